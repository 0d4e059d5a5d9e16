/// The forms in which findings can be drawn.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// The source line with a caret below it, for people.
  case snippet
  /// `file:line:column: error: message [rule]`, one line a finding, for editors and logs.
  case concise
  /// One JSON document, for programs.
  case json

  /// Draws findings in the order given.
  package func draw(_ diagnostics: [Diagnostic], isColoured: Bool = false) -> String {
    switch self {
    case .snippet: SnippetRenderer(isColoured: isColoured).draw(diagnostics)
    case .concise: ConciseRenderer().draw(diagnostics)
    case .json: JSONRenderer().draw(diagnostics)
    }
  }
}
