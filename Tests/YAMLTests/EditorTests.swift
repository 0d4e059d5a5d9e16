import Diagnostics
import Testing

@testable import YAML

/// Exact bytes of edits in every style that people write.
struct EditorTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let input: String
    let output: String
    init(_ name: String, _ input: String, _ output: String) { (self.name, self.input, self.output) = (name, input, output) }
    var testDescription: String { name }
  }

  /// Runs `edit` on the only document, and again on the result, which must stay.
  static func edited(_ text: String, _ edit: (inout Editor, Node) throws -> Void) throws -> String {
    var parser = Parser(SourceFile(name: "test.yaml", bytes: Array(text.utf8)))
    let document = try #require(try parser.next())
    var editor = Editor(document)
    try edit(&editor, document.root)
    let first = editor.unsharing
    let bytes = first.isEmpty ? editor.edits.applied(to: document.source.bytes) : first.applied(to: document.source.bytes)
    let result = String(decoding: bytes, as: UTF8.self)
    return first.isEmpty ? result : try edited(result, edit)
  }

  /// Each sets `m.a.x` to `1`, a text.
  static let settings = [
    Case("no parents", "k: v\n", "k: v\nm:\n  a:\n    x: \"1\"\n"),
    Case("no final line break", "k: v", "k: v\nm:\n  a:\n    x: \"1\""),
    Case("CR LF", "k: v\r\n", "k: v\r\nm:\r\n  a:\r\n    x: \"1\"\r\n"),
    Case("byte order mark", "\u{FEFF}k: v\n", "\u{FEFF}k: v\nm:\n  a:\n    x: \"1\"\n"),
    Case("one parent", "m:\n  k: v\n", "m:\n  k: v\n  a:\n    x: \"1\"\n"),
    Case("four columns", "m:\n    k: v\n", "m:\n    k: v\n    a:\n        x: \"1\"\n"),
    Case("empty braces", "m:\n  a: {}\n", "m:\n  a:\n    x: \"1\"\n"),
    Case("empty braces and a comment", "m:\n  a: {} # why\n  k: v\n", "m:\n  a: # why\n    x: \"1\"\n  k: v\n"),
    Case("null", "m:\n  a: null\nk: v\n", "m:\n  a:\n    x: \"1\"\nk: v\n"),
    Case("tilde", "m: ~\n", "m:\n  a:\n    x: \"1\"\n"),
    Case("nothing", "m:\n  a:\n  k: v\n", "m:\n  a:\n    x: \"1\"\n  k: v\n"),
    Case("nothing and a comment", "m:\n  a: # why\n", "m:\n  a: # why\n    x: \"1\"\n"),
    Case("another value", "m:\n  a:\n    x: 2 # two\n", "m:\n  a:\n    x: \"1\" # two\n"),
    Case("the same, but a number", "m: {a: {x: 1}}\n", "m: {a: {x: \"1\"}}\n"),
    Case("the same", "m:\n  a: {x: '1'}\n", "m:\n  a: {x: '1'}\n"),
    Case("single quotes stay", "m:\n  a:\n    x: '2'\n", "m:\n  a:\n    x: '1'\n"),
    Case("a literal gives way", "m:\n  a:\n    x: |\n      2\n    y: 3\n", "m:\n  a:\n    x: \"1\"\n    y: 3\n"),
    Case(
      "behind a neighbour", "m:\n  a:\n    y: 2 # two\n\n# next\nk: v\n", "m:\n  a:\n    y: 2 # two\n    x: \"1\"\n\n# next\nk: v\n"
    ),
    Case("behind a literal", "m:\n  a:\n    y: |\n      2\n\nk: v\n", "m:\n  a:\n    y: |\n      2\n    x: \"1\"\n\nk: v\n"),
    Case(
      "behind a literal that keeps", "m:\n  a:\n    y: |+\n      2\n\nk: v\n",
      "m:\n  a:\n    y: |+\n      2\n\n    x: \"1\"\nk: v\n"),
    Case(
      "behind a literal that ends in another line break", "m:\n  a:\n    y: |\n      2\u{85}    z: 3\n",
      "m:\n  a:\n    y: |\n      2\u{85}    z: 3\n    x: \"1\"\n"),
    Case(
      "behind a literal with a plus in its tag", "m:\n  a:\n    y: !a+b |\n      2\n\nk: v\n",
      "m:\n  a:\n    y: !a+b |\n      2\n    x: \"1\"\n\nk: v\n"),
    Case("before a literal that the end cuts off", "m:\n  a:\n    y: |\n      2", "m:\n  a:\n    x: \"1\"\n    y: |\n      2"),
    Case("a question mark and no value", "m:\n  a:\n    ? y\n  k: v\n", "m:\n  a:\n    ? y\n    x: \"1\"\n  k: v\n"),
    Case("no value behind a question mark", "m:\n  ? a # a\n  k: v\n", "m:\n  ? a # a\n  :\n    x: \"1\"\n  k: v\n"),
    Case("a pair as an item", "m: {a: {x: 1}, l: [b: c]}\n", "m: {a: {x: \"1\"}, l: [b: c]}\n"),
    Case(
      "a surrogate pair, and a tag before quotes",
      "{\"m\": {\"a\": {\"y\": \"\\ud83d\\ude00\", \"x\": !!str \"2\"}}}",
      "{\"m\": {\"a\": {\"y\": \"\\ud83d\\ude00\", \"x\": \"1\"}}}"),
    Case("quoted keys", "\"m\":\n  'a':\n    y: 2\n", "\"m\":\n  'a':\n    y: 2\n    x: \"1\"\n"),
    Case("flow", "m: {a: {y: 2}}\n", "m: {a: {y: 2, x: \"1\"}}\n"),
    Case("flow without the parent", "m: {y: 2}\n", "m: {y: 2, a: {x: \"1\"}}\n"),
    Case("flow with a comma at the end", "m: {a: {y: 2,}}\n", "m: {a: {y: 2, x: \"1\",}}\n"),
    Case("flow over lines", "m: {\n  a: {\n    y: 2\n  }\n}\n", "m: {\n  a: {\n    y: 2,\n    x: \"1\"\n  }\n}\n"),
    Case(
      "flow over lines with a comment behind the last pair", "m: {\n  a: {\n    y: 2 # two\n  } # a\n}\n",
      "m: {\n  a: {\n    y: 2, # two\n    x: \"1\"\n  } # a\n}\n"),
    Case(
      "flow over lines with a comma and a comment", "m: {\n  a: {\n    y: 2, # two\n    # end\n  }\n}\n",
      "m: {\n  a: {\n    y: 2, # two\n    x: \"1\",\n    # end\n  }\n}\n"),
    Case(
      "flow over lines with a comma at the beginning of one", "m: {\n  a: {\n    y: 2\n    ,}\n}\n",
      "m: {\n  a: {\n    y: 2,\n    x: \"1\"\n    ,}\n}\n"),
    Case("flow without a value", "m: {a: , y: 2}\n", "m: {a: {x: \"1\"} , y: 2}\n"),
    Case(
      "JSON", "{\n  \"m\": {\n    \"k\": 1\n  }\n}\n",
      "{\n  \"m\": {\n    \"k\": 1,\n    \"a\": {\n      \"x\": \"1\"\n    }\n  }\n}\n"),
    Case(
      "JSON with tabs", "{\n\t\"m\": {\n\t\t\"a\": {\n\t\t\t\"y\": \"2\"\n\t\t}\n\t}\n}\n",
      "{\n\t\"m\": {\n\t\t\"a\": {\n\t\t\t\"y\": \"2\",\n\t\t\t\"x\": \"1\"\n\t\t}\n\t}\n}\n"),
    Case(
      "JSON with tabs and empty braces", "{\n\t\"m\": {}\n}\n",
      "{\n\t\"m\": {\n\t\t\"a\": {\n\t\t\t\"x\": \"1\"\n\t\t}\n\t}\n}\n"),
    Case(
      "JSON with four columns and empty braces", "{\n    \"m\": {\n        \"a\": {}\n    }\n}\n",
      "{\n    \"m\": {\n        \"a\": {\n            \"x\": \"1\"\n        }\n    }\n}\n"),
    Case("JSON on one line", "{\"m\":{\"a\":{\"y\":\"2\"}}}", "{\"m\":{\"a\":{\"y\":\"2\",\"x\":\"1\"}}}"),
    Case("JSON with null", "{\"m\": {\"a\": null}}", "{\"m\": {\"a\": {\"x\": \"1\"}}}"),
    Case("tab before a comment", "m:\n  a:\n    y: 2\t# two\n", "m:\n  a:\n    y: 2\t# two\n    x: \"1\"\n"),
    Case("start and end of the document", "--- # one\nm:\n  k: v\n...\n", "--- # one\nm:\n  k: v\n  a:\n    x: \"1\"\n...\n"),
    Case("directive", "%YAML 1.1\n---\nm:\n  k: v\n", "%YAML 1.1\n---\nm:\n  k: v\n  a:\n    x: \"1\"\n"),
    Case("an alias", "b: &b {y: 2}\nm:\n  a: *b\n", "b: &b {y: 2}\nm:\n  a:\n    \"y\": 2\n    x: \"1\"\n"),
    Case(
      "before nothing that a merge key could hide", "b: &b {k: v}\n<<: *b\n",
      "b: &b {k: v}\n<<: *b\nm:\n  a:\n    x: \"1\"\n"),
    Case("a merge key", "b: &b\n  a: {z: 2}\nm:\n  <<: *b\n", "b: &b\n  a: {z: 2}\nm:\n  <<: *b\n  a:\n    z: 2\n    x: \"1\"\n"),
    Case("an alias of nothing", "b: &b\nm:\n  a: *b\n", "b: &b\nm:\n  a:\n    x: \"1\"\n"),
    Case(
      "a key with a question mark and a tab", "m:\n  ? a\n  : null\t# why\n", "m:\n  ? a\n  : # why\n    x: \"1\"\n"),
    Case(
      "behind a literal that a carriage return ends", "m:\r  a:\r    y: |\r      2\rk: v\r",
      "m:\r  a:\r    y: |\r      2\r    x: \"1\"\rk: v\r"),
    Case("an anchor that nobody uses", "m:\n  a: &a\n    z: 2\n", "m:\n  a: &a\n    z: 2\n    x: \"1\"\n"),
    Case(
      "an anchor that others use", "m:\n  a: &a\n    z: 2\nk: *a\nl: *a\n",
      "m:\n  a:\n    z: 2\n    x: \"1\"\nk: &a\n  z: 2\nl: *a\n"),
    Case("an anchor above", "m: &m\n  a: {z: 2}\nk: [*m]\n", "m:\n  a: {z: 2, x: \"1\"}\nk: [&m {a: {z: 2}}]\n"),
  ]

  @Test(arguments: settings)
  func `sets a value at a path`(testCase: Case) throws {
    let set = { (editor: inout Editor, root: Node) throws -> Void in
      try editor.set([("x", .string("1"))], at: ["m", "a"], in: root)
    }
    let result = try Self.edited(testCase.input, set)
    #expect(result == testCase.output)
    #expect(try Self.edited(result, set) == result)
  }

  @Test(arguments: ["m: text\n", "m: [1]\n", "m:\n  a: 5\n"])
  func `refuses a path through something else`(text: String) {
    #expect(throws: Diagnostic.self) {
      try Self.edited(text) { editor, root in try editor.set([("x", .string("1"))], at: ["m", "a"], in: root) }
    }
  }

  /// Each takes `x` out of the mapping `m`.
  static let removals = [
    Case("between", "m:\n  a: 1\n  x: 2 # two\n  b: 3\n", "m:\n  a: 1\n  b: 3\n"),
    Case("first", "m:\n  x: 2\n  b: 3\n", "m:\n  b: 3\n"),
    Case("last without a final line break", "m:\n  a: 1\n  x: 2", "m:\n  a: 1"),
    Case("last in CR LF", "m:\r\n  a: 1\r\n  x: 2", "m:\r\n  a: 1"),
    Case("with all below", "m:\n  a: 1\n  x:\n    y: |\n      z\n  b: 3\n", "m:\n  a: 1\n  b: 3\n"),
    Case("comments stay", "m:\n  # one\n  a: 1\n  # two\n  x: 2\n  # three\n", "m:\n  # one\n  a: 1\n  # two\n  # three\n"),
    Case("flow, first", "m: {x: 2, b: 3}\n", "m: {b: 3}\n"),
    Case("flow, last", "m: {a: 1, x: 2}\n", "m: {a: 1}\n"),
    Case("flow, between", "m: { a: 1, x: 2, b: 3 }\n", "m: { a: 1, b: 3 }\n"),
    Case(
      "flow, over lines, with comments", "m: {\n  # one\n  a: 1, # 1\n  # two\n  x: 2, # 2\n  # three\n  b: 3 # 3\n}\n",
      "m: {\n  # one\n  a: 1, # 1\n  # two\n  # three\n  b: 3 # 3\n}\n"),
    Case(
      "flow, last, with comments", "m: {\n  a: 1, # 1\n  # two\n  x: 2 # 2\n  # end\n}\n",
      "m: {\n  a: 1 # 1\n  # two\n  # end\n}\n"),
    Case("flow, last, with a comma", "m: {\n  a: 1, # 1\n  x: 2,\n}\n", "m: {\n  a: 1, # 1\n}\n"),
    Case("flow, last, before the brace", "m: {\n  a: 1,\n  x: 2 }\n", "m: {\n  a: 1 }\n"),
    Case("JSON with tabs", "{\n\t\"m\": {\n\t\t\"x\": 1,\n\t\t\"b\": 2\n\t}\n}", "{\n\t\"m\": {\n\t\t\"b\": 2\n\t}\n}"),
    Case("flow, over lines", "m: {\n  a: 1,\n  x: 2\n}\n", "m: {\n  a: 1\n}\n"),
    Case("JSON", "{\"m\":{\"a\":1,\"x\":2}}", "{\"m\":{\"a\":1}}"),
    Case("behind a text that keeps blanks", "m:\n  a: |+\n    1\n\n  x: 2\n\n", "m:\n  a: |+\n    1\n\n"),
    Case("behind a text that needs its line break", "m:\n  a: |\n    1\n  x: 2", "m:\n  a: |\n    1\n"),
    Case("an anchor that others use", "m:\n  a: 1\n  x: &x [2]\nk: *x\n", "m:\n  a: 1\nk: &x\n- 2\n"),
    Case(
      "below another name", "m: *n\n".replacing("m: *n\n", with: "n: &n {x: 2, b: 3}\nm: *n\n"), "n: &n {x: 2, b: 3}\nm:\n  b: 3\n"),
  ]

  @Test(arguments: removals)
  func `takes a pair out`(testCase: Case) throws {
    let result = try Self.edited(testCase.input) { editor, root in
      let found = editor.expose(["m"], in: root)
      let mapping = try #require(found)
      editor.remove([try #require(mapping.pair("x"))], from: mapping)
    }
    #expect(result == testCase.output)
  }

  /// Each appends `{name: n}` to the list `l`, and takes out the items that are called `x`.
  static let lists = [
    Case("indented", "l:\n  - name: a\n", "l:\n  - name: a\n  - name: \"n\"\n"),
    Case("not indented", "l:\n- name: a\nk: v\n", "l:\n- name: a\n- name: \"n\"\nk: v\n"),
    Case("dashes alone", "l:\n-\n  name: a\n", "l:\n-\n  name: a\n- name: \"n\"\n"),
    Case("one goes", "l:\n- name: x\n- name: a\n", "l:\n- name: a\n- name: \"n\"\n"),
    Case("the last one goes", "l:\n- name: a\n- name: x # why\n", "l:\n- name: a\n- name: \"n\" # why\n"),
    Case("all go", "l:\n- name: x\n- name: x\n", "l:\n- name: \"n\"\n"),
    Case("a comment below", "l:\n- name: a\n# end\n", "l:\n- name: a\n- name: \"n\"\n# end\n"),
    Case("flow", "l: [{name: a}]\n", "l: [{name: a}, {name: \"n\"}]\n"),
    Case("flow, over lines", "l: [\n  {name: a} # a\n]\n", "l: [\n  {name: a}, # a\n  {name: \"n\"}\n]\n"),
    Case("flow, with a comma", "l: [\n  {name: a}, # a\n]\n", "l: [\n  {name: a}, # a\n  {name: \"n\"},\n]\n"),
    Case("flow, one goes", "l: [{name: x}, {name: a}]\n", "l: [{name: a}, {name: \"n\"}]\n"),
    Case("JSON", "{\"l\":[{\"name\":\"a\"}]}", "{\"l\":[{\"name\":\"a\"},{\"name\":\"n\"}]}"),
  ]

  @Test(arguments: lists)
  func `changes a list`(testCase: Case) throws {
    let result = try Self.edited(testCase.input) { editor, root in
      let list = try #require(root["l"])
      let gone = list.items.filter { $0["name"]?.text == "x" }
      editor.update(list, in: root, removing: gone, appending: [.mapping([("name", .string("n"))])])
    }
    #expect(result == testCase.output)
  }

  @Test func `applies edits in the order of the source, deeper insertions first`() {
    let edits = [
      Edit(SourceRange(4, 5), Array("Y".utf8)), Edit(SourceRange(at: 2), Array("a".utf8), column: 0),
      Edit(SourceRange(at: 2), Array("b".utf8), column: 2), Edit(SourceRange(0, 1), []),
    ]
    #expect(String(decoding: edits.applied(to: Array("012345".utf8)), as: UTF8.self) == "1ba23Y5")
  }

  @Test func `finds the one splice between two texts`() {
    let edit = Edit.difference(from: Array("abcabc".utf8), to: Array("abXabc".utf8))
    #expect(edit.range == SourceRange(2, 3))
    #expect(String(decoding: edit.replacement, as: UTF8.self) == "X")
    #expect(Edit.difference(from: Array("aaa".utf8), to: Array("aa".utf8)).range == SourceRange(2, 3))
  }
}
