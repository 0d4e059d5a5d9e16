import Diagnostics
import Manifests

/// What became of each object of a run of `instrument`.
package struct InstrumentationReport: Sendable {
  package enum Outcome: String, Sendable {
    case instrumented, unchanged, skipped
  }

  package private(set) var lines: [(kind: String, name: String, outcome: Outcome)] = []
  package private(set) var warnings: [String] = []

  package init() {}

  mutating func add(kind: String, name: String, _ outcome: Outcome) {
    lines.append((PrintableText.line(asciiLowercased(kind)), PrintableText.line(name), outcome))
  }

  mutating func warn(_ warning: String) { warnings.append(PrintableText.line(warning)) }

  /// The report for standard error, with more warnings before its own; objects without pods aren't listed.
  package func text(warnings others: [String] = []) -> String {
    var text = "\n"
    for warning in others + warnings { text += "\u{203C} \(warning)\n" }
    if !lines.contains(where: { $0.outcome != .skipped }) { text += "\u{203C} no supported objects found\n" }
    if text.utf8.count > 1 { text += "\n" }
    for line in lines where line.outcome != .skipped { text += "\(line.kind) \"\(line.name)\" \(line.outcome.rawValue)\n" }
    return text + "\n"
  }
}
