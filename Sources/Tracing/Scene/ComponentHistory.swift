/// Components of the OpenTelemetry collector that went away or got another name, with the minor version (the 111 of 0.111) that did it.
///
/// Source: the manifests of opentelemetry-collector-releases, and the changelogs of opentelemetry-collector.
enum ComponentHistory {
  struct Removal: Sendable {
    let kind: ComponentKind
    let type: String
    /// The first version whose images lack it.
    let minor: Int
    /// What to use instead.
    let instead: String
  }

  struct Renaming: Sendable {
    let kind: ComponentKind
    let old: String
    let new: String
    /// The first version that knows the new name; the old one stays an alias.
    let minor: Int
  }

  static func removal(of component: CollectorComponent) -> Removal? {
    removals.first { $0.kind == component.kind && $0.type == component.type }
  }

  static let removals: [Removal] = [
    Removal(kind: .receivers, type: "opencensus", minor: 132, instead: "let applications send OTLP to the receiver \"otlp\""),
    Removal(kind: .receivers, type: "sapm", minor: 133, instead: "use the receiver \"otlp\""),
    Removal(kind: .receivers, type: "signalfx", minor: 157, instead: "use the receiver \"otlp\""),
    Removal(kind: .receivers, type: "jmx", minor: 154, instead: "use the OpenTelemetry JMX scraper"),
    Removal(
      kind: .exporters, type: "jaeger", minor: 85,
      instead: "type \"otlp:\" with Jaeger's port 4317; Jaeger receives OTLP since 1.35"),
    Removal(
      kind: .exporters, type: "jaeger_thrift", minor: 85, instead: "type \"otlphttp:\" with Jaeger's port 4318"),
    Removal(kind: .exporters, type: "logging", minor: 111, instead: "type \"debug:\""),
    Removal(kind: .exporters, type: "loki", minor: 131, instead: "type \"otlphttp:\" with Loki's path \"/otlp\""),
    Removal(kind: .exporters, type: "opencensus", minor: 132, instead: "use an exporter for OTLP"),
    Removal(kind: .exporters, type: "sapm", minor: 147, instead: "use an exporter for OTLP"),
    Removal(kind: .exporters, type: "instana", minor: 110, instead: "use an exporter for OTLP"),
    Removal(kind: .exporters, type: "skywalking", minor: 105, instead: "use an exporter for OTLP"),
    Removal(kind: .exporters, type: "tanzuobservability", minor: 92, instead: "use an exporter for OTLP"),
    Removal(kind: .exporters, type: "dynatrace", minor: 99, instead: "use an exporter for OTLP"),
    Removal(kind: .exporters, type: "carbon", minor: 141, instead: "use another exporter for metrics"),
    Removal(kind: .processors, type: "spanmetrics", minor: 96, instead: "use the connector \"spanmetrics\""),
    Removal(kind: .processors, type: "servicegraph", minor: 94, instead: "use the connector \"servicegraph\""),
    Removal(kind: .processors, type: "routing", minor: 120, instead: "use the connector \"routing\""),
    Removal(kind: .processors, type: "datadog", minor: 94, instead: "use the connector \"datadog\""),
    Removal(
      kind: .extensions, type: "memory_ballast", minor: 108,
      instead: "set the environment variable GOMEMLIMIT, and use the processor \"memory_limiter\""),
  ]

  static let renamings: [Renaming] = [
    Renaming(kind: .exporters, old: "otlp", new: "otlp_grpc", minor: 144),
    Renaming(kind: .exporters, old: "otlphttp", new: "otlp_http", minor: 144),
    Renaming(kind: .processors, old: "k8sattributes", new: "k8s_attributes", minor: 146),
    Renaming(kind: .receivers, old: "filelog", new: "file_log", minor: 149),
  ]
}
