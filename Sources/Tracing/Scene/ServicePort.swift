import Manifests
import YAML

extension PodTemplate {
  /// The port of the pods that a Service's port leads to: `targetPort`, a name of it looked up in the pods, or the port itself.
  func port(behind port: Node) -> UInt16? {
    // The API server puts the port itself in the place of a 0.
    guard let target = port["targetPort"]?.filledText, target != "0" else { return port["port"].flatMap { UInt16($0.target.text) } }
    if let number = UInt16(target) { return number }
    return containerPort(named: target)?["containerPort"].flatMap { UInt16($0.target.text) }
  }
}

extension Scene {
  /// The Services that lead to a port of some pods, each with its port.
  func services(leadingTo number: UInt16, of template: PodTemplate) -> [(service: KubernetesObject, port: Node)] {
    let candidates = index.objects("Service", in: template.object.namespace ?? "").map { objects[$0] }.filter {
      $0.role == .service
    }
    return candidates.flatMap { service in
      service.selects(template)
        ? service.ports.filter { template.port(behind: $0) == number }.map { (service, $0) } : []
    }
  }
}

extension KubernetesObject {
  /// Whether a Service's selector matches pods; an empty one matches none.
  func selects(_ template: PodTemplate) -> Bool {
    guard let selector = node.value(at: ["spec", "selector"]), selector.kind == .mapping, !selector.isEmptyCollection else {
      return false
    }
    return selector.mergedPairs.allSatisfy { template.label($0.key.text) == $0.value.target.text }
  }
}
