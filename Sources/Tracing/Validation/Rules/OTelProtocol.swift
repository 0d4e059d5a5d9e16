import Diagnostics
import Manifests
import YAML

extension Rule {
  /// `OTEL_EXPORTER_OTLP_PROTOCOL` for another port than the endpoint's.
  static let otelProtocol = Rule(
    "otel-protocol", .warning, title: "an application speaks another protocol than its endpoint's port",
    reason:
      "4317 is for OTLP over gRPC, 4318 for OTLP over HTTP; a receiver refuses the other one, and the application's spans are lost.",
    fix: "Set `OTEL_EXPORTER_OTLP_PROTOCOL` to `grpc` with port 4317 and to `http/protobuf` with port 4318.",
    source: "https://opentelemetry.io/docs/specs/otel/protocol/exporter/"
  ) { scene in
    scene.templates.flatMap { template in
      template.environments.compactMap { environment -> Diagnostic? in
        guard let endpoint = environment.value(of: "OTEL_EXPORTER_OTLP_ENDPOINT"),
          let port = conventionalPort(of: endpoint.text),
          let value = environment.value(of: "OTEL_EXPORTER_OTLP_PROTOCOL"),
          let spoken = OTLPProtocol(rawValue: value.text),
          (spoken == .grpc) != (port == 4317)
        else { return nil }
        return Diagnostic(
          "\"\(value.text)\" is not the protocol of port \(port)", at: value.location,
          notes: [.init("the endpoint is here", at: endpoint.location)],
          help:
            "type \"\(OTLPProtocol(port: port).rawValue)\", or port \(spoken == .grpc ? 4317 : 4318) in the endpoint")
      }
    }
  }

  /// 4317 or 4318 when an endpoint ends with one of them.
  private static func conventionalPort(of endpoint: String) -> UInt16? {
    let text = endpoint.hasSuffix("/") ? endpoint.dropLast() : Substring(endpoint)
    return [4317, 4318].first { text.hasSuffix(":\($0)") }
  }
}
