/// What reports say about a rule itself.
package struct RuleDescription: Sendable {
  /// In kebab-case; the same as in findings.
  package let id: String
  /// The most that a finding of this rule weighs.
  package let severity: Severity
  /// What is wrong, in a few words.
  package let title: String
  /// What happens because of it.
  package let reason: String
  /// What to do about it.
  package let fix: String

  package init(id: String, severity: Severity, title: String, reason: String, fix: String) {
    self.id = id
    self.severity = severity
    self.title = title
    self.reason = reason
    self.fix = fix
  }
}
