import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A Server for the collector's port without an authorization.
  static let policyServer = forEachCollector(
    "policy-server", title: "a Server refuses everyone at the collector",
    reason:
      "A Server denies whoever isn't authorized: without an authorization for it the collector's proxy answers 403 or PermissionDenied, and no span arrives.",
    fix: "Add an AuthorizationPolicy that targets the Server, with the mesh's identities; or set `accessPolicy: audit`.",
    source: "https://linkerd.io/2/reference/authorization-policy/"
  ) { collector, stanza, scene in
    guard stanza.isEnabled, scene.isComplete else { return [] }
    let policies = scene.policies(in: collector.namespace)
    return collector.templates.prefix(1).flatMap { template in
      policies.servers(of: collector, template).flatMap { server -> [Diagnostic] in
        let access = server.node.value(at: ["spec", "accessPolicy"])?.filledText ?? "deny"
        guard access == "deny", !policies.authorizesNamespace, !policies.authorizes(server) else { return [] }
        return [
          Diagnostic(
            "Server \"\(server.name)\" has no authorization, so nobody may send spans to the collector",
            at: server.nameLocation,
            notes: [
              .init(
                "\(template.object.kind) \"\(template.object.name)\" is behind the endpoint",
                at: template.object.nameLocation)
            ],
            help: "add an AuthorizationPolicy whose \"targetRef\" is this Server, or set \"accessPolicy: audit\"")
        ]
      }
    }
  }
}
