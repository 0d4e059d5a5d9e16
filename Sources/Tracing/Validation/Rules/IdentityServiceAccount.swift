import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The collector's pods run as another ServiceAccount than the identity names.
  static let identityServiceAccount = forEachCollector(
    "identity-sa", title: "the identity is not that of the collector's pods",
    reason:
      "A proxy pins the identity it expects; a collector with another one fails every TLS handshake, and no span arrives.",
    fix:
      "Set `serviceAccountName` to the `serviceAccountName` of the collector's pod template; pods without one run as `default`.",
    source: "https://github.com/linkerd/linkerd2/issues/4894"
  ) { collector, stanza, scene in
    guard let pair = stanza.serviceAccountName, let name = pair.value.filledText else { return [] }
    // What holds more than a name has a finding of its own.
    if stanza.isLegacy || stanza.legacyIdentity != nil,
      scene.object("ServiceAccount", named: name, in: collector.namespace) == nil
    {
      return []
    }
    let accounts = collector.templates.map { ($0, $0.serviceAccount) }
    guard let (template, account) = accounts.first(where: { $0.1.name != name }) else { return [] }
    // Which of the two is meant only the user knows, when both are there.
    let other = scene.services(offering: collector.endpoint.port, in: collector.namespace).first { service in
      scene.templates(selectedBy: service.node["spec", "selector"], in: collector.namespace).contains {
        $0.serviceAccount.name == name
      }
    }
    return [
      Diagnostic(
        "the collector's pods run as ServiceAccount \"\(account.name)\", not \"\(name)\"", at: pair.value.location,
        notes: [
          .init(
            "\(template.object.kind) \"\(template.object.name)\" is behind the endpoint",
            at: account.node?.location ?? template.object.nameLocation)
        ] + (other.map { [.init("pods of Service \"\($0.name)\" run as it", at: $0.nameLocation)] } ?? []),
        help: "type \"serviceAccountName: \(account.name)\""
          + (other.map { ", or name Service \"\($0.name)\" in the endpoint" } ?? ""))
    ]
  }
}

extension PodTemplate {
  /// The ServiceAccount that the pods run as, and where it says so; `default` when it is left out.
  var serviceAccount: (name: String, node: Node?) {
    for key in ["serviceAccountName", "serviceAccount"] {
      if let value = spec?.mergedPair(key)?.value.target, let name = value.filledText { return (name, value) }
    }
    return ("default", nil)
  }
}
