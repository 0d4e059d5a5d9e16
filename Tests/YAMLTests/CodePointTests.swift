import Testing

@testable import YAML

/// UTF-8, and what isn't.
struct CodePointTests {
  struct Case: Sendable {
    let bytes: [UInt8]
    /// Nil when the first byte begins no code point.
    let value: UInt32?
    init(_ bytes: [UInt8], _ value: UInt32?) {
      self.bytes = bytes
      self.value = value
    }
  }

  static let codePoints: [Case] = [
    Case([0x00], 0),
    Case([0x7F], 0x7F),
    Case([0xC2, 0x80], 0x80),
    Case([0xDF, 0xBF], 0x7FF),
    Case([0xE0, 0xA0, 0x80], 0x800),
    Case([0xED, 0x9F, 0xBF], 0xD7FF),
    Case([0xEE, 0x80, 0x80], 0xE000),
    Case([0xEF, 0xBF, 0xBF], 0xFFFF),
    Case([0xF0, 0x90, 0x80, 0x80], 0x10000),
    Case([0xF4, 0x8F, 0xBF, 0xBF], 0x10FFFF),
    // Continuation bytes alone, overlong forms, surrogates, too large, cut off.
    Case([0x80], nil),
    Case([0xC0, 0x80], nil),
    Case([0xC1, 0xBF], nil),
    Case([0xE0, 0x9F, 0xBF], nil),
    Case([0xED, 0xA0, 0x80], nil),
    Case([0xED, 0xBF, 0xBF], nil),
    Case([0xF0, 0x8F, 0xBF, 0xBF], nil),
    Case([0xF4, 0x90, 0x80, 0x80], nil),
    Case([0xF5, 0x80, 0x80, 0x80], nil),
    Case([0xFF], nil),
    Case([0xC2], nil),
    Case([0xC2, 0x41], nil),
    Case([0xE2, 0x80], nil),
    Case([0xF0, 0x9F, 0x98], nil),
  ]

  @Test(arguments: codePoints)
  func `a code point is read and written`(testCase: Case) {
    let codePoint = testCase.bytes.withUnsafeBufferPointer { CodePoint($0, at: 0) }
    #expect(codePoint.isValid == (testCase.value != nil))
    #expect(codePoint.value == testCase.value ?? 0xFFFD)
    #expect(codePoint.width == (testCase.value == nil ? 1 : testCase.bytes.count))
    guard let value = testCase.value else { return }
    var written: [UInt8] = []
    written.append(codePoint: value)
    #expect(written == testCase.bytes)
  }
}
