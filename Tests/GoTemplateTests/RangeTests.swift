import Testing

@testable import GoTemplate

/// `range` over everything that it takes, and what it refuses.
struct RangeTests {
  @Test func lists() {
    expectOutcomes([
      ("{{range .l}}<{{.}}>{{end}}", "<3><1><2>"),
      ("{{range .el}}x{{end}}", ""),
      ("{{range .el}}x{{else}}e{{end}}", "e"),
      ("{{range .l}}x{{else}}e{{end}}", "xxx"),
      ("{{range $e := .l}}{{$e}}{{.}}{{end}}", "331122"),
      ("{{range $i, $e := .l}}{{$i}}{{$e}};{{end}}", "03;11;22;"),
      ("{{range $i, $_ := .l}}{{$i}}{{end}}", "012"),
      ("{{range .mix}}<{{.}}>{{end}}", "<1><two><3.5><true><><[1 2]><map[k:v]>"),
      ("{{range .lm}}{{.name}}{{end}}", "pq"),
      ("{{range .l}}{{range $.l}}{{.}}{{end}};{{end}}", "312;312;312;"),
      ("{{range .l}}{{$.s}}{{end}}", "hellohellohello"),
      ("{{range (index .mix 5)}}{{.}}{{end}}", "12"),
      ("{{$e := 9}}{{range $e = .l}}{{end}}{{$e}}", "2"),
      ("{{$i := 9}}{{$e := 9}}{{range $i, $e = .l}}{{end}}{{$i}}{{$e}}", "22"),
      ("{{range $, $v := .l}}{{$v}}{{end}}", "312"),
    ])
  }

  /// Sorted by key bytes.
  @Test func maps() {
    expectOutcomes([
      ("{{range .m}}{{.}}{{end}}", "12"),
      ("{{range $k, $v := .m}}{{$k}}={{$v}};{{end}}", "a=1;b=2;"),
      ("{{range $v := .m}}{{$v}}{{end}}", "12"),
      ("{{range .em}}x{{else}}e{{end}}", "e"),
      ("{{range $k, $v := .nest}}{{$k}}{{$v.y}}{{end}}", "xdeep"),
      ("{{range $k, $v := .m}}{{$k = \"z\"}}{{$k}}{{end}}", "zz"),
      ("{{range $k, $v := .keys}}{{$k}};{{end}}", ";10;9;B;a;a-b;a.b;b;é;"),
    ])
  }

  @Test func integers() {
    expectOutcomes([
      ("{{range 3}}{{.}}{{end}}", "012"),
      ("{{range $i := 3}}{{$i}}{{end}}", "012"),
      ("{{range 0}}x{{else}}e{{end}}", "e"),
      ("{{range -1}}x{{else}}e{{end}}", "e"),
      ("{{range '\\x02'}}{{.}}{{end}}", "01"),
      ("{{range len .l}}{{.}}{{end}}", "012"),
      ("{{range $i, $v := 3}}{{end}}", "! 1:18 <3>: can't use 3 to iterate over more than one variable"),
      ("{{range 3}}{{if eq . 1}}{{continue}}{{end}}{{.}}{{end}}", "02"),
      ("{{range (index .s 0)}}{{if eq . 3}}{{break}}{{end}}{{printf \"%T\" .}}{{end}}", "uint8uint8uint8"),
      ("{{range 2}}{{range 2}}{{.}}{{end}}{{end}}", "0101"),
    ])
  }

  @Test func noValue() {
    expectOutcomes([
      ("{{range .none}}x{{else}}e{{end}}", "e"),
      ("{{range .nil}}x{{end}}ok", "ok"),
      ("{{range $i, $e := .none}}x{{else}}e{{end}}", "e"),
      ("{{range (index .m \"zz\")}}x{{else}}e{{end}}", "e"),
    ])
  }

  @Test func refusals() {
    expectOutcomes([
      ("{{range .s}}{{end}}", "! 1:8 <.s>: range can't iterate over hello"),
      ("{{range \"ab\"}}{{end}}", "! 1:8 <\"ab\">: range can't iterate over ab"),
      ("{{range .t}}{{end}}", "! 1:8 <.t>: range can't iterate over true"),
      ("{{range .i}}{{end}}", "! 1:8 <.i>: range can't iterate over 7"),
      ("{{range 1.5}}{{end}}", "! 1:8 <1.5>: range can't iterate over 1.5"),
      ("{{range 2i}}{{end}}", "! 1:8 <2i>: range can't iterate over (0+2i)"),
      ("{{range .l}}{{range .}}{{end}}{{end}}", "! 1:20 <.>: range can't iterate over 3"),
      ("{{range 1 2}}{{end}}", "! 1:8 <1>: can't give argument to non-function 1"),
      ("{{range}}{{end}}", "! 1: missing value for range"),
      ("{{range .s.a}}{{end}}", "! 1:10 <.s.a>: can't evaluate field a in type interface {}"),
    ])
  }

  @Test func jumps() {
    expectOutcomes([
      ("{{range .l}}{{break}}x{{end}}", ""),
      ("{{range .l}}{{.}}{{break}}{{end}}", "3"),
      ("{{range .l}}{{continue}}x{{end}}", ""),
      ("{{range .l}}{{if eq . 1.0}}{{break}}{{end}}{{.}}{{end}}", "3"),
      ("{{range .l}}{{if eq . 1.0}}{{continue}}{{end}}{{.}}{{end}}", "32"),
      ("{{range .l}}{{range $.l}}{{break}}{{end}}{{.}}{{end}}", "312"),
      ("{{range .l}}{{with .}}{{if true}}{{break}}{{end}}{{end}}{{end}}x", "x"),
      ("{{range .l}}{{break}}{{else}}e{{end}}", ""),
      ("{{range .l}}{{ continue }}{{end}}x", "x"),
      ("{{range .m}}{{break}}{{end}}x", "x"),
      ("{{range .m}}{{.}}{{continue}}{{end}}x", "12x"),
    ])
  }
}
