import Diagnostics
import Manifests
import YAML

extension Rule {
  /// Several collectors that each decide on a part of a trace.
  static let tailSamplingReplicas = forEachConfiguration(
    "tail-sampling-replicas", .warning, title: "several collectors sample parts of the same traces",
    reason:
      "A decision needs all spans of a trace in one pod, but a Service, and Linkerd, spread them over all pods: each decides on its part, and traces are cut.",
    fix:
      "Run one replica, or put collectors in front whose `loadbalancing` exporter sends by trace id to a headless Service of these.",
    source: "https://github.com/open-telemetry/opentelemetry-collector-contrib/issues/13635"
  ) { configuration, scene in
    guard let sampling = TailSampling.all(in: configuration).first else { return [] }
    // Whoever has the first tier knows about it.
    let isRouted = scene.configurations.contains { $0.components(.exporters).contains { $0.type == "loadbalancing" } }
    guard !isRouted else { return [] }
    return configuration.templates.prefix(1).compactMap { template -> Diagnostic? in
      let isHeadless = scene.objects("Service").contains { service in
        service.role == .service && service.selects(template)
          && service.node.value(at: ["spec", "clusterIP"])?.isText("None") == true
      }
      guard !isHeadless else { return nil }
      let (count, place) = template.replicas
      let scaler = scene.objects("HorizontalPodAutoscaler").first { object in
        object.node.value(at: ["spec", "scaleTargetRef", "name"])?.filledText == template.object.name
          && object.node.value(at: ["spec", "scaleTargetRef", "kind"])?.filledText == template.object.kind
      }
      let isEverywhere = template.object.kind == "DaemonSet"
      guard count > 1 || isEverywhere || scaler != nil else { return nil }
      return Diagnostic(
        "each of \(isEverywhere ? "the DaemonSet's" : count > 1 ? "\(count)" : "several") pods decides on the spans that it happens to get",
        at: count > 1 ? place?.location : scaler?.nameLocation ?? template.object.nameLocation,
        notes: [.init("the decision is made here", at: sampling.component.pair.key.location)],
        help: "type \"replicas: 1\", or put collectors with a \"loadbalancing\" exporter in front")
    }
  }
}
