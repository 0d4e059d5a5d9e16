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
    diagnostics.map { draw($0) }.joined(separator: "\n")
  }

  private func draw(_ diagnostic: Diagnostic) -> String {
    let colour: Colour =
      switch diagnostic.severity {
      case .error: .red
      case .warning: .yellow
      case .information: .cyan
      }
    let rule = diagnostic.rule.map { " [\($0)]" } ?? ""
    var text =
      paint(diagnostic.severity.rawValue, colour) + paint(": \(printable(diagnostic.message))", .bold) + "\(rule)\n"
    let places = ([diagnostic.location] + diagnostic.notes.map(\.location)).compactMap { $0?.position.line }
    let gutter = String(places.max() ?? 0).utf8.count + 1
    let blank = String(repeating: " ", count: gutter)
    if let location = diagnostic.location { text += snippet(location, gutter, colour) }
    for note in diagnostic.notes {
      text += "\(blank) \(paint("= note:", .blue)) \(printable(note.message))\n"
      if let location = note.location { text += snippet(location, gutter, .blue) }
    }
    if let help = diagnostic.help { text += "\(blank) \(paint("= help:", .blue)) \(printable(help))\n" }
    return text
  }

  private func snippet(_ location: Location, _ gutter: Int, _ colour: Colour) -> String {
    let outer = location.outermost
    let position = outer.file.position(of: outer.range.lower)
    let line = outer.file.line(containing: outer.range.lower)
    let blank = String(repeating: " ", count: gutter)
    let number = String(position.line)
    let bar = paint("|", .blue)
    let arrow = paint("-->", .blue)
    var (before, marked) = (0, 0)
    var source = ""
    var offset = outer.file.text(line).utf8.count > 400 ? max(line.lower, outer.range.lower - 60) : line.lower
    let end = min(line.upper, offset + 400)
    if offset == 0, outer.file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = min(3, line.upper) }
    for scalar in outer.file.text(SourceRange(offset, end)).unicodeScalars {
      let width = scalar == "\t" ? 4 : Self.width(scalar)
      if offset < outer.range.lower {
        before += width
      } else if offset < max(outer.range.upper, outer.range.lower + 1) {
        marked += width
      }
      offset += UTF8.width(scalar)
      source += scalar == "\t" ? "    " : Self.isControl(scalar) ? "?" : String(scalar)
    }
    let caret = paint(String(repeating: "^", count: max(1, marked)), colour)
    return """
      \(blank)\(arrow) \(outer.file.name):\(position.line):\(position.column)
      \(blank) \(bar)
      \(String(repeating: " ", count: max(0, gutter - number.utf8.count)))\(paint(number, .blue)) \(bar) \(source)
      \(blank) \(bar) \(String(repeating: " ", count: before))\(caret)

      """
  }

  private func printable(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(scalar != "\n" && Self.isControl(scalar) ? "?" : scalar) }
    return String(out)
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// The columns that a scalar takes on a terminal: two for East Asian wide characters and emoji, none for combining ones.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
