import Diagnostics
import YAML

extension Rule {
  /// Tracing is on, and nothing says where the spans go.
  static let endpointMissing = Rule(
    "endpoint-missing", title: "tracing is enabled without a collector's endpoint",
    reason: "The chart refuses to render: proxy.tracing.collector.endpoint must be set if proxy tracing is enabled.",
    fix: "Set `proxy.tracing.collector.endpoint` to `host:port` of the collector's OTLP/gRPC Service.",
    source: "https://github.com/linkerd/linkerd2/blob/main/charts/partials/templates/_proxy.tpl"
  ) { scene in
    scene.stanzas.flatMap { stanza in proxyFindings(stanza) }
      + scene.values.flatMap { file in controllerFindings(file, scene) }
  }

  private static func proxyFindings(_ stanza: TracingStanza) -> [Diagnostic] {
    guard stanza.isEnabled, stanza.endpoint?.value.target.isUnset ?? true, !stanza.isMisspelt("collector", "endpoint"),
      stanza.collectorHasKeys || !stanza.collectorIsFilled
    else { return [] }
    let isBare = stanza.collector?.kind != .mapping
    let path = isBare ? "proxy.tracing.collector" : "proxy.tracing.collector.endpoint"
    let endpoint = "endpoint: jaeger-collector.\(stanza.collectorNamespace ?? "jaeger-system").svc.cluster.local:4317"
    let help =
      if isBare {
        "add \"collector:\" with \"\(endpoint)\" and \"meshIdentity:\" below it; 'linkerd-tracing values' prints the whole block"
      } else if stanza.collectorHasKeys {
        "type \"\(endpoint)\" below \"collector:\""
      } else {
        "type \"\(endpoint)\" below \"collector:\", with \"serviceAccountName:\" and \"namespace:\" below its \"meshIdentity:\""
      }
    return [
      Diagnostic(
        "tracing is enabled without \"\(stanza.file.spelled(path))\"",
        at: stanza.endpoint?.key.location ?? stanza.node.mergedPair("collector")?.key.location ?? stanza.place,
        help: help)
    ]
  }

  /// The controllers take the proxies' endpoint when they have none of their own.
  private static func controllerFindings(_ file: ValuesFile, _ scene: Scene) -> [Diagnostic] {
    guard !file.isMerged || scene.values.count == 1,
      let pair = file.node("controller", "tracing")?.mergedPair("enabled"),
      pair.value.target.isTrue
    else { return [] }
    let places = [["controller", "tracing", "collector", "endpoint"], ["proxy", "tracing", "collector", "endpoint"]]
    let isSet = scene.values.contains { file in places.contains { file.root.value(at: $0)?.isUnset == false } }
    // One that is missing for the proxies as well is one cause.
    if isSet || scene.stanzas.contains(where: \.isEnabled) { return [] }
    return [
      Diagnostic(
        "the controllers' tracing is enabled without \"\(file.spelled("controller.tracing.collector.endpoint"))\"",
        at: pair.key.location,
        help:
          "add \"collector:\" below \"controller.tracing:\", with the \"endpoint:\" of an OpenCensus receiver below it")
    ]
  }
}

extension TracingStanza {
  /// Whether the block, or the files beside it, say anything about the collector.
  var collectorHasKeys: Bool {
    if let identity = identity?.value.target, identity.kind != .mapping, !identity.isUnset { return true }
    return [endpoint, serviceAccountName, identityNamespace].contains { $0.map { !$0.value.target.isUnset } ?? false }
  }

  /// Whether `collector` is something else than keys and values; its own rule says so.
  var collectorIsFilled: Bool { collector.map { $0.kind != .mapping && !$0.isUnset } ?? false }
}
