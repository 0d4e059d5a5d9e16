import Testing

@testable import YAML

/// What becomes of texts on the way through JSON.
struct JSONDetourTests {
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
