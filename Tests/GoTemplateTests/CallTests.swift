import Testing

@testable import GoTemplate

/// How arguments get to functions of the caller: counted, converted to the declared types, and the function's own errors.
struct CallTests {
  /// A function for each type of parameter; each returns its arguments as `print` prints them.
  private static let functions: [Function] = [
    echo("anything", [.any]), echo("text", [.string]), echo("truth", [.bool]), echo("whole", [.int]),
    echo("small", [.integer(.int8)]), echo("unsigned", [.integer(.uint)]), echo("byte", [.uint8]), echo("long", [.int64]),
    echo("real", [.float64]), echo("complex", [.complex128]), echo("items", [.anyList]), echo("texts", [.list(.string)]),
    echo("members", [.anyMap]), echo("pointer", [.object("*Thing")]), echo("callback", [.function]),
    echo("pair", [.string, .int]), echo("many", [], variadic: .any), echo("someTexts", [.int], variadic: .string),
    echo("values", [.named("common.Values", underlying: .anyMap)]), echo("none", []),
    Function("fails", []) { _, _ throws(FunctionError) in throw .failed("it failed") },
    Function("panics", []) { _, _ throws(FunctionError) in throw .panicked("runtime error: index out of range") },
    Function("nothing", []) { _, _ throws(FunctionError) in .nil },
    Function("strings", []) { _, _ throws(FunctionError) in .strings(["a", "b"]) },
    Function("named", []) { _, _ throws(FunctionError) in
      .map(Map([("a", .int(1))], type: .named("common.Values", underlying: .anyMap)))
    },
    Function("stringMap", []) { _, _ throws(FunctionError) in .map(Map([("a", .string("x"))], type: .map(.string))) },
    Function("function", []) { _, _ throws(FunctionError) in .function(echo("inner", [.int], variadic: .string)) },
  ]

  private static func echo(_ name: String, _ parameters: [GoType], variadic: GoType? = nil) -> Function {
    Function(name, parameters, variadic: variadic) { arguments, _ throws(FunctionError) in
      .string(GoString("[") + Formatter.printLine(arguments).trimmed + GoString("]"))
    }
  }

  private func expect(
    _ rows: [(template: String, outcome: String)], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectOutcomes(rows, functions: Self.functions, sourceLocation: sourceLocation)
  }

  @Test func counts() {
    expect([
      ("{{none}}", "[]"),
      ("{{none 1}}", "! 1:2 <none>: wrong number of args for none: want 0 got 1"),
      ("{{1 | none}}", "! 1:6 <none>: wrong number of args for none: want 0 got 1"),
      ("{{text}}", "! 1:2 <text>: wrong number of args for text: want 1 got 0"),
      (#"{{text "a" "b"}}"#, "! 1:2 <text>: wrong number of args for text: want 1 got 2"),
      (#"{{"b" | text "a"}}"#, "! 1:8 <text>: wrong number of args for text: want 1 got 2"),
      (#"{{pair "a"}}"#, "! 1:2 <pair>: wrong number of args for pair: want 2 got 1"),
      (#"{{1 | pair "a"}}"#, "[a 1]"),
      ("{{many}}", "[]"),
      ("{{many 1 2 3}}", "[1 2 3]"),
      ("{{3 | many 1 2}}", "[1 2 3]"),
      ("{{someTexts}}", "! 1:2 <someTexts>: wrong number of args for someTexts: want at least 1 got 0"),
      ("{{someTexts 1}}", "[1]"),
      (#"{{someTexts 1 "a" "b"}}"#, "[1 a b]"),
      ("{{1 | someTexts}}", "[1]"),
      (#"{{"b" | someTexts 1 "a"}}"#, "[1 a b]"),
    ])
  }

  @Test func constants() {
    expect([
      (#"{{text "a"}}"#, "[a]"),
      ("{{text `a`}}", "[a]"),
      ("{{text 1}}", "! 1:7 <1>: expected string; found 1"),
      ("{{text true}}", "! 1:7 <true>: expected string; found true"),
      ("{{truth true}}", "[true]"),
      ("{{truth 1}}", "! 1:8 <1>: expected bool; found 1"),
      (#"{{truth "true"}}"#, #"! 1:8 <"true">: expected bool; found "true""#),
      ("{{whole 1}}", "[1]"),
      ("{{whole -0x10}}", "[-16]"),
      ("{{whole 'a'}}", "[97]"),
      ("{{whole 2.0}}", "[2]"),
      ("{{whole 1e3}}", "[1000]"),
      ("{{whole 3+0i}}", "[3]"),
      ("{{whole 2.5}}", "! 1:8 <2.5>: expected integer; found 2.5"),
      (#"{{whole "1"}}"#, #"! 1:8 <"1">: expected integer; found "1""#),
      ("{{whole 9223372036854775808}}", "! 1:8 <9223372036854775808>: expected integer; found 9223372036854775808"),
      ("{{small 127}}", "[127]"),
      ("{{small 128}}", "[-128]"),
      ("{{byte 255}}", "[255]"),
      ("{{byte 256}}", "[0]"),
      ("{{unsigned 18446744073709551615}}", "[18446744073709551615]"),
      ("{{unsigned -1}}", "! 1:11 <-1>: expected unsigned integer; found -1"),
      ("{{unsigned 1.0}}", "[1]"),
      ("{{real 1}}", "[1]"),
      ("{{real 2.5}}", "[2.5]"),
      ("{{real 'a'}}", "[97]"),
      ("{{real 1+2i}}", "! 1:7 <1+2i>: expected float; found 1+2i"),
      ("{{real true}}", "! 1:7 <true>: expected float; found true"),
      ("{{complex 1+2i}}", "[(1+2i)]"),
      ("{{complex 1}}", "! 1:10 <1>: expected complex; found 1"),
      ("{{items 1}}", "! 1:8 <1>: can't handle 1 for arg of type []interface {}"),
      (#"{{members "a"}}"#, #"! 1:10 <"a">: can't handle "a" for arg of type map[string]interface {}"#),
      ("{{callback 1}}", "! 1:11 <1>: can't handle 1 for arg of type func()"),
      ("{{anything 1.0}}", "[1]"),
      ("{{anything 9223372036854775808}}", "! 1:11 <9223372036854775808>: 9223372036854775808 overflows int"),
      (#"{{someTexts 1 "a" 2}}"#, "! 1:18 <2>: expected string; found 2"),
    ])
  }

  @Test func values() {
    expect([
      ("{{text .s}}", "[hello]"),
      ("{{text .i}}", "! 1:7 <.i>: wrong type for value; expected string; got float64"),
      ("{{text .l}}", "! 1:7 <.l>: wrong type for value; expected string; got []interface {}"),
      ("{{text (print 1)}}", "[1]"),
      ("{{text (len .l)}}", "! 1:12 <.l>: wrong type for value; expected string; got int"),
      ("{{whole (len .l)}}", "[3]"),
      ("{{long (len .l)}}", "! 1:12 <.l>: wrong type for value; expected int64; got int"),
      ("{{whole .i}}", "! 1:8 <.i>: wrong type for value; expected int; got float64"),
      ("{{real .i}}", "[7]"),
      ("{{byte (index .s 0)}}", "[104]"),
      ("{{items .l}}", "[[3 1 2]]"),
      ("{{texts .l}}", "! 1:8 <.l>: wrong type for value; expected []string; got []interface {}"),
      ("{{texts strings}}", "[[a b]]"),
      ("{{items strings}}", "! 1:8 <strings>: wrong type for value; expected []interface {}; got []string"),
      ("{{members .m}}", "[map[a:1 b:2]]"),
      ("{{members named}}", "[map[a:1]]"),
      (
        "{{members stringMap}}", "! 1:10 <stringMap>: wrong type for value; expected map[string]interface {}; got map[string]string"
      ),
      ("{{values .m}}", "[map[a:1 b:2]]"),
      ("{{values named}}", "[map[a:1]]"),
      ("{{whole .}}", "! 1:8 <.>: wrong type for value; expected int; got map[string]interface {}"),
      ("{{$x := .i}}{{text $x}}", "! 1:19 <$x>: wrong type for value; expected string; got float64"),
      ("{{.i | text}}", "! 1:7 <text>: wrong type for value; expected string; got float64"),
      ("{{.i | pair .s}}", "! 1:12 <.s>: wrong type for value; expected int; got float64"),
      ("{{.i | someTexts 1}}", "! 1:17 <1>: wrong type for value; expected string; got float64"),
      ("{{truth .t}}", "[true]"),
      ("{{truth (eq 1 1)}}", "[true]"),
      ("{{callback function}}", "[0x0]"),
    ])
  }

  /// A nil that comes through a pipe has no type; one that is found in a map is a nil interface.
  @Test func noValue() {
    expect([
      ("{{anything nil}}", "[<nil>]"),
      ("{{anything .none}}", "[<nil>]"),
      ("{{.none | anything}}", "[<nil>]"),
      ("{{text nil}}", "! 1:7 <nil>: cannot assign nil to string"),
      ("{{text .none}}", "! 1:7 <.none>: wrong type for value; expected string; got interface {}"),
      ("{{text (.none)}}", "! 1:8 <.none>: invalid value; expected string"),
      ("{{.none | text}}", "! 1:10 <text>: invalid value; expected string"),
      ("{{$x := .none}}{{text $x}}", "! 1:22 <$x>: invalid value; expected string"),
      ("{{text nothing}}", "! 1:7 <nothing>: wrong type for value; expected string; got interface {}"),
      ("{{whole nil}}", "! 1:8 <nil>: cannot assign nil to int"),
      ("{{items nil}}", "[[]]"),
      ("{{.none | items}}", "[[]]"),
      ("{{items .none}}", "! 1:8 <.none>: wrong type for value; expected []interface {}; got interface {}"),
      ("{{members nil}}", "[map[]]"),
      ("{{values nil}}", "[map[]]"),
      ("{{pointer nil}}", "[<nil>]"),
      ("{{callback nil}}", "[<nil>]"),
      ("{{nothing}}", ""),
      ("{{print nothing}}", "<nil>"),
      ("{{(nothing).a}}", ""),
    ])
  }

  @Test func functionsFail() throws {
    expect([
      ("{{fails}}", "! 1:2 <fails>: error calling fails: it failed"),
      ("{{print (fails)}}", "! 1:9 <fails>: error calling fails: it failed"),
      ("{{print fails}}", "! 1:8 <fails>: error calling fails: it failed"),
      ("{{panics}}", "! 1:2 <panics>: error calling panics: runtime error: index out of range"),
      ("{{if fails}}{{end}}", "! 1:5 <fails>: error calling fails: it failed"),
      ("{{1 | pair (fails)}}", "! 1:12 <fails>: error calling fails: it failed"),
    ])
    guard case .failure(let error) = render("{{fails}}", functions: Self.functions) else {
      Issue.record("no error")
      return
    }
    #expect(error.callee == "fails")
    guard case .failure(let error) = render("{{.s.x}}") else {
      Issue.record("no error")
      return
    }
    #expect(error.callee == nil)
  }

  /// What the caller provides hides what the language has.
  @Test func hidesBuiltins() {
    let len = Function("len", [.any]) { _, _ throws(FunctionError) in .string("mine") }
    #expect(outcome("{{len 1}}", functions: [len]) == "mine")
  }

  @Test func functionsAreValues() {
    expect([
      ("{{call function 1}}", "[1]"),
      (#"{{call function 1 "a" "b"}}"#, "[1 a b]"),
      ("{{1 | call function}}", "[1]"),
      (#"{{call function}}"#, "! 1:2 <call function>: error calling call: wrong number of args: got 0 want at least 1"),
      (#"{{call function "a"}}"#, "! 1:2 <call function \"a\">: error calling call: arg 0: value has type string; should be int"),
      (
        #"{{call function 1 nil}}"#,
        "! 1:2 <call function 1 nil>: error calling call: arg 1: value has type <nil>; should be string"
      ),
      ("{{function}}", "! 1:2 <{{function}}>: can't print {{function}} of type func()"),
      ("{{if function}}a{{end}}", "a"),
      ("{{printf \"%T %d\" function function}}", "func() %!d(func()=0x0)"),
      ("{{eq function function}}", "! 1:2 <eq function function>: error calling eq: non-comparable type %!s(func()=0x0): func()"),
    ])
  }

  /// Elements of typed lists and maps keep their type, and a missing one is its zero value.
  @Test func typedElements() {
    expect([
      ("{{(stringMap).a}}", "x"),
      ("{{print (stringMap).none}}", ""),
      ("{{(stringMap).a.b}}", "! 1:3 <stringMap>: can't evaluate field b in type string"),
      (#"{{index stringMap "none" | printf "%q"}}"#, #""""#),
      ("{{range strings}}{{.x}}{{end}}", "! 1:19 <.x>: can't evaluate field x in type string"),
      ("{{range $k, $v := stringMap}}{{$k}}{{$v}}{{end}}", "ax"),
      (#"{{printf "%T %T %T" strings stringMap named}}"#, "[]string map[string]string common.Values"),
      (#"{{printf "%#v %#v" strings stringMap}}"#, #"[]string{"a", "b"} map[string]string{"a":"x"}"#),
      ("{{(named).a}}{{len named}}", "11"),
    ])
  }
}

extension GoString {
  fileprivate static func + (a: GoString, b: GoString) -> GoString { GoString(a.bytes + b.bytes) }

  /// Without the line break at the end.
  fileprivate var trimmed: GoString { GoString(bytes.dropLast()) }
}
