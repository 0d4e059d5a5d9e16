import Diagnostics
import YAML

extension Rule {
  /// Tracing is on, and nothing says where the spans go.
  static let endpointMissing = forEachStanza(
    "endpoint-missing", title: "tracing is enabled without a collector's endpoint",
    reason: "The chart refuses to render: proxy.tracing.collector.endpoint must be set if proxy tracing is enabled.",
    fix: "Set `proxy.tracing.collector.endpoint` to `host:port` of the collector's OTLP/gRPC Service."
  ) { stanza, _ in
    guard stanza.isEnabled, stanza.endpoint?.value.target.isUnset ?? true else { return [] }
    return [
      Diagnostic(
        "tracing is enabled without \"\(stanza.file.spelled("proxy.tracing.collector.endpoint"))\"",
        at: stanza.endpoint?.key.location ?? stanza.node.pair("collector")?.key.location ?? stanza.place,
        help: "add \"endpoint: jaeger-collector.jaeger-system.svc.cluster.local:4317\" below \"collector:\"")
    ]
  }
}

extension Node {
  /// Whether a value is as good as left out: null, or an empty text.
  var isUnset: Bool { isNull || kind == .scalar && text.isEmpty }

  /// Whether this is a boolean in any of YAML 1.1's words.
  var isBoolean: Bool {
    guard kind == .scalar, style == .plain else { return false }
    return withBytes { if case .bool = Scalar.resolve($0) { true } else { false } }
  }
}
