import GoTemplate
import Testing

@testable import TemplateFunctions

/// A struct that templates see, of a given Go type.
final class Sample: GoObject {
  let typeName: String
  let underlying: Value?
  init(_ typeName: String, underlying: Value? = nil) { (self.typeName, self.underlying) = (typeName, underlying) }
  var printed: GoString { "sample" }
  func member(_ name: GoString) -> Value? { nil }
}

@Suite struct TypeFunctionsTests {
  static let calls: [Call] = [
    Call("typeOf", nil, gives: "<nil>"),
    Call("typeOf", .strings([]), gives: "[]string"),
    Call("typeOf", .integer(1, .uint64), gives: "uint64"),
    Call("typeOf", [:], gives: "map[string]interface {}"),
    Call("typeOf", .complex(1, 2), gives: "complex128"),
    Call("typeOf", .object(Sample("*semver.Version")), gives: "*semver.Version"),
    Call("typeIs", "float64", 1.5, gives: true),
    Call(
      "typeIs", "map[string]interface {}", .map(Map(type: .named("common.Values", underlying: .anyMap))), gives: false),
    Call("typeIsLike", "semver.Version", .object(Sample("*semver.Version")), gives: true),
    Call("typeIsLike", "*semver.Version", .object(Sample("*semver.Version")), gives: true),
    Call("typeIsLike", "int", 1.5, gives: false),
    Call("kindOf", nil, gives: "invalid"),
    Call("kindOf", .map(Map(type: .named("common.Values", underlying: .anyMap))), gives: "map"),
    Call("kindOf", .strings([]), gives: "slice"),
    Call("kindOf", .object(Sample("*semver.Version")), gives: "ptr"),
    Call("kindOf", .object(Sample("engine.files", underlying: [:])), gives: "map"),
    Call("kindOf", .object(Sample("common.VersionSet", underlying: .strings(["v1"]))), gives: "slice"),
    Call("kindOf", .object(Sample("time.Time")), gives: "struct"),
    Call("kindIs", "string", "a", gives: true),
    Call("kindIs", "int", .int64(1), gives: false),
    Call("deepEqual", ["a": [1, nil]], ["a": [1, nil]], gives: true),
    Call("deepEqual", 1, .int64(1), gives: false),
    Call("deepEqual", .strings(["a"]), ["a"], gives: false),
    Call("deepEqual", .float(.nan), .float(.nan), gives: false),
    Call("deepEqual", .complex(1, 2), .complex(1, 2), gives: true),
    Call("deepEqual", .object(Sample("a")), .object(Sample("a")), gives: true),
    Call("toString", 1234567.0, gives: "1.234567e+06"),
    Call("toString", 123456.0, gives: "123456"),
    Call("toString", 0.0001, gives: "0.0001"),
    Call("toString", 0.00001, gives: "1e-05"),
    Call("toString", .float(-0.0), gives: "-0"),
    Call("toString", 100.25, gives: "100.25"),
    Call("toString", .float(.leastNonzeroMagnitude), gives: "5e-324"),
    Call("toString", .complex(1, -2), gives: "(1-2i)"),
    Call("toString", .integer(-1, .uint64), gives: "18446744073709551615"),
    Call("toString", ["b": [1, nil, true], "a": "x"], gives: "map[a:x b:[1 <nil> true]]"),
    Call("toString", .list(List([.integer(104, .uint8), .integer(105, .uint8)], element: .uint8)), gives: "hi"),
    Call("toString", .object(Sample("a")), gives: "sample"),
    Call("toStrings", [1, nil, "a"], gives: .strings(["1", "a"])),
    Call("toStrings", nil, gives: .strings([])),
    Call("toStrings", 1.5, gives: .strings(["1.5"])),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }
}

@Suite struct DefaultFunctionsTests {
  static let calls: [Call] = [
    Call("default", "d", "", gives: "d"),
    Call("default", "d", 0.0, gives: "d"),
    Call("default", "d", .complex(0, 0), gives: "d"),
    Call("default", "d", .object(Sample("a")), prints: "sample"),
    Call("default", "d", gives: "d"),
    Call("default", "d", "v", "ignored", gives: "v"),
    Call("empty", [:], gives: true),
    Call("empty", [nil], gives: false),
    Call("coalesce", nil, 0, "", "x", "y", gives: "x"),
    Call("coalesce", nil, 0, gives: nil),
    Call("all", 1, "a", gives: true),
    Call("all", gives: true),
    Call("all", 1, false, gives: false),
    Call("any", nil, 1, gives: true),
    Call("any", nil, [], gives: false),
    Call("ternary", "yes", "no", true, gives: "yes"),
    Call("ternary", "yes", nil, false, gives: nil),
    Call("hello", gives: "Hello!"),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }
}
