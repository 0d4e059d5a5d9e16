import YAML

/// The part of an object that pods are made from: a pod template, or a pod itself.
package struct PodTemplate: Sendable {
  /// The object that the template belongs to.
  package let object: KubernetesObject
  /// The keys from the object's root to the template; empty for a Pod.
  package let path: [String]

  /// Nil when the object has no pods.
  package init?(_ object: KubernetesObject) {
    guard case .workload(let path) = object.role else { return nil }
    self.object = object
    self.path = path
  }

  /// The node that holds `metadata` and `spec`; nil when the object has no template.
  package var node: Node? {
    var node = object.node
    for key in path {
      guard let next = node.value(key)?.target, next.kind == .mapping else { return nil }
      node = next
    }
    return node
  }

  package var metadata: Node? { node?.value("metadata")?.target }
  package var spec: Node? { node?.value("spec")?.target }

  package func annotation(_ key: String) -> String? {
    metadata?.value("annotations")?.value(key)?.target.text
  }

  package func label(_ key: String) -> String? {
    metadata?.value("labels")?.value(key)?.target.text
  }

  /// The containers of one list (`containers`, `initContainers`), each a mapping.
  package func containers(_ list: ContainerList) -> [Node] {
    spec?.value(list.rawValue).map { list in list.items.map(\.target).filter { $0.kind == .mapping } } ?? []
  }

  /// The lists of a pod's specification that hold containers, in the order in which the edits go through them.
  package enum ContainerList: String, CaseIterable, Sendable {
    case initContainers, containers
  }
}
