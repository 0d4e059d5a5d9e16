import Diagnostics

extension Rule {
  /// The port of an older protocol than OTLP.
  static let endpointLegacyPort = forEachStanza(
    "endpoint-legacy-port", .warning, title: "the endpoint's port is for a protocol that is not OTLP",
    reason:
      "Proxies speak OTLP over gRPC alone since edge-25.10.2. A receiver for Jaeger, Zipkin or OpenCensus takes none of their spans.",
    fix: "Use the collector's OTLP/gRPC port, 4317 by convention.",
    source: "https://github.com/linkerd/linkerd2/releases/tag/edge-25.10.2"
  ) { stanza, scene in
    guard let endpoint = stanza.collectorEndpoint, let value = stanza.endpoint?.value,
      let spoken = legacyProtocol(of: endpoint.port)
    else { return [] }
    // A Service may give an old number to the right protocol, and says so by the name of its port.
    if let port = stanza.manifestCollector(in: scene)?.port, port["name"]?.filledText?.hasPrefix("otlp") ?? false {
      return []
    }
    return [
      Diagnostic(
        "port \(endpoint.port) is for \(spoken) by convention; proxies speak OTLP over gRPC", at: value.location,
        help: "type \"\(endpoint.host):4317\"")
    ]
  }

  /// The protocol, other than OTLP, that has a port by convention.
  static func legacyProtocol(of port: UInt16) -> String? { protocols.first { $0.port == port }?.name }

  /// The ports that older protocols have by convention.
  static let legacyPorts = protocols.map(\.port)

  private static let protocols: [(port: UInt16, name: String)] = [
    (14250, "Jaeger over gRPC"), (14267, "Jaeger over TChannel"), (14268, "Jaeger over HTTP"),
    (6831, "Jaeger over UDP"), (9411, "Zipkin"),
    (55678, "OpenCensus"),
  ]
}
