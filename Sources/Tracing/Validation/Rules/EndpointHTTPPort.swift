import Diagnostics
import YAML

extension Rule {
  /// The port of OTLP over HTTP, where proxies speak gRPC.
  static let endpointHTTPPort = forEachStanza(
    "endpoint-4318", .warning, title: "the endpoint's port is for OTLP over HTTP",
    reason:
      "Proxies speak OTLP over gRPC alone. A receiver for OTLP over HTTP refuses their requests, and no span arrives.",
    fix: "Use the collector's OTLP/gRPC port, 4317 by convention.",
    source: "https://linkerd.io/2/tasks/distributed-tracing/"
  ) { stanza, scene in
    guard let endpoint = stanza.collectorEndpoint, let value = stanza.endpoint?.value else { return [] }
    let collector = stanza.manifestCollector(in: scene)
    let port = collector?.port
    let name = port?["name"]?.filledText
    let saysHTTP = collector?.saysHTTP ?? false
    guard endpoint.port == 4318 && name?.hasSuffix("grpc") != true || saysHTTP else { return [] }
    let right = collector?.service.ports.first {
      $0["name"]?.filledText?.hasSuffix("grpc") ?? false && $0["name"]?.filledText?.hasPrefix("otlp") ?? false
    }
    return [
      Diagnostic(
        "port \(endpoint.port) is for OTLP over HTTP\(saysHTTP ? "" : " by convention"); proxies speak OTLP over gRPC",
        at: value.location,
        notes: saysHTTP ? [.init("the Service's port is called \"\(name ?? "")\"", at: port?["name"]?.location)] : [],
        help: "type \"\(endpoint.host):\(right?["port"]?.filledText ?? "4317")\"")
    ]
  }
}
