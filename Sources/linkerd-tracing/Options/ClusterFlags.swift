import CommandLineKit
import Manifests

/// The flags that every command of `linkerd` has for its cluster. None is asked here: what changes nothing is accepted as it is, what
/// would is refused.
struct ClusterFlags: ParsableArguments {
  @Option(name: "linkerd-namespace", short: "L", placeholder: "NAMESPACE", help: "Changes nothing.", isHidden: true)
  var linkerdNamespace: String?

  @Option(name: "cni-namespace", placeholder: "NAMESPACE", help: "Changes nothing.", isHidden: true)
  var cniNamespace: String?

  @Option(name: "kubeconfig", placeholder: "FILE", help: "Not supported.", isHidden: true)
  var kubeconfig: String?

  @Option(name: "context", placeholder: "NAME", help: "Not supported.", isHidden: true)
  var context: String?

  @Option(name: "as", placeholder: "USER", help: "Not supported.", isHidden: true)
  var user: String?

  @Option(name: "as-group", placeholder: "GROUP", help: "Not supported.", isHidden: true)
  var group: String?

  @Option(name: "api-addr", placeholder: "ADDRESS", help: "Not supported.", isHidden: true)
  var address: String?

  func validate() throws(UsageError) {
    for namespace in [linkerdNamespace, cniNamespace].compactMap({ $0 }) where !NamespaceName.isValid(namespace) {
      throw UsageError("\"\(namespace)\" is not a valid namespace", help: NamespaceName.help)
    }
    let flags = [
      ("--kubeconfig", kubeconfig), ("--context", context), ("--as", user), ("--as-group", group), ("--api-addr", address),
    ]
    for (name, value) in flags where value != nil {
      throw UsageError(
        "\"\(name)\" chooses a cluster, and no cluster is asked",
        help: "leave it out; inject takes the control plane's values from a file, with --values")
    }
  }
}
