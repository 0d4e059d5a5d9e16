import Diagnostics
import Testing

@testable import YAML

/// What scalars in a document mean, with quotes and tags.
struct ScalarNodeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let source: String
    let scalar: Scalar
    init(_ source: String, _ scalar: Scalar) {
      self.source = source
      self.scalar = scalar
    }
    var testDescription: String { source.debugDescription }
  }

  /// The value under the key `v`.
  private func value(_ text: String) throws -> Node {
    var parser = Parser(SourceFile(name: "test.yaml", bytes: Array("v: \(text)\n".utf8)))
    let document = try #require(try parser.next())
    return try #require(document.root["v"])
  }

  static let cases: [Case] = [
    Case("", .null),
    Case("4317", .integer(4317)),
    Case("'4317'", .string),
    Case("\"true\"", .string),
    Case("''", .string),
    Case("|\n  1", .string),
    Case(">\n  yes", .string),
    Case("&port 4317", .integer(4317)),
    Case("&empty", .null),
    Case("1\n  2", .string),
    Case("!!str 1", .string),
    Case("!!str", .string),
    Case("!!int 0x10", .integer(16)),
    Case("!!int '3'", .integer(3)),
    Case("!!int \"1_000\"", .integer(1000)),
    Case("!!float 3", .float(3)),
    Case("!!float '.5'", .float(0.5)),
    Case("!!bool on", .bool(true)),
    Case("!!bool 'n'", .bool(false)),
    Case("!!null ~", .null),
    Case("!!null ''", .null),
    Case("!!null", .null),
    Case("!!timestamp 2026-11-24", .string),
    Case("!!binary aGk=", .binary([0x68, 0x69])),
    Case("!!binary |\n  aGk\n  =", .binary([0x68, 0x69])),
    Case("!!binary", .binary([])),
    Case("!!merge <<", .string),
    Case("!!set x", .string),
    Case("!custom 1", .string),
    Case("!custom", .string),
    Case("!<tag:example.com,2026:port> 1", .string),
    Case("!<tag:yaml.org,2002:int> 1", .integer(1)),
    Case("! 1", .string),
    Case("! yes", .string),
    Case("!", .string),
    Case("&a ! 1", .string),
    Case("! &a 1", .string),
    Case("[1, 2]", .null),
    Case("{a: 1}", .null),
  ]

  @Test(arguments: cases)
  func `a node means`(testCase: Case) throws {
    #expect(try value(testCase.source).scalar == testCase.scalar)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let source: String
    let message: String
    var testDescription: String { source }
  }

  static let refusals: [Refusal] = [
    Refusal(source: "!!int x", message: "cannot decode !!str `x` as a !!int"),
    Refusal(source: "!!int 1.5", message: "cannot decode !!float `1.5` as a !!int"),
    Refusal(source: "!!int ''", message: "cannot decode !!null `` as a !!int"),
    Refusal(source: "!!int 18446744073709551616", message: "cannot decode !!float `18446744073709551616` as a !!int"),
    Refusal(source: "!!int 2026-11-24", message: "cannot decode !!str `2026-11-24` as a !!int"),
    Refusal(source: "!!float x", message: "cannot decode !!str `x` as a !!float"),
    Refusal(
      source: "!!float 18446744073709551615", message: "cannot decode !!int `18446744073709551615` as a !!float"),
    Refusal(source: "!!bool 1", message: "cannot decode !!int `1` as a !!bool"),
    Refusal(source: "!!null x", message: "cannot decode !!str `x` as a !!null"),
    Refusal(source: "!!timestamp x", message: "cannot decode !!str `x` as a !!timestamp"),
    Refusal(source: "!!timestamp 5", message: "cannot decode !!int `5` as a !!timestamp"),
    Refusal(source: "!!binary a", message: "!!binary value contains invalid base64 data"),
  ]

  @Test(arguments: refusals)
  func `a tag that the text can't have`(refusal: Refusal) throws {
    let node = try value(refusal.source)
    let error = #expect(throws: Diagnostic.self) { try node.scalar }
    #expect(error?.message == refusal.message)
    #expect(error?.location?.range == node.range)
  }

  @Test func `an alias means what its target means`() throws {
    var parser = Parser(SourceFile(name: "test.yaml", bytes: Array("a: &a 5\nv: *a\n".utf8)))
    let document = try #require(try parser.next())
    #expect(try document.root["v"]?.scalar == .integer(5))
  }

  @Test(arguments: [
    ("<<: {}", true), ("!!merge <<: {}", true), ("'<<': {}", false), ("\"<<\": {}", false), ("!!str <<: {}", false),
    ("!custom <<: {}", false), ("<: {}", false), ("<<<: {}", false), ("[<<]: {}", false),
  ])
  func `a merge key`(source: String, isMergeKey: Bool) throws {
    var parser = Parser(SourceFile(name: "test.yaml", bytes: Array(source.utf8)))
    let document = try #require(try parser.next())
    let pair = try #require(document.root.pairs.first { _ in true })
    #expect(pair.key.isMergeKey == isMergeKey)
  }
}
