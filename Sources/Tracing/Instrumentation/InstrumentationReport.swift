import Diagnostics
import Manifests

/// What became of each object of a run of `instrument`.
package struct InstrumentationReport: Sendable {
  package enum Outcome: String, Sendable {
    case instrumented, unchanged
  }

  package private(set) var lines = ReportLines()
  package private(set) var warnings: [String] = []

  package init() {}

  mutating func add(_ object: KubernetesObject, _ outcome: Outcome) {
    lines.add(kind: object.kind, name: object.name, outcome.rawValue)
  }

  mutating func warn(_ warning: String) { warnings.append(PrintableText.line(warning)) }

  /// The report for standard error, with more warnings before its own; objects without pods aren't listed.
  package func text(warnings others: [String] = []) -> String {
    var text = "\n"
    for warning in others + warnings { text += "\u{203C} \(warning)\n" }
    if lines.count == 0 { text += "\u{203C} no supported objects found\n" }
    if text.utf8.count > 1 { text += "\n" }
    return text + lines.text + "\n"
  }
}
