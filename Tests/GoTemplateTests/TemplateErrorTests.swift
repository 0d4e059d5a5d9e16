import Diagnostics
import Testing

@testable import GoTemplate

/// The structure of errors: places, nodes, causes.
struct TemplateErrorTests {
  private func failure(_ sources: [(name: String, text: String)], of name: GoString) -> TemplateError? {
    do throws(TemplateError) {
      _ = try TemplateSetTests.set(sources).execute(name, on: sample)
      return nil
    } catch {
      return error
    }
  }

  @Test func chains() throws {
    let error = try #require(
      failure(
        [
          ("c/_h.tpl", "{{define \"a\"}}{{fail \"no\"}}{{end}}\n{{define \"b\"}}\n x{{include \"a\" .}}{{end}}"),
          ("c/m.yaml", "k: {{ if true }}{{ include \"b\" . | print }}{{ end }}"),
        ], of: "c/m.yaml"))
    #expect(error.message == "error calling include")
    #expect(error.place == "c/m.yaml:1:19")
    #expect(error.context?.template == "c/m.yaml")
    #expect(error.context?.node == #"include "b" ."#)
    #expect(error.callee == nil)
    #expect(error.cause?.place == "c/_h.tpl:3:4")
    #expect(error.cause?.context?.template == "b")
    #expect(error.root.place == "c/_h.tpl:1:16")
    #expect(error.root.message == "error calling fail: no")
    #expect(error.root.callee == "fail")
    #expect(
      error.description
        == #"template: c/m.yaml:1:19: executing "c/m.yaml" at <include "b" .>: error calling include: "#
        + #"template: c/_h.tpl:3:4: executing "b" at <include "a" .>: error calling include: "#
        + #"template: c/_h.tpl:1:16: executing "a" at <fail "no">: error calling fail: no"#)
  }

  @Test func prefaces() throws {
    let error = try #require(failure([("m", #"{{tpl "{{tpl \"{{\" .}}" .}}"#)], of: "m"))
    #expect(error.preface == nil)
    #expect(error.cause?.preface == #"error during tpl function execution for "{{tpl \"{{\" .}}""#)
    #expect(error.root.preface == #"cannot parse template "{{""#)
    #expect(error.root.context == nil)
    #expect(error.root.place == "gotpl:1")
  }

  /// The range of the location is the node's, from where Go points to.
  @Test func locations() throws {
    let rows: [(template: String, marked: String)] = [
      ("a\n{{ .s.x }}", ".x"),
      ("{{ .m.a.b.c }}", ".a.b.c"),
      ("{{ index .l 9 }}", "index .l 9"),
      ("{{ print (index .l 9) }}", "index .l 9"),
      ("{{ range .s }}{{ end }}", ".s"),
      ("{{ template \"x\" . }}", "\"x\""),
      ("{{ $x := .m }}{{ $x.a.b }}", ".a.b"),
      ("{{ printf 1 }}", "1"),
      ("{{ .s | index .l 9 }}", "index .l 9"),
      ("é{{ len 1 }}", "len 1"),
    ]
    for (template, marked) in rows {
      let error = try #require(failure([("m", template)], of: "m"))
      let location = try #require(error.location)
      #expect(location.file.text(location.range) == marked, "\(template)")
    }
  }

  @Test func columnsCountBytes() {
    #expect(outcome("é{{.s.x}}").hasPrefix("! 1:6 "))
    #expect(outcome("a\r\n\n{{.s.x}}").hasPrefix("! 3:4 "))
  }

  /// Messages show nodes as Go prints them again, not as they are written.
  @Test func nodesArePrintedAgain() throws {
    let rows: [(template: String, node: String)] = [
      (#"{{  index   .l   9  }}"#, "index .l 9"),
      (#"{{index .l 9|print}}"#, "index .l 9"),
      (
        #"{{index (.l|print 1) "a" `b` 'c' 0x1F 1.50 true nil . $ $.l .m.a}}"#,
        #"index (.l | print 1) "a" `b` 'c' 0x1F 1.50 true nil . $ $.l .m.a"#
      ),
      (#"{{index (($x:=.l)) ((.m).a) 9 9}}"#, "index (($x := .l)) ((.m).a) 9 9"),
      (#"{{$y := 1}}{{index (($y = 1)) 9}}"#, "index (($y = 1)) 9"),
      (#"{{index (print.x) 1}}"#, "print"),
      ("{{index\n.l\n9}}", "index .l 9"),
      (#"{{template "a\x62" .l | len}}"#, #"{{template "ab" .l | len}}"#),
      ("{{template `none`}}", #"{{template "none"}}"#),
    ]
    for (template, node) in rows {
      let error = try #require(failure([("m", template)], of: "m"))
      #expect(error.context?.node == node, "\(template)")
    }
  }

  @Test func unfinishedActionsSayWhereTheyBegan() throws {
    #expect(outcome("x\n{{ .s\n") == "! 3: unclosed action started at main:2")
    #expect(outcome("{{ print\n \"a") == "! 2: unterminated quoted string in action started at main:1")
    #expect(outcome("{{ .s\n\n@}}") == "! 3: unexpected \"@\" in operand")
  }
}
