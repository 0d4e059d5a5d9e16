import Diagnostics
import Manifests
import YAML

extension Scene {
  /// Whether everything that could be a manifest was read, so that the absence of something says something.
  var isComplete: Bool { skippedTemplates == 0 && !syntaxErrors.contains { $0.severity == .error } }

  /// The objects of a kind in a namespace; one that names no namespace could be in it.
  func objects(_ kind: String, group: String = "", in namespace: String) -> [KubernetesObject] {
    index.objects(kind, in: namespace).map { objects[$0] }.filter { $0.group == group }
  }

  /// The object of a kind with a name, one that names the namespace before one that names none.
  func object(_ kind: String, group: String = "", named name: String, in namespace: String) -> KubernetesObject? {
    let found = index.objects(kind, named: name).map { objects[$0] }.filter { $0.group == group && $0.isIn(namespace) }
    return found.first { $0.namespace != nil } ?? found.first
  }

  func services(in namespace: String) -> [KubernetesObject] { objects("Service", in: namespace) }

  /// The Namespace object of that name.
  func namespace(_ name: String) -> KubernetesObject? {
    index.objects("Namespace", named: name).lazy.map { objects[$0] }.first { $0.role == .namespace }
  }

  /// The pod templates that a selector of labels matches; none for an empty one.
  func templates(selectedBy selector: Node?, in namespace: String) -> [PodTemplate] {
    guard let selector = selector?.target, selector.kind == .mapping, !selector.isEmptyCollection else { return [] }
    let wanted = selector.mergedPairs.map { ($0.key.text, $0.value.target.text) }
    guard let first = wanted.first else { return [] }
    return index.templates(labelled: first.0, first.1, in: namespace).map { templates[$0] }.filter { template in
      wanted.dropFirst().allSatisfy { template.label($0.0) == $0.1 }
    }
  }

  /// The pod templates in a namespace; one whose object names no namespace could be in it.
  func templates(in namespace: String) -> [PodTemplate] { index.templates(in: namespace).map { templates[$0] } }
}

extension KubernetesObject {
  /// Whether an object is in a namespace; one that names none could be.
  func isIn(_ namespace: String) -> Bool { (self.namespace ?? namespace) == namespace }

  /// The pair of an annotation of the object itself.
  func annotationPair(_ key: String) -> Pair? { metadata?.value(at: ["annotations"])?.mergedPair(key) }
}

extension PodTemplate {
  /// The pair of an annotation of the pods.
  func annotationPair(_ key: String) -> Pair? { metadata?.value(at: ["annotations"])?.mergedPair(key) }

  /// The pods' annotations.
  var annotations: [Pair] { metadata?.value(at: ["annotations"])?.mergedPairs ?? [] }

  /// All containers of the pods, init containers first.
  var allContainers: [Node] { ContainerList.allCases.flatMap { containers($0) } }

  /// Whether a proxy is in the pods already, by `linkerd inject --manual`.
  var hasProxy: Bool { allContainers.contains { $0["name"]?.target.isText("linkerd-proxy") == true } }
}
