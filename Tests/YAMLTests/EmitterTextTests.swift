import Testing

@testable import YAML

/// The styles of printed texts, and where their lines are broken.
struct EmitterTextTests {
  private func text(_ value: String, _ dialect: Emitter.Dialect, key: String = "v") -> String {
    var emitter = Emitter(dialect)
    emitter.beginMapping(count: 1)
    emitter.key(key)
    emitter.string(value)
    emitter.endMapping()
    guard let bytes = emitter.finish() else { return "nothing" }
    return String(decoding: bytes, as: UTF8.self)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let value: String
    let toYaml: String
    let toYamlPretty: String
    init(_ value: String, _ toYaml: String, pretty: String? = nil) {
      self.value = value
      self.toYaml = toYaml
      self.toYamlPretty = pretty ?? toYaml
    }
    var testDescription: String { value.debugDescription }
  }

  static let inline: [Case] = [
    // Plain.
    Case("collector", "collector"),
    Case("a b  c", "a b  c"),
    Case("a:b", "a:b"),
    Case("http://x:4317/v1", "http://x:4317/v1"),
    Case("a,b]}", "a,b]}"),
    Case("?a", "?a"),
    Case("-a", "-a"),
    Case("--", "--"),
    Case("a'b\"c", "a'b\"c"),
    Case("a\\b", "a\\b"),
    Case("=", "="),
    Case("<<", "<<"),
    Case("nil", "nil"),
    Case("1.2.3", "1.2.3"),
    Case("1e400", "1e400"),
    Case("2026-13-01", "2026-13-01"),
    Case("2026-11-24 10:20:30 -5", "2026-11-24 10:20:30 -5"),
    Case("é世", "é世"),
    Case("a\u{A0}b", "a\u{A0}b"),
    Case("a\u{FFFD}", "a\u{FFFD}"),
    // Would be something else: double quotes.
    Case("", "\"\""),
    Case("~", "\"~\""),
    Case("null", "\"null\""),
    Case("true", "\"true\""),
    Case("y", "\"y\""),
    Case("OFF", "\"OFF\""),
    Case("5", "\"5\""),
    Case("0755", "\"0755\""),
    Case("0o17", "\"0o17\""),
    Case("1_0", "\"1_0\""),
    Case("-1.5e3", "\"-1.5e3\""),
    Case(".inf", "\".inf\""),
    Case("2026-11-24", "\"2026-11-24\""),
    Case("2026-11-24T10:20:30Z", "\"2026-11-24T10:20:30Z\""),
    Case("1:30", "\"1:30\""),
    Case("-190:20:30.5", "\"-190:20:30.5\""),
    // Would be read as syntax: single quotes.
    Case("a: b", "'a: b'"),
    Case("a:", "'a:'"),
    Case("a #b", "'a #b'"),
    Case("#", "'#'"),
    Case("- a", "'- a'"),
    Case("-", "'-'"),
    Case("*a", "'*a'"),
    Case("@a", "'@a'"),
    Case("{{ .Values.a }}", "'{{ .Values.a }}'"),
    Case("[it's]", "'[it''s]'"),
    Case("'", "''''"),
    Case("---", "'---'"),
    Case("...a", "'...a'"),
    Case(" a", "' a'"),
    Case("a ", "'a '"),
    Case(" ", "' '"),
    // Can't be read otherwise: escapes.
    Case("a\tb", "\"a\\tb\""),
    Case("\"\t\\", "\"\\\"\\t\\\\\""),
    Case("a\u{0}\u{7}\u{8}\u{B}\u{C}\u{1B}", "\"a\\0\\a\\b\\v\\f\\e\""),
    Case("a\u{1}", "\"a\\x01\""),
    Case("a\r", "\"a\\r\""),
    Case("é\u{1F600}", "\"é\\U0001F600\""),
    Case("a\u{FEFF}b", "\"a\\uFEFFb\""),
    // A byte order mark in front has everything behind it escaped.
    Case("\u{FEFF}a é", "\"\\uFEFF\\x61\\x20\\xE9\""),
    // JSON keeps U+0085 and YAML folds it; version 3 escapes it.
    Case("a\u{85}b", "a b", pretty: "\"a\\Nb\""),
    // The breaks of YAML 1.1 other than line feeds end up between single quotes.
    Case("a\u{2028}b", "'a\u{2028}  b'"),
    Case("a\u{2028}", "'a\u{2028}'"),
    Case("a \u{2029}b", "\"a \\Pb\""),
    Case("a\u{2029} b", "\"a\\P b\""),
  ]

  @Test(arguments: inline)
  func `a text on one line`(testCase: Case) {
    #expect(text(testCase.value, .goYAML2) == "v: \(testCase.toYaml)\n")
    #expect(text(testCase.value, .goYAML3) == "v: \(testCase.toYamlPretty)\n")
  }

  static let blocks: [Case] = [
    Case("a\n", "|\n  a\n"),
    Case("a\nb", "|-\n  a\n  b\n"),
    Case("a\nb\n", "|\n  a\n  b\n"),
    Case("a\n\nb\n", "|\n  a\n\n  b\n"),
    Case("a\n\n", "|+\n  a\n\n"),
    Case("a\n  b\n", "|\n  a\n    b\n"),
    Case(" a\nb", "|2-\n   a\n  b\n"),
    Case("\na", "|2-\n\n  a\n"),
    Case("\n", "|2+\n\n"),
    Case("\n\n", "|2+\n\n\n"),
    Case("true\nfalse", "|-\n  true\n  false\n"),
    Case("# a\n- b: c\n", "|\n  # a\n  - b: c\n"),
    Case("é\n世", "|-\n  é\n  世\n"),
    Case("a\u{2028}b\n", "|\n  a\u{2028}  b\n"),
    Case("a\n\u{2028}", "|+\n  a\n\u{2028}"),
    // Blanks before a break or the end, control characters and emoji don't fit into a block.
    Case("a \nb", "\"a \\nb\"\n"),
    Case("a\nb ", "\"a\\nb \"\n"),
    Case("a\r\nb", "\"a\\r\\nb\"\n"),
    Case("a\n\u{1}", "\"a\\n\\x01\"\n"),
    Case("a\n\u{1F600}", "\"a\\n\\U0001F600\"\n"),
    // Tabs do in version 3.
    Case("a\tb\n", "\"a\\tb\\n\"\n", pretty: "|\n  a\tb\n"),
    Case("\ta\n\tb", "\"\\ta\\n\\tb\"\n", pretty: "|-\n  \ta\n  \tb\n"),
  ]

  @Test(arguments: blocks)
  func `a text of several lines`(testCase: Case) {
    #expect(text(testCase.value, .goYAML2) == "v: \(testCase.toYaml)")
    #expect(text(testCase.value, .goYAML3) == "v: \(testCase.toYamlPretty)")
  }

  @Test func `a block in a list, at the root and before another key`() {
    for dialect in [Emitter.Dialect.goYAML2, .goYAML3] {
      var root = Emitter(dialect)
      root.string("a\nb\n")
      #expect(root.finish() == Array("|\n  a\n  b\n".utf8))

      var list = Emitter(dialect)
      list.beginSequence(count: 2)
      list.string("a\n")
      list.string("b")
      list.endSequence()
      #expect(list.finish() == Array("- |\n  a\n- b\n".utf8))

      var map = Emitter(dialect)
      map.beginSequence(count: 1)
      map.beginMapping(count: 2)
      map.key("a")
      map.string("x\ny")
      map.key("b")
      map.string("z\n\n")
      map.endMapping()
      map.endSequence()
      #expect(map.finish() == Array("- a: |-\n    x\n    y\n  b: |+\n    z\n\n".utf8))
    }
  }

  /// A space becomes a line break where the column in front of it is above 80, so lines are a word longer than that.
  struct FoldCase: Sendable, CustomTestStringConvertible {
    let value: String
    /// How long the lines are.
    let lines: [Int]
    init(_ value: String, _ lines: [Int]) {
      self.value = value
      self.lines = lines
    }
    var testDescription: String { value }
  }

  private static func a(_ count: Int) -> String { String(repeating: "a", count: count) }

  static let folds: [FoldCase] = [
    // `v: ` is 3 columns; 77 more are 80, and the space behind them stays.
    FoldCase(a(77) + " b", [82]),
    FoldCase(a(78) + " b", [81, 3]),
    FoldCase(a(200), [203]),
    FoldCase(a(200) + " b", [203, 3]),
    // Only single spaces.
    FoldCase(a(78) + "  b", [84]),
    FoldCase(a(78) + "  b c", [84, 3]),
    FoldCase(a(78) + " b " + a(79) + " c", [81, 83, 3]),
    // Characters count, not bytes.
    FoldCase(String(repeating: "é", count: 77) + " b", [82]),
    FoldCase(String(repeating: "é", count: 78) + " b", [81, 3]),
    // Single quotes count, doubled ones twice; a space beside a quote stays.
    FoldCase("*" + a(75) + " b", [83]),
    FoldCase("*" + a(76) + " b", [81, 4]),
    FoldCase("*'" + a(74) + " b", [81, 4]),
    FoldCase("*" + a(76) + " ", [83]),
    FoldCase(" " + a(77) + " b", [82, 4]),
    // Double quotes: escapes count in full, and a second space is escaped on the next line.
    FoldCase("\t" + a(75) + " b", [81, 4]),
    FoldCase("\t" + a(74) + " b", [83]),
    FoldCase("\t" + a(75) + "  b", [81, 6]),
    FoldCase("\t" + a(75) + " ", [83]),
    FoldCase("\u{1F600}" + a(67) + " b", [81, 4]),
  ]

  @Test(arguments: folds)
  func `a long line is broken`(testCase: FoldCase) {
    let printed = text(testCase.value, .goYAML2)
    #expect(printed.split(separator: "\n").map(\.count) == testCase.lines)
    // The other dialect breaks none.
    #expect(text(testCase.value, .goYAML3).split(separator: "\n").count == 1)
  }

  @Test func `broken lines are indented behind their key or dash`() {
    let words = String(repeating: "word ", count: 16) + "end"
    #expect(text(words, .goYAML2) == "v: " + String(repeating: "word ", count: 15) + "word\n  end\n")
    var emitter = Emitter()
    emitter.beginMapping(count: 1)
    emitter.key("a")
    emitter.beginSequence(count: 1)
    emitter.string(words)
    emitter.endSequence()
    emitter.endMapping()
    #expect(emitter.finish() == Array(("a:\n- " + String(repeating: "word ", count: 15) + "word\n  end\n").utf8))

    var root = Emitter()
    root.string(words + " a b")
    #expect(root.finish() == Array((String(repeating: "word ", count: 16) + "end\n  a b\n").utf8))
  }

  @Test func `an escaped space after a break`() {
    let value = "\t" + String(repeating: "a", count: 75) + "   b"
    #expect(text(value, .goYAML2) == "v: \"\\t" + String(repeating: "a", count: 75) + "\n  \\  b\"\n")
  }

  @Test func `bytes that are not UTF-8`() {
    for (dialect, expected) in [(Emitter.Dialect.goYAML2, "v: a\u{FFFD}\n"), (.goYAML3, "v: !!binary Yf8=\n")] {
      var emitter = Emitter(dialect)
      emitter.beginMapping(count: 1)
      emitter.key("v")
      emitter.string([0x61, 0xFF] as [UInt8])
      emitter.endMapping()
      #expect(emitter.finish() == Array(expected.utf8))
    }
    var emitter = Emitter(.goYAML3)
    emitter.string([UInt8](repeating: 0xFF, count: 60))
    let lines = emitter.finish()?.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      lines == ["!!binary |", "  " + String(repeating: "/", count: 70), "  " + String(repeating: "/", count: 10)])
  }
}
