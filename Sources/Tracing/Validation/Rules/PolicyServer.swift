import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A Server for the collector's port without an authorization.
  static let policyServer = forEachCollector(
    "policy-server", title: "a Server refuses those who send spans to the collector",
    reason:
      "A Server denies whoever isn't authorized: without an authorization for it, or with one that leaves out a workload whose proxy sends spans, the collector's proxy answers 403 or PermissionDenied, and those spans don't arrive.",
    fix:
      "Add an AuthorizationPolicy that targets the Server, with a MeshTLSAuthentication for all of the mesh: `identities: [\"*\"]`; or set `accessPolicy: audit`.",
    source: "https://linkerd.io/2/reference/authorization-policy/"
  ) { collector, stanza, scene in
    guard stanza.isEnabled, scene.isComplete else { return [] }
    let policies = scene.policies(in: collector.namespace)
    return collector.templates.prefix(1).flatMap { template in
      policies.servers(of: collector, template).flatMap { server -> [Diagnostic] in
        let access = server.node.value(at: ["spec", "accessPolicy"])?.filledText ?? "deny"
        guard access == "deny" else { return [] }
        if policies.authorizesNamespace || policies.authorizes(server) {
          return unmet(policies.requirements(of: server), of: server, collector, scene)
        }
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

  /// What keeps somebody out although there is an authorization: one that refers to nothing, or that leaves out a meshed workload.
  private static func unmet(
    _ requirements: [Node], of server: KubernetesObject, _ collector: Collector, _ scene: Scene
  ) -> [Diagnostic] {
    for requirement in requirements where requirement["kind"]?.target.isText("MeshTLSAuthentication") == true {
      guard let name = requirement["name"]?.target, let text = name.filledText else { continue }
      let home = requirement["namespace"]?.filledText ?? collector.namespace
      guard let object = scene.object("MeshTLSAuthentication", group: "policy.linkerd.io", named: text, in: home) else {
        let others = scene.objects("MeshTLSAuthentication", group: "policy.linkerd.io", in: home).map(\.name)
        // Whoever keeps them elsewhere has none here.
        guard !others.isEmpty else { continue }
        return [
          Diagnostic(
            "there is no MeshTLSAuthentication \"\(text)\" in namespace \"\(home)\"", at: name.location,
            notes: [.init("this Server of the collector's needs it", at: server.nameLocation)],
            help: "type \"name: \(Spelling.nearest(to: text, among: others).first ?? others[0])\"")
        ]
      }
      let authentication = MeshAuthentication(object: object)
      let stranger = scene.templates.first { template in
        guard let namespace = template.object.namespace, scene.isMeshed(template) == true else { return false }
        return !authentication.takes(template.serviceAccount.name, in: namespace)
      }
      guard let stranger, let place = authentication.place else { continue }
      return [
        Diagnostic(
          "the collector refuses the spans of proxies that are not among these, such as those of \(stranger.object.kind) \"\(stranger.object.name)\"",
          at: place.location,
          notes: [.init("it runs in namespace \"\(stranger.object.namespace ?? "")\"", at: stranger.object.nameLocation)],
          help:
            "type \"identities: ['*']\", or add \"*.\(stranger.object.namespace ?? "").serviceaccount.identity.linkerd.cluster.local\""
        )
      ]
    }
    return []
  }
}
