import Diagnostics

extension Rule {
  /// The port of another protocol than OTLP over gRPC.
  static let endpointWrongPort = forEachStanza(
    "endpoint-4318", .warning, title: "the endpoint's port is not one for OTLP over gRPC",
    reason: "Proxies speak OTLP over gRPC alone. 4318 is OTLP over HTTP; 14250, 14268, 9411, 55678 and 55680 are older protocols.",
    fix: "Use the collector's OTLP/gRPC port, 4317 by convention."
  ) { stanza, _ in
    guard let endpoint = stanza.collectorEndpoint, let value = stanza.endpoint?.value,
      let spoken = otherProtocols.first(where: { $0.port == endpoint.port })?.name
    else { return [] }
    return [
      Diagnostic(
        "port \(endpoint.port) is for \(spoken) by convention; proxies speak OTLP over gRPC", at: value.location,
        help: "type \"\(endpoint.host):4317\"")
    ]
  }

  private static let otherProtocols: [(port: UInt16, name: String)] = [
    (4318, "OTLP over HTTP"), (14250, "Jaeger over gRPC"), (14268, "Jaeger over HTTP"), (9411, "Zipkin"), (55678, "OpenCensus"),
  ]
}
