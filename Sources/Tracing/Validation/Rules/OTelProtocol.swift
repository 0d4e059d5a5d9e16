import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A protocol for another port than the endpoint's, or one that SDKs don't know.
  static let otelProtocol = Rule.forEachExport(
    "otel-protocol", title: "an application speaks another protocol than its endpoint's port",
    reason:
      "4317 is for OTLP over gRPC, 4318 for OTLP over HTTP; a receiver refuses the other one, and the application's spans are lost.",
    fix: "Set `OTEL_EXPORTER_OTLP_PROTOCOL` to `grpc` with port 4317 and to `http/protobuf` with port 4318.",
    source: "https://opentelemetry.io/docs/specs/otel/protocol/exporter/"
  ) { export, _ in
    guard let value = export.spoken, let text = value.filledText, !text.utf8.contains(UInt8(ascii: "$")) else { return [] }
    let port = export.address.port.flatMap { [4317, 4318].contains($0) ? $0 : nil }
    guard text == "grpc" || text == "http/json" || text == OTLPProtocol.httpProtobuf.rawValue else {
      let right = port.map { OTLPProtocol(port: $0).rawValue } ?? (text.lowercased() == "grpc" ? "grpc" : "http/protobuf")
      return [
        Diagnostic(
          "\"\(text)\" is no protocol, expected \"grpc\" or \"http/protobuf\"", at: value.location, help: "type \"\(right)\"")
      ]
    }
    guard let port, (text == "grpc") != (port == 4317) else { return [] }
    return [
      Diagnostic(
        "\"\(text)\" is not the protocol of port \(port)", at: value.location,
        notes: [.init("the endpoint is here", at: export.endpoint.location)],
        help: "type \"\(OTLPProtocol(port: port).rawValue)\", or port \(text == "grpc" ? 4317 : 4318) in the endpoint")
    ]
  }
}
