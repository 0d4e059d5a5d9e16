import Testing

@testable import GoTemplate

/// Commands, pipes and parentheses.
struct PipelineTests {
  /// The result becomes the last argument.
  @Test func pipes() {
    expectOutcomes([
      ("{{1 | print}}", "1"),
      ("{{\"b\" | printf \"%s%s\" \"a\"}}", "ab"),
      ("{{.s | print | print}}", "hello"),
      ("{{.s|print}}", "hello"),
      ("{{1 | print 2 | print 3}}", "32 1"),
      ("{{.none | print}}", "<nil>"),
      ("{{.nil | printf \"%v\"}}", "<nil>"),
      ("{{.l | len}}", "3"),
      (
        "{{.l | index .m \"a\" | print}}",
        "! 1:7 <index .m \"a\">: error calling index: can't index item of type float64"
      ),
      ("{{\"a\" | index .m}}", "1"),
      ("{{(1 | print) | print 2}}", "21"),
      ("{{(print 1 2) | len}}", "3"),
      ("{{print (print 1) (print 2)}}", "12"),
      ("{{\"%d\" | printf}}", "%!d(MISSING)"),
      ("{{print 1 | }}", "1"),
    ])
  }

  @Test func noFunctions() {
    expectOutcomes([
      ("{{1 2}}", "! 1:2 <1>: can't give argument to non-function 1"),
      ("{{\"a\" 1}}", "! 1:2 <\"a\">: can't give argument to non-function \"a\""),
      ("{{true 1}}", "! 1:2 <true>: can't give argument to non-function true"),
      ("{{. 1}}", "! 1:2 <.>: can't give argument to non-function ."),
      ("{{$ 1}}", "! 1:2 <$>: can't give argument to non-function $"),
      ("{{nil}}", "! 1:2 <nil>: nil is not a command"),
      ("{{nil 1}}", "! 1:2 <nil>: can't give argument to non-function nil"),
      ("{{(nil)}}", "! 1:3 <nil>: nil is not a command"),
      ("{{nil | print}}", "! 1:2 <nil>: nil is not a command"),
      ("{{(1) 2}}", "! 1:2 <(1) 2>: can't give argument to non-function 1"),
      ("{{(print) 2}}", "! 1:2 <(print) 2>: can't give argument to non-function print"),
      ("{{1 | (print)}}", "! 1:2 <1>: can't give argument to non-function print"),
      ("{{1 | (print 2)}}", "! 1:2 <1>: can't give argument to non-function print 2"),
      ("{{1 | $}}", "! 1:6 <$>: can't give argument to non-function $"),
      ("{{$x := 1}}{{$x 2}}", "! 1:13 <$x>: can't give argument to non-function $x"),
      ("{{$x := 1}}{{2 | $x}}", "! 1:17 <$x>: can't give argument to non-function $x"),
      ("{{2i 1}}", "! 1:2 <2i>: can't give argument to non-function 2i"),
      ("{{`r` 1}}", "! 1:2 <`r`>: can't give argument to non-function `r`"),
      ("{{'c' 1}}", "! 1:2 <'c'>: can't give argument to non-function 'c'"),
      ("{{(.l) .m}}", "! 1:2 <(.l) .m>: can't give argument to non-function .l"),
      ("{{print (nil)}}", "! 1:9 <nil>: nil is not a command"),
      ("{{if nil}}{{end}}", "! 1:5 <nil>: nil is not a command"),
      ("{{with nil}}{{end}}", "! 1:7 <nil>: nil is not a command"),
      ("{{range nil}}{{end}}", "! 1:8 <nil>: nil is not a command"),
      ("{{template \"a\" nil}}{{define \"a\"}}{{end}}", "! 1:15 <nil>: nil is not a command"),
      ("{{print nil}}", "<nil>"),
    ])
  }

  @Test func parentheses() {
    expectOutcomes([
      ("{{(1)}}", "1"),
      ("{{(((\"x\")))}}", "x"),
      ("{{print (1) ((2))}}", "1 2"),
      ("{{print (print (print 1))}}", "1"),
      ("{{($x := 1)}}", "1"),
      ("{{($x := 1)}}{{$x}}", "11"),
      ("{{print ($x := 2) $x}}", "2 2"),
      ("{{(.s)}}", "hello"),
      ("{{(print 1 | print 2)}}", "21"),
    ])
  }

  @Test func constantsOverflow() {
    expectOutcomes([
      ("{{9223372036854775808}}", "! 1:2 <9223372036854775808>: 9223372036854775808 overflows int"),
      ("{{print 9223372036854775808}}", "! 1:8 <9223372036854775808>: 9223372036854775808 overflows int"),
      ("{{0xffffffffffffffff | print}}", "! 1:2 <0xffffffffffffffff>: 0xffffffffffffffff overflows int"),
      ("{{index .l 9223372036854775808}}", "! 1:11 <9223372036854775808>: 9223372036854775808 overflows int"),
    ])
  }
}
