import Diagnostics
import YAML

/// The part of an object that pods are made from: a pod template, or a pod itself.
package struct PodTemplate: Sendable {
  /// The object that the template belongs to.
  package let object: KubernetesObject
  /// The keys from the object's root to the template; empty for a Pod.
  package let path: [String]
  /// The node that holds `metadata` and `spec`; nil when the object has no template.
  package let node: Node?
  package let metadata: Node?
  package let spec: Node?

  /// Nil when the object has no pods.
  package init?(_ object: KubernetesObject) {
    guard case .workload(let path) = object.role else { return nil }
    self.init(object, at: path)
  }

  /// The template at the end of a path of keys from the object's root.
  package init(_ object: KubernetesObject, at path: [String]) {
    self.object = object
    self.path = path
    var node: Node? = object.node
    for key in path { node = node?.value(key)?.target }
    if node?.kind != .mapping { node = nil }
    self.node = node
    metadata = node?.value("metadata")?.target
    spec = node?.value("spec")?.target
  }

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

extension PodTemplate {
  /// Throws when the pod's specification, a list of containers or a container has another type than Kubernetes gives it.
  package func checkContainers() throws(Diagnostic) {
    guard let spec, !spec.isNull else { return }
    guard spec.kind == .mapping else { throw Diagnostic(mistyped: "spec", expected: "a mapping", spec) }
    for list in ContainerList.allCases {
      guard let value = spec.value(list.rawValue)?.target, !value.isNull else { continue }
      guard value.kind == .sequence else { throw Diagnostic(mistyped: list.rawValue, expected: "a list", value) }
      for item in value.items where item.target.kind != .mapping {
        throw Diagnostic(mistyped: "\(list.rawValue)[]", expected: "a mapping with the container's name and image", item)
      }
    }
  }
}

extension Diagnostic {
  package init(mistyped name: String, expected: String, _ node: Node) {
    self.init("\"\(name)\" has the wrong type", at: node.location, help: "expected \(expected)")
  }
}

extension Node {
  /// Whether the name of this container or volume is one of these.
  package func isNamed(oneOf names: [StaticString]) -> Bool {
    guard let name = value("name")?.target else { return false }
    return names.contains { name.isText($0) }
  }

  /// Whether this is a boolean that is true, in any of YAML 1.1's words.
  package var isTrue: Bool {
    guard kind == .scalar, style == .plain else { return false }
    return withBytes { if case .bool(true) = Scalar.resolve($0) { true } else { false } }
  }
}
