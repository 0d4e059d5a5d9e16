import Diagnostics
import YAML

/// A document of a stream of manifests, and the objects in it: itself, or the items of a List.
package struct ManifestDocument: Sendable {
  package let document: Document
  private let defaultNamespace: String?

  /// `defaultNamespace` is where objects go that name no namespace.
  package init(_ document: Document, defaultNamespace: String? = nil) {
    self.document = document
    self.defaultNamespace = defaultNamespace
  }

  package enum Entry: Sendable {
    case object(KubernetesObject)
    /// A document or item without a `kind`.
    case withoutKind(Node)
  }

  /// The objects in the order of the source. `kind: List` in any of its spellings (`DeploymentList`) counts as its items.
  package var entries: [Entry] {
    let root = document.root
    guard let object = KubernetesObject(root, defaultNamespace: defaultNamespace) else { return [.withoutKind(root)] }
    guard object.isList else { return [.object(object)] }
    return (root["items"]?.items.map(\.target) ?? []).map { item in
      KubernetesObject(item, defaultNamespace: defaultNamespace).map { .object($0) } ?? .withoutKind(item)
    }
  }
}

extension ManifestDocument {
  /// An object that an edit looks at.
  package struct Place: Sendable {
    package let content: Entry
    /// The aliases that lead to it: the list's `items`, the item itself.
    package let aliases: [Node]
  }

  /// The entries for an edit: with the aliases on the way to them, and with `DeploymentList` and its like as lists only on request, as
  /// linkerd has it. Throws when the document is no object, or a list has a key twice.
  package func places(inTypedLists: Bool) throws(Diagnostic) -> [Place] {
    let root = document.root
    guard root.kind == .mapping else {
      if root.isNull { return [Place(content: .withoutKind(root), aliases: [])] }
      throw Diagnostic(
        "this document is no Kubernetes object", at: root.location,
        help: "expected a mapping with apiVersion and kind; name the manifests one by one where a folder holds other files too")
    }
    guard let object = KubernetesObject(root) else { return [Place(content: .withoutKind(root), aliases: [])] }
    guard inTypedLists ? object.isList : object.kind == "List" else { return [Place(content: .object(object), aliases: [])] }
    if let duplicate = root.firstDuplicateKey(isDeep: false) { throw Diagnostic(duplicate: duplicate) }
    guard let items = root["items"] else { return [] }
    return items.items.map { item in
      Place(
        content: KubernetesObject(item.target).map { .object($0) } ?? .withoutKind(item.target),
        aliases: [items, item].filter { $0.kind == .alias })
    }
  }
}

extension KubernetesObject {
  /// Whether this is a list of objects: `List`, `DeploymentList`, with `items`.
  package var isList: Bool {
    kind == "List" || kind.hasSuffix("List") && node["items"]?.target.kind == .sequence
  }
}
