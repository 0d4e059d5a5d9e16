import Manifests
import YAML

/// The NetworkPolicies of a namespace that apply to some pods, in one direction.
struct NetworkPolicies: Sendable {
  enum Direction: String, Sendable {
    case ingress, egress

    /// As `policyTypes` has it.
    var type: String { self == .ingress ? "Ingress" : "Egress" }
  }

  /// Empty when nothing restricts the pods.
  let policies: [KubernetesObject]
  let direction: Direction

  init(for template: PodTemplate, in namespace: String, _ direction: Direction, _ scene: Scene) {
    let all = scene.objects("NetworkPolicy", group: "networking.k8s.io", in: namespace)
    self.init(
      all.filter { $0.node.value(at: ["spec", "podSelector"])?.matchesLabels(of: template) ?? true }, direction)
  }

  /// Those of some policies that restrict a direction, whomever they are for.
  init(_ policies: [KubernetesObject], _ direction: Direction) {
    self.direction = direction
    self.policies = policies.filter { policy in
      guard let spec = policy.node.value(at: ["spec"]) else { return false }
      if let types = spec.value(at: ["policyTypes"]) { return types.items.contains { $0.target.text == direction.type } }
      return direction == .ingress || spec.value(at: ["egress"]) != nil
    }
  }

  /// Whether one of them lets TCP connections to a port through, whoever the other side is.
  func allows(_ port: UInt16, named name: String? = nil) -> Bool {
    policies.contains { policy in
      rules(of: policy).contains { rule in
        guard let ports = rule.value(at: ["ports"]), ports.kind == .sequence, !ports.isEmptyCollection else { return true }
        return ports.items.map(\.target).contains { entry in
          if let spoken = entry["protocol"]?.filledText, spoken != "TCP" { return false }
          guard let text = entry["port"]?.filledText else { return true }
          guard let first = UInt16(text) else { return text == name }
          let last = entry["endPort"]?.filledText.flatMap { UInt16($0) } ?? first
          return first <= port && port <= max(first, last)
        }
      }
    }
  }

  private func rules(of policy: KubernetesObject) -> [Node] {
    policy.node.value(at: ["spec", direction.rawValue])?.items.map(\.target) ?? []
  }
}

extension Node {
  /// Whether a selector with `matchLabels` takes some pods. One with expressions is taken for one that doesn't.
  func matchesLabels(of template: PodTemplate) -> Bool {
    guard value(at: ["matchExpressions"]) == nil else { return false }
    return value(at: ["matchLabels"])?.mergedPairs.allSatisfy { template.label($0.key.text) == $0.value.target.text } ?? true
  }
}
