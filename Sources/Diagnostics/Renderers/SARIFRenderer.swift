/// Draws a report as SARIF 2.1.0, the form of code scanning services (OASIS, Static Analysis Results Interchange Format).
struct SARIFRenderer {
  func draw(_ report: Report) -> String {
    var positions = Positions()
    var indices: [String: Int] = [:]
    for (index, rule) in report.rules.enumerated() { indices[rule.id] = index }
    let located = report.findings.filter { $0.location != nil }
    let driver = JSONText.object([
      ("name", JSONText.quoted(report.tool.name)), ("version", JSONText.quoted(report.tool.version)),
      ("rules", JSONText.lines(report.rules.map { rule($0) }, indentation: "    ")),
    ])
    // What has no place in a file is about the run itself.
    let notifications = report.findings.filter { $0.location == nil }.map { finding in
      JSONText.object([("level", level(finding.severity)), ("message", text(words(finding)))])
    }
    let invocation = JSONText.object([
      ("executionSuccessful", notifications.isEmpty ? "true" : "false"),
      ("toolExecutionNotifications", JSONText.array(notifications)),
    ])
    return """
      {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{
        "tool": {"driver": \(driver)},
        "columnKind": "unicodeCodePoints",
        "invocations": [\(invocation)],
        "results": \(JSONText.lines(located.map { result($0, indices, &positions) }, indentation: "    "))
      }]}

      """
  }

  private func rule(_ rule: RuleDescription) -> String {
    JSONText.object([
      ("id", JSONText.quoted(rule.id)), ("shortDescription", text(rule.title)), ("fullDescription", text(rule.reason)),
      ("help", text(rule.fix)), ("defaultConfiguration", JSONText.object([("level", level(rule.severity))])),
    ])
  }

  private func result(_ finding: Diagnostic, _ indices: [String: Int], _ positions: inout Positions) -> String {
    var fields: [(String, String)] = []
    if let rule = finding.rule {
      fields.append(("ruleId", JSONText.quoted(rule)))
      if let index = indices[rule] { fields.append(("ruleIndex", String(index))) }
    }
    fields += [("level", level(finding.severity)), ("message", text(words(finding)))]
    if let location = finding.location {
      fields.append(("locations", JSONText.array([JSONText.object([("physicalLocation", physical(location, &positions))])])))
    }
    let related = finding.notes.compactMap { note in
      note.location.map { JSONText.object([("physicalLocation", physical($0, &positions)), ("message", text(note.message))]) }
    }
    if !related.isEmpty { fields.append(("relatedLocations", JSONText.array(related))) }
    if let fix = fix(finding, &positions) { fields.append(("fixes", JSONText.array([fix]))) }
    return JSONText.object(fields)
  }

  /// The message, and on lines of their own what it leads to.
  private func words(_ finding: Diagnostic) -> String {
    finding.message + finding.notes.filter { $0.location == nil }.map { "\nnote: \($0.message)" }.joined()
      + (finding.help.map { "\nhelp: \($0)" } ?? "")
  }

  private func fix(_ finding: Diagnostic, _ positions: inout Positions) -> String? {
    let edits = finding.fix.compactMap(\.outermost)
    guard !edits.isEmpty, edits.count == finding.fix.count else { return nil }
    let changes = edits.map { edit in
      JSONText.object([
        ("artifactLocation", artifact(edit.location.file)),
        (
          "replacements",
          JSONText.array([
            JSONText.object([
              ("deletedRegion", region(edit.location, &positions)),
              ("insertedContent", text(String(decoding: edit.text, as: UTF8.self))),
            ])
          ])
        ),
      ])
    }
    return JSONText.object([
      ("description", text(finding.help ?? finding.message)), ("artifactChanges", JSONText.array(changes)),
    ])
  }

  private func physical(_ location: Location, _ positions: inout Positions) -> String {
    let outer = location.outermost
    return JSONText.object([("artifactLocation", artifact(outer.file)), ("region", region(outer, &positions))])
  }

  private func region(_ outer: Location, _ positions: inout Positions) -> String {
    let region = positions.region(of: outer)
    return JSONText.object([
      ("startLine", String(region.start.line)), ("startColumn", String(region.start.column)),
      ("endLine", String(region.end.line)), ("endColumn", String(region.end.column)),
    ])
  }

  private func artifact(_ file: SourceFile) -> String {
    JSONText.object([("uri", JSONText.quoted(Self.address(of: file.name)))])
  }

  private func text(_ text: String) -> String { JSONText.object([("text", JSONText.quoted(text))]) }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "\"error\""
    case .warning: "\"warning\""
    case .information: "\"note\""
    }
  }

  /// A file's name as the relative reference of RFC 3986, what has a meaning there escaped.
  private static func address(of name: String) -> String {
    var out = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: ":") where name.hasPrefix("https://"): out += ":"
      default: out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }
}
