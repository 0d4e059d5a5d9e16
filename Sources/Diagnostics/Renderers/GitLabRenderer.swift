/// Draws a report as GitLab's code quality report, a JSON array that merge requests show.
///
/// A fingerprint is made of the rule, the file and the message, so that a finding stays the same when lines above it come and go.
struct GitLabRenderer {
  func draw(_ report: Report) -> String {
    var positions = Positions()
    var seen: [String: Int] = [:]
    let issues = report.findings.map { finding in
      let outer = finding.location?.outermost
      let path = Self.relative(outer?.file.name ?? "")
      let line = outer.map { positions.position(of: $0).line } ?? 1
      let key = "\(finding.rule ?? "")\u{0}\(path)\u{0}\(finding.message)"
      // The same twice in a file are two findings.
      let number = seen[key, default: 0]
      seen[key] = number + 1
      return JSONText.object([
        ("description", JSONText.quoted(finding.message + (finding.help.map { "; \($0)" } ?? ""))),
        ("check_name", JSONText.quoted(finding.rule ?? "linkerd-tracing")),
        ("fingerprint", JSONText.quoted(Self.fingerprint(of: "\(key)\u{0}\(number)"))),
        ("severity", severity(finding.severity)),
        (
          "location",
          JSONText.object([
            ("path", JSONText.quoted(path)), ("lines", JSONText.object([("begin", String(line))])),
          ])
        ),
      ])
    }
    return JSONText.lines(issues) + "\n"
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "\"major\""
    case .warning: "\"minor\""
    case .information: "\"info\""
    }
  }

  /// The path without `./`, as GitLab compares it with those of the repository.
  private static func relative(_ name: String) -> String {
    var rest = name[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
    return String(rest)
  }

  /// 16 hexadecimal digits: FNV-1a over the bytes.
  private static func fingerprint(of text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
