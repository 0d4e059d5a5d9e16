import Testing

@testable import Diagnostics

struct SnippetRendererTests {
  /// The finding at the text between `‹` and `›`.
  private func diagnostic(
    _ marked: String, _ message: String = "wrong", name: String = "values.yaml", notes: [Diagnostic.Note] = [], help: String? = nil
  ) -> Diagnostic {
    var bytes: [UInt8] = []
    var (lower, upper) = (0, 0)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹": lower = bytes.count
      case "›": upper = bytes.count
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return Diagnostic(
      message, rule: "some-rule", at: Location(SourceFile(name: name, bytes: bytes), SourceRange(lower, upper)), notes: notes,
      help: help)
  }

  private func draw(_ diagnostics: Diagnostic...) -> String { DiagnosticFormat.snippet.draw(diagnostics) }

  @Test func `a finding with its line, a caret and what to type`() {
    #expect(
      draw(diagnostic("proxy:\n  tracing:\n    ‹enable›: true\n", help: "type \"enabled\"")) == """
        error: wrong [some-rule]
          --> values.yaml:3:5
           |
         3 |     enable: true
           |     ^^^^^^
           = help: type "enabled"

        """)
  }

  @Test func `a finding without a place, a rule or help`() {
    #expect(DiagnosticFormat.snippet.draw([Diagnostic("wrong", severity: .warning)]) == "warning: wrong\n")
    #expect(DiagnosticFormat.snippet.draw([]) == "")
  }

  @Test func `findings stand apart`() {
    #expect(
      draw(diagnostic("‹a›"), diagnostic("‹b›")).split(separator: "\n", omittingEmptySubsequences: false).filter { $0.isEmpty }
        .count == 2)
  }

  @Test func `notes are drawn with their lines, and all numbers stand below each other`() {
    let other = SourceFile(name: "b.yaml", bytes: Array((String(repeating: "\n", count: 99) + "other: 1\n").utf8))
    let note = Diagnostic.Note("the other one", at: Location(other, SourceRange(99, 104)))
    #expect(
      draw(diagnostic("‹a›: 1", notes: [note, .init("no place")])) == """
        error: wrong [some-rule]
            --> values.yaml:1:1
             |
           1 | a: 1
             | ^
             = note: the other one
            --> b.yaml:100:1
             |
         100 | other: 1
             | ^^^^^
             = note: no place

        """)
  }

  struct Caret: Sendable {
    let marked: String
    let source: String
    let caret: String
  }

  @Test(arguments: [
    Caret(marked: "\t‹a›: b", source: "    a: b", caret: "    ^"),
    Caret(marked: "a\t‹b›", source: "a    b", caret: "     ^"),
    Caret(marked: "日本: ‹x›", source: "日本: x", caret: "      ^"),
    Caret(marked: "a: ‹日本›", source: "a: 日本", caret: "   ^^^^"),
    Caret(marked: "🙂: ‹x›", source: "🙂: x", caret: "    ^"),
    Caret(marked: "e\u{301}: ‹x›", source: "e\u{301}: x", caret: "   ^"),
    Caret(marked: "a: ‹b›\r\nc: d", source: "a: b", caret: "   ^"),
    Caret(marked: "\u{FEFF}‹a›: b", source: "a: b", caret: "^"),
    Caret(marked: "a:‹›", source: "a:", caret: "  ^"),
    Caret(marked: "a: ‹b\nc›\n", source: "a: b", caret: "   ^"),
    Caret(marked: "a: \u{1B}[31m‹x›", source: "a: ?[31mx", caret: "        ^"),
    Caret(marked: "a: \u{202E}‹x›", source: "a: ?x", caret: "    ^"),
  ])
  func `the caret stands below the text`(testCase: Caret) {
    let lines = draw(diagnostic(testCase.marked)).split(separator: "\n").map(String.init)
    #expect(lines[3] == " 1 | " + testCase.source)
    #expect(lines[4] == "   | " + testCase.caret)
  }

  @Test func `of a very long line the part around the place is drawn`() {
    let lines = draw(diagnostic(String(repeating: "x", count: 5000) + "‹here›" + String(repeating: "y", count: 5000))).split(
      separator: "\n")
    #expect(lines[3].utf8.count < 420)
    #expect(lines[3].contains("xxxhereyyy"))
    let start = lines[3].utf8.distance(from: lines[3].startIndex, to: lines[3].firstIndex(of: "h") ?? lines[3].startIndex)
    #expect(lines[4].utf8.prefix { $0 != UInt8(ascii: "^") }.count == start)
  }

  @Test func `a very long line is cut between characters`() {
    let lines = draw(diagnostic(String(repeating: "ä", count: 500) + "x‹here›")).split(separator: "\n")
    #expect(!lines[3].contains("\u{FFFD}"))
    #expect(lines[4].hasSuffix("^^^^"))
  }

  @Test func `bytes that are not UTF-8 do not move the caret`() {
    let source = SourceFile(name: "a", bytes: [0xFF, 0xC3, 0x28, 0x61])
    let lines = draw(Diagnostic("wrong", at: Location(source, SourceRange(3, 4)))).split(separator: "\n")
    #expect(lines[3] == " 1 | \u{FFFD}\u{FFFD}(a")
    #expect(lines[4] == "   |    ^")
  }

  @Test func `nothing in a message, a name or a source moves the cursor`() {
    let text = draw(diagnostic("‹\u{7}›", "a\u{1B}[2Jb\nc", name: "x\n\u{1B}.yaml", notes: [.init("n\r")], help: "h\u{8}"))
    #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || $0.value == 0x7F) })
    #expect(text.hasPrefix("error: a?[2Jb\\nc [some-rule]\n  --> x\\n?.yaml:1:1\n"))
  }

  @Test func `colours surround words and never stand in the source`() {
    let text = DiagnosticFormat.snippet.draw(
      [diagnostic("a: ‹b›"), Diagnostic("w", severity: .warning), Diagnostic("i", severity: .information)], isColoured: true)
    #expect(text.contains("\u{1B}[31merror\u{1B}[0m"))
    #expect(text.contains("\u{1B}[33mwarning\u{1B}[0m"))
    #expect(text.contains("\u{1B}[36minformation\u{1B}[0m"))
    #expect(text.contains("a: b\n"))
    #expect(text.components(of: "\u{1B}[").count == 2 * text.components(of: "\u{1B}[0m").count - 1)
  }
}

extension String {
  /// The pieces between the places where another text stands.
  fileprivate func components(of text: String) -> [Substring] { split(separator: text, omittingEmptySubsequences: false) }
}
