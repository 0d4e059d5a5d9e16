import Diagnostics

/// What go-yaml says about a text that it can't read.
enum YAMLErrorText {
  static func text(of error: Diagnostic) -> String {
    if ["json: ", "unsupported map key"].contains(where: { error.message.hasPrefix($0) }) { return error.message }
    // The parser's words end with what it was doing, which go-yaml leaves out.
    let parts = error.message.split(separator: " while ", maxSplits: 1)
    let problem = String(parts.first ?? "")
    if decoding.contains(where: { problem.hasPrefix($0) }) { return "yaml: " + problem }
    let line = line(of: error, problem, context: parts.count > 1 ? String(parts[1]) : nil)
    return "yaml: \(line > 0 ? "line \(line): " : "")\(problem)"
  }

  /// Go's line number: that of the scanner counts from 1, that of the parser from 0, and 0 isn't said at all.
  private static func line(of error: Diagnostic, _ problem: String, context: String?) -> Int {
    guard let location = error.location else { return 0 }
    let isScanner =
      context.map { $0.hasPrefix("scanning") || $0 == "parsing a quoted scalar" }
      ?? problem.hasSuffix("not allowed in this context")
    var index = location.position.line - 1
    // Without a note about the beginning, a problem in a context is the end of the text, which begins a line for the parser.
    if context != nil, error.notes.isEmpty {
      index = location.file.bytes.count { $0 == UInt8(ascii: "\n") }
      let endsLine = !isScanner || context == "scanning a simple key"
      if endsLine, location.file.bytes.last != UInt8(ascii: "\n") { index += 1 }
    }
    guard index > 0 else { return 0 }
    return isScanner ? index + 1 : index
  }

  /// How the messages begin that are about characters or meaning, not about syntax; go-yaml says no line with them.
  private static let decoding = [
    "unknown anchor", "anchor '", "map merge requires", "invalid ", "incomplete ", "control characters", "cannot decode",
    "!!binary",
  ]
}
