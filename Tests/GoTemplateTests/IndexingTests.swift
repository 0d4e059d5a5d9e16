import Testing

@testable import GoTemplate

/// `index` and `len`.
struct IndexingTests {
  @Test func lists() {
    expectOutcomes([
      ("{{index .l 0}}", "3"),
      ("{{index .l 2}}", "2"),
      ("{{index .l 3}}", "! 1:2 <index .l 3>: error calling index: reflect: slice index out of range"),
      ("{{index .l 4}}", "! 1:2 <index .l 4>: error calling index: index out of range: 4"),
      ("{{index .l -1}}", "! 1:2 <index .l -1>: error calling index: index out of range: -1"),
      ("{{index .l 1.0}}", "! 1:2 <index .l 1.0>: error calling index: cannot index slice/array with type float64"),
      ("{{index .l \"a\"}}", "! 1:2 <index .l \"a\">: error calling index: cannot index slice/array with type string"),
      ("{{index .l true}}", "! 1:2 <index .l true>: error calling index: cannot index slice/array with type bool"),
      ("{{index .l nil}}", "! 1:2 <index .l nil>: error calling index: cannot index slice/array with nil"),
      ("{{index .l .none}}", "! 1:2 <index .l .none>: error calling index: cannot index slice/array with nil"),
      ("{{index .l .i}}", "! 1:2 <index .l .i>: error calling index: cannot index slice/array with type float64"),
      (
        "{{index .l 9223372036854775807}}",
        "! 1:2 <index .l 9223372036854775807>: error calling index: index out of range: 9223372036854775807"
      ),
      ("{{index .el 0}}", "! 1:2 <index .el 0>: error calling index: reflect: slice index out of range"),
      ("{{index .l}}", "[3 1 2]"),
      ("{{index .l '\\x01'}}", "1"),
      ("{{index .l (index \"\\x01\" 0)}}", "1"),
      ("{{index .mix 5 1}}", "2"),
      ("{{index .mix 4 0}}", "! 1:2 <index .mix 4 0>: error calling index: index of nil pointer"),
      ("{{index .mix 0 0}}", "! 1:2 <index .mix 0 0>: error calling index: can't index item of type float64"),
      ("{{index .lm 1 \"name\"}}", "q"),
    ])
  }

  @Test func maps() {
    expectOutcomes([
      ("{{index .m \"a\"}}", "1"),
      ("{{index .m \"zz\"}}", ""),
      ("{{print (index .m \"zz\")}}", "<nil>"),
      ("{{index .m 1}}", "! 1:2 <index .m 1>: error calling index: value has type int; should be string"),
      ("{{index .m true}}", "! 1:2 <index .m true>: error calling index: value has type bool; should be string"),
      ("{{index .m nil}}", "! 1:2 <index .m nil>: error calling index: value is nil; should be of type string"),
      ("{{index .m .none}}", "! 1:2 <index .m .none>: error calling index: value is nil; should be of type string"),
      ("{{index . \"nest\" \"x\" \"y\"}}", "deep"),
      ("{{index .nest \"x\" \"z\"}}", ""),
      ("{{index .nest \"a\" \"b\"}}", "! 1:2 <index .nest \"a\" \"b\">: error calling index: index of nil pointer"),
      (
        "{{index .nest \"x\" \"y\" \"z\"}}",
        "! 1:2 <index .nest \"x\" \"y\" \"z\">: error calling index: cannot index slice/array with type string"
      ),
      ("{{index .m}}", "map[a:1 b:2]"),
      ("{{\"a\" | index .m}}", "1"),
      ("{{index .em \"\"}}", ""),
    ])
  }

  @Test func strings() {
    expectOutcomes([
      ("{{index .s 0}}", "104"),
      ("{{index \"é\" 0}}", "195"),
      ("{{index .s 5}}", "! 1:2 <index .s 5>: error calling index: reflect: string index out of range"),
      ("{{index .s 6}}", "! 1:2 <index .s 6>: error calling index: index out of range: 6"),
      ("{{index .s 0 0}}", "! 1:2 <index .s 0 0>: error calling index: can't index item of type uint8"),
      ("{{index .s \"a\"}}", "! 1:2 <index .s \"a\">: error calling index: cannot index slice/array with type string"),
      ("{{printf \"%T\" (index .s 0)}}", "uint8"),
    ])
  }

  @Test func nothing() {
    expectOutcomes([
      ("{{index nil}}", "! 1:2 <index nil>: error calling index: index of untyped nil"),
      ("{{index nil 0}}", "! 1:2 <index nil 0>: error calling index: index of untyped nil"),
      ("{{index .none}}", "! 1:2 <index .none>: error calling index: index of untyped nil"),
      ("{{index .none 0}}", "! 1:2 <index .none 0>: error calling index: index of untyped nil"),
      ("{{index .nil \"a\"}}", "! 1:2 <index .nil \"a\">: error calling index: index of untyped nil"),
      ("{{index}}", "! 1:2 <index>: wrong number of args for index: want at least 1 got 0"),
      ("{{index 1}}", "1"),
      ("{{index 1 0}}", "! 1:2 <index 1 0>: error calling index: can't index item of type int"),
      ("{{index true 0}}", "! 1:2 <index true 0>: error calling index: can't index item of type bool"),
      ("{{index 1.5 0 0}}", "! 1:2 <index 1.5 0 0>: error calling index: can't index item of type float64"),
    ])
  }

  @Test func len() {
    expectOutcomes([
      ("{{len .l}}", "3"),
      ("{{len .el}}", "0"),
      ("{{len .m}}", "2"),
      ("{{len .s}}", "5"),
      ("{{len \"é世\"}}", "5"),
      ("{{len \"\"}}", "0"),
      ("{{len `a\nb`}}", "3"),
      ("{{.l | len}}", "3"),
      ("{{len nil}}", "! 1:2 <len nil>: error calling len: reflect: call of reflect.Value.Type on zero Value"),
      ("{{len .none}}", "! 1:2 <len .none>: error calling len: len of nil pointer"),
      ("{{.none | len}}", "! 1:10 <len>: error calling len: reflect: call of reflect.Value.Type on zero Value"),
      ("{{len 3}}", "! 1:2 <len 3>: error calling len: len of type int"),
      ("{{len 1.5}}", "! 1:2 <len 1.5>: error calling len: len of type float64"),
      ("{{len true}}", "! 1:2 <len true>: error calling len: len of type bool"),
      ("{{len 1i}}", "! 1:2 <len 1i>: error calling len: len of type complex128"),
      ("{{len}}", "! 1:2 <len>: wrong number of args for len: want 1 got 0"),
      ("{{len .l .l}}", "! 1:2 <len>: wrong number of args for len: want 1 got 2"),
      (
        "{{len (index .mix 4)}}",
        "! 1:2 <len (index .mix 4)>: error calling len: reflect: call of reflect.Value.Type on zero Value"
      ),
    ])
  }

  @Test func call() {
    expectOutcomes([
      ("{{call}}", "! 1:2 <call>: wrong number of args for call: want at least 1 got 0"),
      ("{{call nil}}", "! 1:2 <call nil>: error calling call: call of nil"),
      ("{{call 1}}", "! 1:2 <call 1>: error calling call: non-function 1 of type int"),
      ("{{call .s}}", "! 1:2 <call .s>: error calling call: non-function .s of type string"),
      ("{{call .none}}", "! 1:2 <call .none>: error calling call: call of nil"),
      ("{{call .l 1}}", "! 1:2 <call .l 1>: error calling call: non-function .l of type []interface {}"),
      ("{{.s | call}}", "! 1:7 <call>: error calling call: non-function hello of type string"),
      ("{{call (print 1)}}", "! 1:2 <call (print 1)>: error calling call: non-function print 1 of type string"),
      ("{{call print}}", "! 1:2 <call print>: error calling call: non-function print of type string"),
    ])
  }
}
