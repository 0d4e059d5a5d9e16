import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The collector's pods run as a ServiceAccount that the manifests don't have.
  static let serviceAccountMissing = forEachCollector(
    "sa-missing", title: "the collector's ServiceAccount is not among the manifests",
    reason: "A pod whose ServiceAccount doesn't exist isn't created.",
    fix: "Add the ServiceAccount, or name one that the manifests have.",
    source: "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"
  ) { collector, _, scene in
    let accounts = scene.objects("ServiceAccount", in: collector.namespace)
    // Whoever keeps ServiceAccounts elsewhere has none here.
    guard scene.isComplete, !accounts.isEmpty else { return [] }
    return collector.templates.flatMap { template -> [Diagnostic] in
      let account = template.serviceAccount
      guard account.name != "default", let node = account.node, !accounts.contains(where: { $0.name == account.name })
      else { return [] }
      let nearest = Spelling.nearest(to: account.name, among: accounts.map(\.name)).first
      return [
        Diagnostic(
          "there is no ServiceAccount \"\(account.name)\" in namespace \"\(collector.namespace)\"", at: node.location,
          help: nearest.map { "type \"serviceAccountName: \($0)\"" } ?? "add a ServiceAccount of that name")
      ]
    }
  }
}
