import Testing

@testable import GoTemplate

/// Declarations, assignments and scopes.
struct VariableTests {
  @Test func declarations() {
    expectOutcomes([
      ("{{$x := 1}}{{$x}}", "1"),
      ("{{$x:=1}}{{$x}}", "1"),
      ("{{ $x\n:=\n1 }}{{$x}}", "1"),
      ("{{$x := .s | print \"a\"}}{{$x}}", "ahello"),
      ("{{$x := 1}}{{$x := 2}}{{$x}}", "2"),
      ("{{$x := 1}}{{$y := $x}}{{$y}}", "1"),
      ("{{$x := .none}}{{print $x}}", "<nil>"),
      ("{{$x := 1 | print}}", ""),
      ("{{$ := 1}}{{$}}", "1"),
      ("{{$x := $x}}", "! 1:8 <$x>: undefined variable: $x"),
      ("{{$x := 1}}{{$x := print $x $x}}{{$x}}", "1 1"),
    ])
  }

  @Test func assignments() {
    expectOutcomes([
      ("{{$x := 1}}{{$x = 2}}{{$x}}", "2"),
      ("{{$x := 1}}{{$x = \"a\"}}{{$x}}", "a"),
      ("{{$x := 1}}{{if true}}{{$x = 2}}{{end}}{{$x}}", "2"),
      ("{{$x := 1}}{{range .l}}{{$x = .}}{{end}}{{$x}}", "2"),
      ("{{$x := 1}}{{with $x = 2}}{{.}}{{end}}{{$x}}", "22"),
      ("{{$x = 1}}", "! 1:7 <1>: undefined variable: $x"),
      ("{{$x := 1}}{{$y = 2}}", "! 1:18 <2>: undefined variable: $y"),
      ("{{$ = 1}}{{$}}", "1"),
      ("{{if $x = 1}}{{end}}", "! 1:10 <1>: undefined variable: $x"),
    ])
  }

  @Test func scopes() {
    expectOutcomes([
      ("{{$x := 1}}{{if true}}{{$x := 2}}{{$x}}{{end}}{{$x}}", "21"),
      ("{{if $x := 0}}a{{else}}{{$x}}{{end}}", "0"),
      ("{{if $x := 0}}a{{else if $y := 2}}{{$x}}{{$y}}{{end}}", "02"),
      ("{{with $x := 1}}{{with $x := 2}}{{$x}}{{end}}{{$x}}{{end}}", "21"),
      ("{{range $x := .l}}{{$x}}{{end}}", "312"),
      ("{{if true}}{{$x := 1}}{{else}}{{$x}}{{end}}", ""),
      ("{{if false}}{{$x := 1}}{{else}}{{$x}}{{end}}", "! 1:33 <$x>: undefined variable: $x"),
      ("{{range $i, $v := .l}}{{$i}}{{$v}}{{else}}{{$i}}{{end}}", "031122"),
      ("{{range $i, $v := .el}}{{else}}{{$v}}{{end}}", "[]"),
      ("{{$x := 1}}{{template \"a\" .}}{{$x}}{{define \"a\"}}{{$x := 2}}{{$x}}{{end}}", "21"),
      ("{{define \"a\"}}{{$.s}}{{end}}{{template \"a\" .}}", "hello"),
      ("{{define \"a\"}}{{$}}{{end}}{{template \"a\" .s}}", "hello"),
      ("{{range .lm}}{{$.s}}{{.name}}{{end}}", "hellophelloq"),
      ("{{block \"a\" .m}}{{$.a}}{{end}}", "1"),
    ])
  }
}
