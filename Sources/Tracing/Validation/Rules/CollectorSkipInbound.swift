import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The collector's port is one that its proxy is told not to handle.
  static let collectorSkipInbound = forEachCollector(
    "collector-skip-inbound", title: "the collector's proxy is told to skip the port",
    reason:
      "Proxies speak mutual TLS to the collector. On a skipped port the collector itself answers, in plain text: received corrupt message of type InvalidContentType.",
    fix:
      "Take the port out of `config.linkerd.io/skip-inbound-ports`. To see clients' addresses in a collector, use resource attributes such as k8s.pod.ip.",
    source: "https://github.com/linkerd/linkerd2/issues/13427"
  ) { collector, stanza, scene in
    guard stanza.isEnabled else { return [] }
    let key = "config.linkerd.io/skip-inbound-ports"
    return collector.templates.prefix(1).flatMap { template -> [Diagnostic] in
      guard let port = collector.podPort(of: template) else { return [] }
      let annotation = collector.annotation(key, of: template, in: scene)
      let value = annotation?.value.target ?? stanza.file.node("proxyInit", "ignoreInboundPorts")
      guard let value, PortSet(value.text).contains(port) else { return [] }
      return [
        Diagnostic(
          "the collector's proxy skips port \(port), so it can't take what proxies send there", at: value.location,
          notes: [.init("proxies are told to send their spans here", at: stanza.endpoint?.value.location)],
          help:
            "take \(port) out of \"\(annotation == nil ? stanza.file.spelled("proxyInit.ignoreInboundPorts") : key)\"")
      ]
    }
  }
}
