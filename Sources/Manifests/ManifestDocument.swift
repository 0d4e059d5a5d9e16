import Diagnostics
import YAML

/// A document of a stream of manifests, and the objects in it: itself, or the items of a List.
package struct ManifestDocument: Sendable {
  package let document: Document

  package init(_ document: Document) {
    self.document = document
  }

  package enum Entry: Sendable {
    case object(KubernetesObject)
    /// A document or item without a `kind`.
    case withoutKind(Node)
  }

  /// The objects in the order of the source. `kind: List` in any of its spellings (`DeploymentList`) counts as its items.
  package var entries: [Entry] {
    let root = document.root
    guard let object = KubernetesObject(root) else { return [.withoutKind(root)] }
    guard object.isList else { return [.object(object)] }
    return (root["items"]?.items.map(\.target) ?? []).map { item in
      KubernetesObject(item).map { .object($0) } ?? .withoutKind(item)
    }
  }
}

extension KubernetesObject {
  /// Whether this is a list of objects: `List`, `DeploymentList`, with `items`.
  package var isList: Bool {
    kind == "List" || kind.hasSuffix("List") && node["items"]?.target.kind == .sequence
  }
}
