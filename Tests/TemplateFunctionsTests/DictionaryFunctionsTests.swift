import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct DictionaryFunctionsTests {
  static let calls: [Call] = [
    Call("dict", "b", 1, "a", nil, gives: ["a": nil, "b": 1]),
    Call("dict", 1, 2, nil, 3, gives: ["1": 2, "<nil>": 3]),
    Call("dict", "a", gives: ["a": ""]),
    Call("dict", gives: [:]),
    Call("get", ["a": nil], "a", gives: nil),
    Call("get", ["a": 1], "b", gives: ""),
    Call("get", nil, "b", gives: ""),
    Call("set", ["a": 1], "b", nil, gives: ["a": 1, "b": nil]),
    Call("set", nil, "a", 1, fails: "assignment to entry in nil map"),
    Call("unset", ["a": 1, "b": 2], "a", gives: ["b": 2]),
    Call("unset", nil, "a", gives: [:]),
    Call("hasKey", ["a": nil], "a", gives: true),
    Call("hasKey", nil, "a", gives: false),
    Call("pluck", "a", ["a": 1], ["b": 2], nil, ["a": nil], gives: [1, nil]),
    Call("keys", ["b": 1, "a": 2], ["a": 3], gives: .strings(["a", "b", "a"])),
    Call("keys", gives: .strings([])),
    Call("values", ["b": 1, "a": nil], gives: [nil, 1]),
    Call("pick", ["a": 1, "b": 2], "b", "c", gives: ["b": 2]),
    Call("omit", ["a": 1, "b": 2], "b", "c", gives: ["a": 1]),
    Call("dig", "a", "b", "none", ["a": ["b": 1]], gives: 1),
    Call("dig", "a", "c", "none", ["a": ["b": 1]], gives: "none"),
    Call("dig", "a", "none", ["a": nil], gives: nil),
    Call(
      "dig", "a", "b", "none", ["a": nil],
      fails: "interface conversion: interface {} is nil, not map[string]interface {}"),
    Call(
      "dig", "a", "none", .map(Map(type: .named("common.Values", underlying: .anyMap))),
      fails: "interface conversion: interface {} is common.Values, not map[string]interface {}"),
    Call("dig", 1, "none", [:], fails: "interface conversion: interface {} is int, not string"),
    Call("dig", "a", [:], fails: "dig needs at least three arguments"),
    Call("deepCopy", [["a": [1]]], gives: [["a": [1]]]),
    Call("deepCopy", nil, fails: "reflect: call of reflect.Value.Type on zero Value"),
    Call("mustDeepCopy", "a", gives: "a"),
    // Merging fills in what is missing or empty.
    Call("merge", ["a": 1], ["a": 2, "b": 3], ["b": 4, "c": 5], gives: ["a": 1, "b": 3, "c": 5]),
    Call("merge", ["a": ["x": 1]], ["a": ["x": 2, "y": 3]], gives: ["a": ["x": 1, "y": 3]]),
    Call(
      "merge", ["a": 0, "b": false, "c": "", "d": [], "e": [:]],
      ["a": 1, "b": true, "c": "x", "d": [1], "e": ["k": 1]],
      gives: ["a": 1, "b": true, "c": "x", "d": [1], "e": ["k": 1]]),
    Call("merge", ["a": [:]], ["a": 1], gives: ["a": 1]),
    Call("merge", ["a": 1], ["a": ["x": 1]], gives: ["a": 1]),
    Call("merge", [:], ["a": nil], gives: [:]),
    Call("merge", ["a": nil], ["a": 1], gives: ["a": 1]),
    Call("merge", nil, ["a": 1], gives: ["a": 1]),
    Call("mustMerge", ["a": [1]], ["a": [2, 3]], gives: ["a": [1]]),
    Call(
      "merge", ["a": .map(Map(type: .map(.string)))], ["a": ["x": 1]],
      fails: "reflect.Value.SetMapIndex: value of type interface {} is not assignable to type string"),
    // Overwriting takes what the source says, also when that is empty, but keeps merging maps.
    Call("mergeOverwrite", ["a": 1, "b": [1]], ["a": 0, "b": []], gives: ["a": 0, "b": []]),
    Call("mergeOverwrite", ["a": ["x": 1]], ["a": ["y": 2]], gives: ["a": ["x": 1, "y": 2]]),
    Call("mergeOverwrite", ["a": ["x": 1]], ["a": [:]], gives: ["a": ["x": 1]]),
    Call("mergeOverwrite", ["a": ["x": 1]], ["a": 1], gives: ["a": 1]),
    Call("mergeOverwrite", ["a": 1], ["a": nil], nil, gives: ["a": nil]),
    Call("mustMergeOverwrite", ["a": 1], ["a": ["x": 1]], ["a": "z"], gives: ["a": "z"]),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }

  @Test func setWritesIntoTheMapItself() throws {
    let map = Map()
    let result = try Call.result(of: "set", [.map(map), "a", 1]).get()
    #expect(map.keys == ["a"])
    guard case .map(let same) = result else { return #expect(Bool(false)) }
    #expect(same === map)
  }

  @Test func mergeWritesIntoTheFirstMapAndSharesTheOthers() throws {
    let (target, inner) = (Map(), Map())
    let source = Map([("inner", .map(inner))])
    _ = try Call.result(of: "merge", [.map(target), .map(source)]).get()
    guard case .map(let shared)? = target["inner"] else { return #expect(Bool(false)) }
    #expect(shared === inner)
  }

  @Test func deepCopySharesNothing() throws {
    let inner = Map()
    guard case .list(let copy) = try Call.result(of: "deepCopy", [.list([.map(inner)])]).get(),
      case .map(let copied)? = copy.elements.first
    else { return #expect(Bool(false)) }
    #expect(copied !== inner)
  }

  @Test func mapsThatHoldThemselvesDoNotOverflow() {
    let map = Map()
    let other = Map()
    map["self"] = .map(map)
    other["self"] = .map(other)
    for (function, arguments) in [
      ("deepCopy", [Value.map(map)]), ("merge", [.map(map), .map(other)]), ("toString", [.map(map)]),
      ("deepEqual", [.map(map), .map(other)]), ("quote", [.map(map)]), ("merge", [.map(map), .map(map)]),
    ] {
      _ = Call.result(of: function, arguments)
    }
    map["self"] = nil
    other["self"] = nil
  }
}
