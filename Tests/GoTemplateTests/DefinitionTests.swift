import Testing

@testable import GoTemplate

/// `define`, `block` and `template`.
struct DefinitionTests {
  @Test func calls() {
    expectOutcomes([
      ("{{define \"a\"}}A{{end}}{{template \"a\"}}", "A"),
      ("{{template \"a\"}}{{define \"a\"}}A{{end}}", "A"),
      ("{{define \"a\"}}[{{.}}]{{end}}{{template \"a\" .s}}", "[hello]"),
      ("{{define \"a\"}}[{{.}}]{{end}}{{template \"a\"}}", "[]"),
      ("{{define \"a\"}}{{.a}}{{end}}{{template \"a\" .m}}", "1"),
      ("{{define `a`}}r{{end}}{{template \"a\"}}", "r"),
      ("{{define \"\\x61\"}}e{{end}}{{template `a`}}", "e"),
      ("{{define \"\"}}e{{end}}{{template \"\"}}", "e"),
      ("{{define \"a b/c.d\"}}x{{end}}{{template \"a b/c.d\"}}", "x"),
      ("{{define \"a\"}}{{template \"b\" .}}{{end}}{{define \"b\"}}{{.}}{{end}}{{template \"a\" 1}}", "1"),
      ("{{template \"a\" .s | len}}{{define \"a\"}}{{.}}{{end}}", "5"),
      ("{{template \"a\" $x := 1}}{{$x}}{{define \"a\"}}{{.}}{{end}}", "11"),
      ("{{define \"a\"}}{{if .}}{{.}}{{template \"a\" index .lm 0}}{{end}}{{end}}ok", "ok"),
      ("{{range .l}}{{template \"a\" .}}{{end}}{{define \"a\"}}<{{.}}>{{end}}", "<3><1><2>"),
    ])
  }

  @Test func spaceAroundDefinitions() {
    expectOutcomes([
      ("a{{define \"x\"}} X {{end}}b{{template \"x\"}}c", "ab X c"),
      ("a {{- define \"x\" -}} X {{- end -}} b{{template \"x\"}}c", "abXc"),
      ("{{define \"x\"}}{{- 1 -}}{{end}} {{template \"x\"}} ", " 1 "),
    ])
  }

  @Test func blocks() {
    expectOutcomes([
      ("{{block \"b\" .}}d{{end}}", "d"),
      ("{{block \"b\" .s}}{{.}}{{end}}{{template \"b\" 1}}", "hello1"),
      ("{{block \"a\" .}}{{block \"c\" .}}i{{end}}{{end}}{{template \"c\"}}", "ii"),
      ("{{if true}}{{block \"b\" .s}}{{.}}{{end}}{{end}}", "hello"),
      ("{{range .l}}{{block \"b\" .}}{{.}}{{end}};{{end}}", "3;1;2;"),
      ("{{block \"b\" .s | print 1}}{{.}}{{end}}", "1hello"),
    ])
  }

  /// Blank definitions replace nothing.
  @Test func redefinitions() {
    expectOutcomes([
      ("{{define \"a\"}}1{{end}}{{define \"a\"}}{{end}}{{template \"a\"}}", "1"),
      ("{{define \"a\"}}1{{end}}{{define \"a\"}} \n{{end}}{{template \"a\"}}", "1"),
      ("{{define \"a\"}}1{{end}}{{define \"a\"}}{{/* c */}}{{end}}{{template \"a\"}}", "1"),
      ("{{define \"a\"}} {{end}}{{define \"a\"}}1{{end}}{{template \"a\"}}", "1"),
      ("{{define \"a\"}}{{end}}{{template \"a\"}}x", "x"),
      ("{{define \"a\"}}\u{A0}{{end}}{{define \"a\"}}1{{end}}{{template \"a\"}}", "1"),
    ])
  }

  /// The message names the template that fails, and where it stands.
  @Test func failures() {
    expectOutcomes([
      ("{{template \"none\"}}", "! 1:11 <{{template \"none\"}}>: template \"none\" not defined"),
      ("{{template \"none\" .}}", "! 1:11 <{{template \"none\" .}}>: template \"none\" not defined"),
      ("{{template \"none\" 1 2}}", "! 1:11 <{{template \"none\" 1 2}}>: template \"none\" not defined"),
      (
        "{{template \"a\" \"b\" \"c\"}}{{define \"a\"}}{{end}}",
        "! 1:15 <\"b\">: can't give argument to non-function \"b\""
      ),
      (
        "{{define \"a\"}}{{.s.a}}{{end}}{{template \"a\" .}}",
        "! 1:18 in \"a\" <.s.a>: can't evaluate field a in type interface {}"
      ),
      (
        "{{define \"a\"}}x\n{{.s.a}}{{end}}\n\n{{template \"a\" .}}",
        "! 2:4 in \"a\" <.s.a>: can't evaluate field a in type interface {}"
      ),
      (
        "{{define \"a\"}}{{template \"b\" .}}{{end}}{{define \"b\"}}\n {{.s.a}}{{end}}{{template \"a\" .}}",
        "! 2:5 in \"b\" <.s.a>: can't evaluate field a in type interface {}"
      ),
      ("{{template \"a\" .s.x}}{{define \"a\"}}{{end}}", "! 1:17 <.s.x>: can't evaluate field x in type interface {}"),
      (
        "{{template \"a\"}}{{define \"a\"}}{{template \"b\"}}{{end}}",
        "! 1:41 in \"a\" <{{template \"b\"}}>: template \"b\" not defined"
      ),
      ("{{block \"b b\" .s}}{{.x}}{{end}}", "! 1:20 in \"b b\" <.x>: can't evaluate field x in type string"),
      (
        "{{template \"a\" .}}{{define \"a\"}}{{range .s}}{{end}}{{end}}",
        "! 1:40 in \"a\" <.s>: range can't iterate over hello"
      ),
      (
        "{{define \"q\\\"q\"}}{{.s.a}}{{end}}{{template \"q\\\"q\" .}}",
        "! 1:21 in \"q\\\"q\" <.s.a>: can't evaluate field a in type interface {}"
      ),
    ])
  }
}
