import Diagnostics
import GoTemplate
import TemplateFunctions
import Values

extension Chart {
  /// Throws what the values.schema.json of the chart and of its subcharts refuse, in helm's words.
  func checkSchemas(_ values: Table) throws(Diagnostic) {
    var expressions: [String: RegularExpression?] = [:]
    let refusals = refusals(values) { text, pattern in
      if expressions[pattern] == nil { expressions[pattern] = .some(Self.expression(pattern)) }
      return expressions[pattern].flatMap { $0 }?.matches(GoString(text))
    }
    if refusals.isEmpty { return }
    let parts = refusals.map { refusal in
      "\(refusal.chart):\n" + refusal.violations.flatMap { $0.lines() }.joined(separator: "\n")
    }
    throw Diagnostic(
      "values don't meet the specifications of the schema(s) in the following chart(s):\n" + parts.joined(separator: "\n"),
      at: refusals.lazy.flatMap(\.violations).compactMap(\.place).first, help: "see the comments in the chart's values.yaml")
  }

  private func refusals(
    _ values: Table, _ matchesPattern: @escaping Schema.PatternMatch
  ) -> [(chart: String, violations: [SchemaViolation])] {
    let violations = schema.map { Schema($0, matchesPattern: matchesPattern).violations(in: .table(values)) } ?? []
    let own = violations.isEmpty ? [] : [(metadata.name, violations)]
    return own + subcharts.flatMap { $0.refusals(values[$0.metadata.name]?.table ?? Table(), matchesPattern) }
  }

  private static func expression(_ pattern: String) -> RegularExpression? {
    do throws(ExpressionError) { return try RegularExpression(GoString(pattern)) } catch { return nil }
  }
}
