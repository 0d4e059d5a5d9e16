import Diagnostics
import Manifests
import YAML

/// Something that is known to break tracing, and how to see it in what the inputs say.
package struct Rule: Sendable {
  /// In kebab-case; the name in findings and on the command line.
  package let id: String
  /// The most that a finding of this rule weighs.
  package let severity: Severity
  /// What is wrong, in a few words.
  package let title: String
  /// What happens in the cluster.
  package let reason: String
  /// What to do about it.
  package let fix: String
  /// The findings in a scene; the rule's id is put on them afterwards, and its severity where they don't ask for less.
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

  /// A rule that looks at each `proxy.tracing` block which isn't turned off.
  static func forEachStanza(
    _ id: String, _ severity: Severity = .error, title: String, reason: String, fix: String,
    check: @escaping @Sendable (TracingStanza, Scene) -> [Diagnostic]
  ) -> Rule {
    Rule(id, severity, title: title, reason: reason, fix: fix) { scene in
      scene.stanzas.filter { !$0.isOff }.flatMap { check($0, scene) }
    }
  }

  /// A rule that looks at each collector that settings and manifests agree on.
  static func forEachCollector(
    _ id: String, _ severity: Severity = .error, title: String, reason: String, fix: String,
    check: @escaping @Sendable (Collector, TracingStanza, Scene) -> [Diagnostic]
  ) -> Rule {
    forEachStanza(id, severity, title: title, reason: reason, fix: fix) { stanza, scene in
      stanza.manifestCollector(in: scene).map { check($0, stanza, scene) } ?? []
    }
  }

  /// A rule that looks at each object.
  static func forEachObject(
    _ id: String, _ severity: Severity = .error, title: String, reason: String, fix: String,
    check: @escaping @Sendable (KubernetesObject, Scene) -> [Diagnostic]
  ) -> Rule {
    Rule(id, severity, title: title, reason: reason, fix: fix) { scene in scene.objects.flatMap { check($0, scene) } }
  }
}
