import Foundation
import Testing

@testable import Diagnostics

struct JSONRendererTests {
  private let source = SourceFile(name: "a \"b\".yaml", bytes: Array("key: wrong\n".utf8))

  private func findings(_ diagnostics: Diagnostic...) throws -> [[String: Any]] {
    let text = DiagnosticFormat.json.draw(diagnostics)
    #expect(text.hasSuffix("\n"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["findings", "summary"])
    return try #require(object["findings"] as? [[String: Any]])
  }

  @Test func `no findings are a document as well`() throws {
    #expect(try findings().isEmpty)
  }

  @Test func `every field of a finding`() throws {
    let found = try findings(
      Diagnostic(
        "wrong", severity: .warning, rule: "some-rule", at: Location(source, SourceRange(5, 10)),
        notes: [.init("see here", at: Location(source, SourceRange(0, 3))), .init("no place")], help: "type it"))
    let finding = try #require(found.first)
    #expect(finding["file"] as? String == "a \"b\".yaml")
    #expect(finding["line"] as? Int == 1)
    #expect(finding["column"] as? Int == 6)
    #expect(finding["endLine"] as? Int == 1)
    #expect(finding["endColumn"] as? Int == 11)
    #expect(finding["severity"] as? String == "warning")
    #expect(finding["rule"] as? String == "some-rule")
    #expect(finding["message"] as? String == "wrong")
    #expect(finding["help"] as? String == "type it")
    let notes = try #require(finding["notes"] as? [[String: Any]])
    #expect(notes.count == 2)
    #expect(notes[0]["message"] as? String == "see here")
    #expect(notes[0]["column"] as? Int == 1)
    #expect(notes[1]["file"] == nil)
  }

  @Test func `the summary counts everything`() throws {
    let text = DiagnosticFormat.json.draw(SampleReport.report)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      object["summary"] as? [String: Int] == ["files": 2, "checked": 3, "errors": 2, "warnings": 1, "informations": 1])
  }

  @Test func `what mends a finding stands with it`() throws {
    let finding = try #require(try findings(SampleReport.report.findings[0]).first)
    let edits = try #require(finding["edits"] as? [[String: Any]])
    #expect(edits.count == 1)
    #expect(edits[0]["text"] as? String == "right\n")
    #expect(edits[0]["column"] as? Int == 12)
  }

  @Test func `what a finding does not have is left out`() throws {
    let finding = try #require(try findings(Diagnostic("wrong")).first)
    #expect(Set(finding.keys) == ["severity", "message"])
  }

  @Test(arguments: [
    "\"quoted\" and \\", "line\nbreak\r\n\ttab", "\u{0}\u{1}\u{1F}\u{7F}", "日本 🙂 e\u{301}", "\u{2028}\u{2029}", "</script>",
  ])
  func `any text comes back as it was`(text: String) throws {
    let finding = try #require(try findings(Diagnostic(text, help: text)).first)
    #expect((finding["message"] as? String).map { Array($0.utf8) } == Array(text.utf8))
    #expect(finding["help"] as? String == text)
  }

  @Test func `a finding a line`() {
    let text = DiagnosticFormat.json.draw([Diagnostic("a"), Diagnostic("b\nc")])
    #expect(text.split(separator: "\n").count == 4)
  }
}
