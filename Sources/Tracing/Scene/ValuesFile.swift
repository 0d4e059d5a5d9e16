import Diagnostics
import Manifests
import YAML

/// Values of Linkerd's control plane, wherever they were found: a values file, or the ConfigMap `linkerd-config`.
package struct ValuesFile: Sendable {
  /// The mapping that holds `proxy`, `identity` and so on.
  package let root: Node
  /// The keys from the document's root to `root`: none, or the subchart's name in an umbrella chart's file.
  package let prefix: String

  /// The value at a path of keys; aliases are looked through.
  package func node(_ path: String...) -> Node? {
    var node = root
    for key in path {
      guard let next = node.pair(key)?.value.target else { return nil }
      node = next
    }
    return node
  }

  /// A path as the user would type it after `--set`.
  func spelled(_ path: String) -> String { prefix.isEmpty ? path : "\(prefix).\(path)" }

  /// The values in a document that has no `kind`; nil when nothing in it says that they are Linkerd's.
  init?(_ document: Document) {
    let root = document.root
    guard root.kind == .mapping, root["kind"] == nil else { return nil }
    if let subchart = root["linkerd-control-plane"]?.target, subchart.kind == .mapping {
      self.init(root: subchart, prefix: "linkerd-control-plane")
    } else if Self.isLinkerds(root) {
      self.init(root: root, prefix: "")
    } else {
      return nil
    }
  }

  private init(root: Node, prefix: String) {
    self.root = root
    self.prefix = prefix
  }

  /// Whether the keys of a mapping are those of Linkerd's values and of no other chart.
  private static func isLinkerds(_ root: Node) -> Bool {
    if let proxy = root["proxy"]?.target, proxy.kind == .mapping, proxy.pairs.contains(where: { $0.key.text.hasPrefix("trac") }) {
      return true
    }
    if let tracing = root["tracing"]?.target, tracing["collector"]?.target["meshIdentity"] != nil { return true }
    return signs.contains { root.pair($0) != nil }
  }

  /// Keys that no other chart has at its root.
  private static let signs = [
    "identityTrustAnchorsPEM", "identityTrustDomain", "proxyInit", "proxyInjector", "policyController", "destinationController",
    "linkerdVersion", "cniEnabled",
  ]
}
