/// The plain scalars of YAML 1.1 that go-yaml has given up, and that other readers still know.
enum StrictScalar {
  /// Whether some reader of YAML 1.1 takes a plain text for something other than a string where go-yaml doesn't.
  static func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    switch first {
    case UInt8(ascii: "="): return bytes.count == 1
    case UInt8(ascii: "<"): return bytes.count == 2 && bytes[1] == first
    case UInt8(ascii: "."): return isFraction(bytes, from: 0)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return isNumber(bytes) || isSexagesimal(bytes) || isTime(bytes)
    default: return false
    }
  }

  /// `[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?`: a number to the base 60, such as `1:30`.
  static func isSexagesimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.contains(UInt8(ascii: ":")) else { return false }
    var scanner = ByteScanner(bytes)
    _ = scanner.skip("-", or: "+")
    guard let first = scanner.next, first.isDigit else { return false }
    scanner.skip(while: isDigitOrUnderscore)
    var parts = 0
    while scanner.skip(":") {
      // One digit, or two of which the first is at most 5.
      guard let digit = scanner.next, scanner.number(digits: 1...1) != nil else { return false }
      if digit <= UInt8(ascii: "5") { _ = scanner.number(digits: 1...1) }
      parts += 1
    }
    if scanner.skip(".") { scanner.skip(while: isDigitOrUnderscore) }
    return parts > 0 && scanner.isAtEnd
  }

  /// Integers and floats with underscores where go-yaml wants none: `0x_`, `0b_`, `1_.`, `1.5_0`, `1_0e5`.
  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = ByteScanner(bytes)
    _ = scanner.skip("-", or: "+")
    let start = scanner.index
    guard let first = scanner.next, first.isDigit else { return isFraction(bytes, from: start) }
    if bytes.count > start + 2, first == UInt8(ascii: "0") {
      var prefixed = ByteScanner(bytes, from: start + 1)
      if prefixed.skip("b") {
        prefixed.skip { $0 | 1 == UInt8(ascii: "1") || $0 == UInt8(ascii: "_") }
        if prefixed.isAtEnd { return true }
      } else if prefixed.skip("x") {
        prefixed.skip { isDigitOrUnderscore($0) || 0x61...0x66 ~= $0 | 0x20 }
        if prefixed.isAtEnd { return true }
      }
    }
    scanner.skip(while: isDigitOrUnderscore)
    if scanner.skip(".") { scanner.skip(while: isDigitOrUnderscore) }
    return isExponentOrEnd(&scanner)
  }

  /// `\.[0-9][0-9_]*` with or without an exponent.
  private static func isFraction(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
    var scanner = ByteScanner(bytes, from: index)
    guard scanner.skip("."), let digit = scanner.next, digit.isDigit else { return false }
    scanner.skip(while: isDigitOrUnderscore)
    return isExponentOrEnd(&scanner)
  }

  private static func isExponentOrEnd(_ scanner: inout ByteScanner) -> Bool {
    if scanner.skip("e", or: "E") {
      _ = scanner.skip("-", or: "+")
      if scanner.skip(while: { $0.isDigit }) == 0 { return false }
    }
    return scanner.isAtEnd
  }

  /// `2001-12-14 21:59:43.10 -5` and its kind; the numbers may be out of range.
  private static func isTime(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = ByteScanner(bytes)
    guard scanner.number(digits: 4...4) != nil, scanner.skip("-"), scanner.number(digits: 1...2) != nil,
      scanner.skip("-"),
      scanner.number(digits: 1...2) != nil
    else { return false }
    if scanner.isAtEnd { return bytes.count == 10 }
    if !scanner.skip("T", or: "t"), scanner.skip(while: { $0 == 0x20 }) == 0 { return false }
    guard scanner.number(digits: 1...2) != nil, scanner.skip(":"), scanner.number(digits: 2...2) != nil,
      scanner.skip(":"),
      scanner.number(digits: 2...2) != nil
    else { return false }
    if scanner.skip(".") { scanner.skip { $0.isDigit } }
    if scanner.isAtEnd { return true }
    scanner.skip { $0 == 0x20 }
    if scanner.skip("Z") { return scanner.isAtEnd }
    guard scanner.skip("-", or: "+"), scanner.number(digits: 1...2) != nil else { return false }
    if scanner.skip(":"), scanner.number(digits: 2...2) == nil { return false }
    return scanner.isAtEnd
  }

  private static func isDigitOrUnderscore(_ byte: UInt8) -> Bool { byte.isDigit || byte == UInt8(ascii: "_") }
}
