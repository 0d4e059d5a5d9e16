/// The protocols that OpenTelemetry SDKs speak to a collector, as `OTEL_EXPORTER_OTLP_PROTOCOL` spells them.
package enum OTLPProtocol: String, CaseIterable, Sendable {
  case grpc
  case httpProtobuf = "http/protobuf"
  case httpJSON = "http/json"

  /// The protocol of a port by convention: 4318 is OTLP over HTTP, everything else gRPC.
  package init(port: UInt16) {
    self = port == 4318 ? .httpProtobuf : .grpc
  }

  /// The port on which collectors speak it by convention.
  package var port: UInt16 { self == .grpc ? 4317 : 4318 }
}
