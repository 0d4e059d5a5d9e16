/// One finding: what is wrong, where, and what to type instead.
///
/// The message is one terse sentence in lower case that names the thing in quotes and says what was expected; `help` says what to type.
package struct Diagnostic: Error, Sendable {
  package var severity: Severity
  /// The rule that speaks, in kebab-case; nil for errors that no rule stands behind.
  package var rule: String?
  package var message: String
  package var location: Location?
  /// The other places involved, each with what it has to do with the finding.
  package var notes: [Note]
  package var help: String?
  /// The splices that mend it without a doubt about what was meant; empty when there are none.
  package var fix: [Replacement]

  /// Another place that matters for a finding, with a word on why.
  package struct Note: Sendable {
    package let message: String
    package let location: Location?

    package init(_ message: String, at location: Location? = nil) {
      self.message = message
      self.location = location
    }
  }

  package init(
    _ message: String, severity: Severity = .error, rule: String? = nil, at location: Location? = nil,
    notes: [Note] = [],
    help: String? = nil, fix: [Replacement] = []
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.location = location
    self.notes = notes
    self.help = help
    self.fix = fix
  }
}
