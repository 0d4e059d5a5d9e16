import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct TOMLFunctionsTests {
  static let calls: [Call] = [
    Call("toToml", ["a": 1, "b": ["c": [1, 2.5, "x"]]], gives: "a = 1\n\n[b]\n  c = [1, 2.5, \"x\"]\n"),
    Call("toToml", ["a": [["x": 1], ["x": nil]]], gives: "[[a]]\n  x = 1\n\n[[a]]\n"),
    Call("toToml", ["a": [1, nil]], gives: "toml: cannot encode array with nil element"),
    Call("toToml", [["x": 1]], gives: "toml: top-level values must be Go maps or structs"),
    Call("toToml", nil, fails: "reflect: call of reflect.Value.Type on zero Value"),
    Call("fromToml", "a.b = [1, {c = 'x'}]", prints: "map[a:map[b:[1 map[c:x]]]]"),
    Call("fromToml", "[[a]]\nb = 1", prints: "map[a:[map[b:1]]]"),
    Call("fromToml", "a = 1\n\n[a]", prints: "map[Error:toml: line 3: Key 'a' has already been defined.]"),
    Call("fromToml", .string(GoString([0xEF, 0xBB, 0xBF]) + "a = 1"), prints: "map[a:1]"),
    Call(
      "fromToml", "a\0",
      prints: "map[Error:toml: line 1: files cannot contain NULL bytes; probably using UTF-16; TOML files must be UTF-8]"),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }

  @Test func numbersAndMomentsHaveGoTypes() {
    let table = TOMLReader.table(of: "i = 1\nf = 1.0\nt = 2020-01-01T00:00:00Z\nl = []\nd = [{}]\n[[a]]")
    #expect(
      table.values.map(\.typeName) == [
        "[]map[string]interface {}", "[]interface {}", "float64", "int64", "[]interface {}", "time.Time",
      ])
  }

  @Test func tablesWithinTablesEnd() {
    let map = Map()
    map["a"] = .map(map)
    guard case .success(let text) = Call.result(of: "toToml", [.map(map)]) else { return }
    #expect(text.text.description.hasPrefix("a value is nested more than"))
    map["a"] = nil
    let brackets = GoString("a = " + String(repeating: "[", count: 2_000))
    #expect(TOMLReader.table(of: brackets)["Error"]?.text == "toml: line 1 (last key \"a\"): exceeds maximum array depth of 200")
    let long = GoString(String(repeating: "a.", count: 2_000) + "b = 1")
    #expect(TOMLReader.table(of: long)["Error"]?.text == "toml: line 1: exceeds maximum table depth of 200")
  }

  @Test func manyTablesAreReadInLinearTime() {
    let table = TOMLReader.table(of: GoString(String(repeating: "[[a]]\nb = 1\n", count: 2_000)))
    guard case .list(let list)? = table["a"] else { return }
    #expect(list.elements.count == 2_000)
  }
}

private func + (a: GoString, b: GoString) -> GoString { GoString(a.bytes + b.bytes) }
