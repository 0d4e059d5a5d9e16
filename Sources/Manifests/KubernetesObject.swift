import Diagnostics
import YAML

/// A Kubernetes object as a view over the node that it was read from.
package struct KubernetesObject: Sendable {
  package let node: Node
  /// `apps/v1`; empty when it isn't there.
  package let apiVersion: String
  /// As it is written: `Deployment`.
  package let kind: String
  /// The namespace that the object goes to when it names none itself, as with `kubectl apply -n`.
  private let defaultNamespace: String?

  /// Nil when the node is no mapping or says no kind.
  package init?(_ node: Node, defaultNamespace: String? = nil) {
    guard node.kind == .mapping, let kind = node.value("kind"), kind.target.kind == .scalar, !kind.target.text.isEmpty else {
      return nil
    }
    self.node = node
    self.kind = kind.target.text
    apiVersion = node.value("apiVersion")?.target.text ?? ""
    self.defaultNamespace = defaultNamespace
  }

  /// The API group: `apps` of `apps/v1`, empty for the core group.
  package var group: String {
    guard let slash = apiVersion.utf8.firstIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(apiVersion[..<slash])
  }

  package var metadata: Node? { node.value("metadata")?.target }

  /// `metadata.name`, or `metadata.generateName` of a pod that has no name yet.
  package var name: String {
    if let name = metadata?.value("name")?.target.text, !name.isEmpty { return name }
    return asciiLowercased(kind) == "pod" ? metadata?.value("generateName")?.target.text ?? "" : ""
  }

  /// `metadata.namespace`; the one that the object goes to otherwise, nil when nobody says it.
  package var namespace: String? {
    guard let text = metadata?.value("namespace")?.target.text, !text.isEmpty else { return defaultNamespace }
    return text
  }

  /// The text of an annotation of the object itself.
  package func annotation(_ key: String) -> String? {
    metadata?.value("annotations")?.value(key)?.target.text
  }

  package func label(_ key: String) -> String? {
    metadata?.value("labels")?.value(key)?.target.text
  }

  /// What the object is to Linkerd; nil for kinds that are left alone.
  package var role: ObjectRole? { ObjectRole(kind: kind, apiVersion: apiVersion) }
}

extension KubernetesObject {
  /// Where the object's name stands, or the object itself.
  package var nameLocation: Location {
    (metadata?.value("name") ?? node.value("kind") ?? node).location
  }

  /// Readers take the last of two equal keys, so an edit of either could be lost.
  package func checkKeysAreUnique() throws(Diagnostic) {
    if let duplicate = node.firstDuplicateKey() { throw Diagnostic(duplicate: duplicate) }
  }
}

extension Diagnostic {
  /// A key that a mapping has twice.
  package init(duplicate: (first: Node, second: Node)) {
    self.init(
      "\"\(duplicate.second.text)\" is there twice", at: duplicate.second.location,
      notes: [.init("the first one is here", at: duplicate.first.location)], help: "remove one of the two")
  }
}
