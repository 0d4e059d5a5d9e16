import Testing

@testable import GoTemplate

/// `print`, `println`, and how actions print.
struct PrintTests {
  /// A space between two operands when neither is a string.
  @Test func print() {
    expectOutcomes([
      ("{{print}}", ""),
      ("{{print 1}}", "1"),
      ("{{print \"a\" \"b\"}}", "ab"),
      ("{{print 1 2}}", "1 2"),
      ("{{print 1 \"a\" 2}}", "1a2"),
      ("{{print \"a\" 1 2 \"b\"}}", "a1 2b"),
      ("{{print nil}}", "<nil>"),
      ("{{print nil nil}}", "<nil> <nil>"),
      ("{{print .none}}", "<nil>"),
      ("{{print \"a\" nil}}", "a<nil>"),
      ("{{print \"\" 1 \"\"}}", "1"),
      ("{{print true 1.5 2i}}", "true 1.5 (0+2i)"),
      ("{{print .l .m}}", "[3 1 2] map[a:1 b:2]"),
      ("{{print .l \"a\" .m}}", "[3 1 2]amap[a:1 b:2]"),
      ("{{print 'a'}}", "97"),
      ("{{print \"\" \"\"}}", ""),
      ("{{print (print)}}", ""),
    ])
  }

  @Test func println() {
    expectOutcomes([
      ("{{println}}", "\n"),
      ("{{println 1}}", "1\n"),
      ("{{println \"a\" \"b\"}}", "a b\n"),
      ("{{println \"a\" 1 nil true}}", "a 1 <nil> true\n"),
      ("{{println .l .m}}", "[3 1 2] map[a:1 b:2]\n"),
    ])
  }

  @Test func actions() {
    expectOutcomes([
      ("{{1}}", "1"),
      ("{{\"a\"}}", "a"),
      ("{{true}}", "true"),
      ("{{1.5}}", "1.5"),
      ("{{2i}}", "(0+2i)"),
      ("{{'a'}}", "97"),
      ("{{.l}}", "[3 1 2]"),
      ("{{.m}}", "map[a:1 b:2]"),
      ("{{.mix}}", "[1 two 3.5 true <nil> [1 2] map[k:v]]"),
      ("{{.lm}}", "[map[name:p] map[name:q]]"),
      ("{{.nest}}", "map[x:map[y:deep]]"),
      ("{{.el}}{{.em}}", "[]map[]"),
      ("{{.keys}}", "map[:0 10:0 9:0 B:0 a:0 a-b:0 a.b:0 b:0 é:0]"),
      ("{{.big}}", "1e+21"),
      ("{{.small}}", "1e-07"),
      ("{{.z}}", "0"),
      ("{{.i}}", "7"),
      ("{{.neg}}", "-3"),
      ("{{.million}}", "1e+06"),
      ("{{.f1}}", "2.5"),
      ("{{print .million}}", "1e+06"),
      ("{{.es}}", ""),
      ("{{.u}}", "héllo"),
    ])
  }
}
