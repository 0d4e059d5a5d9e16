import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The collector's pods run as another ServiceAccount than the identity names.
  static let identityServiceAccount = forEachStanza(
    "identity-sa", title: "the identity is not that of the collector's pods",
    reason: "A proxy pins the identity it expects; a collector with another one fails every TLS handshake, and no span arrives.",
    fix: "Set `serviceAccountName` to the `serviceAccountName` of the collector's pod template; pods without one run as `default`."
  ) { stanza, scene in
    guard stanza.isEnabled, let name = stanza.serviceAccountName?.value.target, name.isString, !stanza.isLegacyIdentity, !name.text.isEmpty
    else { return [] }
    for template in stanza.collectorWorkloads(in: scene) {
      let actual = template.spec?["serviceAccountName"]?.target ?? template.spec?["serviceAccount"]?.target
      let account = actual.map(\.text) ?? "default"
      if account == name.text { continue }
      let place = actual?.location ?? template.object.nameLocation
      return [
        Diagnostic(
          "the collector's pods run as ServiceAccount \"\(account)\", not \"\(name.text)\"", at: name.location,
          notes: [.init("\(template.object.kind) \"\(template.object.name)\" is behind the endpoint", at: place)],
          help: "type \"serviceAccountName: \(account)\"")
      ]
    }
    return []
  }
}

extension TracingStanza {
  /// The workloads behind the Service that the endpoint names; none when the input doesn't have them.
  func collectorWorkloads(in scene: Scene) -> [PodTemplate] {
    guard let endpoint = collectorEndpoint, let namespace = endpoint.namespace,
      let service = scene.services(in: namespace).first(where: { $0.name == endpoint.service })
    else { return [] }
    return scene.workloads(behind: service, in: namespace)
  }
}
