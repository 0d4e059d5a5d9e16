import Testing

@testable import YAML

/// Code points, base64 and escapes, the small parts that texts are read and written with.
struct TextTests {
  struct CodePointCase: Sendable {
    let bytes: [UInt8]
    /// Nil when the first byte begins no code point.
    let value: UInt32?
    init(_ bytes: [UInt8], _ value: UInt32?) {
      self.bytes = bytes
      self.value = value
    }
  }

  static let codePoints: [CodePointCase] = [
    CodePointCase([0x00], 0),
    CodePointCase([0x7F], 0x7F),
    CodePointCase([0xC2, 0x80], 0x80),
    CodePointCase([0xDF, 0xBF], 0x7FF),
    CodePointCase([0xE0, 0xA0, 0x80], 0x800),
    CodePointCase([0xED, 0x9F, 0xBF], 0xD7FF),
    CodePointCase([0xEE, 0x80, 0x80], 0xE000),
    CodePointCase([0xEF, 0xBF, 0xBF], 0xFFFF),
    CodePointCase([0xF0, 0x90, 0x80, 0x80], 0x10000),
    CodePointCase([0xF4, 0x8F, 0xBF, 0xBF], 0x10FFFF),
    // Continuation bytes alone, overlong forms, surrogates, too large, cut off.
    CodePointCase([0x80], nil),
    CodePointCase([0xC0, 0x80], nil),
    CodePointCase([0xC1, 0xBF], nil),
    CodePointCase([0xE0, 0x9F, 0xBF], nil),
    CodePointCase([0xED, 0xA0, 0x80], nil),
    CodePointCase([0xED, 0xBF, 0xBF], nil),
    CodePointCase([0xF0, 0x8F, 0xBF, 0xBF], nil),
    CodePointCase([0xF4, 0x90, 0x80, 0x80], nil),
    CodePointCase([0xF5, 0x80, 0x80, 0x80], nil),
    CodePointCase([0xFF], nil),
    CodePointCase([0xC2], nil),
    CodePointCase([0xC2, 0x41], nil),
    CodePointCase([0xE2, 0x80], nil),
    CodePointCase([0xF0, 0x9F, 0x98], nil),
  ]

  @Test(arguments: codePoints)
  func `a code point is read and written`(testCase: CodePointCase) {
    let codePoint = testCase.bytes.withUnsafeBufferPointer { CodePoint($0, at: 0) }
    #expect(codePoint.isValid == (testCase.value != nil))
    #expect(codePoint.value == testCase.value ?? 0xFFFD)
    #expect(codePoint.width == (testCase.value == nil ? 1 : testCase.bytes.count))
    guard let value = testCase.value else { return }
    var written: [UInt8] = []
    written.append(codePoint: value)
    #expect(written == testCase.bytes)
  }

  @Test(arguments: [
    ("", ""), ("YQ==", "a"), ("YWI=", "ab"), ("YWJj", "abc"), ("YWJjZA==", "abcd"), ("YW\nJj\r\n", "abc"),
    ("YQ=\n=", "a"), ("Pz8/Pj4+", "???>>>"),
  ])
  func `base64 is decoded`(text: String, decoded: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { Base64.decode($0) } == Array(decoded.utf8))
  }

  @Test(arguments: ["a", "YQ", "YQ=", "YWJ", "=", "====", "YQ===", "YQ==YQ==", "Y=Q=", "YW I=", "Pz8_", "YWJj="])
  func `base64 that isn't`(text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { Base64.decode($0) } == nil)
  }

  @Test func `base64 is broken into lines of 70 characters`() {
    for (count, lines) in [(0, [0]), (1, [4]), (51, [68]), (52, [70, 2]), (105, [70, 70]), (106, [70, 70, 4])] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
      let text = bytes.withUnsafeBufferPointer { Base64.encodedLines($0) }
      #expect(
        text.split(separator: 0x0A, omittingEmptySubsequences: false).map(\.count) == lines
          + (lines.count > 1 ? [0] : []))
      #expect(text.withUnsafeBufferPointer { Base64.decode($0) } == bytes)
    }
  }

  struct TraitsCase: Sendable, CustomTestStringConvertible {
    let text: String
    let traits: TextTraits
    init(_ text: String, _ traits: TextTraits) {
      self.text = text
      self.traits = traits
    }
    var testDescription: String { text.debugDescription }
  }

  static let indicators: TextTraits = [.blockIndicator, .flowIndicator]

  static let traits: [TraitsCase] = [
    TraitsCase("", []),
    TraitsCase("collector.linkerd-jaeger", []),
    TraitsCase("a b", []),
    TraitsCase(" a", .leadingSpace),
    TraitsCase("a ", .trailingSpace),
    TraitsCase(" ", [.leadingSpace, .trailingSpace]),
    TraitsCase("a\nb", .lineFeed),
    TraitsCase("\na", [.lineFeed, .leadingBreak]),
    TraitsCase("a\n", [.lineFeed, .trailingBreak]),
    TraitsCase("a \nb", [.lineFeed, .spaceBreak]),
    TraitsCase("a\n b", [.lineFeed, .breakSpace]),
    TraitsCase("a\r\nb", [.lineFeed, .carriageReturn]),
    TraitsCase("a\tb", .tab),
    TraitsCase("a\u{0}b", .control),
    TraitsCase("a\u{1B}", .control),
    TraitsCase("a\u{7F}", .unreadable),
    TraitsCase("a\u{80}", [.unreadable, .nonASCII]),
    TraitsCase("a\u{85}b", [.nextLine, .nonASCII]),
    TraitsCase("a\u{A0}b", .nonASCII),
    TraitsCase("a\u{2028}b", [.separator, .nonASCII]),
    TraitsCase("\u{2029}", [.separator, .nonASCII, .leadingBreak, .trailingBreak]),
    TraitsCase("a\u{FEFF}", [.byteOrderMark, .nonASCII]),
    TraitsCase("a\u{FFFE}", [.unreadable, .nonASCII]),
    TraitsCase("a\u{FFFD}", .nonASCII),
    TraitsCase("a\u{12028}", [.astral, .nonASCII]),
    TraitsCase("a: b", indicators),
    TraitsCase("a:", indicators),
    TraitsCase("a:\tb", [.blockIndicator, .flowIndicator, .tab]),
    TraitsCase("a:b", .flowIndicator),
    TraitsCase("a #b", indicators),
    TraitsCase("a#b", []),
    TraitsCase("a,b", .flowIndicator),
    TraitsCase("a?", .flowIndicator),
    TraitsCase("-", indicators),
    TraitsCase("- a", indicators),
    TraitsCase("-a", []),
    TraitsCase("?a", .flowIndicator),
    TraitsCase("? a", indicators),
    TraitsCase("---a", indicators),
    TraitsCase("...", indicators),
    TraitsCase("--", []),
    TraitsCase("*a", indicators),
    TraitsCase("a*", []),
  ]

  @Test(arguments: traits)
  func `what a text has in it`(testCase: TraitsCase) {
    let found = Array(testCase.text.utf8).withUnsafeBufferPointer { TextTraits($0) }
    #expect(found == testCase.traits)
  }

  @Test func `bytes that are not UTF-8 are noticed`() {
    #expect([0x61, 0xE2, 0x80].withUnsafeBufferPointer { TextTraits($0) } == [.invalid, .nonASCII])
  }

  @Test(arguments: [
    ("a", "a"), ("a\u{85}b", "a b"), ("a \u{85}  b", "a b"), ("\u{85}", " "), ("a\u{85}\u{85}b", "a\nb"),
    ("a\u{85} \u{85} \u{85}b", "a\n\nb"), ("a  b", "a  b"), ("a\u{85}é", "a é"), ("a\u{85}\tb", "a \tb"),
    ("a\n\u{85}b", "a\n b"), ("a\u{85} ", "a "),
  ])
  func `a text comes back from JSON`(text: String, result: String) {
    let passed = Array(text.utf8).withUnsafeBufferPointer { JSONDetour.passed($0) }
    #expect(String(decoding: passed, as: UTF8.self) == result)
  }

  @Test func `a text that is not UTF-8 comes back from JSON with replacements`() {
    let passed = ([0x61, 0xFF, 0xE2, 0x80, 0x62] as [UInt8]).withUnsafeBufferPointer { JSONDetour.passed($0) }
    #expect(String(decoding: passed, as: UTF8.self) == "a\u{FFFD}\u{FFFD}\u{FFFD}b")
  }

  @Test(arguments: [
    ("a", 1022), ("é", 1022), ("\"", 511), ("\n", 511), ("<", 170), ("\u{1}", 170), ("\u{2028}", 170), ("\u{8}", 511),
  ])
  func `a key is readable up to 1024 characters of JSON`(character: String, limit: Int) {
    for (count, expected) in [(limit, true), (limit + 1, false)] {
      let key = Array(String(repeating: character, count: count).utf8)
      #expect(key.withUnsafeBufferPointer { JSONDetour.isReadableKey($0, TextTraits($0)) } == expected)
    }
  }
}
