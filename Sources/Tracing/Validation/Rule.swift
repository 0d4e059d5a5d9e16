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
  /// The first release of Linkerd that it is about; nil when there is none before it.
  package let since: LinkerdVersion?
  /// The first release that it isn't about any more; nil when there is none yet.
  package let until: LinkerdVersion?
  /// Where one can read about it: an issue, a page of the documentation, or the code that behaves so.
  package let source: String?
  /// The findings in a scene that its releases don't rule out; the rule's id is put on them afterwards, and its severity where they don't ask for less.
  let check: @Sendable (Scene) -> [Diagnostic]

  init(
    _ id: String, _ severity: Severity = .error, title: String, reason: String, fix: String,
    since: LinkerdVersion? = nil, until: LinkerdVersion? = nil, source: String? = nil,
    check: @escaping @Sendable (Scene) -> [Diagnostic]
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.reason = reason
    self.fix = fix
    self.since = since
    self.until = until
    self.source = source
    self.check = check
  }

  /// Whether the rule is about a release; it is when nobody says which one it is.
  func applies(to version: LinkerdVersion?) -> Bool {
    guard let version else { return true }
    return since.map { $0 <= version } ?? true && until.map { version < $0 } ?? true
  }

  /// A rule that looks at each `proxy.tracing` block which isn't turned off.
  static func forEachStanza(
    _ id: String, _ severity: Severity = .error, title: String, reason: String, fix: String,
    since: LinkerdVersion? = nil, until: LinkerdVersion? = nil, source: String? = nil,
    check: @escaping @Sendable (TracingStanza, Scene) -> [Diagnostic]
  ) -> Rule {
    Rule(id, severity, title: title, reason: reason, fix: fix, since: since, until: until, source: source) { scene in
      scene.stanzas.filter { !$0.isOff }.flatMap { check($0, scene) }
    }
  }

  /// A rule that looks at each collector that settings and manifests agree on; not at one that the endpoint only names by mistake.
  static func forEachCollector(
    _ id: String, _ severity: Severity = .error, title: String, reason: String, fix: String,
    since: LinkerdVersion? = nil, until: LinkerdVersion? = nil, source: String? = nil,
    check: @escaping @Sendable (Collector, TracingStanza, Scene) -> [Diagnostic]
  ) -> Rule {
    forEachStanza(id, severity, title: title, reason: reason, fix: fix, since: since, until: until, source: source) {
      stanza, scene in
      guard let collector = stanza.manifestCollector(in: scene), !collector.isMistaken(in: scene) else { return [] }
      return check(collector, stanza, scene)
    }
  }

  /// A rule that looks at each object.
  static func forEachObject(
    _ id: String, _ severity: Severity = .error, title: String, reason: String, fix: String,
    since: LinkerdVersion? = nil, until: LinkerdVersion? = nil, source: String? = nil,
    check: @escaping @Sendable (KubernetesObject, Scene) -> [Diagnostic]
  ) -> Rule {
    Rule(id, severity, title: title, reason: reason, fix: fix, since: since, until: until, source: source) { scene in
      scene.objects.flatMap { check($0, scene) }
    }
  }
}
