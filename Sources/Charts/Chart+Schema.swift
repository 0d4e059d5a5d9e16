import Diagnostics
import Values

extension Chart {
  /// Throws what the chart's values.schema.json refuses, in helm's words.
  func checkSchema(_ values: Table) throws(Diagnostic) {
    guard let schema else { return }
    let violations = Schema(schema, matchesPattern: { _, _ in true }).violations(in: .table(values))
    guard let first = violations.first else { return }
    let list = violations.map { "- at '\($0.path)': \($0.message)" }.joined(separator: "\n")
    throw Diagnostic(
      "values don't meet the specifications of the schema(s) in the following chart(s):\n\(metadata.name):\n\(list)",
      at: violations.compactMap(\.place).first ?? first.place,
      help: "see the comments in the chart's values.yaml")
  }
}
