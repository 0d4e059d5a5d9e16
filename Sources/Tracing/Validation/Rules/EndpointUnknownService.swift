import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The endpoint names a Service that isn't among the manifests.
  static let endpointUnknownService = forEachStanza(
    "endpoint-unknown-service", title: "the endpoint names no Service of the manifests",
    reason:
      "Proxies can't resolve the name and send no spans. Jaeger's chart has a Service `jaeger-collector` up to 4.1.5 and only `jaeger` since 4.2.0.",
    fix: "Name a Service and a port that the manifests have.",
    source: "https://github.com/jaegertracing/helm-charts/pull/702"
  ) { stanza, scene in
    guard stanza.isEnabled, scene.isComplete, let endpoint = stanza.collectorEndpoint,
      let namespace = endpoint.namespace,
      let value = stanza.endpoint?.value
    else { return [] }
    if let collector = stanza.manifestCollector(in: scene) { return missingPort(of: collector, at: value) }
    let candidates = scene.services(in: namespace).filter { $0.offers(endpoint.port) }
    // Without a Service that could be meant, the collector may as well be installed from elsewhere.
    let isInhabited = scene.objects.contains {
      $0.namespace == namespace && ($0.role == .service || PodTemplate($0) != nil)
    }
    guard !candidates.isEmpty || isInhabited else { return [] }
    let domain = String(decoding: endpoint.host.utf8.dropFirst(endpoint.service.utf8.count), as: UTF8.self)
    return [
      Diagnostic(
        "there is no Service \"\(endpoint.service)\" in namespace \"\(namespace)\"",
        severity: candidates.isEmpty ? .warning : .error,
        at: value.location,
        notes: candidates.map { .init("Service \"\($0.name)\" has port \(endpoint.port)", at: $0.nameLocation) },
        help: candidates.first.map { "type \"\($0.name)\(domain):\(endpoint.port)\"" }
          ?? "add the collector's manifests, or name the Service that it has")
    ]
  }

  private static func missingPort(of collector: Collector, at value: Node) -> [Diagnostic] {
    guard collector.port == nil else { return [] }
    let service = collector.service
    let ports = service.ports.compactMap { $0["port"]?.filledText }
    // Proxies reach the pods of a headless Service on any port.
    guard !ports.isEmpty else { return [] }
    return [
      Diagnostic(
        "Service \"\(service.name)\" has no port \(collector.endpoint.port)", at: value.location,
        notes: [.init("its ports are \(ports.joined(separator: ", "))", at: service.nameLocation)],
        help: ports.contains("4317")
          ? "type \"\(collector.endpoint.host):4317\"" : "add the port to the Service, or name one that it has")
    ]
  }
}

extension KubernetesObject {
  /// Whether a Service has a port of this number.
  fileprivate func offers(_ port: UInt16) -> Bool { ports.contains { $0["port"]?.target.text == String(port) } }
}
