import Diagnostics
import Testing

@testable import YAML

/// Values over values, as helm has them.
struct ValueLayersTests {
  private func root(_ text: String, name: String = "a") throws -> Node {
    var parser = Parser(SourceFile(name: name, bytes: Array(text.utf8)))
    return try #require(try parser.next()).root
  }

  /// A tree on one line, with the name of the source behind each scalar: `{a: 1@x}`.
  private func text(_ node: Node) -> String {
    switch node.kind {
    case .mapping: "{\(node.mergedPairs.map { "\($0.key.text): \(text($0.value.target))" }.joined(separator: ", "))}"
    case .sequence: "[\(node.items.map { text($0) }.joined(separator: ", "))]"
    case .scalar, .alias: "\(node.text)@\(node.location.outermost.file.name)"
    }
  }

  private func layered(_ texts: [String]) throws -> Node {
    var layers = ValueLayers()
    for (index, text) in texts.enumerated() { layers.add(try root(text, name: "\(index)")) }
    return layers.document.root
  }

  @Test(arguments: [
    (["a: 1", "b: 2"], "{a: 1@0, b: 2@1}"), (["a: 1", "a: 2"], "{a: 2@1}"), (["a: 1", "a: 2", "a: 3"], "{a: 3@2}"),
    (["a: {b: 1, c: 2}", "a: {c: 3, d: 4}"], "{a: {b: 1@0, c: 3@1, d: 4@1}}"),
    (["a: {b: {c: {d: 1}}}", "a:\n  b:\n    c:\n      e: 2\n"], "{a: {b: {c: {d: 1@0, e: 2@1}}}}"),
    (["a: [1, 2]", "a: [3]"], "{a: [3@1]}"), (["a: {b: 1}", "a: 2"], "{a: 2@1}"), (["a: 1", "a: {b: 2}"], "{a: {b: 2@1}}"),
    (["a: {b: 1}", "a: null"], "{a: null@1}"), (["a: {b: 1}", "a: {}"], "{a: {b: 1@0}}"),
    (["x: &x {b: 1}\na: *x", "a: {c: 2}"], "{x: {b: 1@0}, a: {b: 1@0, c: 2@1}}"),
    (["x: &x {b: 1}\na: {<<: *x, c: 2}", "a: {b: 3}"], "{x: {b: 1@0}, a: {c: 2@0, b: 3@1}}"),
    (["a: [&y 1, *y, {b: *y}]", "c: 2"], "{a: [1@0, 1@0, {b: 1@0}], c: 2@1}"),
    (["'a.b': 1", "\"a.b\": \"x\\ty\""], "{a.b: x\ty@1}"), (["{}", "{}"], "{}"),
  ])
  func `the last one wins, key by key`(texts: [String], expected: String) throws {
    #expect(text(try layered(texts)) == expected)
  }

  @Test func `nodes keep their lines, styles and tags`() throws {
    let root = try layered(["# one\na:\n  b: 'x'\n", "\n# two\na:\n    c: \"y\"\n    d: !!str 1\n    e: |\n      text\n"])
    for (key, line, column, text) in [("b", 3, 6, "x"), ("c", 4, 8, "y"), ("d", 5, 8, "1"), ("e", 6, 8, "text\n")] {
      let value = try #require(root.value(at: ["a", key]))
      #expect(value.location.position == Position(line: line, column: column), "\(key)")
      #expect(value.text == text)
      #expect(value.isString, "\(key)")
    }
    #expect(root.value(at: ["a", "d"])?.tag == "tag:yaml.org,2002:str")
    #expect(root.value(at: ["a", "e"])?.style == .literal)
  }

  @Test(arguments: [
    ("a.b", "1", false, "{a: {b: 1@s, c: 0@v}}"), ("a", "x", false, "{a: x@s}"),
    (#"a\.b"#, "1", false, "{a: {b: 0@v, c: 0@v}, a.b: 1@s}"),
    ("d.e.f", "1", false, "{a: {b: 0@v, c: 0@v}, d: {e: {f: 1@s}}}"), ("a.b[0]", "1", false, "{a: {b: 0@v, c: 0@v}}"),
    ("a..b", "1", false, "{a: {b: 0@v, c: 0@v}}"), ("", "1", false, "{a: {b: 0@v, c: 0@v}}"),
  ])
  func `a path sets one value`(path: String, value: String, isText: Bool, expected: String) throws {
    var layers = ValueLayers()
    layers.add(try root("a: {b: 0, c: 0}", name: "v"))
    let settings = try root("- '\(path)'\n- '\(value)'\n", name: "s")
    let nodes = Array(settings.items)
    layers.add(nodes[0], nodes[1], isText: isText)
    #expect(text(layers.document.root) == expected)
  }

  @Test(arguments: [
    ("true", false, true), ("true", true, false), ("1", false, true), ("-12", false, true), ("yes", false, false),
    ("007", false, false),
    ("1.5", false, false), ("null", false, true), ("", false, false),
  ])
  func `its type is what helm's --set makes of it`(value: String, isText: Bool, isTyped: Bool) throws {
    var layers = ValueLayers()
    let nodes = Array(try root("['a', '\(value)']").items)
    layers.add(nodes[0], nodes[1], isText: isText)
    #expect(layers.document.root["a"]?.isString == !isTyped)
  }

  @Test func `a part of a path stands where it is written`() throws {
    var layers = ValueLayers()
    let nodes = Array(try root("- proxy.tracing.enabled\n- 'true'\n").items)
    layers.add(nodes[0], nodes[1], isText: false)
    let key = try #require(layers.document.root.value(at: ["proxy"])?.pairs.first { _ in true }?.key)
    #expect(key.text == "tracing")
    #expect(key.location.position == Position(line: 1, column: 9))
    #expect(key.location.outermost.range.count == 7)
  }

  @Test func `what is shared is known to be`() throws {
    let root = try layered(["x: &x {b: 1}\na: *x\nc: 2", "d: 3"])
    #expect(try #require(root.value(at: ["a", "b"])).isShared)
    #expect(try !#require(root.value(at: ["c"])).isShared)
  }

  @Test func `base64 is a source of its own`() throws {
    let node = try #require(try root("data:\n  values: YTogYgpjOiBkCg==\n").value(at: ["data", "values"]))
    let source = try #require(node.base64Source(named: "values"))
    #expect(String(decoding: source.bytes, as: UTF8.self) == "a: b\nc: d\n")
    #expect(Location(source, SourceRange(5, 6)).position == Position(line: 2, column: 17))
    #expect(try root("a: '*'")["a"]?.base64Source(named: "values") == nil)
  }

  @Test func `many keys take no longer than few`() throws {
    let text = (0..<20_000).map { "key\($0): \($0)\n" }.joined()
    let clock = ContinuousClock()
    let time = try clock.measure {
      let root = try layered([text, text])
      #expect(root.mergedPairs.count == 20_000)
    }
    #expect(time < .seconds(10))
  }
}
