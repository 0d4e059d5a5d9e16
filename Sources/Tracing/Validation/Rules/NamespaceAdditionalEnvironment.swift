import Diagnostics
import Manifests
import YAML

extension Rule {
  /// `proxy-additional-env` on a Namespace.
  static let namespaceAdditionalEnvironment = forEachObject(
    "ns-additional-env", title: "`proxy-additional-env` on a Namespace breaks injection",
    reason:
      "The injector writes the value into its patch without escaping the quotes in it, so no pod of the namespace gets a proxy.",
    fix: "Put the annotation on the pod templates."
  ) { object, _ in
    guard object.role == .namespace, let pair = object.annotationPair("config.linkerd.io/proxy-additional-env") else {
      return []
    }
    return [
      Diagnostic(
        "\"\(pair.key.text)\" on a Namespace keeps the proxy out of all its pods", at: pair.key.location,
        help: "move it to the pod template of each workload")
    ]
  }
}
