import Testing

@testable import GoTemplate

/// Fields, chains and the values that they lead to.
struct FieldTests {
  @Test func fieldsOfMaps() {
    expectOutcomes([
      ("{{.s}}", "hello"),
      ("{{.nest.x.y}}", "deep"),
      ("{{$.nest.x.y}}", "deep"),
      ("{{ .nest .nest }}", "! 1:3 <.nest>: nest is not a method but has arguments"),
      ("{{.none}}", ""),
      ("{{.m.none}}", ""),
      ("{{.nil}}", ""),
      ("{{.em.a}}", ""),
      ("{{(.nest).x.y}}", "deep"),
      ("{{(.nest.x).y}}", "deep"),
      ("{{($.nest).x}}", "map[y:deep]"),
      ("{{(index .lm 1).name}}", "q"),
      ("{{(.none).a}}", ""),
      ("{{((.nest)).x.y}}", "deep"),
      (
        "{{.}}",
        "map[big:1e+21 el:[] em:map[] es: f:false f1:2.5 i:7 keys:map[:0 10:0 9:0 B:0 a:0 a-b:0 a.b:0 b:0 é:0] l:[3 1 2] lm:[map[name:p] map[name:q]] m:map[a:1 b:2] million:1e+06 mix:[1 two 3.5 true <nil> [1 2] map[k:v]] neg:-3 nest:map[x:map[y:deep]] nil:<nil> s:hello small:1e-07 t:true u:héllo z:0]"
      ),
    ])
  }

  /// Nil inside a value fails, nil by itself gives nil.
  @Test func fieldsOfNil() {
    expectOutcomes([
      ("{{.none.a}}", "! 1:7 <.none.a>: nil pointer evaluating interface {}.a"),
      ("{{.nil.a}}", "! 1:6 <.nil.a>: nil pointer evaluating interface {}.a"),
      ("{{.m.none.a}}", "! 1:4 <.m.none.a>: nil pointer evaluating interface {}.a"),
      ("{{$.none.a.b}}", "! 1:3 <$.none.a.b>: nil pointer evaluating interface {}.a"),
      ("{{(.none).a.b}}", ""),
      ("{{(.nil).a}}", ""),
      ("{{(.none).a | print}}", "<nil>"),
      ("{{$x := .none}}{{$x.a}}", ""),
      ("{{$x := .none}}{{$x.a.b}}", ""),
      ("{{with 1}}{{$.none.a}}{{end}}", "! 1:13 <$.none.a>: nil pointer evaluating interface {}.a"),
      ("{{(index .m \"zz\").a}}", ""),
      ("{{(index .lm 0).none.a}}", "! 1:13 <0>: nil pointer evaluating interface {}.a"),
      ("{{template \"a\"}}{{define \"a\"}}{{.a.b.c}}{{end}}", ""),
    ])
  }

  /// The message names the static type: an element of a map or list is an interface.
  @Test func fieldsOfOtherThings() {
    expectOutcomes([
      ("{{.s.a}}", "! 1:4 <.s.a>: can't evaluate field a in type interface {}"),
      ("{{.i.a}}", "! 1:4 <.i.a>: can't evaluate field a in type interface {}"),
      ("{{.t.a}}", "! 1:4 <.t.a>: can't evaluate field a in type interface {}"),
      ("{{.l.a}}", "! 1:4 <.l.a>: can't evaluate field a in type interface {}"),
      ("{{.l.a.b}}", "! 1:4 <.l.a.b>: can't evaluate field a in type interface {}"),
      ("{{(.s).a}}", "! 1:3 <.s>: can't evaluate field a in type string"),
      ("{{(.l).a}}", "! 1:3 <.l>: can't evaluate field a in type []interface {}"),
      ("{{(.i).a.b}}", "! 1:3 <.i>: can't evaluate field a in type float64"),
      ("{{(1).a}}", "! 1:3 <1>: can't evaluate field a in type int"),
      ("{{(\"a\").a}}", "! 1:3 <\"a\">: can't evaluate field a in type string"),
      ("{{(true).a}}", "! 1:3 <true>: can't evaluate field a in type bool"),
      ("{{(1.5).a}}", "! 1:3 <1.5>: can't evaluate field a in type float64"),
      ("{{(2i).a}}", "! 1:3 <2i>: can't evaluate field a in type complex128"),
      ("{{(print 1).a}}", "! 1:9 <1>: can't evaluate field a in type string"),
      ("{{(len .l).a}}", "! 1:7 <.l>: can't evaluate field a in type int"),
      ("{{print.a}}", "! 1:2 <print>: can't evaluate field a in type string"),
      ("{{$x := .s}}{{$x.a}}", "! 1:16 <$x.a>: can't evaluate field a in type string"),
      ("{{$x := 1}}{{$x.a.b}}", "! 1:15 <$x.a.b>: can't evaluate field a in type int"),
      ("{{with .s}}{{.a}}{{end}}", "! 1:13 <.a>: can't evaluate field a in type string"),
      ("{{range .l}}{{.a}}{{end}}", "! 1:14 <.a>: can't evaluate field a in type interface {}"),
      ("{{range $e := .l}}{{$e.a}}{{end}}", "! 1:22 <$e.a>: can't evaluate field a in type interface {}"),
      ("{{range $k, $v := .m}}{{$k.a}}{{end}}", "! 1:26 <$k.a>: can't evaluate field a in type string"),
      ("{{(index .l 0).a}}", "! 1:12 <0>: can't evaluate field a in type float64"),
      ("{{(index .s 0).a}}", "! 1:12 <0>: can't evaluate field a in type uint8"),
      ("{{.lm.name}}", "! 1:5 <.lm.name>: can't evaluate field name in type interface {}"),
      ("{{(nil.a)}}", "! 1: unexpected . after term \"nil\""),
      ("{{len.a}}", "! 1:2 <len>: wrong number of args for len: want 1 got 0"),
    ])
  }

  @Test func fieldsTakeNoArguments() {
    expectOutcomes([
      ("{{.s 1}}", "! 1:2 <.s>: s is not a method but has arguments"),
      ("{{.m.a 1 2}}", "! 1:4 <.m.a>: a is not a method but has arguments"),
      ("{{$.s 1}}", "! 1:3 <$.s>: s is not a method but has arguments"),
      ("{{1 | .s}}", "! 1:6 <.s>: s is not a method but has arguments"),
      ("{{1 | .m.a}}", "! 1:8 <.m.a>: a is not a method but has arguments"),
      ("{{.none 1}}", "! 1:2 <.none>: none is not a method but has arguments"),
      ("{{1 | .none}}", "! 1:6 <.none>: none is not a method but has arguments"),
      ("{{.nest.x 1}}", "! 1:7 <.nest.x>: x is not a method but has arguments"),
      ("{{(.m).a 1}}", "! 1:3 <.m>: a is not a method but has arguments"),
      ("{{1 | (.m).a}}", "! 1:7 <.m>: a is not a method but has arguments"),
      ("{{$x := .m}}{{$x.a 1}}", "! 1:16 <$x.a>: a is not a method but has arguments"),
      ("{{.s.a 1}}", "! 1:4 <.s.a>: can't evaluate field a in type interface {}"),
    ])
  }
}
