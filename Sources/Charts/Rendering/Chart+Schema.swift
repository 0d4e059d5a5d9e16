import Diagnostics
import GoTemplate
import TemplateFunctions
import Values

extension Chart {
  /// Throws what the values.schema.json of the chart and of its subcharts refuse, in helm's words.
  func checkSchemas(_ values: Table) throws(Diagnostic) {
    let refusals = refusals(values, Self.schemaReader())
    if refusals.isEmpty { return }
    throw Diagnostic(
      "values don't meet the specifications of the schema(s) in the following chart(s):\n"
        + refusals.map { "\($0.chart):\n\($0.text)" }.joined(separator: "\n"),
      at: refusals.lazy.compactMap(\.place).first, help: "see the comments in the chart's values.yaml")
  }

  /// What the schema of one chart refuses.
  private struct Refusal {
    let chart: String
    let text: String
    let place: Location?
  }

  private func refusals(_ values: Table, _ reader: SchemaTextReader) -> [Refusal] {
    let own = schema.flatMap { (root) -> Refusal? in
      let schema = Schema(root, reader: reader)
      if let problem = schema.problem { return Refusal(chart: metadata.name, text: problem, place: root.place) }
      let violations = schema.violations(in: .table(values))
      if violations.isEmpty { return nil }
      return Refusal(
        chart: metadata.name, text: violations.flatMap { $0.lines() }.joined(separator: "\n"),
        place: violations.lazy.compactMap(\.place).first)
    }
    return (own.map { [$0] } ?? []) + subcharts.flatMap { $0.refusals(values[$0.metadata.name]?.table ?? Table(), reader) }
  }

  /// Reads regular expressions, each once, and addresses.
  private static func schemaReader() -> SchemaTextReader {
    var expressions: [String: Result<RegularExpression, SchemaTextError>] = [:]
    return SchemaTextReader(
      matches: { (text, pattern) throws(SchemaTextError) in
        let expression = expressions[pattern] ?? expression(pattern)
        expressions[pattern] = expression
        return try expression.get().matches(GoString(text))
      },
      address: { (text) throws(SchemaTextError) in
        do throws(WebAddress.Problem) {
          return .init(isAbsolute: try !WebAddress(GoString(text)).scheme.isEmpty)
        } catch {
          throw SchemaTextError(error.message)
        }
      })
  }

  private static func expression(_ pattern: String) -> Result<RegularExpression, SchemaTextError> {
    do throws(ExpressionError) {
      return .success(try RegularExpression(GoString(pattern)))
    } catch {
      return .failure(SchemaTextError(error.message))
    }
  }
}
