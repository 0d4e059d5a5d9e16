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
    port.flatMap { podPort(of: template, behind: $0) }
  }

  /// The port of the pods that one of the Service's ports leads to.
  func podPort(of template: PodTemplate, behind port: Node) -> UInt16? {
    template.port(behind: port)
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

extension Collector {
  /// Whether the endpoint names a Service that hasn't got its port, while another one of the namespace has: that one was meant.
  func isMistaken(in scene: Scene) -> Bool {
    port == nil && !service.ports.isEmpty && !scene.services(offering: endpoint.port, in: namespace).isEmpty
  }
}

extension Scene {
  /// The Services of a namespace that have a port.
  func services(offering port: UInt16, in namespace: String) -> [KubernetesObject] {
    services(in: namespace).filter { service in service.ports.contains { $0["port"]?.target.text == String(port) } }
  }
}

extension TracingStanza {
  /// The Service that the endpoint means in a namespace that it doesn't name: the identity's, or else the only one that has it.
  func misplacedService(in scene: Scene) -> KubernetesObject? {
    guard let endpoint = collectorEndpoint, let namespace = endpoint.namespace, manifestCollector(in: scene) == nil else {
      return nil
    }
    let found = scene.objects.filter { object in
      object.role == .service && object.name == endpoint.service && object.namespace.map { $0 != namespace } ?? false
        && object.ports.contains { $0["port"]?.target.text == String(endpoint.port) }
    }
    let identity = identityNamespace?.value.filledText
    return found.first { $0.namespace == identity } ?? (found.count == 1 ? found.first : nil)
  }

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
