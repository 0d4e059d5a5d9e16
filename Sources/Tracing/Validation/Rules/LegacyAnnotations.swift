import Diagnostics
import Manifests
import YAML

extension Rule {
  /// Annotations of the linkerd-jaeger extension, and the variable of OpenCensus' SDKs.
  static let legacyAnnotations = Rule(
    "legacy-annotations", .warning, title: "a setting of the linkerd-jaeger extension",
    reason:
      "Linkerd's own injector ignores the extension's annotations: the collector, its protocol and its identity are set for the whole mesh since edge-25.6.4. `OC_AGENT_HOST` is for OpenCensus, which takes a receiver of its own.",
    fix:
      "Remove it, and set `proxy.tracing` in Linkerd's values. A workload's service name is `resource.opentelemetry.io/service.name`.",
    since: LinkerdVersion(edge: 25, 10, 1), source: "https://github.com/linkerd/linkerd2/pull/14558"
  ) { scene in
    scene.linkerdKeys.filter { !$0.isLabel && keys.contains($0.key) }.map { annotation in
      Diagnostic(
        "Linkerd's own tracing ignores \"\(annotation.key)\"", at: annotation.pair.key.location,
        help: annotation.key.hasSuffix("collector-name")
          ? "remove it; for a name of the workload's spans type \"resource.opentelemetry.io/service.name\""
          : "remove it, and set \"proxy.tracing\" in Linkerd's values")
    }
      + scene.variables.compactMap { openCensus($0, scene) }
  }

  private static func openCensus(_ variable: TracingVariable, _ scene: Scene) -> Diagnostic? {
    guard variable.name == "OC_AGENT_HOST", let value = variable.value, let text = value.filledText else { return nil }
    let endpoint = try? CollectorEndpoint(text)
    let port = endpoint?.port
    if endpoint?.namespace == "linkerd-jaeger", !scene.objects.contains(where: { $0.namespace == "linkerd-jaeger" }) {
      return Diagnostic(
        "\"OC_AGENT_HOST\" names the linkerd-jaeger extension, which is gone since edge-25.10.1", at: value.location,
        help: "remove it, or name an OpenCensus receiver that there is")
    }
    let isOTLP = port == 4317 || port == 4318
    return Diagnostic(
      "\"OC_AGENT_HOST\" is for OpenCensus\(isOTLP ? ", but port \(port ?? 0) is for OTLP by convention" : "")",
      severity: isOTLP ? .warning : .information, at: value.location,
      help: isOTLP
        ? "name an OpenCensus receiver, 55678 by convention; or remove it"
        : "see that an OpenCensus receiver listens there; Linkerd's own collector settings are for OTLP")
  }

  private static let keys = [
    "config.linkerd.io/trace-collector", "config.linkerd.io/trace-collector-protocol",
    "config.linkerd.io/trace-collector-name",
    "config.alpha.linkerd.io/trace-collector-service-account",
  ]
}
