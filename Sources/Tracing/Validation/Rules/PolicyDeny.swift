import Diagnostics
import Manifests
import YAML

extension Rule {
  /// Linkerd's default policy lets nobody in at the collector, and nothing authorizes its clients.
  static let policyDeny = forEachCollector(
    "policy-deny", title: "the default policy refuses everyone at the collector",
    reason:
      "With the default inbound policy `deny` a collector's proxy answers 403 or PermissionDenied to all who aren't authorized, and no span arrives.",
    fix: "Add a Server for the port, with an AuthorizationPolicy for the mesh's identities.",
    source: "https://linkerd.io/2/features/server-policy/"
  ) { collector, stanza, scene in
    guard stanza.isEnabled, scene.isComplete else { return [] }
    return collector.templates.prefix(1).flatMap { template -> [Diagnostic] in
      let key = "config.linkerd.io/default-inbound-policy"
      let value =
        collector.annotation(key, of: template, in: scene)?.value.target
        ?? stanza.file.node("proxy", "defaultInboundPolicy")
      guard let value, value.isText("deny") else { return [] }
      // A Server stands in for the default policy on its port; an authorization can be for the whole namespace.
      let policies = scene.policies(in: collector.namespace)
      if policies.servers(of: collector, template).first != nil || policies.authorizesNamespace { return [] }
      return [
        Diagnostic(
          "the default policy is \"deny\", and nothing authorizes the collector's clients", at: value.location,
          notes: [
            .init(
              "\(template.object.kind) \"\(template.object.name)\" is behind the endpoint",
              at: template.object.nameLocation)
          ],
          help:
            "add a Server and an AuthorizationPolicy for port \(collector.endpoint.port); 'linkerd-tracing install' prints both"
        )
      ]
    }
  }
}
