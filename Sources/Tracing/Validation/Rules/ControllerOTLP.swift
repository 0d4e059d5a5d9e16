import Diagnostics
import YAML

extension Rule {
  /// The controllers' OpenCensus exporter, pointed at an OTLP port.
  static let controllerOTLP = Rule(
    "controller-otlp", title: "the controllers' spans go to an OTLP port",
    reason:
      "destination and identity speak OpenCensus, not OTLP: an OTLP receiver takes none of their spans. Without an endpoint of their own they take the proxies'.",
    fix:
      "Set `controller.tracing.collector.endpoint` to an OpenCensus receiver, 55678 by convention, or leave the controllers' tracing off.",
    since: LinkerdVersion(edge: 25, 10, 1), source: "https://github.com/linkerd/linkerd2/blob/main/pkg/trace/trace.go"
  ) { scene in
    scene.values.flatMap { file -> [Diagnostic] in
      guard let tracing = file.node("controller", "tracing"), let pair = tracing.mergedPair("enabled"),
        pair.value.target.isTrue
      else { return [] }
      let own = tracing.value(at: ["collector", "endpoint"]).flatMap { $0.isUnset ? nil : $0 }
      guard let value = own ?? file.node("proxy", "tracing", "collector", "endpoint"), let text = value.filledText,
        let endpoint = try? CollectorEndpoint(text), endpoint.port == 4317 || endpoint.port == 4318
      else { return [] }
      return [
        Diagnostic(
          "the controllers speak OpenCensus, but port \(endpoint.port) is for OTLP by convention",
          at: own?.location ?? pair.key.location,
          notes: own == nil ? [.init("the controllers take the proxies' endpoint", at: value.location)] : [],
          help:
            "type \"\(endpoint.host):55678\" if there is an OpenCensus receiver, or \"enabled: false\" below \"controller.tracing:\""
        )
      ]
    }
  }
}
