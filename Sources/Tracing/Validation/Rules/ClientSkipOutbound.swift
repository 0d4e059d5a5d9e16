import Diagnostics
import Manifests
import YAML

extension Rule {
  /// Applications' proxies are told to let the collector's port pass by.
  static let clientSkipOutbound = Rule(
    "client-skip-outbound", .information, title: "applications send their spans past the mesh",
    reason:
      "What goes to a skipped port leaves the pod without its proxy: applications' own spans reach the collector unencrypted and as from outside the mesh. The proxies' spans aren't affected, because they don't go through the rules that skip.",
    fix: "Take the collector's port out of `config.linkerd.io/skip-outbound-ports`.",
    source: "https://linkerd.io/2/features/protocol-detection/#marking-ports-as-skip-ports"
  ) { scene in
    let ports = scene.tracingEndpoints.filter { $0.stanza.isEnabled }.map(\.endpoint.port)
    let key = ProxySetting.skipOutboundPorts.rawValue
    let annotated = scene.annotations(key).compactMap { annotation -> Diagnostic? in
      let own = scene.variables.filter { $0.template.object.node == annotation.object.node }.compactMap(\.endpoint?.port)
      return finding(annotation.pair.value.target, key, ports + own)
    }
    let configured = scene.stanzas.filter(\.isEnabled).compactMap { stanza -> Diagnostic? in
      let path = "proxyInit.ignoreOutboundPorts"
      return stanza.file.node("proxyInit", "ignoreOutboundPorts").flatMap { finding($0, stanza.file.spelled(path), ports) }
    }
    return annotated + configured
  }

  private static func finding(_ value: Node, _ key: String, _ ports: [UInt16]) -> Diagnostic? {
    let set = PortSet(value.text)
    guard let port = ports.first(where: { set.contains($0) }) else { return nil }
    return Diagnostic(
      "applications' spans for port \(port) leave the mesh", at: value.location, help: "take \(port) out of \"\(key)\"")
  }
}
