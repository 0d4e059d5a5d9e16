import Testing

@testable import YAML

/// Stepping along bytes.
struct ByteScannerTests {
  private func scan<Result>(_ text: String, _ body: (inout ByteScanner) -> Result) -> (Result, rest: String) {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = ByteScanner(buffer)
      let result = body(&scanner)
      return (result, String(decoding: buffer[scanner.index...], as: UTF8.self))
    }
  }

  @Test func `steps over a byte that comes next`() {
    #expect(scan("ab") { $0.skip("a") } == (true, "b"))
    #expect(scan("ab") { $0.skip("b") } == (false, "ab"))
    #expect(scan("") { $0.skip("a") } == (false, ""))
    #expect(scan("ba") { $0.skip("a", or: "b") } == (true, "a"))
    #expect(scan("ca") { $0.skip("a", or: "b") } == (false, "ca"))
  }

  @Test func `steps over all bytes that are wanted`() {
    #expect(scan("123x") { $0.skip { $0.isDigit } } == (3, "x"))
    #expect(scan("x1") { $0.skip { $0.isDigit } } == (0, "x1"))
    #expect(scan("12") { $0.skip { $0.isDigit } } == (2, ""))
  }

  @Test func `reads numbers of as many digits as are allowed`() {
    #expect(scan("2026-") { $0.number(digits: 4...4) } == (2026, "-"))
    #expect(scan("20261") { $0.number(digits: 4...4) } == (2026, "1"))
    #expect(scan("202") { $0.number(digits: 4...4) } == (nil, "202"))
    #expect(scan("7:") { $0.number(digits: 1...2) } == (7, ":"))
    #expect(scan("007") { $0.number(digits: 1...2) } == (0, "7"))
    #expect(scan("x") { $0.number(digits: 1...2) } == (nil, "x"))
    #expect(scan("") { $0.number(digits: 1...2) } == (nil, ""))
  }

  @Test func `knows where the end is`() {
    #expect(scan("") { $0.isAtEnd } == (true, ""))
    #expect(scan("a") { $0.isAtEnd } == (false, "a"))
    #expect(scan("a") { $0.next } == (0x61, "a"))
    #expect(scan("") { $0.next } == (nil, ""))
  }

  @Test func `only ASCII digits are digits`() {
    for byte in UInt8.min...UInt8.max {
      #expect(byte.isDigit == (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte))
    }
  }
}
