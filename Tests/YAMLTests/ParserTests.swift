import Diagnostics
import Testing

@testable import YAML

/// Where nodes stand, what is refused, and what the messages point at.
struct ParserTests {
  static func source(_ bytes: [UInt8]) -> SourceFile { SourceFile(name: "test.yaml", bytes: bytes) }

  static func documents(_ bytes: [UInt8], _ limits: Limits = Limits()) throws(Diagnostic) -> [Document] {
    var parser = Parser(source(bytes), limits: limits)
    var documents: [Document] = []
    while let document = try parser.next() { documents.append(document) }
    return documents
  }

  static func documents(_ text: String, _ limits: Limits = Limits()) throws(Diagnostic) -> [Document] {
    try documents(Array(text.utf8), limits)
  }

  struct Place: CustomTestStringConvertible {
    let name: String
    let text: String
    /// `key=text` of each scalar in the source's own words, in order.
    let scalars: [String]
    var testDescription: String { name }
  }

  static let places = [
    Place(name: "plain", text: "a: b\n", scalars: ["a", "b"]),
    Place(name: "byte order mark", text: "\u{FEFF}a: b\n", scalars: ["a", "b"]),
    Place(name: "CR LF", text: "a: b\r\nc: d\r\n", scalars: ["a", "b", "c", "d"]),
    Place(name: "two bytes a letter", text: "é: ø # ü\nb: c\n", scalars: ["é", "ø", "b", "c"]),
    Place(name: "four bytes a letter", text: "a: 😀\nb: '😀😀'\n", scalars: ["a", "😀", "b", "'😀😀'"]),
    Place(name: "mark and letters", text: "\u{FEFF}é: ø\nb: c\n", scalars: ["é", "ø", "b", "c"]),
    Place(name: "next line", text: "a: b\u{85}c: d\u{2028}e: f\n", scalars: ["a", "b", "c", "d", "e", "f"]),
    Place(name: "quotes", text: "\"a\\n\": 'b''c'\n", scalars: ["\"a\\n\"", "'b''c'"]),
    Place(name: "properties", text: "a: !!str &x 1\n", scalars: ["a", "!!str &x 1"]),
    Place(name: "literal", text: "a: |\n  b\n  c\n\n# end\n", scalars: ["a", "|\n  b\n  c"]),
    Place(name: "literal that keeps", text: "a: |+\n  b\n\n", scalars: ["a", "|+\n  b\n"]),
    Place(name: "literal at the end", text: "a: |\n  b", scalars: ["a", "|\n  b"]),
    Place(name: "folded in CR LF", text: "a: >-\r\n  b\r\n  c\r\nd: e\r\n", scalars: ["a", ">-\r\n  b\r\n  c", "d", "e"]),
    Place(name: "literal in CR", text: "a: |\r  b\r\rc: d\r", scalars: ["a", "|\r  b", "c", "d"]),
    Place(name: "missing values", text: "a:\nb: \n- c\n".replacing("- c\n", with: ""), scalars: ["a", "", "b", ""]),
    Place(name: "flow", text: "{a: [b, \"c\"], d}\n", scalars: ["a", "b", "\"c\"", "d", ""]),
  ]

  @Test(arguments: places)
  func `knows where scalars stand`(place: Place) throws {
    let document = try #require(try Self.documents(place.text).first)
    let found = (0..<document.count).map { Node(document: document, index: $0) }.filter { $0.kind == .scalar }
    #expect(found.map { document.source.text($0.range) } == place.scalars)
  }

  @Test func `ends a block collection with its last descendant`() throws {
    let document = try #require(try Self.documents("a:\n  b:\n  - c # x\n\n# y\nd: e\n").first)
    let pair = try #require(document.root.pair("a"))
    #expect(document.source.text(pair.range) == "a:\n  b:\n  - c")
  }

  @Test func `reads documents one by one`() throws {
    let texts = try Self.documents("a\n---\nb\n...\n%YAML 1.1\n---\nc\n---\n").map { $0.root.text }
    #expect(texts == ["a", "b", "c", ""])
    #expect(try Self.documents("").isEmpty)
    #expect(try Self.documents("# nothing\n").isEmpty)
  }

  @Test func `looks aliases and merge keys up`() throws {
    let document = try #require(try Self.documents("a: &x {b: 1}\nc: *x\nd: {<<: *x}\n").first)
    #expect(document.root["c"]?.kind == .alias)
    #expect(document.root["c", "b"]?.text == "1")
    #expect(document.root["d"]?.merged("b")?.text == "1")
  }

  @Test func `mends JSON's surrogate pairs`() throws {
    let text = #"{"a": "x\ud83d\ude00y", "b": "\ud83d", "c": "\/", "d": 1}"#
    let document = try #require(try Self.documents(text).first)
    #expect(document.root["a"]?.text == "x😀y")
    #expect(document.root["b"]?.text == "\u{FFFD}")
    #expect(document.root["c"]?.text == "/")
    let pair = try #require(document.root.pair("a"))
    #expect(document.source.text(pair.value.range) == #""x\ud83d\ude00y""#)
    #expect(document.source.text(try #require(document.root.pair("d")).range) == #""d": 1"#)
  }

  // MARK: Limits

  @Test func `takes 500 levels and refuses 501`() throws {
    func nested(_ levels: Int) -> String { String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
    #expect(try Self.documents(nested(500)).count == 1)
    #expect(throws: Diagnostic.self) { try Self.documents(nested(501)) }
    #expect(throws: Diagnostic.self) { try Self.documents(String(repeating: "[", count: 100_000)) }
  }

  @Test func `refuses aliases that grow`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<9 {
      text += "a\(level): &a\(level) [" + repeatElement("*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    let error = #expect(throws: Diagnostic.self) { try Self.documents(text) }
    #expect(error?.message == "aliases expand to more than 5000000 nodes")
  }

  @Test func `refuses what is larger than allowed`() {
    var limits = Limits()
    limits.bytes = 3
    #expect(throws: Diagnostic.self) { try Self.documents("a: b\n", limits) }
  }

  // MARK: Errors

  struct Fault: CustomTestStringConvertible {
    let text: String
    let line: Int
    let column: Int
    let message: String
    var testDescription: String { message }
  }

  static let faults = [
    Fault(text: "a: *x\n", line: 1, column: 4, message: "unknown anchor 'x' referenced"),
    Fault(text: "a: &x\n  b: *x\n", line: 2, column: 6, message: "anchor 'x' value contains itself"),
    Fault(text: "a: b\nc: \"d\n", line: 2, column: 4, message: "found unexpected end of stream while scanning a quoted scalar"),
    Fault(text: "é: b\n c: d\n", line: 2, column: 3, message: "mapping values are not allowed in this context"),
    Fault(
      text: "a:\n\t- b\n", line: 2, column: 1,
      message: "found character that cannot start any token while scanning for the next token"),
    Fault(text: "\u{FEFF}é: ]\n", line: 1, column: 4, message: "did not find expected node content while parsing a block node"),
  ]

  @Test(arguments: faults)
  func `points at what is wrong`(fault: Fault) throws {
    let error = try #require(#expect(throws: Diagnostic.self) { try Self.documents(fault.text) })
    #expect(error.message == fault.message)
    let location = try #require(error.location)
    let position = location.file.position(of: location.range.lower)
    #expect("\(position.line):\(position.column)" == "\(fault.line):\(fault.column)")
  }

  @Test(arguments: [0, 3])
  func `points at bytes that are no UTF-8`(mark: Int) throws {
    let bytes = Array([0xEF, 0xBB, 0xBF].prefix(mark)) + Array("a: ".utf8) + [0xFF] + Array("\n".utf8)
    let error = try #require(#expect(throws: Diagnostic.self) { try Self.documents(bytes) })
    #expect(error.location?.range.lower == mark + 3)
    #expect(error.help == "save the file as UTF-8")
  }

  @Test(arguments: [
    ("a:\n{{- if .Values.b }}\n  c: d\n{{- end }}\n", true), ("a: {{ .Values.b }}-c\n", true), ("a: '{{ b }}'\nc: ]\n", false),
  ])
  func `knows a template when it sees one`(text: String, isTemplate: Bool) throws {
    let error = try #require(#expect(throws: Diagnostic.self) { try Self.documents(text) })
    #expect(error.help?.contains("linkerd-tracing render CHART") == (isTemplate ? true : nil))
  }

  @Test func `says nothing more after an error`() throws {
    var parser = Parser(Self.source(Array("a: ]\n---\nb\n".utf8)))
    var hasThrown = false
    do { _ = try parser.next() } catch { hasThrown = true }
    let next = try parser.next()
    #expect(hasThrown)
    #expect(next === nil)
  }
}
