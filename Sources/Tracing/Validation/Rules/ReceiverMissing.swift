import Diagnostics
import YAML

extension Rule {
  /// A collector's configuration without a receiver for OTLP over gRPC.
  static let receiverMissing = forEachCollector(
    "receiver-missing", title: "the collector doesn't receive OTLP over gRPC",
    reason: "Nothing listens for what proxies send: connection refused, and no span arrives.",
    fix: "Add an `otlp` receiver with the protocol `grpc`, and name it in a pipeline for traces.",
    source: "https://opentelemetry.io/docs/collector/configuration/#receivers"
  ) { collector, _, scene in
    collector.templates.prefix(1).flatMap { template -> [Diagnostic] in
      let configurations = CollectorConfiguration.all(of: template, in: collector.namespace, scene)
      guard let configuration = configurations.first, configurations.count == 1 else { return [] }
      let receivers = configuration.otlpReceivers
      if receivers.contains(where: { $0.value.value(at: ["protocols"])?.mergedPair("grpc") != nil }) { return [] }
      // A receiver whose protocols come from elsewhere, or are left to the defaults, says nothing.
      if receivers.contains(where: { $0.value.value(at: ["protocols"])?.kind != .mapping }) { return [] }
      guard let place = receivers.first?.key ?? configuration.root.mergedPair("receivers")?.key else { return [] }
      return [
        Diagnostic(
          receivers.isEmpty
            ? "the collector has no \"otlp\" receiver" : "the receiver has no \"grpc\" among its protocols",
          at: place.location,
          notes: [
            .init(
              "\(template.object.kind) \"\(template.object.name)\" is behind the endpoint",
              at: template.object.nameLocation)
          ],
          help:
            "add \"grpc: {endpoint: 0.0.0.0:\(collector.podPort(of: template) ?? 4317)}\" below \"otlp: protocols:\"")
      ]
    }
  }
}
