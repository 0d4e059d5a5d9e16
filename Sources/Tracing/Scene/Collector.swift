import Diagnostics
import Manifests
import YAML

/// What an endpoint leads to among the manifests: a Service, one of its ports, and the pods behind it.
struct Collector: Sendable {
  let endpoint: CollectorEndpoint
  let namespace: String
  let service: KubernetesObject
  /// The Service's port that the endpoint names; nil when it has no such port.
  let port: Node?
  /// The pod templates that the Service selects.
  let templates: [PodTemplate]

  /// Nil when the manifests don't have the Service.
  init?(at endpoint: CollectorEndpoint, in scene: Scene) {
    guard let namespace = endpoint.namespace,
      let service = scene.object("Service", named: endpoint.service, in: namespace)
    else { return nil }
    self.endpoint = endpoint
    self.namespace = namespace
    self.service = service
    port = service.ports.first { $0["port"]?.target.text == String(endpoint.port) }
    templates = scene.templates(selectedBy: service.node["spec", "selector"], in: namespace)
  }

  /// The port of the pods that the Service's port leads to: `targetPort`, a name of it looked up in the pods, or the port itself.
  func podPort(of template: PodTemplate) -> UInt16? {
    port.flatMap { template.port(behind: $0) }
  }

  /// The name that the pods give to that port; nil when they give it none.
  func podPortName(of template: PodTemplate) -> String? {
    guard let number = podPort(of: template) else { return nil }
    return template.containerPorts.first { $0["containerPort"]?.target.text == String(number) }?["name"]?.filledText
  }

  /// The value of one of Linkerd's configuration annotations for some pods: their own, or else their namespace's.
  func annotation(_ key: String, of template: PodTemplate, in scene: Scene) -> Pair? {
    template.annotationPair(key) ?? scene.namespace(namespace)?.annotationPair(key)
  }
}

extension TracingStanza {
  /// The collector that the endpoint leads to, when the manifests have its Service.
  func manifestCollector(in scene: Scene) -> Collector? {
    collectorEndpoint.flatMap { Collector(at: $0, in: scene) }
  }

  /// The collector that the endpoint means: the one that it leads to, or else the one whose Service has the port and whose pods have the
  /// identity.
  func meantCollector(in scene: Scene) -> Collector? {
    if let collector = manifestCollector(in: scene) { return collector }
    guard let endpoint = collectorEndpoint, let namespace = endpoint.namespace, let account = serviceAccountName?.value.filledText,
      identityNamespace?.value.filledText == namespace
    else { return nil }
    let candidates = scene.services(in: namespace).compactMap { service in
      Collector(at: CollectorEndpoint(host: "\(service.name).\(namespace)", port: endpoint.port), in: scene)
    }.filter { collector in
      collector.port != nil && collector.templates.contains { $0.serviceAccount.name == account }
    }
    return candidates.count == 1 ? candidates[0] : nil
  }
}

extension KubernetesObject {
  /// The ports of a Service.
  var ports: [Node] { node.value(at: ["spec", "ports"])?.items.map(\.target) ?? [] }
}

extension PodTemplate {
  /// The declared ports of the containers.
  var containerPorts: [Node] { allContainers.flatMap { $0["ports"]?.items.map(\.target) ?? [] } }

  func containerPort(named name: String) -> Node? { containerPorts.first { $0["name"]?.filledText == name } }
}
