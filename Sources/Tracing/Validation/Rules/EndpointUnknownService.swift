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
    if !chartServiceFindings(stanza, scene).isEmpty { return [] }
    if let collector = stanza.manifestCollector(in: scene) { return missingPort(of: collector, at: value, scene) }
    let rest = String(decoding: endpoint.host.utf8.dropFirst(endpoint.service.utf8.count + 1 + namespace.utf8.count), as: UTF8.self)
    if let service = stanza.misplacedService(in: scene), let home = service.namespace {
      let isIdentitys = stanza.identityNamespace?.value.filledText == home
      return [
        Diagnostic(
          "there is no Service \"\(endpoint.service)\" in namespace \"\(namespace)\", but in \"\(home)\"",
          severity: isIdentitys ? .error : .warning, at: value.location,
          notes: [.init("Service \"\(service.name)\" has port \(endpoint.port)", at: service.nameLocation)],
          help: "type \"\(endpoint.service).\(home)\(rest):\(endpoint.port)\""
            + (isIdentitys ? "" : ", and \"namespace: \(home)\" below \"meshIdentity:\""))
      ]
    }
    let candidates = scene.services(offering: endpoint.port, in: namespace)
    // Without a Service that could be meant, the collector may as well be installed from elsewhere.
    let inhabitants = scene.objects.filter { $0.namespace == namespace && ($0.role == .service || PodTemplate($0) != nil) }
    guard !candidates.isEmpty || !inhabitants.isEmpty || scene.namespace(namespace) != nil else { return [] }
    let account = stanza.serviceAccountName?.value.filledText
    let isHome = inhabitants.contains { object in
      PodTemplate(object).map { $0.serviceAccount.name == account && account != "default" } ?? false
    }
    let severity: Severity = !candidates.isEmpty || isHome ? .error : inhabitants.isEmpty ? .information : .warning
    let domain = ".\(namespace)\(rest)"
    return [
      Diagnostic(
        "there is no Service \"\(endpoint.service)\" in namespace \"\(namespace)\"",
        severity: severity,
        at: value.location,
        notes: candidates.map { .init("Service \"\($0.name)\" has port \(endpoint.port)", at: $0.nameLocation) },
        help: candidates.first.map { "type \"\($0.name)\(domain):\(endpoint.port)\"" }
          ?? "add the collector's manifests, or name the Service that it has")
    ]
  }

  private static func missingPort(of collector: Collector, at value: Node, _ scene: Scene) -> [Diagnostic] {
    guard collector.port == nil else { return [] }
    let service = collector.service
    let ports = service.ports.compactMap { $0["port"]?.filledText }
    // Proxies reach the pods of a headless Service on any port.
    guard !ports.isEmpty else { return [] }
    let others = scene.services(offering: collector.endpoint.port, in: collector.namespace)
    let domain = String(
      decoding: collector.endpoint.host.utf8.dropFirst(collector.endpoint.service.utf8.count), as: UTF8.self)
    return [
      Diagnostic(
        "Service \"\(service.name)\" has no port \(collector.endpoint.port)", at: value.location,
        notes: [.init("its ports are \(ports.joined(separator: ", "))", at: service.nameLocation)]
          + others.map { .init("Service \"\($0.name)\" has port \(collector.endpoint.port)", at: $0.nameLocation) },
        help: ports.contains("4317")
          ? "type \"\(collector.endpoint.host):4317\""
          : others.first.map { "type \"\($0.name)\(domain):\(collector.endpoint.port)\"" }
            ?? "add the port to the Service, or name one that it has")
    ]
  }
}
