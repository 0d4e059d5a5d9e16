import Diagnostics
import Testing

@testable import Values

struct ValueReaderTests {
  private func read(_ text: String) -> String {
    let file = SourceFile(name: "values.yaml", bytes: Array(text.utf8))
    do throws(Diagnostic) {
      return String(decoding: JSONWriter.text(of: .table(try ValueReader.file(file))), as: UTF8.self)
    } catch {
      return "\(error.location.map { "\($0.position.line):\($0.position.column): " } ?? "")\(error.message)"
    }
  }

  @Test(arguments: [
    ("", "{}"), ("# nothing\n", "{}"), ("a: 1\n---\na: 2\nb: {c: 1}\n---\nb: {d: 2}\n", #"{"a":2,"b":{"c":1,"d":2}}"#),
    ("yes: off\n1: a\n1.5: b\n", #"{"1":"a","1.5":"b","true":false}"#),
    ("a: 0644\nb: 1_000\nc: 0x10\nd: 1e3\ne: 12:30\n", #"{"a":420,"b":1000,"c":16,"d":1000,"e":"12:30"}"#),
    ("a: 9007199254740993\n", #"{"a":9007199254740992}"#), ("a: 1\na: 2\n", #"{"a":2}"#),
    ("a: &x {b: 1}\nc: *x\nd: {<<: *x, e: 2}\n", #"{"a":{"b":1},"c":{"b":1},"d":{"b":1,"e":2}}"#),
    ("a: {<<: [{b: 1}, {b: 2, c: 3}]}\n", #"{"a":{"b":1,"c":3}}"#), ("a: {b: 2, <<: {b: 1}}\n", #"{"a":{"b":1}}"#),
    ("a: !!binary aGk=\nb: !!str 1\n", #"{"a":"hi","b":"1"}"#), ("\u{FEFF}a: 1\n", #"{"a":1}"#),
    ("a: \"it\\'s\"\nb: [\"\\\"\\'\", '\\']\n", #"{"a":"it's","b":["\"'","\\"]}"#), ("a: [b, ?c]\n", #"{"a":["b",{"c":null}]}"#),
  ])
  func reads(text: String, printed: String) {
    #expect(read(text) == printed)
  }

  @Test(arguments: [
    ("- a\n", "a values file must be a mapping"), ("a: .inf\n", "json: unsupported value: +Inf"),
    ("a: .nan\n", "json: unsupported value: NaN"),
    ("a: -.inf\n", "json: unsupported value: -Inf"), ("? [a]\n: b\n", "invalid map key"),
    ("a: {{ .Values.b }}\n", #"invalid map key: map[interface {}]interface {}{".Values.b":interface {}(nil)}"#),
    (
      "? [a, 1, 1.5, true, {b: \"c\\\"\"}]\n: d\n",
      #"invalid map key: []interface {}{"a", 1, 1.5, true, map[interface {}]interface {}{"b":"c\""}}"#
    ),
    ("~: [b]\n", #"unsupported map key of type: %!s(<nil>), key: <nil>, value: []interface {}{"b"}"#),
    ("a: \"b\\/c\"\n", "found unknown escape character"),
    ("{\"a\": \"\\ud83d\\ude00\"}", "found invalid Unicode character escape code"),
    ("a: [b?c]\n", "did not find expected ',' or ']'"), ("a: {b: http://c?d}\n", "did not find expected ',' or '}'"),
    ("a:\n  b: c\n  {}\n", "did not find expected key"), ("a:\n- b\n{ }\n", "did not find expected key"),
    ("- a\n[]\n", "did not find expected '-' indicator"), ("a: b\n{c}\n", "could not find expected ':'"),
    ("a:\n{}\n", "could not find expected ':'"), ("- a\n-\n[]\n", "could not find expected ':'"),
    ("a: {<<: 1}\n", "map merge requires map or sequence of maps as the value"), ("a: *x\n", "unknown anchor 'x' referenced"),
    ("a: [\n", "did not find expected node content"),
  ])
  func refuses(text: String, message: String) {
    #expect(read(text).contains(message))
  }

  @Test func placesAreKept() throws {
    let file = SourceFile(name: "values.yaml", bytes: Array("a: 1\nb:\n  c: x\n".utf8))
    let table = try ValueReader.file(file)
    #expect(table["b"]?.table?["c"]?.place?.position.line == 3)
    #expect(table["b"]?.table?["c"]?.place?.position.column == 6)
  }

  @Test func hostileInputIsRefused() {
    #expect(read(String(repeating: "[", count: 10_000)).contains("nested more than"))
    let bomb =
      "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
      + "bcdefghi".map { "\($0): &\($0) [\(Array(repeating: "*\(before($0))", count: 10).joined(separator: ","))]\n" }.joined()
    #expect(read(bomb).contains("aliases expand to more than"))
    #expect(read("a: \u{0}").contains("control characters are not allowed"))
    let file = SourceFile(name: "v", bytes: [0x61, 0x3A, 0x20, 0xFF])
    #expect(throws: Diagnostic.self) { try ValueReader.file(file) }
  }

  private func before(_ character: Character) -> Character {
    Character(UnicodeScalar((character.asciiValue ?? 98) - 1))
  }
}

struct MergingTests {
  private func table(_ json: String) throws -> Table { try #require(try JSONReader.value(Array(json.utf8)).table) }

  private func json(_ table: Table) -> String { String(decoding: JSONWriter.text(of: .table(table)), as: UTF8.self) }

  @Test func laterFilesWin() throws {
    let merged = try table(#"{"a":{"x":1,"y":2},"b":[1],"c":1}"#).merged(under: table(#"{"a":{"y":3},"b":[2],"c":null,"d":{}}"#))
    #expect(json(merged) == #"{"a":{"x":1,"y":3},"b":[2],"c":null,"d":{}}"#)
  }

  @Test func aNullTakesADefaultAway() throws {
    let user = try table(#"{"a":null,"n":null,"own":null,"m":{"x":null},"t":1}"#)
    let defaults = try table(#"{"a":1,"n":null,"m":{"x":1,"y":2},"t":{"u":1},"z":0}"#)
    #expect(json(user.coalesced(over: defaults)) == #"{"m":{"y":2},"own":null,"t":1,"z":0}"#)
    #expect(
      json(user.coalesced(over: defaults, keepingNulls: true))
        == #"{"a":null,"m":{"x":null,"y":2},"n":null,"own":null,"t":1,"z":0}"#)
    #expect(json(user.coalesced(over: defaults) { $0 == "m" }) == #"{"m":{"x":null,"y":2},"own":null,"t":1,"z":0}"#)
    // Below the root a null stays where the default is null as well.
    #expect(json(try table(#"{"m":{"x":null}}"#).coalesced(over: table(#"{"m":{"x":null}}"#))) == #"{"m":{"x":null}}"#)
  }

  @Test func goReadsFieldsWithoutRegardToCase() throws {
    let description = try table(#"{"Name":"a","name":null,"VERSION":"1","version":"2","appversion":"3","appVersion":"4"}"#)
    #expect(description.field("name")?.text == "a")
    #expect(description.field("version")?.text == "2")
    #expect(description.field("appVersion")?.text == "3")
    #expect(description.field("nam") == nil)
  }

  @Test func keysAreComparedAsBytes() {
    var table = Table([("\u{E9}", .null), ("e\u{301}", .null)])
    #expect(table.count == 2)
    #expect(table.sorted.map(\.key.utf8.count) == [3, 2])
    table["\u{E9}"] = nil
    #expect(table.count == 1)
    #expect(!table.isEmpty)
  }
}
