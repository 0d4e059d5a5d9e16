import Diagnostics
import YAML

extension Rule {
  /// A collector whose OTLP receiver no pipeline for traces takes from.
  static let pipelineTraces = forEachCollector(
    "pipeline-traces", title: "no pipeline of the collector takes in proxies' spans",
    reason: "A receiver that no pipeline for traces names answers Unimplemented, or doesn't listen at all: no span arrives.",
    fix: "Name the `otlp` receiver in a pipeline for traces.",
    source: "https://opentelemetry.io/docs/collector/configuration/#service"
  ) { collector, _, scene in
    collector.templates.prefix(1).flatMap { template in
      CollectorConfiguration.all(of: template, in: collector.namespace, scene).flatMap { configuration -> [Diagnostic] in
        let receivers = configuration.otlpReceivers.map(\.key.text)
        guard configuration.isWhole, !receivers.isEmpty else { return [] }
        let traces = configuration.pipelines.filter { $0.signal == "traces" }
        if traces.contains(where: { $0.names(.receivers).contains { receivers.contains($0.text) } }) { return [] }
        guard let place = traces.first?.pair.key ?? configuration.root.value(at: ["service"])?.mergedPair("pipelines")?.key else {
          return []
        }
        return [
          Diagnostic(
            traces.isEmpty ? "the collector has no pipeline for traces" : "no pipeline for traces takes from \"\(receivers[0])\"",
            at: place.location,
            notes: [
              .init(
                "\(template.object.kind) \"\(template.object.name)\" is behind the endpoint", at: template.object.nameLocation)
            ],
            help: traces.isEmpty
              ? "add \"traces:\" with \"receivers: [\(receivers[0])]\" and exporters"
              : "add \"\(receivers[0])\" to its receivers")
        ]
      }
    }
  }
}
