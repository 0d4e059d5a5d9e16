/// Draws each finding as `file:line:column: error: message [rule]`, with its notes and its help in lines of the same form.
struct ConciseRenderer {
  func draw(_ diagnostics: [Diagnostic]) -> String {
    var positions = Positions()
    return draw(diagnostics, &positions)
  }

  func draw(_ diagnostics: [Diagnostic], _ positions: inout Positions) -> String {
    var text = ""
    for diagnostic in diagnostics {
      let place = diagnostic.location.map { self.place($0, &positions) } ?? ""
      text +=
        "\(place)\(diagnostic.severity.rawValue): \(PrintableText.line(diagnostic.message))\(diagnostic.rule.map { " [\($0)]" } ?? "")\n"
      for note in diagnostic.notes {
        text += "\(note.location.map { self.place($0, &positions) } ?? place)note: \(PrintableText.line(note.message))\n"
      }
      if let help = diagnostic.help { text += "\(place)help: \(PrintableText.line(help))\n" }
    }
    return text
  }

  private func place(_ location: Location, _ positions: inout Positions) -> String {
    let position = positions.position(of: location)
    return "\(PrintableText.line(location.outermost.file.name)):\(position.line):\(position.column): "
  }
}
