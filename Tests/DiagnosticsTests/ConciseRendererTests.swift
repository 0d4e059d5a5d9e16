import Testing

@testable import Diagnostics

struct ConciseRendererTests {
  private let source = SourceFile(name: "values.yaml", bytes: Array("a: 1\nb: 2\n".utf8))

  private func draw(_ diagnostics: Diagnostic...) -> String { DiagnosticFormat.concise.draw(diagnostics) }

  @Test func `a line a finding`() {
    #expect(
      draw(Diagnostic("wrong", rule: "some-rule", at: Location(source, SourceRange(8, 9))))
        == "values.yaml:2:4: error: wrong [some-rule]\n")
    #expect(draw(Diagnostic("wrong", severity: .information)) == "information: wrong\n")
    #expect(draw() == "")
  }

  @Test func `notes and help stand at a place as well`() {
    #expect(
      draw(
        Diagnostic(
          "wrong", severity: .warning, at: Location(source, SourceRange(0, 1)),
          notes: [.init("here", at: Location(source, SourceRange(5, 6))), .init("anywhere")], help: "type it"))
          == """
          values.yaml:1:1: warning: wrong
          values.yaml:2:1: note: here
          values.yaml:1:1: note: anywhere
          values.yaml:1:1: help: type it

          """)
  }

  @Test func `a message of several lines stays on one`() {
    #expect(
      draw(Diagnostic("a\nb\u{1B}", notes: [.init("c\td")], help: "e\r\nf")) == "error: a\\nb?\nnote: c\\td\nhelp: e\\r\\nf\n")
  }

  @Test func `a place in an embedded source is named after the outer one`() {
    let inner = SourceFile(name: "values", bytes: [0x32], enclosing: .init(file: source, segments: [.init(inner: 0, outer: 8)]))
    #expect(draw(Diagnostic("wrong", at: Location(inner, SourceRange(0, 1)))) == "values.yaml:2:4: error: wrong\n")
  }
}
