import Diagnostics
import Manifests
import YAML

/// The release of a Helm chart that an object of Flux, Argo CD or k3s installs, or that a values file is evidently for.
struct ChartRelease: Sendable {
  let chart: String
  /// The chart's version and where it stands; nil when it is left out, so that the newest is installed, or a range.
  let version: ChartVersion?
  /// Whether an object says which version it is, be it by leaving it out; a values file of its own says nothing.
  let isVersionKnown: Bool
  let versionNode: Node?
  /// The release's name; nil for a values file.
  let name: String?
  let namespace: String?
  /// The object that installs it; nil for a values file.
  let object: KubernetesObject?
  /// The values, in the order in which they are put on top of each other.
  let values: [Node]
  /// Values that are set one by one, as `--set` does: the path as it is written.
  let parameters: [Node]

  /// The places of a key at the top of the values, and of parameters at or below it.
  func places(of key: String) -> [Node] {
    values.compactMap { $0.mergedPair(key)?.key }
      + parameters.filter { CollectorComponent.head(of: $0.text, before: UInt8(ascii: ".")) == key }
  }

  /// The value at a path, of the last values that have one.
  func value(at path: [String]) -> Node? {
    values.reversed().lazy.compactMap { $0.value(at: path) }.first
  }
}

/// The version of a chart: `4.11.1`, with or without a `v`.
struct ChartVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  let major: Int
  let minor: Int
  let patch: Int

  init(_ major: Int, _ minor: Int, _ patch: Int) {
    (self.major, self.minor, self.patch) = (major, minor, patch)
  }

  /// Nil for what isn't one version: a range, a word.
  init?(_ text: String) {
    let digits = text.hasPrefix("v") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { Int(String(Substring($0))) }
    guard parts.count == 3, let major = parts[0], let minor = parts[1], let patch = parts[2] else { return nil }
    self.init(major, minor, patch)
  }

  var description: String { "\(major).\(minor).\(patch)" }

  static func < (a: ChartVersion, b: ChartVersion) -> Bool { (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch) }
}

extension ChartRelease {
  /// The releases that an object installs.
  static func all(of object: KubernetesObject) -> [ChartRelease] {
    switch object.kind {
    case "HelmRelease" where object.group == "helm.toolkit.fluxcd.io": [flux(object)].compactMap { $0 }
    case "Application" where object.group == "argoproj.io": argo(object)
    case "HelmChart" where object.group == "helm.cattle.io": [k3s(object)].compactMap { $0 }
    default: []
    }
  }

  private static func flux(_ object: KubernetesObject) -> ChartRelease? {
    guard let spec = object.node.value(at: ["spec"]), let chart = spec.value(at: ["chart", "spec", "chart"])?.filledText else {
      return nil
    }
    let target = spec.value(at: ["targetNamespace"])?.filledText
    let version = spec.value(at: ["chart", "spec", "version"])
    return ChartRelease(
      chart: last(chart), version: version?.filledText.flatMap { ChartVersion($0) }, isVersionKnown: isKnown(version),
      versionNode: version,
      name: spec.value(at: ["releaseName"])?.filledText ?? target.map { "\($0)-\(object.name)" } ?? object.name,
      namespace: target ?? object.namespace, object: object,
      values: [spec.value(at: ["values"])].compactMap { $0 }, parameters: [])
  }

  private static func argo(_ object: KubernetesObject) -> [ChartRelease] {
    let spec = object.node.value(at: ["spec"])
    let sources = [spec?.value(at: ["source"])].compactMap { $0 } + (spec?.value(at: ["sources"])?.items.map(\.target) ?? [])
    return sources.compactMap { source in
      guard let chart = source["chart"]?.filledText else { return nil }
      let helm = source.value(at: ["helm"])
      let version = source["targetRevision"]?.target
      return ChartRelease(
        chart: last(chart), version: version?.filledText.flatMap { ChartVersion($0) }, isVersionKnown: isKnown(version),
        versionNode: version, name: helm?.value(at: ["releaseName"])?.filledText ?? object.name,
        namespace: spec?.value(at: ["destination", "namespace"])?.filledText, object: object,
        values: [helm?.value(at: ["values"]).flatMap { parsed($0) }, helm?.value(at: ["valuesObject"])].compactMap { $0 },
        parameters: helm?.value(at: ["parameters"])?.items.compactMap { $0.target["name"]?.target } ?? [])
    }
  }

  private static func k3s(_ object: KubernetesObject) -> ChartRelease? {
    guard let spec = object.node.value(at: ["spec"]), let chart = spec.value(at: ["chart"])?.filledText else { return nil }
    let version = spec.value(at: ["version"])
    return ChartRelease(
      chart: last(chart), version: version?.filledText.flatMap { ChartVersion($0) }, isVersionKnown: isKnown(version),
      versionNode: version, name: object.name,
      namespace: spec.value(at: ["targetNamespace"])?.filledText ?? object.namespace, object: object,
      values: [spec.value(at: ["valuesContent"]).flatMap { parsed($0) }].compactMap { $0 },
      parameters: spec.value(at: ["set"])?.mergedPairs.map(\.key) ?? [])
  }

  /// The release that a values file is evidently for: Jaeger's chart, or that of the linkerd-jaeger extension.
  init?(file root: Node) {
    guard root.kind == .mapping, root["apiVersion"] == nil, root["kind"] == nil else { return nil }
    let isExtension = root.value(at: ["webhook"])?.mergedPair("collectorSvcAddr") != nil
    let isJaeger =
      root.mergedPair("provisionDataStore") != nil || root.value(at: ["allInOne"])?.kind == .mapping
      || root.value(at: ["jaeger"]) != nil && root.mergedPair("userconfig") != nil
    guard isExtension || isJaeger else { return nil }
    self.init(
      chart: isExtension ? "linkerd-jaeger" : "jaeger", version: nil, isVersionKnown: false, versionNode: nil, name: nil,
      namespace: nil, object: nil, values: [root], parameters: [])
  }

  /// A version that is left out is the newest; so is one that is `*`. A range may be any.
  private static func isKnown(_ version: Node?) -> Bool {
    guard let text = version?.filledText else { return true }
    return text == "*" || ChartVersion(text) != nil
  }

  /// The chart's name of `charts/jaeger` and `oci://registry/jaeger`.
  private static func last(_ chart: String) -> String {
    chart.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? chart
  }

  private static func parsed(_ text: Node) -> Node? {
    guard text.kind == .scalar else { return nil }
    var parser = Parser(text.embeddedSource(named: "values"))
    return (try? parser.next()).flatMap { $0?.root }.flatMap { $0.kind == .mapping ? $0 : nil }
  }
}
