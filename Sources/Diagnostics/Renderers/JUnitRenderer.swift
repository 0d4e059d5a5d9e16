/// Draws a report as JUnit's XML in kubeconform's shape: a suite a file, a case an object, a failure a finding that makes the run fail.
///
/// Milder findings are the output of their case. What lies outside every object is a case that bears the file's name.
struct JUnitRenderer {
  private struct Case {
    let name: String
    let kind: String
    var failures: [String] = []
    var errors: [String] = []
    var remarks: [String] = []
  }

  func draw(_ report: Report) -> String {
    var positions = Positions()
    let suites = suites(of: report, &positions)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let cases = suites.flatMap(\.cases)
    let seconds = "\(report.milliseconds / 1000).\(String(report.milliseconds % 1000 + 1000).dropFirst())"
    text +=
      "<testsuites name=\(Self.quoted(report.tool.name)) time=\"\(seconds)\" tests=\"\(cases.count)\" \(counts(cases)) disabled=\"0\">\n"
    for (index, suite) in suites.enumerated() {
      text +=
        "  <testsuite name=\(Self.quoted(suite.name)) id=\"\(index + 1)\" tests=\"\(suite.cases.count)\" \(counts(suite.cases)) disabled=\"0\" skipped=\"0\">\n"
      for found in suite.cases { text += draw(found) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  /// The cases of each file, and last one for what couldn't be read.
  private func suites(of report: Report, _ positions: inout Positions) -> [(name: String, cases: [Case])] {
    var suites: [(name: String, cases: [Case])] = []
    var indices: [ObjectIdentifier: Int] = [:]
    for file in report.files {
      indices[ObjectIdentifier(file)] = suites.count
      suites.append((file.name, []))
    }
    /// Where the cases of each suite lie, to find the one that a finding belongs to.
    var ranges = [[(range: SourceRange, index: Int)]](repeating: [], count: suites.count)
    for subject in report.subjects {
      let outer = subject.location.outermost
      guard let suite = indices[ObjectIdentifier(outer.file)] else { continue }
      ranges[suite].append((outer.range, suites[suite].cases.count))
      suites[suite].cases.append(Case(name: subject.name, kind: subject.kind))
    }
    var others: [Int: Int] = [:]
    var run = Case(name: report.tool.name, kind: "run")
    for finding in report.findings {
      guard let outer = finding.location?.outermost, let suite = indices[ObjectIdentifier(outer.file)] else {
        run.errors.append(element("error", finding, &positions))
        continue
      }
      let own = Self.innermost(outer.range.lower, of: ranges[suite])
      let index = own ?? others[suite] ?? suites[suite].cases.count
      if own == nil, others[suite] == nil {
        others[suite] = index
        suites[suite].cases.append(Case(name: outer.file.name, kind: "file"))
      }
      if finding.severity >= report.failing {
        suites[suite].cases[index].failures.append(element("failure", finding, &positions))
      } else {
        suites[suite].cases[index].remarks.append(words(finding, &positions))
      }
    }
    if !run.errors.isEmpty { suites.append((report.tool.name, [run])) }
    return suites
  }

  /// The index of the last range that holds an offset, of ranges sorted by where they begin. Values lie in an object, nothing deeper.
  private static func innermost(_ offset: Int, of ranges: [(range: SourceRange, index: Int)]) -> Int? {
    var (lower, upper) = (0, ranges.count)
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if ranges[middle].range.lower <= offset { lower = middle + 1 } else { upper = middle }
    }
    // Of one object there are a few values at most before the object itself comes.
    return ranges[max(0, lower - 8)..<lower].last { offset <= $0.range.upper }?.index
  }

  private func counts(_ cases: [Case]) -> String {
    "failures=\"\(cases.count { !$0.failures.isEmpty })\" errors=\"\(cases.count { !$0.errors.isEmpty })\""
  }

  private func draw(_ found: Case) -> String {
    let head = "    <testcase name=\(Self.quoted(found.name)) classname=\(Self.quoted(found.kind))"
    var body = (found.errors + found.failures).joined()
    if !found.remarks.isEmpty { body += "      <system-out>\(Self.escaped(found.remarks.joined(separator: "\n")))</system-out>\n" }
    return body.isEmpty ? head + "></testcase>\n" : "\(head)>\n\(body)    </testcase>\n"
  }

  private func element(_ name: String, _ finding: Diagnostic, _ positions: inout Positions) -> String {
    "      <\(name) message=\(Self.quoted(finding.message)) type=\(Self.quoted(finding.rule ?? ""))>\(Self.escaped(words(finding, &positions)))</\(name)>\n"
  }

  private func words(_ finding: Diagnostic, _ positions: inout Positions) -> String {
    ConciseRenderer().draw([finding], &positions).split(separator: "\n").joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// A text without what XML takes for its own or has no character for.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\n": out += "&#10;"
      case "\t": out += "&#9;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
