import Diagnostics

/// Something that is known to break tracing, and how to see it in what the inputs say.
package struct Rule: Sendable {
  /// In kebab-case; the name in findings and on the command line.
  package let id: String
  package let severity: Severity
  /// What is wrong, in a few words.
  package let title: String
  /// What happens in the cluster.
  package let reason: String
  /// What to do about it.
  package let fix: String
  /// The findings in a scene; the rule's id and severity are put on them afterwards.
  let check: @Sendable (Scene) -> [Diagnostic]

  init(
    _ id: String, _ severity: Severity = .error, title: String, reason: String, fix: String,
    check: @escaping @Sendable (Scene) -> [Diagnostic]
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.reason = reason
    self.fix = fix
    self.check = check
  }

  /// A rule that looks at each `proxy.tracing` block.
  static func forEachStanza(
    _ id: String, _ severity: Severity = .error, title: String, reason: String, fix: String,
    check: @escaping @Sendable (TracingStanza, Scene) -> [Diagnostic]
  ) -> Rule {
    Rule(id, severity, title: title, reason: reason, fix: fix) { scene in
      scene.values.compactMap { TracingStanza($0) }.flatMap { check($0, scene) }
    }
  }
}

extension Rule {
  /// Every rule, in the order in which a set-up is put together.
  package static let all: [Rule] = [
    misplacedTracing, unknownTracingKey, valueType, enabledString, endpointMissing, identityMissing, endpointScheme, endpointNoPort,
    endpointIPv6, endpointInvalid, endpointShortName, endpointWrongPort, identityForm, endpointUnknownService, identityServiceAccount,
    identityNamespace, collectorUnmeshed,
  ]
}
