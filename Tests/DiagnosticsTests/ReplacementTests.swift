import Testing

@testable import Diagnostics

struct ReplacementTests {
  private func file(_ text: String) -> SourceFile { SourceFile(name: "outer", bytes: Array(text.utf8)) }

  /// The outer text with a replacement of the inner one made.
  private func mended(_ outer: SourceFile, _ replacement: Replacement) -> String? {
    replacement.outermost.map { edit in
      let bytes = edit.location.file.bytes
      let range = edit.location.range
      return String(decoding: bytes[..<range.lower] + edit.text + bytes[range.upper...], as: UTF8.self)
    }
  }

  private let block = "data: |\n    a: 1\n    b: 2\nc: 3\n"

  private func inner(_ outer: SourceFile) -> SourceFile {
    SourceFile(
      name: "inner", bytes: Array("a: 1\nb: 2\n".utf8),
      enclosing: .init(file: outer, segments: [.init(inner: 0, outer: 12), .init(inner: 5, outer: 21)]))
  }

  @Test(arguments: [
    (SourceRange(3, 4), "x", "data: |\n    a: x\n    b: 2\nc: 3\n"),
    (SourceRange(9, 9), "\nc: 4", "data: |\n    a: 1\n    b: 2\n    c: 4\nc: 3\n"),
    (SourceRange(5, 6), "\"b\"", "data: |\n    a: 1\n    \"b\": 2\nc: 3\n"),
    // Two lines don't stand there one behind the other.
    (SourceRange(3, 6), "x", nil),
  ])
  func `in a block scalar`(range: SourceRange, text: String, expected: String?) {
    let outer = file(block)
    #expect(mended(outer, Replacement(Location(inner(outer), range), with: Array(text.utf8))) == expected)
  }

  @Test(arguments: [("x.y:1", "data: 'a: x.y:1'\n"), ("\"x\"", nil), ("1\nb: 2", nil), ("", "data: 'a: '\n")])
  func `in quotes only what means itself there`(text: String, expected: String?) {
    let outer = file("data: 'a: 1'\n")
    let inner = SourceFile(
      name: "inner", bytes: Array("a: 1".utf8), enclosing: .init(file: outer, segments: [.init(inner: 0, outer: 7)]))
    #expect(mended(outer, Replacement(Location(inner, SourceRange(3, 4)), with: Array(text.utf8))) == expected)
  }

  @Test func `what is written otherwise is left alone`() {
    let outer = file("data: YTogMQ==\n")
    let inner = SourceFile(
      name: "inner", bytes: Array("a: 1".utf8), enclosing: .init(file: outer, segments: [.init(inner: 0, outer: 6)]))
    #expect(Replacement(Location(inner, SourceRange(3, 4)), with: [0x32]).outermost == nil)
  }

  @Test func `in a source that was put together`() {
    let (one, two) = (file("a: 1\n"), file("# b\nb: 2\n"))
    let joined = SourceFile(joining: [Location(one, SourceRange(0, 4)), Location(two, SourceRange(4, 8))])
    #expect(joined.bytes == Array("a: 1\nb: 2\n".utf8))
    #expect(joined.outermost(SourceRange(8, 9)).file === two)
    #expect(joined.outermost(SourceRange(8, 9)).range == SourceRange(7, 8))
    #expect(joined.outermost(SourceRange(3, 4)).file === one)
    #expect(mended(two, Replacement(Location(joined, SourceRange(8, 9)), with: [0x33])) == "# b\nb: 3\n")
  }
}
