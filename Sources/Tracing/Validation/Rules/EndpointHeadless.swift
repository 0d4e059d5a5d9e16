import Diagnostics
import YAML

extension Rule {
  /// A headless Service with several ports, all of which proxies may dial.
  static let endpointHeadless = forEachCollector(
    "endpoint-headless", .warning, title: "the endpoint is a headless Service with several ports",
    reason:
      "Proxies ask DNS for SRV records first, which name every port of a headless Service: part of the batches goes to ports that don't speak OTLP over gRPC. This was read in the sources of proxy and CoreDNS, and not tried on a cluster.",
    fix:
      "Name a Service with a cluster IP, or a headless one with the OTLP/gRPC port alone. Jaeger's chart up to 4.1.5 renders a headless one.",
    source: "https://github.com/linkerd/linkerd2-proxy/blob/main/linkerd/dns/src/lib.rs"
  ) { collector, stanza, _ in
    guard let address = collector.service.node.value(at: ["spec", "clusterIP"]), address.isText("None") else {
      return []
    }
    let ports = collector.service.ports.filter { $0["protocol"]?.target.isText("UDP") != true }
    guard ports.count > 1, let value = stanza.endpoint?.value else { return [] }
    return [
      Diagnostic(
        "Service \"\(collector.service.name)\" is headless and has \(ports.count) ports, so proxies may dial the others",
        at: value.location,
        notes: [.init("the Service has no cluster IP", at: address.location)],
        help: "remove \"clusterIP: None\", or name a Service with port \(collector.endpoint.port) alone")
    ]
  }
}
