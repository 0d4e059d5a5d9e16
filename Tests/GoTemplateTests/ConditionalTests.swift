import Testing

@testable import GoTemplate

/// `if` and `with`.
struct ConditionalTests {
  /// Zero, empty and nil are false.
  @Test func truth() {
    expectOutcomes([
      ("{{if true}}T{{else}}F{{end}}", "T"),
      ("{{if false}}T{{else}}F{{end}}", "F"),
      ("{{if 1}}T{{else}}F{{end}}", "T"),
      ("{{if 0}}T{{else}}F{{end}}", "F"),
      ("{{if -1}}T{{else}}F{{end}}", "T"),
      ("{{if 0.0}}T{{else}}F{{end}}", "F"),
      ("{{if -0.0}}T{{else}}F{{end}}", "F"),
      ("{{if 0.1}}T{{else}}F{{end}}", "T"),
      ("{{if \"\"}}T{{else}}F{{end}}", "F"),
      ("{{if \"a\"}}T{{else}}F{{end}}", "T"),
      ("{{if \"false\"}}T{{else}}F{{end}}", "T"),
      ("{{if ``}}T{{else}}F{{end}}", "F"),
      ("{{if 'a'}}T{{else}}F{{end}}", "T"),
      ("{{if '\\x00'}}T{{else}}F{{end}}", "F"),
      ("{{if 0i}}T{{else}}F{{end}}", "F"),
      ("{{if 1i}}T{{else}}F{{end}}", "T"),
      ("{{if .none}}T{{else}}F{{end}}", "F"),
      ("{{if .nil}}T{{else}}F{{end}}", "F"),
      ("{{if .l}}T{{else}}F{{end}}", "T"),
      ("{{if .el}}T{{else}}F{{end}}", "F"),
      ("{{if .m}}T{{else}}F{{end}}", "T"),
      ("{{if .em}}T{{else}}F{{end}}", "F"),
      ("{{if .s}}T{{else}}F{{end}}", "T"),
      ("{{if .es}}T{{else}}F{{end}}", "F"),
      ("{{if .i}}T{{else}}F{{end}}", "T"),
      ("{{if .z}}T{{else}}F{{end}}", "F"),
      ("{{if .t}}T{{else}}F{{end}}", "T"),
      ("{{if .f}}T{{else}}F{{end}}", "F"),
      ("{{if .}}T{{else}}F{{end}}", "T"),
      ("{{if $}}T{{else}}F{{end}}", "T"),
      ("{{if (print)}}T{{else}}F{{end}}", "F"),
      ("{{if (len .el)}}T{{else}}F{{end}}", "F"),
      ("{{if (index .m \"zz\")}}T{{else}}F{{end}}", "F"),
      ("{{if (not true)}}T{{else}}F{{end}}", "F"),
    ])
  }

  @Test func branches() {
    expectOutcomes([
      ("{{if true}}a{{end}}", "a"),
      ("{{if false}}a{{end}}b", "b"),
      ("{{if false}}a{{else}}b{{end}}", "b"),
      ("{{if false}}a{{else if true}}b{{else}}c{{end}}", "b"),
      ("{{if false}}a{{else if false}}b{{else}}c{{end}}", "c"),
      ("{{if false}}a{{else if false}}b{{else if 1}}c{{else}}d{{end}}", "c"),
      ("{{if true}}{{else}}b{{end}}", ""),
      ("{{if true}}{{if false}}a{{else}}b{{end}}{{else}}c{{end}}", "b"),
      ("{{if.t}}a{{end}}", "a"),
      ("{{if(.t)}}a{{end}}", "a"),
      ("{{if\n.t\n}}a{{end}}", "a"),
      ("{{if .t | not}}a{{else}}b{{end}}", "b"),
      ("{{if and .t .s}}a{{end}}", "a"),
      ("{{if eq .s \"hello\"}}a{{end}}", "a"),
      ("{{if .none.a}}{{end}}", "! 1:10 <.none.a>: nil pointer evaluating interface {}.a"),
      ("{{if .s.a}}{{end}}", "! 1:7 <.s.a>: can't evaluate field a in type interface {}"),
      ("{{if true}}{{else if .none.a}}{{end}}ok", "ok"),
      ("{{if false}}{{else if .none.a}}{{end}}ok", "! 1:27 <.none.a>: nil pointer evaluating interface {}.a"),
      ("{{ if true }} a {{- else }} b {{ end }}", " a"),
    ])
  }

  @Test func with() {
    expectOutcomes([
      ("{{with .s}}[{{.}}]{{end}}", "[hello]"),
      ("{{with .es}}a{{else}}{{.s}}{{end}}", "hello"),
      ("{{with .nest}}{{with .x}}{{.y}}{{$.s}}{{end}}{{end}}", "deephello"),
      ("{{with .es}}a{{else with .em}}b{{else with .s}}{{.}}{{else}}c{{end}}", "hello"),
      ("{{with .es}}a{{else with .em}}b{{else}}{{.s}}{{end}}", "hello"),
      ("{{with $x := .s}}{{$x}}{{.}}{{end}}", "hellohello"),
      ("{{with $x := .es}}a{{else with $y := .s}}[{{$x}}{{$y}}]{{end}}", "[hello]"),
      ("{{with .l}}{{range .}}{{.}}{{end}}{{end}}", "312"),
      ("{{with print 1 2}}{{.}}{{end}}", "1 2"),
      ("{{with $}}{{.s}}{{end}}", "hello"),
      ("{{with .none}}a{{end}}b", "b"),
      ("{{with .none.a}}{{end}}", "! 1:12 <.none.a>: nil pointer evaluating interface {}.a"),
      ("{{with 0}}{{.}}{{else}}{{.s}}{{end}}", "hello"),
    ])
  }
}
