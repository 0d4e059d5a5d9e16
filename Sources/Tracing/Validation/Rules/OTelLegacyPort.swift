import Diagnostics
import YAML

extension Rule {
  /// An OTLP endpoint of an application on the port of an older protocol.
  static let otelLegacyPort = forEachExport(
    "otel-legacy-port", title: "an application's OTLP endpoint is a port for another protocol",
    reason:
      "A receiver for Jaeger, Zipkin or OpenCensus takes no OTLP: unknown service opentelemetry.proto.collector.trace.v1.TraceService.",
    fix: "Use the collector's OTLP port: 4317 over gRPC, 4318 over HTTP.",
    source: "https://github.com/open-telemetry/opentelemetry-collector-contrib/issues/32892"
  ) { export, scene in
    guard let port = export.address.port, let spoken = legacyProtocol(of: port) else { return [] }
    if case .service(let service) = scene.resolve(export.address, from: export.template.object.namespace),
      service.ports.contains(where: {
        $0["port"]?.target.text == String(port) && $0["name"]?.filledText?.hasPrefix("otlp") ?? false
      })
    {
      return []
    }
    return [
      Diagnostic(
        "port \(port) is for \(spoken) by convention, not for OTLP", at: export.endpoint.location,
        help: "type \"\(export.address.scheme ?? "http")://\(export.address.host):\(export.speaksHTTP ? 4318 : 4317)\"")
    ]
  }
}
