import Diagnostics
import Testing

@testable import YAML

/// JSON objects one behind the other.
struct JSONTextsTests {
  static func source(_ text: String) -> SourceFile { SourceFile(name: "t", bytes: Array(text.utf8)) }

  @Test(arguments: [
    ("{}{}", ["{}", "{}"]), ("{\"a\": [1]}\n{\"b\": 2}\n", ["{\"a\": [1]}\n", "{\"b\": 2}\n"]),
    (" {\"a\": \"}\\\"{\"}\r\n\t{}\n", [" {\"a\": \"}\\\"{\"}\r\n\t", "{}\n"]), ("\u{FEFF}{}\n{}", ["{}\n", "{}"]),
  ])
  func `takes objects apart, with the blanks behind them`(text: String, parts: [String]) throws {
    let sources = try #require(JSONTexts.sources(of: Self.source(text)))
    #expect(sources.map { String(decoding: $0.bytes, as: UTF8.self) } == parts)
  }

  @Test(arguments: ["", "{}", "{}\n", "a: b", "{}\n---\n{}", "{} # c\n{}", "{}\n[]", "[]\n[]", "{}{", "{}{\"", "{}]", "{}{\"\\"])
  func `leaves anything else alone`(text: String) {
    #expect(JSONTexts.sources(of: Self.source(text)) == nil)
  }

  @Test func `keeps the places`() throws {
    let sources = try #require(JSONTexts.sources(of: Self.source("{}\n{\n  \"ä\": 1}")))
    let (file, range) = sources[1].outermost(SourceRange(4, 8))
    #expect(file.text(range) == "\"ä\"")
    #expect(file.position(of: range.lower) == Position(line: 3, column: 3))
  }

  @Test func `edits each of them`() throws {
    var state = 0
    let edited = try EditedSource(Self.source("{\"a\":1} {\"a\":2}\n"), state: &state) { (count, document) throws(Diagnostic) in
      count += 1
      var editor = Editor(document)
      try editor.set([("n", .plain("\(count)"))], at: [], in: document.root)
      return editor
    }
    #expect(String(decoding: edited.result, as: UTF8.self) == "{\"a\":1,\"n\":1} {\"a\":2,\"n\":2}\n")
    #expect(state == 2)
  }

  @Test func `says what is wrong where it is`() throws {
    var state = 0
    let error = #expect(throws: Diagnostic.self) {
      try EditedSource(Self.source("{\"a\":1}\n{\"a\"::2}\n"), state: &state) { _, document in Editor(document) }
    }
    #expect(error?.location?.position == Position(line: 2, column: 6))
  }
}
