import Diagnostics
import GoTemplate
import TestSupport
import Testing

@testable import Charts
@testable import TemplateFunctions

/// The functions that templates can call are those that helm has: the list stands in a document beside the repository.
struct FunctionListTests {
  private static let list = try? Repository.read("../shared/facts/templates.md")
  private static let own = Set(TemplateFunctions().all.map(\.name) + ChartFunctions.table.map(\.name))

  /// The names of the table's first column, with the number of recorded calls in its last.
  private static var rows: [(name: String, source: String, calls: Int)] {
    (list ?? "").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ").split(separator: " ") }
      guard cells.count == 7, let name = cells[0].first, name.first == "`", name.last == "`" else { return nil }
      return (String(name.dropFirst().dropLast()), String(cells[1].first ?? ""), cells[6].first.flatMap { Int($0) } ?? 0)
    }
  }

  @Test(.enabled(if: list != nil, "the list is not there"))
  func tableAndListAgree() throws {
    let rows = Self.rows
    #expect(rows.count == 239)
    for row in rows {
      var templates = TemplateSet(functions: { ChartFunctions.lookup($0) ?? TemplateFunctions().lookup($0) })
      let text = "{{ if false }}{{ \(row.name) }}{{ end }}"
      #expect(throws: Never.self, "\(row.name)") {
        try templates.parse(SourceFile(name: "t", bytes: Array(text.utf8)))
      }
      #expect(row.source == "Go" || row.calls > 0, "\(row.name) has no recorded call")
    }
    #expect(Self.own.subtracting(rows.map(\.name)) == [])
    #expect(Set(rows.filter { $0.source != "Go" }.map(\.name)).subtracting(Self.own) == [])
  }
}
