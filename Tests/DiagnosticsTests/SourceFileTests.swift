import Testing

@testable import Diagnostics

struct SourceFileTests {
  private func source(_ text: String) -> SourceFile { SourceFile(name: "a.yaml", bytes: Array(text.utf8)) }

  struct Case: Sendable {
    let text: String
    let offset: Int
    let line: Int
    let column: Int
  }

  @Test(arguments: [
    Case(text: "", offset: 0, line: 1, column: 1),
    Case(text: "abc", offset: 2, line: 1, column: 3),
    Case(text: "a\nbc\n", offset: 2, line: 2, column: 1),
    Case(text: "a\nbc\n", offset: 3, line: 2, column: 2),
    Case(text: "a\nbc\n", offset: 5, line: 3, column: 1),
    Case(text: "a\nbc", offset: 100, line: 2, column: 3),
    Case(text: "abc", offset: -1, line: 1, column: 1),
    Case(text: "a\r\nbc", offset: 4, line: 2, column: 2),
    // A column is a character, whatever its bytes and its width.
    Case(text: "ä: x", offset: 4, line: 1, column: 4),
    Case(text: "日本: x", offset: 8, line: 1, column: 5),
    Case(text: "🙂: x", offset: 6, line: 1, column: 4),
    Case(text: "\tx", offset: 1, line: 1, column: 2),
    Case(text: "\u{FEFF}abc", offset: 3, line: 1, column: 1),
    Case(text: "\u{FEFF}abc", offset: 4, line: 1, column: 2),
    Case(text: "\u{FEFF}abc\nd", offset: 7, line: 2, column: 1),
  ])
  func `line and column of an offset`(testCase: Case) {
    let position = source(testCase.text).position(of: testCase.offset)
    #expect(
      position == Position(line: testCase.line, column: testCase.column), "\(testCase.text.debugDescription) \(testCase.offset)")
    var positions = Positions()
    let file = source(testCase.text)
    for _ in 1...2 { #expect(positions.position(of: testCase.offset, in: file) == position) }
  }

  @Test func `a line ends before its break`() {
    let source = source("ab\r\ncd\n\nef")
    for (offset, range) in [
      (0, SourceRange(0, 2)), (1, SourceRange(0, 2)), (4, SourceRange(4, 6)), (7, SourceRange(7, 7)), (9, SourceRange(8, 10)),
    ] {
      #expect(source.line(containing: offset) == range, "\(offset)")
    }
  }

  @Test func `texts are cut to the source, and what is not UTF-8 is replaced`() {
    #expect(source("abc").text(SourceRange(1, 9)) == "bc")
    #expect(source("abc").text(SourceRange(7, 9)) == "")
    #expect(SourceFile(name: "", bytes: [0x61, 0xFF, 0x62]).text(SourceRange(0, 3)) == "a\u{FFFD}b")
  }

  @Test func `ranges are never negative`() {
    #expect(SourceRange(5, 3) == SourceRange(5, 5))
    #expect(SourceRange(at: 4).isEmpty)
    #expect(SourceRange(2, 5).count == 3)
    #expect(SourceRange(2, 5).contains(4) && !SourceRange(2, 5).contains(5))
  }

  @Test func `a place in an embedded source is one in the outer source`() {
    let outer = source("data:\n  values: |\n    ab\n    cd\n")
    let inner = SourceFile(
      name: "values", bytes: Array("ab\ncd\n".utf8),
      enclosing: SourceFile.Enclosing(file: outer, segments: [.init(inner: 0, outer: 22), .init(inner: 3, outer: 29)]))
    for (range, line, column) in [
      (SourceRange(0, 2), 3, 5), (SourceRange(1, 2), 3, 6), (SourceRange(3, 5), 4, 5), (SourceRange(4, 4), 4, 6),
    ] {
      let location = Location(inner, range)
      #expect(location.position == Position(line: line, column: column), "\(range)")
      #expect(location.outermost.file === outer)
      #expect(location.outermost.range.count == range.count)
    }
  }

  @Test func `sources nest`() {
    let outer = source("xxabcdef")
    let middle = SourceFile(
      name: "m", bytes: Array("abcdef".utf8), enclosing: .init(file: outer, segments: [.init(inner: 0, outer: 2)]))
    let inner = SourceFile(
      name: "i", bytes: Array("def".utf8), enclosing: .init(file: middle, segments: [.init(inner: 0, outer: 3)]))
    let (file, range) = inner.outermost(SourceRange(1, 3))
    #expect(file === outer)
    #expect(range == SourceRange(6, 8))
    #expect(file.text(range) == "ef")
  }

  @Test func `an embedded source without segments begins where its outer source does`() {
    let inner = SourceFile(name: "i", bytes: [0x61], enclosing: .init(file: source("abc"), segments: []))
    #expect(Location(inner, SourceRange(0, 1)).position == Position(line: 1, column: 1))
  }
}
