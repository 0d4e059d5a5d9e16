/// Draws each finding with its source line, a caret below the place, its notes and what to type instead.
///
/// ```
/// error: tracing is enabled without "meshIdentity" [identity-missing]
///   --> values.yaml:3:5
///    |
///  3 |     enabled: true
///    |     ^^^^^^^
///    = help: add "meshIdentity" below "collector"
/// ```
struct SnippetRenderer {
  let isColoured: Bool

  private enum Colour: String {
    case red = "31"
    case yellow = "33"
    case blue = "34"
    case cyan = "36"
    case bold = "1"
  }

  func draw(_ diagnostics: [Diagnostic]) -> String {
    var positions = Positions()
    return diagnostics.map { draw($0, &positions) }.joined(separator: "\n")
  }

  private func draw(_ diagnostic: Diagnostic, _ positions: inout Positions) -> String {
    let colour: Colour =
      switch diagnostic.severity {
      case .error: .red
      case .warning: .yellow
      case .information: .cyan
      }
    let rule = diagnostic.rule.map { " [\($0)]" } ?? ""
    var text =
      paint(diagnostic.severity.rawValue, colour) + paint(": \(PrintableText.line(diagnostic.message))", .bold) + "\(rule)\n"
    let places = ([diagnostic.location] + diagnostic.notes.map(\.location)).compactMap { $0 }.map {
      positions.position(of: $0).line
    }
    let gutter = String(places.max() ?? 0).utf8.count + 1
    let blank = String(repeating: " ", count: gutter)
    if let location = diagnostic.location { text += snippet(location, gutter, colour, &positions) }
    for note in diagnostic.notes {
      text += "\(blank) \(paint("= note:", .blue)) \(PrintableText.line(note.message))\n"
      if let location = note.location { text += snippet(location, gutter, .blue, &positions) }
    }
    if let help = diagnostic.help { text += "\(blank) \(paint("= help:", .blue)) \(PrintableText.line(help))\n" }
    return text
  }

  private func snippet(_ location: Location, _ gutter: Int, _ colour: Colour, _ positions: inout Positions) -> String {
    let outer = location.outermost
    let position = positions.position(of: outer.range.lower, in: outer.file)
    let line = outer.file.line(containing: outer.range.lower)
    let blank = String(repeating: " ", count: gutter)
    let number = String(position.line)
    let bar = paint("|", .blue)
    let arrow = paint("-->", .blue)
    let (source, before, marked) = shown(line, marking: outer.range, in: outer.file)
    let caret = paint(String(repeating: "^", count: max(1, marked)), colour)
    return """
      \(blank)\(arrow) \(PrintableText.line(outer.file.name)):\(position.line):\(position.column)
      \(blank) \(bar)
      \(String(repeating: " ", count: max(0, gutter - number.utf8.count)))\(paint(number, .blue)) \(bar) \(source)
      \(blank) \(bar) \(String(repeating: " ", count: before))\(caret)

      """
  }

  /// What is drawn of a line, and the columns before and below the mark. Of a very long line it is the part around the mark.
  private func shown(_ line: SourceRange, marking mark: SourceRange, in file: SourceFile) -> (
    text: String, before: Int, marked: Int
  ) {
    var (before, marked) = (0, 0)
    var text = ""
    var offset = line.count > Self.longestLine ? max(line.lower, mark.lower - 60) : line.lower
    while offset > line.lower, file.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    if offset == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = min(3, line.upper) }
    let end = min(line.upper, offset + Self.longestLine)
    for (scalar, length) in PrintableText.scalars(of: file.bytes[offset..<max(offset, end)]) {
      let width = scalar == "\t" ? 4 : PrintableText.isControl(scalar) ? 1 : PrintableText.width(scalar)
      if offset < mark.lower { before += width } else if offset < max(mark.upper, mark.lower + 1) { marked += width }
      offset += length
      text += scalar == "\t" ? "    " : PrintableText.isControl(scalar) ? "?" : String(scalar)
    }
    return (text, before, marked)
  }

  /// Bytes of a line that are drawn at most.
  private static let longestLine = 400

  private func paint(_ text: String, _ colour: Colour) -> String {
    isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
