/// The program in a container's image, as far as the image's name and tag say it.
struct CollectorImage: Hashable, Sendable {
  /// The builds of the OpenTelemetry collector whose components are known.
  enum Distribution: Hashable, Sendable {
    case core, kubernetes, contrib
    /// Jaeger 2, which is a collector.
    case jaeger
    /// Jaeger 1, which takes flags and variables instead of a configuration.
    case jaegerOne
  }

  let distribution: Distribution
  /// The first two numbers of the tag; nil for a tag such as `latest`.
  let version: Version?

  struct Version: Hashable, Comparable, Sendable {
    let major: Int
    let minor: Int

    static func < (a: Version, b: Version) -> Bool { (a.major, a.minor) < (b.major, b.minor) }
  }

  /// Nil when the reference (`registry/repository:tag@digest`) names none of these programs.
  init?(_ reference: String) {
    let named = reference.utf8.prefix { $0 != UInt8(ascii: "@") }
    let path = named.split(separator: UInt8(ascii: "/"))
    guard let last = path.last else { return nil }
    let parts = last.split(separator: UInt8(ascii: ":"), maxSplits: 1).map { String(Substring($0)) }
    guard let name = parts.first,
      let distribution = Self.distribution(name, owner: path.dropLast().last.map { String(Substring($0)) })
    else { return nil }
    self.distribution = distribution
    version = parts.count > 1 ? Version(parts[1]) : nil
  }

  /// The minor version of the OpenTelemetry collector that the program is or is built from, the 155 of 0.155.
  ///
  /// Source: Jaeger's go.mod. A Jaeger 2 whose base isn't listed counts as the first one's.
  var collectorMinor: Int? {
    guard let version else { return distribution == .jaeger ? Self.jaegerBase[0].collector : nil }
    switch distribution {
    case .core, .kubernetes, .contrib: return version.major == 0 ? version.minor : nil
    case .jaeger: return Self.jaegerBase.last { $0.minor <= version.minor }?.collector
    case .jaegerOne: return nil
    }
  }

  private static let jaegerBase: [(minor: Int, collector: Int)] = [(0, 113), (19, 153), (20, 155)]

  private static func distribution(_ name: String, owner: String?) -> Distribution? {
    switch name {
    case "opentelemetry-collector", "otelcol": .core
    case "opentelemetry-collector-k8s": .kubernetes
    case "opentelemetry-collector-contrib", "otelcol-contrib": .contrib
    case "jaeger" where owner == "jaegertracing": .jaeger
    case "all-in-one", "jaeger-all-in-one", "jaeger-query", "jaeger-collector":
      owner == "jaegertracing" ? .jaegerOne : nil
    default: nil
    }
  }
}

extension CollectorImage.Version {
  /// The numbers of `2.20.0`, `v0.155.1` or `0.155`.
  init?(_ tag: String) {
    let digits = tag.hasPrefix("v") ? tag.utf8.dropFirst() : tag.utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count >= 2, let major = Int(String(Substring(parts[0]))), let minor = Int(String(Substring(parts[1]))) else {
      return nil
    }
    self.init(major: major, minor: minor)
  }
}
