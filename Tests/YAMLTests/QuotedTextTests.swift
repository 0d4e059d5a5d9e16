import Diagnostics
import Testing

@testable import YAML

/// Texts as scalars on one line.
struct QuotedTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let plain: String
    let inFlow: String
    let single: String
    let double: String
    let json: String
    init(_ text: String, plain: String, inFlow: String? = nil, single: String, double: String, json: String? = nil) {
      self.text = text
      self.plain = plain
      self.inFlow = inFlow ?? plain
      self.single = single
      self.double = double
      self.json = json ?? double
    }
    var testDescription: String { text.debugDescription }
  }

  static let cases: [Case] = [
    Case("a", plain: "a", single: "'a'", double: #""a""#),
    Case("", plain: #""""#, single: "''", double: #""""#),
    Case("true", plain: #""true""#, single: "'true'", double: #""true""#),
    Case("1:30", plain: #""1:30""#, single: "'1:30'", double: #""1:30""#),
    Case("=", plain: #""=""#, single: "'='", double: #""=""#),
    Case("a: b", plain: "'a: b'", single: "'a: b'", double: #""a: b""#),
    Case("a,b", plain: "a,b", inFlow: "'a,b'", single: "'a,b'", double: #""a,b""#),
    Case("x:4317", plain: "x:4317", inFlow: "'x:4317'", single: "'x:4317'", double: #""x:4317""#),
    Case("it's", plain: "it's", single: "'it''s'", double: #""it's""#),
    Case("'it's'", plain: "'''it''s'''", single: "'''it''s'''", double: #""'it's'""#),
    Case(#"say "a""#, plain: #"say "a""#, single: #"'say "a"'"#, double: #""say \"a\"""#),
    Case(#"C:\a"#, plain: #"C:\a"#, inFlow: #"'C:\a'"#, single: #"'C:\a'"#, double: #""C:\\a""#),
    Case(" a ", plain: "' a '", single: "' a '", double: #"" a ""#),
    Case("a\nb", plain: #""a\nb""#, single: #""a\nb""#, double: #""a\nb""#),
    Case("a\tb", plain: #""a\tb""#, single: #""a\tb""#, double: #""a\tb""#),
    Case("a\r\n", plain: #""a\r\n""#, single: #""a\r\n""#, double: #""a\r\n""#),
    Case("\u{0}", plain: #""\0""#, single: #""\0""#, double: #""\0""#, json: #""\u0000""#),
    Case("\u{1B}[0m", plain: #""\e[0m""#, single: #""\e[0m""#, double: #""\e[0m""#, json: #""\u001b[0m""#),
    Case(
      "\u{7}\u{8}\u{C}\u{B}", plain: #""\a\b\f\v""#, single: #""\a\b\f\v""#, double: #""\a\b\f\v""#,
      json: #""\u0007\b\f\u000b""#),
    Case("\u{7F}", plain: #""\x7F""#, single: #""\x7F""#, double: #""\x7F""#, json: #""\u007f""#),
    Case("\u{85}", plain: #""\N""#, single: #""\N""#, double: #""\N""#, json: #""\u0085""#),
    Case("\u{2028}\u{2029}", plain: #""\L\P""#, single: #""\L\P""#, double: #""\L\P""#, json: #""\u2028\u2029""#),
    Case("\u{FEFF}", plain: #""\uFEFF""#, single: #""\uFEFF""#, double: #""\uFEFF""#, json: #""\ufeff""#),
    Case("é世😀", plain: "é世😀", single: "'é世😀'", double: #""é世😀""#),
    Case("a/b", plain: "a/b", single: "'a/b'", double: #""a/b""#),
  ]

  @Test(arguments: cases)
  func `a text is written like its neighbours`(testCase: Case) throws {
    func text(_ style: QuotedText.Style, inFlow: Bool = false) -> String {
      String(decoding: QuotedText.render(testCase.text, like: style, inFlow: inFlow), as: UTF8.self)
    }
    #expect(text(.plain) == testCase.plain)
    #expect(text(.plain, inFlow: true) == testCase.inFlow)
    #expect(text(.singleQuoted) == testCase.single)
    #expect(text(.doubleQuoted) == testCase.double)
    #expect(text(.json) == testCase.json)
    for (source, isFlow) in [
      (testCase.plain, false), (testCase.inFlow, true), (testCase.single, true), (testCase.json, true),
    ] {
      #expect(try readBack(source, inFlow: isFlow) == testCase.text)
    }
  }

  private func readBack(_ scalar: String, inFlow: Bool) throws -> String? {
    let source = inFlow ? "v: [\(scalar), x]" : "v: \(scalar) # comment"
    var parser = Parser(SourceFile(name: "test.yaml", bytes: Array(source.utf8)))
    let value = try parser.next()?.root["v"]
    let node = inFlow ? value?.items.first { _ in true } : value
    return try node?.scalar == .string ? node?.text : nil
  }

  @Test func `bytes that are not UTF-8 are replaced`() {
    #expect(QuotedText.render([0x61, 0xFF], like: .plain) == Array("\"a\u{FFFD}\"".utf8))
  }

  @Test func `the style of another scalar`() {
    #expect(QuotedText.Style(.singleQuoted) == .singleQuoted)
    #expect(QuotedText.Style(.doubleQuoted) == .doubleQuoted)
    for style in [Node.Style.plain, .literal, .folded, .block, .flow] { #expect(QuotedText.Style(style) == .plain) }
  }

  @Test func `every text reads back as itself`() throws {
    let alphabet = Array("ab y0.:-+_#,[]{}&*!|>'\"%@`=~<\\ \n\té世😀\u{85}\u{2028}\u{FEFF}\u{1}")
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in alphabet.randomElement(using: &generator) })
      for style in [QuotedText.Style.plain, .singleQuoted, .doubleQuoted, .json] {
        for inFlow in [false, true] {
          let scalar = String(decoding: QuotedText.render(text, like: style, inFlow: inFlow), as: UTF8.self)
          #expect(try readBack(scalar, inFlow: inFlow) == text, "\(scalar)")
        }
      }
    }
  }
}
