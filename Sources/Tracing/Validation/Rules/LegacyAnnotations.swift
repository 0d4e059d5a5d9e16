import Diagnostics
import Manifests
import YAML

extension Rule {
  /// Annotations of the linkerd-jaeger extension.
  static let legacyAnnotations = forEachObject(
    "legacy-annotations", .warning, title: "an annotation of the linkerd-jaeger extension",
    reason:
      "Linkerd's own injector ignores it: the collector, its protocol and its identity are set for the whole mesh since edge-25.6.4.",
    fix:
      "Remove it, and set `proxy.tracing` in Linkerd's values. A workload's service name is `resource.opentelemetry.io/service.name`."
  ) { object, _ in
    let template = PodTemplate(object)
    let own = object.metadata?["annotations"]?.mergedPairs ?? []
    return (own + (template.map { $0.path.isEmpty ? [] : $0.annotations } ?? [])).filter { keys.contains($0.key.text) }
      .map { pair in
        Diagnostic(
          "Linkerd's own tracing ignores \"\(pair.key.text)\"", at: pair.key.location,
          help: pair.key.text.hasSuffix("collector-name")
            ? "remove it; for a name of the workload's spans type \"resource.opentelemetry.io/service.name\""
            : "remove it, and set \"proxy.tracing\" in Linkerd's values")
      }
  }

  private static let keys = [
    "config.linkerd.io/trace-collector", "config.linkerd.io/trace-collector-protocol",
    "config.linkerd.io/trace-collector-name",
    "config.alpha.linkerd.io/trace-collector-service-account",
  ]
}
