import Testing

@testable import YAML

/// Escapes between double quotes.
struct DoubleQuotesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let value: UInt32
    let yaml: String
    /// Nil above U+FFFF, where JSON needs no escape.
    let json: String?
    init(_ value: UInt32, _ yaml: String, _ json: String?) {
      self.value = value
      self.yaml = yaml
      self.json = json
    }
    var testDescription: String { yaml }
  }

  static let escapes: [Case] = [
    Case(0x00, #"\0"#, #"\u0000"#),
    Case(0x01, #"\x01"#, #"\u0001"#),
    Case(0x07, #"\a"#, #"\u0007"#),
    Case(0x08, #"\b"#, #"\b"#),
    Case(0x09, #"\t"#, #"\t"#),
    Case(0x0A, #"\n"#, #"\n"#),
    Case(0x0B, #"\v"#, #"\u000b"#),
    Case(0x0C, #"\f"#, #"\f"#),
    Case(0x0D, #"\r"#, #"\r"#),
    Case(0x1B, #"\e"#, #"\u001b"#),
    Case(0x1F, #"\x1F"#, #"\u001f"#),
    Case(0x22, #"\""#, #"\""#),
    Case(0x5C, #"\\"#, #"\\"#),
    Case(0x7F, #"\x7F"#, #"\u007f"#),
    Case(0x85, #"\N"#, #"\u0085"#),
    Case(0x9C, #"\x9C"#, #"\u009c"#),
    Case(0xA0, #"\_"#, #"\u00a0"#),
    Case(0x2028, #"\L"#, #"\u2028"#),
    Case(0x2029, #"\P"#, #"\u2029"#),
    Case(0xFEFF, #"\uFEFF"#, #"\ufeff"#),
    Case(0xFFFF, #"\uFFFF"#, #"\uffff"#),
    Case(0x1F600, #"\U0001F600"#, nil),
    Case(0x10FFFF, #"\U0010FFFF"#, nil),
  ]

  @Test(arguments: escapes)
  func `a code point is escaped`(testCase: Case) {
    var yaml: [UInt8] = []
    let width = DoubleQuotes.escape(testCase.value, into: &yaml)
    #expect(String(decoding: yaml, as: UTF8.self) == testCase.yaml)
    #expect(width == yaml.count)
    guard let expected = testCase.json else { return }
    var json: [UInt8] = []
    DoubleQuotes.escapeAsJSON(testCase.value, into: &json)
    #expect(String(decoding: json, as: UTF8.self) == expected)
  }

  @Test func `what needs an escape`() {
    for value in UInt32(0)..<0x20 { #expect(DoubleQuotes.needsEscape(value)) }
    for value in UInt32(0x7F)..<0xA0 { #expect(DoubleQuotes.needsEscape(value)) }
    for value: UInt32 in [0x22, 0x5C, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF] {
      #expect(DoubleQuotes.needsEscape(value))
    }
    for value: UInt32 in [0x20, 0x27, 0x2F, 0x41, 0x7E, 0xA0, 0xE9, 0x2027, 0x202A, 0xFFFD, 0x1F600] {
      #expect(!DoubleQuotes.needsEscape(value))
    }
  }
}
