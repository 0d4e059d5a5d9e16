import Testing

@testable import YAML

/// The shape of printed YAML: collections, keys, numbers.
struct EmitterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The value, in YAML that is read with this library.
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

  static let cases: [Case] = [
    // Roots.
    Case("{}", "{}"),
    Case("[]", "[]"),
    Case("[a]", "- a"),
    Case("{a: b}", "a: b"),
    // Scalars.
    Case("[null, true, false, 5, -5, 0.5]", "- null\n- true\n- false\n- 5\n- -5\n- 0.5"),
    // Maps in maps.
    Case("{a: {b: {c: d}}, e: f}", "a:\n  b:\n    c: d\ne: f"),
    Case("{a: {}, b: {c: {}}}", "a: {}\nb:\n  c: {}"),
    // Lists in maps: no indentation in one dialect, two columns in the other.
    Case("{a: [b, c], d: e}", "a:\n- b\n- c\nd: e", pretty: "a:\n  - b\n  - c\nd: e"),
    Case("{a: {b: [c]}}", "a:\n  b:\n  - c", pretty: "a:\n  b:\n    - c"),
    Case("{a: [], b: [[]], c: [{}]}", "a: []\nb:\n- []\nc:\n- {}", pretty: "a: []\nb:\n  - []\nc:\n  - {}"),
    // Maps and lists in lists.
    Case("[{a: 1, b: 2}, {c: 3}]", "- a: 1\n  b: 2\n- c: 3"),
    Case("[[a, b], [c]]", "- - a\n  - b\n- - c"),
    Case("[[[a], b]]", "- - - a\n  - b"),
    Case("[{a: [b, {c: d}]}]", "- a:\n  - b\n  - c: d", pretty: "- a:\n    - b\n    - c: d"),
    Case("[{a: {b: c}}, d]", "- a:\n    b: c\n- d"),
    // A pod, the shape that everybody reads.
    Case(
      "{spec: {containers: [{name: a, ports: [{containerPort: 80}], env: []}]}}",
      "spec:\n  containers:\n  - env: []\n    name: a\n    ports:\n    - containerPort: 80",
      pretty: "spec:\n  containers:\n    - env: []\n      name: a\n      ports:\n        - containerPort: 80"),
    // Keys are texts like others.
    Case("{'true': 1, '5': 2, 'a: b': 3, '': 4}", "\"\": 4\n\"5\": 2\n'a: b': 3\n\"true\": 1"),
    Case("{'it''s': 1, '*': 2, é: 3}", "'*': 2\nit's: 1\né: 3"),
    Case("{\"a\\tb\": 1}", "\"a\\tb\": 1"),
    Case("{\"\\U0001F600\": 1}", "\"\\U0001F600\": 1"),
    // Numbers.
    Case("[1000000, 123456789, 1.0]", "- 1000000\n- 123456789\n- 1", pretty: "- 1e+06\n- 1.23456789e+08\n- 1"),
    Case("[1234567.5, 1e-5, -0.0]", "- 1.2345675e+06\n- 1e-05\n- 0", pretty: "- 1.2345675e+06\n- 1e-05\n- -0"),
  ]

  @Test(arguments: cases)
  func `a value is printed`(testCase: Case) throws {
    let tree = try Tree(testCase.value)
    #expect(tree.text(in: .goYAML2) == testCase.toYaml)
    #expect(tree.text(in: .goYAML3) == testCase.toYamlPretty)
  }

  /// Keys of more than 128 bytes or several lines are written with a question mark, and what follows them is indented.
  @Test func `long keys`() {
    let long = String(repeating: "k", count: 129)
    func text(_ dialect: Emitter.Dialect, _ key: String, _ value: (inout Emitter) -> Void) -> String {
      var emitter = Emitter(dialect)
      emitter.beginMapping(count: 1)
      emitter.key(key)
      value(&emitter)
      emitter.endMapping()
      return emitter.finish().map { String(decoding: $0, as: UTF8.self) } ?? "nothing"
    }
    for dialect in [Emitter.Dialect.goYAML2, .goYAML3] {
      #expect(text(dialect, String(long.dropLast())) { $0.null() } == "\(long.dropLast()): null\n")
      #expect(text(dialect, long) { $0.null() } == "? \(long)\n: null\n")
      #expect(text(dialect, "a\nb") { $0.string("c") } == "? |-\n  a\n  b\n: c\n")
      #expect(text(dialect, "a\n") { $0.string("c\n") } == "? |\n  a\n: |\n  c\n")
      #expect(text(dialect, "a\r") { $0.bool(true) } == "? \"a\\r\"\n: true\n")
      #expect(
        text(dialect, long) {
          $0.beginMapping(count: 0); $0.endMapping()
        } == "? \(long)\n: {}\n")
      let list = text(dialect, long) {
        $0.beginSequence(count: 2)
        $0.integer(1)
        $0.integer(2)
        $0.endSequence()
      }
      #expect(list == "? \(long)\n: - 1\n  - 2\n")
      let map = text(dialect, long) {
        $0.beginMapping(count: 2)
        $0.key("a")
        $0.integer(1)
        $0.key("b")
        $0.integer(2)
        $0.endMapping()
      }
      #expect(map == "? \(long)\n: a: 1\n  b: 2\n")
    }
    // Folded only in version 2, and only when it has a question mark.
    let words = String(repeating: "word ", count: 30) + "end"
    #expect(text(.goYAML2, words) { $0.null() }.hasPrefix("? word word"))
    #expect(text(.goYAML2, words) { $0.null() }.split(separator: "\n").count == 3)
    #expect(text(.goYAML3, words) { $0.null() } == "? \(words)\n: null\n")
    let shorter = String(repeating: "word ", count: 25)
    #expect(text(.goYAML2, shorter) { $0.null() } == "'\(shorter)': null\n")
  }

  @Test func `a list after the question mark of a list's item`() {
    var emitter = Emitter()
    emitter.beginSequence(count: 1)
    emitter.beginMapping(count: 2)
    emitter.key("a\nb")
    emitter.string("c")
    emitter.key("d")
    emitter.beginSequence(count: 1)
    emitter.null()
    emitter.endSequence()
    emitter.endMapping()
    emitter.endSequence()
    #expect(emitter.finish() == Array("- ? |-\n    a\n    b\n  : c\n  d:\n  - null\n".utf8))
  }

  struct NumberCase: Sendable {
    let value: Double
    let toYaml: String?
    let toYamlPretty: String
  }

  @Test(arguments: [
    NumberCase(value: 3, toYaml: "3\n", toYamlPretty: "3\n"),
    NumberCase(value: 1e20, toYaml: "1e+20\n", toYamlPretty: "1e+20\n"),
    NumberCase(value: 2_000_000, toYaml: "2000000\n", toYamlPretty: "2e+06\n"),
    NumberCase(value: .infinity, toYaml: nil, toYamlPretty: ".inf\n"),
    NumberCase(value: -.infinity, toYaml: nil, toYamlPretty: "-.inf\n"),
    NumberCase(value: .nan, toYaml: nil, toYamlPretty: ".nan\n"),
  ])
  func `a float`(testCase: NumberCase) {
    for (dialect, expected) in [(Emitter.Dialect.goYAML2, testCase.toYaml), (.goYAML3, testCase.toYamlPretty)] {
      var emitter = Emitter(dialect)
      emitter.number(testCase.value)
      #expect(emitter.isRepresentable == (expected != nil))
      #expect(emitter.finish().map { String(decoding: $0, as: UTF8.self) } == expected)
    }
  }

  @Test(arguments: [Int64.min, -1, 0, 1_000_000, .max])
  func `an integer is printed with all its digits`(value: Int64) {
    for dialect in [Emitter.Dialect.goYAML2, .goYAML3] {
      var emitter = Emitter(dialect)
      emitter.integer(value)
      #expect(emitter.finish() == Array("\(value)\n".utf8))
    }
  }

  /// What is lost on the way through JSON: helm's `toYaml` prints nothing at all then.
  @Test func `what toYaml can't print`() {
    func prints(_ dialect: Emitter.Dialect, _ write: (inout Emitter) -> Void) -> Bool {
      var emitter = Emitter(dialect)
      emitter.beginMapping(count: 2)
      emitter.key("first")
      emitter.string("fine")
      write(&emitter)
      emitter.endMapping()
      return emitter.finish() != nil
    }
    for text in ["\u{7F}", "a\u{80}", "\u{9F}", "\u{FFFE}", "\u{FFFF}"] {
      #expect(
        !prints(.goYAML2) {
          $0.key("k"); $0.string(text)
        })
      #expect(
        !prints(.goYAML2) {
          $0.key(text); $0.null()
        })
      #expect(
        prints(.goYAML3) {
          $0.key("k"); $0.string(text)
        })
    }
    #expect(
      !prints(.goYAML2) {
        $0.key("a\u{85}b"); $0.null()
      })
    #expect(
      prints(.goYAML2) {
        $0.key("k"); $0.string("a\u{85}b")
      })
    let long = String(repeating: "k", count: 1023)
    #expect(
      !prints(.goYAML2) {
        $0.key(long); $0.null()
      })
    #expect(
      prints(.goYAML2) {
        $0.key(String(long.dropLast())); $0.null()
      })
    #expect(
      prints(.goYAML3) {
        $0.key(long); $0.null()
      })
  }

  @Test func `collections that are closed too often do no harm`() {
    var emitter = Emitter()
    emitter.endMapping()
    emitter.endSequence()
    emitter.string("a")
    #expect(emitter.finish() == Array("a\n".utf8))
  }

  @Test func `what is printed reads back as the same value`() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      let tree = Tree.random(depth: 4, using: &generator)
      for dialect in [Emitter.Dialect.goYAML2, .goYAML3] {
        // With the line feed that helm trims: a block at the end needs it.
        let text = Tree.mapping(["root": tree]).text(in: dialect) + "\n"
        #expect(try Tree(text).isMapping(of: tree), "\(text)")
      }
    }
  }
}

extension Tree {
  fileprivate static func random(depth: Int, using generator: inout SeededGenerator) -> Tree {
    switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .number(Double(Int.random(in: -100...100, using: &generator)) / 4)
    case 3, 4, 5: return .string(text(using: &generator))
    case 6, 7:
      return .sequence(
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in random(depth: depth - 1, using: &generator) })
    default:
      var pairs: [String: Tree] = [:]
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        pairs[String(decoding: text(using: &generator), as: UTF8.self)] = random(depth: depth - 1, using: &generator)
      }
      return .mapping(pairs)
    }
  }

  /// A text of awkward characters, sometimes with many words.
  private static func text(using generator: inout SeededGenerator) -> [UInt8] {
    let alphabet = Array("ab y0.:-+_#,[]{}&*!|>'\"%@`=~<\\ \n\té世😀\u{1}")
    if Int.random(in: 0..<4, using: &generator) == 0 {
      return Array((0..<Int.random(in: 1...40, using: &generator)).map { _ in "it's #" }.joined(separator: " ").utf8)
    }
    let count = Int.random(in: 0...8, using: &generator)
    return Array(String((0..<count).compactMap { _ in alphabet.randomElement(using: &generator) }).utf8)
  }

  /// Whether `self` is `{root: other}`.
  fileprivate func isMapping(of other: Tree) -> Bool {
    guard case .mapping(let pairs) = self, let root = pairs["root"] else { return false }
    return root.hasSameValue(as: other)
  }

  private func hasSameValue(as other: Tree) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.sequence(let a), .sequence(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.hasSameValue(as: $1) }
    case (.mapping(let a), .mapping(let b)):
      a.count == b.count && a.allSatisfy { key, value in b[key].map { value.hasSameValue(as: $0) } ?? false }
    default: false
    }
  }
}
