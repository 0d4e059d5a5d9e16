/// The forms in which findings can be drawn.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// The source line with a caret below it, for people.
  case snippet
  /// `file:line:column: error: message [rule]`, one line a finding, for editors and logs.
  case concise
  /// One JSON document, for programs.
  case json
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// JUnit's XML, for whatever shows test results.
  case junit
  /// Workflow commands of GitHub Actions.
  case github
  /// GitLab's code quality report.
  case gitlab

  /// Whether the form is for programs, which want one document also where nothing was found, and what couldn't be read in it.
  package var isForPrograms: Bool { self != .snippet && self != .concise }

  /// Draws findings in the order given.
  package func draw(_ diagnostics: [Diagnostic], isColoured: Bool = false) -> String {
    draw(Report(findings: diagnostics), isColoured: isColoured)
  }

  /// Draws a report, its findings in the order given.
  package func draw(_ report: Report, isColoured: Bool = false) -> String {
    switch self {
    case .snippet: SnippetRenderer(isColoured: isColoured).draw(report.findings)
    case .concise: ConciseRenderer().draw(report.findings)
    case .json: JSONRenderer().draw(report)
    case .sarif: SARIFRenderer().draw(report)
    case .junit: JUnitRenderer().draw(report)
    case .github: GitHubRenderer().draw(report)
    case .gitlab: GitLabRenderer().draw(report)
    }
  }
}
