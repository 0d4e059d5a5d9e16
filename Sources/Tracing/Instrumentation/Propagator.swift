/// The formats in which OpenTelemetry SDKs pass on what a request belongs to, as `OTEL_PROPAGATORS` spells them.
package enum Propagator: String, CaseIterable, Sendable {
  case traceContext = "tracecontext"
  case baggage
  case b3
  case b3multi
  case jaeger
  case xray
  case otTrace = "ottrace"
  case none

  /// Whether Linkerd's proxies read the format; in others they see no trace, so they add no spans.
  package var isReadByProxies: Bool { self == .traceContext || self == .b3multi }
}
