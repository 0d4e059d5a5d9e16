/// Draws each finding as a workflow command of GitHub Actions, which shows it beside the line: `::error file=…,line=…::message`.
struct GitHubRenderer {
  func draw(_ report: Report) -> String {
    var positions = Positions()
    return report.findings.map { draw($0, &positions) }.joined()
  }

  private func draw(_ finding: Diagnostic, _ positions: inout Positions) -> String {
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .information: "notice"
      }
    var properties: [(String, String)] = []
    if let outer = finding.location?.outermost {
      let region = positions.region(of: outer)
      properties = [
        ("file", outer.file.name), ("line", String(region.start.line)), ("endLine", String(region.end.line)),
      ]
      // Columns count only where both are on one line.
      if region.end.line == region.start.line {
        properties += [("col", String(region.start.column)), ("endColumn", String(region.end.column))]
      }
    }
    properties.append(("title", finding.rule ?? "linkerd-tracing"))
    let words =
      [finding.message]
      + finding.notes.map { note in
        note.location.map { "note: \(note.message) (\(place($0, &positions)))" } ?? "note: \(note.message)"
      }
      + [finding.help.map { "help: \($0)" }].compactMap { $0 }
    let list = properties.map { "\($0.0)=\(Self.escaped($0.1, isProperty: true))" }.joined(separator: ",")
    return "::\(command) \(list)::\(Self.escaped(words.joined(separator: "\n")))\n"
  }

  private func place(_ location: Location, _ positions: inout Positions) -> String {
    let outer = location.outermost
    let position = positions.position(of: outer)
    return "\(outer.file.name):\(position.line):\(position.column)"
  }

  /// A text with what ends a command, or a property of one, written as the runner reads it back.
  private static func escaped(_ text: String, isProperty: Bool = false) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      case ":" where isProperty: out += "%3A"
      case "," where isProperty: out += "%2C"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
