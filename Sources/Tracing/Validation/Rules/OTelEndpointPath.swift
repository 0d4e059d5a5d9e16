import Diagnostics
import YAML

extension Rule {
  /// A path in an OTLP endpoint where none belongs, or none where one does.
  static let otelEndpointPath = forEachExport(
    "otel-endpoint-path", title: "an application's OTLP endpoint has the wrong path",
    reason:
      "OTLP over gRPC knows no path; exporters refuse one (unknown port 4317/v1/traces). Over HTTP, SDKs add `/v1/traces` to `OTEL_EXPORTER_OTLP_ENDPOINT` themselves and take `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT` as it is; a receiver answers 404 to any other path.",
    fix: "Write the path only in `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`, and only for OTLP over HTTP.",
    source: "https://github.com/open-telemetry/opentelemetry-go/issues/7831"
  ) { export, _ in
    let address = export.address
    guard let scheme = address.scheme, let port = address.port else { return [] }
    let hasPath = !address.path.isEmpty && address.path != "/"
    let base = "\(scheme)://\(address.host):\(port)"
    if port == 4317, hasPath, !export.speaksHTTP {
      return [
        Diagnostic(
          "the endpoint has the path \"\(address.path)\", but port 4317 is for OTLP over gRPC, which has none",
          at: export.endpoint.location, help: "type \"\(base)\"")
      ]
    }
    guard port == 4318, export.spoken?.isText("grpc") != true else { return [] }
    if export.isForTracesAlone {
      guard !hasPath else { return [] }
      return [
        Diagnostic(
          "\"\(export.variable)\" has no path, and SDKs add none to it", at: export.endpoint.location,
          help: "type \"\(base)/v1/traces\"")
      ]
    }
    guard address.path.hasSuffix("/v1/traces") || address.path.hasSuffix("/v1/traces/") else { return [] }
    return [
      Diagnostic(
        "SDKs add \"/v1/traces\" to \"\(export.variable)\", which has it already", at: export.endpoint.location,
        help: "type \"\(base)\(address.path.hasPrefix("/v1/traces") ? "" : String(address.path.prefix { $0 != "v" }))\"")
    ]
  }
}
