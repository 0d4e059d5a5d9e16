import Diagnostics
import Testing

@testable import YAML

/// Keys that are there twice, and texts that are sources of their own.
struct EditorKeysTests {
  static func root(_ text: String) throws -> Node {
    var parser = Parser(SourceFile(name: "outer.yaml", bytes: Array(text.utf8)))
    return try #require(try parser.next()).root
  }

  @Test(
    arguments: [
      ("a: 1\nb: 2\n", nil), ("a: 1\na: 2\n", 2), ("a: 1\n\"a\": 2\n", 2), ("x:\n  a: 1\n  b: 2\n  a: 3\n", 4),
      ("[{a: 1, a: 2}]\n", 1),
      ("a: {b: 1}\nc: {b: 1}\n", nil), ("x: &x {a: 1}\ny:\n  <<: *x\n  <<: *x\n", nil), ("ä: 1\nä: 2\n", 2),
    ] as [(String, Int?)])
  func `finds a key that is there twice`(text: String, line: Int?) throws {
    let root = try Self.root(text)
    let found = root.firstDuplicateKey().map { root.document.source.position(of: $0.second.range.lower).line }
    #expect(found == line)
  }

  @Test func `finds it among many`() throws {
    let keys = (0..<40).map { "k\($0): \($0)\n" }.joined()
    #expect(try Self.root(keys).firstDuplicateKey() == nil)
    #expect(try Self.root(keys + "k7: x\n").firstDuplicateKey()?.second.text == "k7")
  }

  /// Each has the inner text `a: 1\nbé: 2\n` in it, whose `2` stands where the last one in the outer text does.
  @Test(arguments: [
    "data: |\n  a: 1\n  bé: 2\n", "data: |2\n   a: 1\n   bé: 2\n".replacing("|2", with: "|"),
    "data: |\r\n    a: 1\r\n    bé: 2\r\n",
    "ü: 1\ndata: |-\n a: 1\n bé: 2", "{\"data\": \"a: 1\\nb\\u00e9: 2\\n\"}", "data: \"a: 1\\nb\\xe9: 2\"\n",
    "deeper:\n  data:\n  - |+\n    a: 1\n    bé: 2\n\n",
  ])
  func `maps the positions of an embedded source`(text: String) throws {
    let root = try Self.root(text)
    let holder = try #require(root["data"] ?? root["deeper", "data"]?.items.first { _ in true })
    let inner = holder.embeddedSource(named: "data")
    var parser = Parser(inner)
    let value = try #require(try parser.next()?.root.pair("bé")?.value)
    let place = inner.outermost(value.range)
    #expect(place.file === root.document.source)
    #expect(place.file.text(place.range) == "2")
    #expect(place.range.lower == Array(text.utf8).lastIndex(of: UInt8(ascii: "2")))
  }
}
