/// Terms on the left, what they mean on the right.
struct HelpTable {
  typealias Row = (term: String, text: String)

  /// The widest term that still has its text on the same line.
  private static let widestTerm = 30

  let title: String
  let rows: [Row]

  /// The lines under the title; all terms of a page have a column of the same width.
  func lines(width: Int, termWidth: Int) -> [String] {
    var lines = [title.uppercased()]
    let column = termWidth + 4
    let margin = String(repeating: " ", count: column)
    for row in rows {
      var texts = TextWrapping.lines(of: row.text, width: max(width - column, 24))[...]
      var first = "  " + row.term
      if row.term.unicodeScalars.count <= termWidth, let text = texts.popFirst() {
        first += margin.dropFirst(2 + row.term.unicodeScalars.count) + text
      }
      lines.append(first)
      lines += texts.map { margin + $0 }
    }
    return lines
  }

  /// The width of the column of terms that suits all tables of a page.
  static func termWidth(of tables: [HelpTable]) -> Int {
    let widths = tables.flatMap(\.rows).map { $0.term.unicodeScalars.count }
    return widths.filter { $0 <= widestTerm }.max() ?? 0
  }
}
