import Testing

@testable import YAML

/// What a text has in it that decides about its style.
struct TextTraitsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let traits: TextTraits
    init(_ text: String, _ traits: TextTraits) {
      self.text = text
      self.traits = traits
    }
    var testDescription: String { text.debugDescription }
  }

  static let indicators: TextTraits = [.blockIndicator, .flowIndicator]

  static let traits: [Case] = [
    Case("", []),
    Case("collector.linkerd-jaeger", []),
    Case("a b", []),
    Case(" a", .leadingSpace),
    Case("a ", .trailingSpace),
    Case(" ", [.leadingSpace, .trailingSpace]),
    Case("a\nb", .lineFeed),
    Case("\na", [.lineFeed, .leadingBreak]),
    Case("a\n", [.lineFeed, .trailingBreak]),
    Case("a \nb", [.lineFeed, .spaceBreak]),
    Case("a\n b", [.lineFeed, .breakSpace]),
    Case("a\r\nb", [.lineFeed, .carriageReturn]),
    Case("a\tb", .tab),
    Case("a\u{0}b", .control),
    Case("a\u{1B}", .control),
    Case("a\u{7F}", .unreadable),
    Case("a\u{80}", [.unreadable, .nonASCII]),
    Case("a\u{85}b", [.nextLine, .nonASCII]),
    Case("a\u{A0}b", .nonASCII),
    Case("a\u{2028}b", [.separator, .nonASCII]),
    Case("\u{2029}", [.separator, .nonASCII, .leadingBreak, .trailingBreak]),
    Case("a\u{FEFF}", [.byteOrderMark, .nonASCII]),
    Case("a\u{FFFE}", [.unreadable, .nonASCII]),
    Case("a\u{FFFD}", .nonASCII),
    Case("a\u{12028}", [.astral, .nonASCII]),
    Case("a: b", indicators),
    Case("a:", indicators),
    Case("a:\tb", [.blockIndicator, .flowIndicator, .tab]),
    Case("a:b", .flowIndicator),
    Case("a #b", indicators),
    Case("a#b", []),
    Case("a,b", .flowIndicator),
    Case("a?", .flowIndicator),
    Case("-", indicators),
    Case("- a", indicators),
    Case("-a", []),
    Case("?a", .flowIndicator),
    Case("? a", indicators),
    Case("---a", indicators),
    Case("...", indicators),
    Case("--", []),
    Case("*a", indicators),
    Case("a*", []),
  ]

  @Test(arguments: traits)
  func `what a text has in it`(testCase: Case) {
    let found = Array(testCase.text.utf8).withUnsafeBufferPointer { TextTraits($0) }
    #expect(found == testCase.traits)
  }

  @Test func `bytes that are not UTF-8 are noticed`() {
    #expect([0x61, 0xE2, 0x80].withUnsafeBufferPointer { TextTraits($0) } == [.invalid, .nonASCII])
  }
}
