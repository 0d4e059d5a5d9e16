/// Draws a report as one JSON document, a finding a line:
/// `{"findings": [{file, line, column, endLine, endColumn, severity, rule, message, help, notes, edits}], "summary": {…}}`.
///
/// Lines and columns count from 1, columns in Unicode scalars, and the end is the first place behind; fields that a finding doesn't have
/// are left out.
struct JSONRenderer {
  func draw(_ report: Report) -> String {
    var positions = Positions()
    let findings = report.findings.map { JSONText.object(fields(of: $0, &positions)) }
    let summary = JSONText.object([
      ("files", String(report.files.count)), ("checked", String(report.subjects.count)),
      ("errors", String(report.count(.error))), ("warnings", String(report.count(.warning))),
      ("informations", String(report.count(.information))),
    ])
    return "{\"findings\": \(JSONText.lines(findings)), \"summary\": \(summary)}\n"
  }

  private func fields(of diagnostic: Diagnostic, _ positions: inout Positions) -> [(String, String)] {
    var fields = place(diagnostic.location, &positions)
    fields.append(("severity", JSONText.quoted(diagnostic.severity.rawValue)))
    if let rule = diagnostic.rule { fields.append(("rule", JSONText.quoted(rule))) }
    fields.append(("message", JSONText.quoted(diagnostic.message)))
    if let help = diagnostic.help { fields.append(("help", JSONText.quoted(help))) }
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        JSONText.object(place(note.location, &positions) + [("message", JSONText.quoted(note.message))])
      }
      fields.append(("notes", JSONText.array(notes)))
    }
    let edits = diagnostic.fix.compactMap(\.outermost)
    if !edits.isEmpty, edits.count == diagnostic.fix.count {
      let edits = edits.map { edit in
        JSONText.object(
          place(edit.location, &positions) + [("text", JSONText.quoted(String(decoding: edit.text, as: UTF8.self)))])
      }
      fields.append(("edits", JSONText.array(edits)))
    }
    return fields
  }

  private func place(_ location: Location?, _ positions: inout Positions) -> [(String, String)] {
    guard let outer = location?.outermost else { return [] }
    let region = positions.region(of: outer)
    return [
      ("file", JSONText.quoted(outer.file.name)), ("line", String(region.start.line)), ("column", String(region.start.column)),
      ("endLine", String(region.end.line)), ("endColumn", String(region.end.column)),
    ]
  }
}
