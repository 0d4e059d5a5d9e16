import Diagnostics
import YAML

extension Rule {
  /// A value of another type than Linkerd reads.
  static let valueType = Rule(
    "value-type", title: "a value of another type than Linkerd reads",
    reason: "The chart renders nonsense or nothing, and the injector, which reads the same values, refuses every new pod.",
    fix: "Give the value the type that the message names."
  ) { scene in
    scene.values.flatMap { file -> [Diagnostic] in
      var findings: [Diagnostic] = []
      func expect(_ pair: Pair?, _ path: String, _ kind: Node.Kind, _ expected: String, _ help: String) {
        guard let pair, !pair.value.target.isNull, pair.value.target.kind != kind else { return }
        findings.append(
          Diagnostic("\"\(file.spelled(path))\" must be \(expected)", at: pair.value.location, help: help))
      }
      let proxy = file.root.pair("proxy")
      expect(proxy, "proxy", .mapping, "a mapping", "write its keys below \"proxy:\"")
      let tracing = proxy?.value.target.pair("tracing")
      expect(tracing, "proxy.tracing", .mapping, "a mapping", "write \"enabled: true\" and \"collector:\" below \"tracing:\"")
      guard let stanza = TracingStanza(file) else { return findings }
      expect(stanza.enabled, "proxy.tracing.enabled", .scalar, "true or false", "type \"enabled: true\"")
      if let value = stanza.enabled?.value.target, value.kind == .scalar, !value.isString, !value.isNull, !value.isBoolean {
        findings.append(
          Diagnostic("\"\(file.spelled("proxy.tracing.enabled"))\" must be true or false", at: value.location, help: "type \"enabled: true\""))
      }
      expect(
        stanza.node.pair("collector"), "proxy.tracing.collector", .mapping, "a mapping",
        "write \"endpoint:\" and \"meshIdentity:\" below \"collector:\"")
      expect(
        stanza.collector?.pair("meshIdentity"), "proxy.tracing.collector.meshIdentity", .mapping, "a mapping",
        "write \"serviceAccountName:\" and \"namespace:\" below \"meshIdentity:\"")
      expect(
        stanza.node.pair("labels"), "proxy.tracing.labels", .mapping, "a mapping", "write a key and a text a line below \"labels:\"")
      for (pair, path) in [
        (stanza.endpoint, "proxy.tracing.collector.endpoint"),
        (stanza.serviceAccountName, "proxy.tracing.collector.meshIdentity.serviceAccountName"),
        (stanza.identityNamespace, "proxy.tracing.collector.meshIdentity.namespace"),
        (stanza.node.pair("traceServiceName"), "proxy.tracing.traceServiceName"),
      ] {
        guard let pair else { continue }
        let value = pair.value.target
        if value.kind == .scalar, value.isString || value.isNull { continue }
        findings.append(
          Diagnostic(
            "\"\(file.spelled(path))\" must be a text", at: value.location,
            help: value.kind == .scalar ? "quote it: \"\(value.text)\"" : "write one text behind the colon"))
      }
      return findings
    }
  }
}
