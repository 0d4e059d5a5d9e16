/// Which values Jaeger's chart reads, by its version.
///
/// Source: the templates of every tag of jaegertracing/helm-charts from 3.0.0 to 4.11.1.
enum JaegerChart {
  struct Key: Sendable {
    let name: String
    /// The first version that reads it.
    let since: ChartVersion
    /// The first version that doesn't any more; nil while it is read.
    let until: ChartVersion?
    /// What to do instead.
    let instead: String
  }

  private static let first = ChartVersion(0, 0, 0)
  private static let oneBinary = "remove it; since 4.1.0 one pod does everything"

  static let keys: [Key] = [
    Key(
      name: "allInOne", since: first, until: ChartVersion(4, 2, 0),
      instead: "write its settings below \"jaeger:\"; whatever is set, the chart installs one Jaeger"),
    Key(name: "agent", since: first, until: ChartVersion(4, 1, 0), instead: "remove it; Jaeger has no agent since 2.0"),
    Key(name: "collector", since: first, until: ChartVersion(4, 1, 0), instead: oneBinary),
    Key(name: "query", since: first, until: ChartVersion(4, 1, 0), instead: oneBinary),
    Key(name: "ingester", since: first, until: ChartVersion(4, 1, 0), instead: oneBinary),
    Key(
      name: "networkPolicy", since: first, until: ChartVersion(4, 1, 0),
      instead: "remove it, and add a NetworkPolicy of your own"),
    Key(name: "hotrod", since: first, until: ChartVersion(4, 2, 0), instead: "remove it, and install the example by itself"),
    Key(name: "schema", since: first, until: ChartVersion(4, 2, 0), instead: "write \"schema:\" into \"userconfig:\""),
    Key(
      name: "cassandra", since: first, until: ChartVersion(4, 2, 0),
      instead: "remove it, and install Cassandra by itself"),
    Key(
      name: "provisionDataStore", since: first, until: ChartVersion(4, 4, 0),
      instead: "remove it; the chart installs no database any more"),
    Key(
      name: "elasticsearch", since: first, until: ChartVersion(4, 4, 0),
      instead: "remove it, and install Elasticsearch by itself"),
    Key(name: "config", since: ChartVersion(4, 0, 0), until: ChartVersion(4, 4, 0), instead: "type \"userconfig:\""),
    Key(
      name: "namespaceOverride", since: ChartVersion(4, 0, 0), until: ChartVersion(4, 4, 0),
      instead: "install the release into the namespace that you want"),
    Key(
      name: "jaeger", since: ChartVersion(4, 2, 0), until: nil,
      instead: "write its settings below \"allInOne:\", or take a chart since 4.2.0"),
    Key(
      name: "userconfig", since: ChartVersion(4, 0, 0), until: nil,
      instead: "take a chart since 4.2.0; older ones install Jaeger 1, which has flags"),
  ]

  /// Settings of the pod that stand in the chart's own values below `jaeger` and that no template up to `lastKnown` reads.
  static let unreadBelowJaeger = [
    "nodeSelector", "tolerations", "affinity", "topologySpreadContraints", "topologySpreadConstraints",
  ]

  /// The last version that all this was read from.
  static let lastKnown = ChartVersion(4, 11, 1)

  /// The first version whose Service has the release's name instead of `…-collector` and `…-query`, and whose Deployment doesn't read
  /// `storage`.
  static let merged = ChartVersion(4, 2, 0)

  /// The name that the chart gives to what it installs: the release's when it has the chart's in it.
  static func fullName(of release: ChartRelease) -> String? {
    if let name = release.value(at: ["fullnameOverride"])?.filledText { return name }
    guard let name = release.name else { return nil }
    let chart = release.value(at: ["nameOverride"])?.filledText ?? "jaeger"
    return name.utf8.count >= chart.utf8.count && contains(name, chart) ? name : "\(name)-\(chart)"
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    let (bytes, needle) = (Array(text.utf8), Array(part.utf8))
    return bytes.indices.contains { bytes[$0...].starts(with: needle) }
  }
}
