import Diagnostics
import Testing

@testable import GoTemplate

/// Several sources in one set, and templates that execute others of their set.
struct TemplateSetTests {
  /// Helm's two functions that come back to the engine.
  static let functions: [Function] = [
    Function("include", [.string, .any]) { arguments, execution throws(FunctionError) in
      guard case .string(let name) = arguments[0] else { return .nil }
      return .string(try execution.execute(template: name, on: arguments[1]))
    },
    Function("tpl", [.string, .any]) { arguments, execution throws(FunctionError) in
      guard case .string(let text) = arguments[0] else { return .nil }
      return .string(try execution.evaluate(text: text, on: arguments[1]))
    },
    Function("fail", [.string]) { arguments, _ throws(FunctionError) in
      throw .failed(Formatter.string(arguments[0]))
    },
  ]

  /// A set of the sources, parsed in this order.
  static func set(_ sources: [(name: String, text: String)]) throws(TemplateError) -> TemplateSet {
    let functions = Dictionary(uniqueKeysWithValues: functions.map { (GoString($0.name), $0) })
    var set = TemplateSet { functions[$0] }
    for (name, text) in sources { try set.parse(SourceFile(name: name, bytes: Array(text.utf8))) }
    return set
  }

  private func output(_ sources: [(name: String, text: String)], of name: GoString, on data: Value = sample) throws -> String {
    String(decoding: try Self.set(sources).execute(name, on: data), as: UTF8.self)
  }

  @Test func sourcesAreTemplates() throws {
    let sources = [
      ("a/b.yaml", "B{{.s}}"), ("c.yaml", #"{{template "a/b.yaml" .}}{{include "d" .}}"#), ("_d", #"{{define "d"}}D{{end}}"#),
    ]
    #expect(try output(sources, of: "c.yaml") == "BhelloD")
    #expect(try output(sources, of: "a/b.yaml") == "Bhello")
    #expect(try output(sources, of: "_d") == "")
    let set = try Self.set(sources)
    #expect(set.names.sorted() == ["_d", "a/b.yaml", "c.yaml", "d"])
    #expect(set.contains("d"))
    #expect(!set.contains("e"))
  }

  @Test func aNameOfItsOwn() throws {
    var set = try Self.set([])
    try set.parse(SourceFile(name: "file.yaml", bytes: Array("x{{.s.y}}".utf8)), name: "name")
    #expect(!set.contains("file.yaml"))
    let error = #expect(throws: TemplateError.self) { try set.execute("name", on: sample) }
    #expect(
      error?.description
        == #"template: file.yaml:1:5: executing "name" at <.s.y>: can't evaluate field y in type interface {}"#)
  }

  @Test func laterDefinitionsWin() throws {
    let one = ("one", #"{{define "a"}}1{{end}}"#)
    let two = ("two", #"{{define "a"}}2{{end}}"#)
    let blank = ("blank", #"{{define "a"}} {{/* nothing */}}\n {{end}}"#.replacing(#"\n"#, with: "\n"))
    let main = ("main", #"{{template "a"}}"#)
    #expect(try output([one, two, main], of: "main") == "2")
    #expect(try output([two, one, main], of: "main") == "1")
    #expect(try output([one, blank, main], of: "main") == "1")
    #expect(try output([blank, one, main], of: "main") == "1")
    #expect(try output([main, one], of: "main") == "1")
    #expect(try output([("main", "1"), ("main", " ")], of: "main") == "1")
    #expect(try output([("main", "1"), ("main", "2")], of: "main") == "2")
  }

  @Test func aSourceThatFailsAddsNothing() throws {
    var set = try Self.set([("a", "1")])
    let error = #expect(throws: TemplateError.self) {
      try set.parse(SourceFile(name: "b", bytes: Array(#"{{define "a"}}2{{end}}{{"#.utf8)))
    }
    #expect(error?.description == "template: b:1: unclosed action")
    #expect(String(decoding: try set.execute("a", on: .nil), as: UTF8.self) == "1")
    #expect(throws: TemplateError.self) { try set.execute("none", on: .nil) }
  }

  // MARK: include

  @Test func include() throws {
    expectOutcomes(
      [
        (#"{{define "a"}}[{{.}}]{{end}}{{include "a" .s}}"#, "[hello]"),
        (#"{{define "a"}}{{.}}{{end}}{{include "a" .s | printf "%q"}}"#, #""hello""#),
        (#"{{define "a"}}{{.none}}{{end}}{{include "a" . | len}}"#, "10"),
        (#"{{define "a"}}{{$x := 2}}{{end}}{{$x := 1}}{{include "a" .}}{{$x}}"#, "1"),
        (#"{{define "a"}}{{if .}}{{index . 0}}{{end}}{{end}}{{range .lm}}{{include "a" nil}}{{end}}"#, ""),
        (
          #"{{include "none" .}}"#,
          #"! 1:2 <include "none" .>: error calling include: template: no template "none" associated with template "gotpl""#
        ),
        (
          #"{{define "a"}}{{.s.x}}{{end}}{{include "a" .}}"#,
          #"! 1:31 <include "a" .>: error calling include: template: main:1:18: executing "a" at <.s.x>: "#
            + "can't evaluate field x in type interface {}"
        ),
        (#"{{include 1 .}}"#, "! 1:10 <1>: expected string; found 1"),
      ], functions: Self.functions)
  }

  // MARK: tpl

  @Test func tpl() throws {
    expectOutcomes(
      [
        (#"{{tpl "{{.s}}" .}}"#, "hello"),
        (#"{{tpl "plain" .}}"#, "plain"),
        (#"{{tpl "" .}}"#, ""),
        (#"{{tpl "a{{.none}}b<no value>" . | len}}"#, "2"),
        (#"{{tpl "{{define \"a\"}}1{{end}}{{template \"a\"}}{{include \"a\" .}}" .}}"#, "11"),
        (#"{{define "a"}}1{{end}}{{tpl "{{define \"a\"}}2{{end}}{{include \"a\" .}}" .}}{{include "a" .}}"#, "21"),
        (#"{{define "a"}}1{{end}}{{tpl "{{define \"a\"}}{{end}}{{include \"a\" .}}" .}}"#, "1"),
        (#"{{tpl "{{define \"a\"}}1{{end}}" .}}{{include "a" .}}"#, missing("a", 1, 38)),
        (#"{{tpl "{{tpl \"{{.s}}\" .}}" .}}"#, "hello"),
        (#"{{tpl "{{define \"b\"}}B{{end}}{{tpl \"{{include \\\"b\\\" .}}\" .}}" .}}"#, "B"),
        (#"{{tpl "{{tpl \" \" .}}x" .}}"#, " x"),
        (#"{{define "a"}}{{tpl .s .}}{{end}}{{include "a" .}}"#, "hello"),
        (
          #"{{tpl "{{.s" .}}"#,
          #"! 1:2 <tpl "{{.s" .>: error calling tpl: cannot parse template "{{.s": template: gotpl:1: unclosed action"#
        ),
        (
          #"{{tpl "\n{{.s.x}}" .}}"#,
          #"! 1:2 <tpl "\n{{.s.x}}" .>: error calling tpl: error during tpl function execution for "\n{{.s.x}}": "#
            + #"template: gotpl:2:4: executing "gotpl" at <.s.x>: can't evaluate field x in type interface {}"#
        ),
      ], functions: Self.functions)
  }

  private func missing(_ name: String, _ line: Int, _ column: Int) -> String {
    #"! \#(line):\#(column) <include "\#(name)" .>: error calling include: "#
      + #"template: no template "\#(name)" associated with template "gotpl""#
  }

  @Test func noValueIsRemoved() {
    func removed(_ text: String) -> String { String(decoding: Array(text.utf8).removingNoValue(), as: UTF8.self) }
    #expect(removed("") == "")
    #expect(removed("plain <no") == "plain <no")
    #expect(removed("<no value>") == "")
    #expect(removed("a<no value>b<no value><no value>c") == "abc")
    #expect(removed("<no <no value>value>") == "<no value>")
  }
}
