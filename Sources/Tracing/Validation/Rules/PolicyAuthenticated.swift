import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The collector takes meshed clients alone, and an application that exports to it isn't one.
  static let policyAuthenticated = forEachCollector(
    "policy-authenticated", .warning, title: "an application that is not meshed sends to a collector that refuses it",
    reason:
      "With the default inbound policy `all-authenticated` or `cluster-authenticated` the collector's proxy takes connections from meshed clients alone. Proxies' spans arrive; those of an application without a proxy are refused.",
    fix: "Mesh the application, or authorize its network at the collector.",
    source: "https://linkerd.io/2/features/server-policy/"
  ) { collector, stanza, scene in
    guard stanza.isEnabled, let template = collector.templates.first else { return [] }
    let key = ProxySetting.defaultInboundPolicy.rawValue
    let policy =
      collector.annotation(key, of: template, in: scene)?.value.target ?? stanza.file.node("proxy", "defaultInboundPolicy")
    guard let policy, policy.isText("all-authenticated") || policy.isText("cluster-authenticated"),
      scene.policies(in: collector.namespace).servers(of: collector, template).isEmpty
    else { return [] }
    return scene.variables.compactMap { variable in
      guard let endpoint = variable.endpoint, endpoint.service == collector.endpoint.service,
        endpoint.namespace ?? variable.template.object.namespace == collector.namespace,
        scene.isMeshed(variable.template) == false
      else { return nil }
      return Diagnostic(
        "the pods of \(variable.template.object.kind) \"\(variable.template.object.name)\" are not meshed, and the collector refuses those",
        at: variable.value?.location, notes: [.init("the collector's policy is here", at: policy.location)],
        help: "add the annotation \"linkerd.io/inject: enabled\" to the pod template, as 'linkerd-tracing inject' does")
    }
  }
}
