import Testing

@testable import GoTemplate

/// Maps, lists, strings and types.
struct ValueTests {
  // MARK: Map

  @Test func mapsAreSorted() {
    let names: [GoString] = ["b", "a", "", "aaaaaaaab", "aaaaaaaaa", "aaaaaaaa", "a\u{0}", "é", "Z", "aaaaaaaaa"]
    let map = Map(names.enumerated().map { ($1, .int($0)) })
    #expect(map.keys == names.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } })
    #expect(map.count == 9)
    for name in names { #expect(map.hasKey(name)) }
    #expect(Formatter.string(map["aaaaaaaaa"] ?? .nil) == "9")
    #expect(map["aaaaaaa"] == nil)
    #expect(map["aaaaaaaaaa"] == nil)
  }

  @Test func mapsChange() {
    let map = Map([("a", .int(1)), ("b", .nil)])
    #expect(map.hasKey("b"))
    map["a"] = nil
    map["none"] = nil
    #expect(map.keys == ["b"])
    map["c"] = .int(3)
    map["a"] = .int(4)
    #expect(Formatter.string(.map(map)) == "map[a:4 b:<nil> c:3]")
    map["a"] = nil
    map["b"] = nil
    map["c"] = nil
    #expect(map.isEmpty)
  }

  @Test func mapsAreShared() {
    let map = Map()
    let value = Value.map(map)
    map["a"] = .int(1)
    #expect(Formatter.string(value) == "map[a:1]")
  }

  /// Changes while a loop runs over the map don't disturb it.
  @Test func mapsChangeInLoops() {
    let set = Function("set", [.anyMap, .string, .any]) { arguments, _ throws(FunctionError) in
      guard case .map(let map) = arguments[0], case .string(let key) = arguments[1] else { return .nil }
      map[key] = arguments[2]
      return .string("")
    }
    #expect(
      outcome(
        #"{{$m := .m}}{{range $k, $v := $m}}{{$k}}{{set $m (print $k $k) 1}}{{set $m "b" 9}}{{$v}} {{end}}{{$m}}"#, functions: [set]
      )
        == "a1 b2 map[a:1 aa:1 b:9 bb:1]")
  }

  // MARK: List

  @Test func listsAreValues() {
    let list = List([.int(1)])
    var copy = list
    copy.elements.append(.int(2))
    #expect(list.elements.count == 1)
    #expect(copy.elements.count == 2)
    copy.elements[0] = .string("a")
    #expect(Formatter.string(.list(copy)) == "[a 2]")
    #expect(List([], element: .string).element == .string)
  }

  // MARK: Types

  @Test func typeNames() {
    let rows: [(Value, String)] = [
      (.nil, "<nil>"), (.bool(true), "bool"), (.int(1), "int"), (.int64(1), "int64"), (.integer(1, .uint8), "uint8"),
      (.float(1), "float64"), (.complex(1, 2), "complex128"), (.string("a"), "string"), (.list([]), "[]interface {}"),
      (.strings([]), "[]string"), (.list(List([], element: .list(.int))), "[][]int"), (map(), "map[string]interface {}"),
      (.map(Map(type: .map(.map(.string)))), "map[string]map[string]string"),
      (.map(Map(type: .named("common.Values", underlying: .anyMap))), "common.Values"),
      (.function(Function("f", []) { _, _ throws(FunctionError) in .nil }), "func()"),
    ]
    for (value, name) in rows { #expect(value.typeName == name) }
  }

  @Test func assignability() {
    let values = GoType.named("common.Values", underlying: .anyMap)
    let others = GoType.named("chart.Values", underlying: .anyMap)
    let rows: [(from: GoType, to: GoType, Bool)] = [
      (.int, .any, true), (.int, .int, true), (.int, .int64, false), (.int, .float64, false), (.string, .bytes, false),
      (.anyList, .anyList, true), (.list(.string), .anyList, false), (values, .anyMap, true), (.anyMap, values, true),
      (values, others, false), (values, values, true), (.map(.string), .anyMap, false), (.object("a"), .object("a"), true),
      (.object("a"), .object("b"), false), (.function, .function, true), (.any, .string, false),
    ]
    for (from, to, expected) in rows { #expect(from.isAssignable(to: to) == expected, "\(from) to \(to)") }
  }

  @Test func integersAreCutToTheirWidth() {
    let rows: [(IntegerType, Int64, Int64)] = [
      (.int8, 127, 127), (.int8, 128, -128), (.int8, -129, 127), (.uint8, 256, 0), (.uint8, -1, 255), (.int16, 40_000, -25_536),
      (.uint16, -1, 65_535), (.int32, 1 << 31, -1 << 31), (.uint32, -1, 4_294_967_295), (.int64, .min, .min), (.uint64, -1, -1),
    ]
    for (type, value, cut) in rows { #expect(type.truncating(value) == cut, "\(value) as \(type)") }
  }

  // MARK: Bytes

  @Test func stringsAreBytes() {
    let broken = Value.string(GoString([0x61, 0xFF, 0xC3, 0x62, 0xED, 0xA0, 0x80]))
    expectOutcomes(
      [
        ("{{len .}}", "7"),
        (#"{{printf "%q" .}}"#, #""a\xff\xc3b\xed\xa0\x80""#),
        (#"{{printf "%x" .}}"#, "61ffc362eda080"),
        (#"{{printf "%.2s|" . | len}}"#, "3"),
        (#"{{index . 1}}"#, "255"),
      ], on: broken)
    guard case .success(let output) = render("{{.}}", on: broken) else {
      Issue.record("no output")
      return
    }
    #expect(output == [0x61, 0xFF, 0xC3, 0x62, 0xED, 0xA0, 0x80])
  }

  @Test func byteListsPrintAsGoDoes() {
    let bytes = Value.list(List([.integer(104, .uint8), .integer(105, .uint8)], element: .uint8))
    expectOutcomes(
      [
        ("{{.}}", "[104 105]"),
        (
          #"{{printf "%s %x %X %q %v %d %#v %T" . . . . . . . .}}"#,
          #"hi 6869 6869 "hi" [104 105] [104 105] []byte{0x68, 0x69} []uint8"#
        ),
        (#"{{printf "%5s|%t" . .}}"#, "   hi|[%!t(uint8=104) %!t(uint8=105)]"),
      ], on: bytes)
  }

  // MARK: slice

  /// Helm's functions hide this one, so what it does here is Go's documentation.
  @Test func slices() {
    expectOutcomes([
      ("{{slice .l}}", "[3 1 2]"),
      ("{{slice .l 1}}", "[1 2]"),
      ("{{slice .l 1 2}}", "[1]"),
      ("{{slice .l 3}}", "[]"),
      ("{{slice .l 0 1 2}}", "[3]"),
      ("{{slice .s 1 3}}", "el"),
      ("{{slice .s 5}}", ""),
      ("{{slice .u 1 3}}", "é"),
      ("{{.l | slice}}", "[3 1 2]"),
      ("{{slice .l 4}}", "! 1:2 <slice .l 4>: error calling slice: index out of range: 4"),
      ("{{slice .l -1}}", "! 1:2 <slice .l -1>: error calling slice: index out of range: -1"),
      ("{{slice .l 2 1}}", "! 1:2 <slice .l 2 1>: error calling slice: invalid slice index: 2 > 1"),
      ("{{slice .l 0 2 1}}", "! 1:2 <slice .l 0 2 1>: error calling slice: invalid slice index: 2 > 1"),
      ("{{slice .l 0 1 2 3}}", "! 1:2 <slice .l 0 1 2 3>: error calling slice: too many slice indexes: 4"),
      ("{{slice .s 0 1 2}}", "! 1:2 <slice .s 0 1 2>: error calling slice: cannot 3-index slice a string"),
      (#"{{slice .l "a"}}"#, #"! 1:2 <slice .l "a">: error calling slice: cannot index slice/array with type string"#),
      ("{{slice .l nil}}", "! 1:2 <slice .l nil>: error calling slice: cannot index slice/array with nil"),
      ("{{slice .m 1}}", "! 1:2 <slice .m 1>: error calling slice: can't slice item of type map[string]interface {}"),
      ("{{slice 1 1}}", "! 1:2 <slice 1 1>: error calling slice: can't slice item of type int"),
      ("{{slice .none 1}}", "! 1:2 <slice .none 1>: error calling slice: slice of untyped nil"),
      ("{{slice}}", "! 1:2 <slice>: wrong number of args for slice: want at least 1 got 0"),
    ])
  }

  @Test func infinities() {
    let data = map(("p", .float(.infinity)), ("n", .float(-.infinity)), ("nan", .float(.nan)))
    expectOutcomes(
      [
        ("{{.p}} {{.n}} {{.nan}}", "+Inf -Inf NaN"),
        (#"{{printf "%8v|%+f|% f|%08f|%-8g|%x|%+v" .p .p .p .n .nan .nan .nan}}"#, "    +Inf|+Inf| Inf|    -Inf|NaN     |NaN|+NaN"),
        ("{{if .nan}}T{{end}}{{eq .nan .nan}}{{lt .n .p}}", "Tfalsetrue"),
      ], on: data)
  }

  /// Integers that aren't int: from functions of the caller.
  @Test func otherIntegers() {
    let data = map(
      ("i64", .int64(-5)), ("u64", .integer(-1, .uint64)), ("u8", .integer(200, .uint8)), ("n", .int64(3)),
      ("u", .integer(3, .uint)))
    expectOutcomes(
      [
        ("{{.i64}} {{.u64}} {{.u8}}", "-5 18446744073709551615 200"),
        (#"{{printf "%d %x %T" .u64 .u64 .u64}}"#, "18446744073709551615 ffffffffffffffff uint64"),
        (#"{{printf "%#v %#v" .u8 .i64}}"#, "0xc8 -5"),
        ("{{eq .i64 -5}}{{eq .u64 -1}}{{lt .i64 .u64}}{{lt .u64 .i64}}{{eq .n 3}}{{eq .n .u}}", "truefalsetruefalsetruetrue"),
        ("{{range .n}}{{.}}{{end}}{{range .u}}{{.}}{{end}}{{range .i64}}x{{end}}", "012012"),
        (#"{{range .n}}{{printf "%T" .}}{{break}}{{end}}"#, "int64"),
        ("{{if .u64}}T{{end}}", "T"),
      ], on: data)
  }
}
