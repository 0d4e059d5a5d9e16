import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A NetworkPolicy that lets one of the two ways in pass and not the other.
  static let networkPolicy = forEachCollector(
    "networkpolicy", .warning, title: "a NetworkPolicy blocks part of the spans",
    reason:
      "Proxies send their spans to the collector's own port, while meshed applications' spans arrive at its proxy, port 4143. A policy has to let both through. This was read in the proxy's source, and not tried on a cluster.",
    fix: "Allow TCP to the collector's port and to 4143, at the collector and from the applications.",
    source: "https://github.com/linkerd/linkerd2/issues/15246"
  ) { collector, stanza, scene in
    // What the wrong port is cut off from isn't known.
    guard stanza.isEnabled, let template = collector.templates.first, collector.isReceived(by: template, in: scene) else {
      return []
    }
    return incoming(collector, stanza, scene) + outgoing(collector, scene)
  }

  private static func incoming(_ collector: Collector, _ stanza: TracingStanza, _ scene: Scene) -> [Diagnostic] {
    guard let template = collector.templates.first, let port = collector.podPort(of: template) else { return [] }
    let policies = NetworkPolicies(for: template, in: collector.namespace, .ingress, scene)
    guard let policy = policies.policies.first else { return [] }
    let inbound = stanza.file.node("proxy", "ports", "inbound").flatMap { UInt16($0.text) } ?? 4143
    var missing: [String] = []
    if !policies.allows(port, named: collector.podPortName(of: template)) {
      missing.append("\(port), where proxies send their spans")
    }
    if stanza.file.node("proxy", "outboundTransportMode")?.isText("transparent") != true, !policies.allows(inbound) {
      missing.append("\(inbound), where meshed applications' spans arrive")
    }
    guard !missing.isEmpty else { return [] }
    return [
      Diagnostic(
        "nobody may connect to the collector's port \(missing.joined(separator: ", nor to "))", at: policy.nameLocation,
        notes: [
          .init(
            "\(template.object.kind) \"\(template.object.name)\" is behind the endpoint", at: template.object.nameLocation)
        ],
        help: "allow TCP ports \(port) and \(inbound) below \"ingress:\"")
    ]
  }

  private static func outgoing(_ collector: Collector, _ scene: Scene) -> [Diagnostic] {
    guard let receiver = collector.templates.first, let port = collector.podPort(of: receiver) else { return [] }
    // Most policies let it through, and then it doesn't matter whom they are for.
    let shut = scene.objects("NetworkPolicy").filter { policy in
      let alone = NetworkPolicies([policy], .egress)
      return policy.group == "networking.k8s.io" && !alone.policies.isEmpty && !alone.allows(port)
        && !alone.allows(collector.endpoint.port)
    }
    return shut.compactMap { policy in
      guard let namespace = policy.namespace else { return nil }
      let blocked = scene.templates(in: namespace).first { template in
        guard policy.node.value(at: ["spec", "podSelector"])?.matchesLabels(of: template) ?? true,
          template.object.namespace != nil, scene.isMeshed(template) == true,
          !collector.templates.contains(where: { $0.object.node == template.object.node })
        else { return false }
        let policies = NetworkPolicies(for: template, in: namespace, .egress, scene)
        return policies.policies.first?.node == policy.node && !policies.allows(port) && !policies.allows(collector.endpoint.port)
      }
      return blocked.map { template in
        Diagnostic(
          "proxies may not connect to the collector's port \(port)", at: policy.nameLocation,
          notes: [
            .init("\(template.object.kind) \"\(template.object.name)\" is one of those it is for", at: template.object.nameLocation)
          ], help: "allow TCP port \(port) below \"egress:\"")
      }
    }
  }
}
