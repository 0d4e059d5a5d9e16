import Diagnostics

/// The comment `# linkerd-tracing: ignore RULE …`, which silences rules on its line, or on the line below the comments that it stands in.
enum IgnoreComment {
  private static let mark = Array("linkerd-tracing:".utf8)
  private static let verb = Array("ignore".utf8)
  /// Lines of comment above a finding that are looked at.
  private static let reach = 50

  /// Whether a comment silences a finding.
  static func silences(_ finding: Diagnostic) -> Bool {
    guard let rule = finding.rule, let outer = finding.location?.outermost else { return false }
    let file = outer.file
    var line = file.line(containing: outer.range.lower)
    if names(rule, file.bytes[line.lower..<line.upper]) { return true }
    for _ in 0..<reach {
      guard line.lower > 0 else { return false }
      line = file.line(containing: line.lower - 1)
      let text = file.bytes[line.lower..<line.upper]
      guard text.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "#") else { return false }
      if names(rule, text) { return true }
    }
    return false
  }

  /// Whether a line has a comment that names the rule.
  private static func names(_ rule: String, _ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      let isComment = hash == line.startIndex || line[hash - 1] == 0x20 || line[hash - 1] == 0x09
      rest = rest[(hash + 1)...]
      let words = rest.split { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") || $0 == 0x0D }
      guard isComment, words.count > 2, words[0].elementsEqual(mark), words[1].elementsEqual(verb) else { continue }
      if words.dropFirst(2).contains(where: { $0.elementsEqual(rule.utf8) }) { return true }
    }
    return false
  }
}
