import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The endpoint names a Service that isn't among the manifests.
  static let endpointUnknownService = forEachStanza(
    "endpoint-unknown-service", title: "the endpoint names no Service of the manifests",
    reason: "Proxies can't resolve the name and send no spans. Jaeger's chart has a Service `jaeger-collector` up to 4.1.5 and only `jaeger` since 4.2.0.",
    fix: "Name a Service and a port that the manifests have."
  ) { stanza, scene in
    guard stanza.isEnabled, let endpoint = stanza.collectorEndpoint, let namespace = endpoint.namespace, let value = stanza.endpoint?.value,
      scene.holds(namespace: namespace, port: endpoint.port)
    else { return [] }
    let services = scene.services(in: namespace)
    if let service = services.first(where: { $0.name == endpoint.service }) {
      let ports = scene.ports(of: service)
      if ports.contains(String(endpoint.port)) { return [] }
      return [
        Diagnostic(
          "Service \"\(service.name)\" has no port \(endpoint.port)", at: value.location,
          notes: [.init("its ports are \(ports.joined(separator: ", "))", at: service.nameLocation)],
          help: ports.contains("4317") ? "type \"\(endpoint.host):4317\"" : "add the port to the Service, or name one that it has")
      ]
    }
    let candidates = services.filter { scene.ports(of: $0).contains(String(endpoint.port)) }
    let domain = endpoint.host.utf8.dropFirst(endpoint.service.utf8.count)
    return [
      Diagnostic(
        "there is no Service \"\(endpoint.service)\" in namespace \"\(namespace)\"", at: value.location,
        notes: candidates.map { .init("Service \"\($0.name)\" has port \(endpoint.port)", at: $0.nameLocation) },
        help: candidates.first.map { "type \"\($0.name)\(String(domain) ?? ""):\(endpoint.port)\"" }
          ?? "add the collector's manifests, or name the Service that it has")
    ]
  }
}
