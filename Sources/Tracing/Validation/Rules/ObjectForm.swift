import Diagnostics
import YAML

extension Rule {
  /// An object without `kind` or `apiVersion`.
  static let objectForm = Rule(
    "object-form", title: "an object doesn't say what it is",
    reason: "kubectl refuses an object that lacks `apiVersion` or `kind`; what it holds isn't checked here either.",
    fix: "Add the key that the message names.",
    source: "https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields"
  ) { scene in
    scene.incompleteObjects.map { node in
      let missing = node.mergedPair("kind") == nil ? "kind" : "apiVersion"
      let present = node.mergedPair(missing == "kind" ? "apiVersion" : "kind")
      return Diagnostic(
        "the object has no \"\(missing)\"", at: (present?.key ?? node).location,
        help:
          "add \"\(missing):\" with \(missing == "kind" ? "its kind, such as \"Deployment\"" : "its version, such as \"apps/v1\"")")
    }
  }
}
