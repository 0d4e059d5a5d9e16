import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A protocol for another port than the endpoint's, or one that SDKs don't know.
  static let otelProtocol = Rule.forEachExport(
    "otel-protocol", title: "an application speaks another protocol than its endpoint's port",
    reason:
      "4317 is for OTLP over gRPC, 4318 for OTLP over HTTP; a receiver refuses the other one, and the application's spans are lost. Where nothing says the protocol, the SDK's default decides, which is HTTP in many; that is an information.",
    fix: "Set `OTEL_EXPORTER_OTLP_PROTOCOL` to `grpc` with port 4317 and to `http/protobuf` with port 4318.",
    source: "https://opentelemetry.io/docs/specs/otel/protocol/exporter/"
  ) { export, _ in
    guard let value = export.spoken else { return unsaid(export) }
    guard let text = value.filledText, !text.utf8.contains(UInt8(ascii: "$")) else { return [] }
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

  /// Port 4317 without a word about the protocol, which many SDKs take for OTLP over HTTP.
  private static func unsaid(_ export: ApplicationExport) -> [Diagnostic] {
    // What doesn't read the variables, and what lacks its scheme or has a path, has findings of its own.
    guard export.address.port == 4317, export.address.scheme != nil, ["", "/"].contains(export.address.path), !export.isUnread,
      !export.isProtocolElsewhere
    else {
      return []
    }
    return [
      Diagnostic(
        "nothing says that the application speaks gRPC to port 4317, and many SDKs speak HTTP when they aren't told",
        severity: .information, at: export.endpoint.location,
        help: "add \"OTEL_EXPORTER_OTLP_PROTOCOL\" with \"grpc\", unless the application's code says it")
    ]
  }
}
