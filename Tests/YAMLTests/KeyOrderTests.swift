import Testing

@testable import YAML

/// The order of keys in printed maps.
struct KeyOrderTests {
  /// Each list is in order in both dialects.
  static let ordered: [[String]] = [
    ["", "a", "aa", "ab", "b"],
    ["A", "B", "a", "b"],
    ["Zebra", "apple"],
    // Numbers by value, also inside a word.
    ["1", "2", "9", "10", "100"],
    ["port1", "port2", "port10", "port20"],
    ["v1.2", "v1.10", "v2.1"],
    // Equal numbers: the one with fewer digits first.
    ["a1", "a01", "a001", "a2"],
    ["a-1", "a-01"],
    ["1.5", "1.05"],
    // A zero inside a number is no leading zero.
    ["a10", "a11", "a20", "a100", "a101", "a110"],
    // What is no letter comes before letters, and what is no digit either before digits.
    ["-", "_", "1", "a"],
    ["a-b", "a.b", "a/b", "a_b", "a1", "ab"],
    ["app", "app.kubernetes.io/name", "app.kubernetes.io/part-of", "apple"],
    ["~", "é"],
    ["e", "z", "é", "ü", "世"],
    ["世", "界"],
    ["é1", "é2", "é10"],
    // Digits of other scripts count too.
    ["a٣", "a٥"],
    // A continuation byte in common isn't a character in common.
    ["\u{E9}", "\u{129}"],
    ["x\u{1F600}", "x\u{1F601}"],
  ]

  @Test(arguments: ordered, [Emitter.Dialect.goYAML2, .goYAML3])
  func `keys are in order`(keys: [String], dialect: Emitter.Dialect) {
    for (index, key) in keys.enumerated() {
      #expect(!KeyOrder.natural(key, key, for: dialect))
      for later in keys[(index + 1)...] {
        #expect(KeyOrder.natural(key, later, for: dialect), "\(key) before \(later)")
        #expect(!KeyOrder.natural(later, key, for: dialect), "\(later) after \(key)")
        #expect(KeyOrder.natural(Array(key.utf8), Array(later.utf8), for: dialect))
      }
    }
  }

  @Test func `versions 2 and 3 disagree about what follows a digit`() {
    for (first, second) in [("a1-", "a1b"), ("1.5", "1b"), ("0x", "01"), ("v1_", "v1a")] {
      let inVersion2 = KeyOrder.natural(first, second, for: .goYAML2)
      #expect(inVersion2 != KeyOrder.natural(first, second, for: .goYAML3), "\(first), \(second)")
    }
    #expect(KeyOrder.natural("a1-", "a1b", for: .goYAML2))
    #expect(KeyOrder.natural("a1b", "a1-", for: .goYAML3))
  }

  @Test func `a number that is too large wraps around as in Go`() {
    // 2^64 is 0 in 64 bits.
    #expect(KeyOrder.natural("a18446744073709551616", "a2"))
    #expect(KeyOrder.natural("a9223372036854775808", "a1"))
  }

  @Test func `bytes that are not UTF-8 have an order too`() {
    #expect(KeyOrder.natural([0x61], [0x61, 0xFF]))
    #expect(!KeyOrder.natural([0xFF], [0xFF]))
    #expect(KeyOrder.natural([0xC3], [0xC3, 0xA9]) != KeyOrder.natural([0xC3, 0xA9], [0xC3]))
  }
}
