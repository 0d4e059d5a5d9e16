/// What the environment tells an OpenTelemetry SDK, as far as it is to be said.
///
/// Source: OpenTelemetry's specification of environment variables, general and for the OTLP exporter.
package struct OpenTelemetryEnvironment: Sendable {
  /// Where spans go, and the protocol to be spoken there.
  package var exporter: (endpoint: CollectorEndpoint, protocol: OTLPProtocol)?
  /// Whether a container keeps the endpoint that it names.
  package var keepsEndpoints = false
  package var propagators: [Propagator] = []
  package var sampler: (name: Sampler, setting: String?)?
  package var namesServices = false
  package var attributes: [ResourceAttribute] = []

  package init() {}

  /// The changes of a container's variables, in order.
  package var changes: [EnvironmentChange] {
    var changes: [EnvironmentChange] = []
    if let exporter {
      for (name, value) in [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", exporter.endpoint.url), ("OTEL_EXPORTER_OTLP_PROTOCOL", exporter.protocol.rawValue),
      ] {
        changes.append(keepsEndpoints ? .standard(name: name, value: value) : .set(name: name, value: value))
      }
    }
    if !propagators.isEmpty {
      changes.append(.set(name: "OTEL_PROPAGATORS", value: propagators.map(\.rawValue).joined(separator: ",")))
    }
    if let sampler {
      changes.append(.set(name: "OTEL_TRACES_SAMPLER", value: sampler.name.rawValue))
      if let setting = sampler.setting { changes.append(.set(name: "OTEL_TRACES_SAMPLER_ARG", value: setting)) }
    }
    if namesServices { changes.append(.serviceName) }
    if !attributes.isEmpty { changes.append(.resourceAttributes(attributes)) }
    return changes
  }

  /// What is to be said although it can be meant, each a sentence.
  package var warnings: [String] {
    guard !propagators.isEmpty, !propagators.contains(where: \.isReadByProxies) else { return [] }
    return ["Linkerd's proxies read \"tracecontext\" and \"b3multi\" alone, so they will add no spans to these traces"]
  }
}
