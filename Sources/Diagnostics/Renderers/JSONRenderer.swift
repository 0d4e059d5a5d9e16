/// Draws findings as one JSON document: `{"findings": [{file, line, column, endLine, endColumn, severity, rule, message, help, notes}]}`.
///
/// Lines and columns count from 1; fields that a finding doesn't have are left out.
struct JSONRenderer {
  func draw(_ diagnostics: [Diagnostic]) -> String {
    if diagnostics.isEmpty { return "{\"findings\": []}\n" }
    var positions = Positions()
    let findings = diagnostics.map { diagnostic in
      var fields = place(diagnostic.location, &positions)
      fields.append(("severity", quoted(diagnostic.severity.rawValue)))
      if let rule = diagnostic.rule { fields.append(("rule", quoted(rule))) }
      fields.append(("message", quoted(diagnostic.message)))
      if let help = diagnostic.help { fields.append(("help", quoted(help))) }
      if !diagnostic.notes.isEmpty {
        let notes = diagnostic.notes.map { note in object(place(note.location, &positions) + [("message", quoted(note.message))]) }
        fields.append(("notes", "[\(notes.joined(separator: ", "))]"))
      }
      return object(fields)
    }
    return "{\"findings\": [\n  \(findings.joined(separator: ",\n  "))\n]}\n"
  }

  private func place(_ location: Location?, _ positions: inout Positions) -> [(String, String)] {
    guard let outer = location?.outermost else { return [] }
    let start = positions.position(of: outer.range.lower, in: outer.file)
    let end = positions.position(of: outer.range.upper, in: outer.file)
    return [
      ("file", quoted(outer.file.name)), ("line", String(start.line)), ("column", String(start.column)),
      ("endLine", String(end.line)), ("endColumn", String(end.column)),
    ]
  }

  private func object(_ fields: [(String, String)]) -> String {
    "{\(fields.map { "\(quoted($0)): \($1)" }.joined(separator: ", "))}"
  }

  private func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
