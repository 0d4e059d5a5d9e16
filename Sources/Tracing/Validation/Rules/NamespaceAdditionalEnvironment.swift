import Diagnostics
import Manifests
import YAML

extension Rule {
  /// `proxy-additional-env` on a Namespace.
  static let namespaceAdditionalEnvironment = Rule(
    "ns-additional-env", title: "`proxy-additional-env` on a Namespace breaks injection",
    reason:
      "The injector writes the value into its patch without escaping the quotes in it, so no pod of the namespace gets a proxy.",
    fix: "Put the annotation on the pod templates.",
    since: LinkerdVersion(edge: 26, 4, 3), source: "https://github.com/linkerd/linkerd2/blob/main/pkg/inject/inject.go"
  ) { scene in
    scene.annotations("config.linkerd.io/proxy-additional-env").filter { $0.object.role == .namespace }.map { annotation in
      Diagnostic(
        "\"\(annotation.key)\" on a Namespace keeps the proxy out of all its pods", at: annotation.pair.key.location,
        help: "move it to the pod template of each workload")
    }
  }
}
