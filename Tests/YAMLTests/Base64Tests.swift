import Testing

@testable import YAML

/// The texts of `!!binary`.
struct Base64Tests {
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
}
