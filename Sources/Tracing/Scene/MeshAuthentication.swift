import Manifests
import YAML

/// Whom a MeshTLSAuthentication takes for authenticated.
struct MeshAuthentication: Sendable {
  let object: KubernetesObject

  /// The texts below `identities`, each with its place.
  private var identities: [Node] { object.node.value(at: ["spec", "identities"])?.items.map(\.target) ?? [] }

  private var references: [Node] { object.node.value(at: ["spec", "identityRefs"])?.items.map(\.target) ?? [] }

  /// Where it says whom it takes.
  var place: Node? {
    (object.node.value(at: ["spec"])?.mergedPair("identities") ?? object.node.value(at: ["spec"])?.mergedPair("identityRefs"))?.key
  }

  /// Whether pods with a ServiceAccount of a namespace are among them.
  func takes(_ account: String, in namespace: String) -> Bool {
    identities.contains { Self.pattern($0.text, takes: account, in: namespace) }
      || references.contains { reference in
        let home = reference["namespace"]?.filledText ?? object.namespace
        switch reference["kind"]?.filledText {
        case "Namespace": return reference["name"]?.filledText.map { $0 == namespace } ?? (home == namespace)
        case "ServiceAccount": return home == namespace && (reference["name"]?.filledText.map { $0 == account } ?? true)
        // Who is behind another kind isn't known.
        default: return true
        }
      }
  }

  /// Whether an identity, or a pattern `*.…` that a leading `*` makes, is that of a ServiceAccount. The trust domain isn't looked at.
  private static func pattern(_ text: String, takes account: String, in namespace: String) -> Bool {
    if text == "*" { return true }
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { String(Substring($0)) }
    let identity = [account, namespace, "serviceaccount", "identity"]
    guard labels.first == "*" else { return labels.starts(with: identity) }
    let rest = labels.dropFirst()
    // What a pattern leaves out in front may be anything; where it begins behind all of them, only the domain is left.
    return !rest.contains("serviceaccount") || identity.indices.dropFirst().contains { rest.starts(with: identity[$0...]) }
  }
}
