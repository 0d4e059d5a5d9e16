import Glibc
import GoTemplate

/// A number as Go's `strconv.ParseFloat` reads it: decimal, hexadecimal with an exponent, infinite or not a number.
enum FloatSyntax {
  /// The nearest number; nil when the text isn't one, or is too large.
  static func parse(_ text: GoString) -> Double? {
    guard let number = nearest(text), number.isFinite || !isOutOfRange(text) else { return nil }
    return number
  }

  /// Whether the text is a number that is too large.
  static func isOutOfRange(_ text: GoString) -> Bool {
    guard let number = nearest(text), number.isInfinite else { return false }
    return text.bytes.contains { isDecimalDigit($0) }
  }

  /// The nearest number, infinite for one that is too large; nil when the text isn't one.
  private static func nearest(_ text: GoString) -> Double? {
    var rest = text.bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    switch String(decoding: rest, as: UTF8.self).lowercased() {
    case "inf", "infinity": return isNegative ? -.infinity : .infinity
    case "nan": return rest.count == text.count ? .nan : nil
    default: break
    }
    let isHexadecimal = rest.count > 2 && (rest.starts(with: "0x".utf8) || rest.starts(with: "0X".utf8))
    let isDigit = isHexadecimal ? isHexadecimalDigit : isDecimalDigit
    if isHexadecimal { rest = rest.dropFirst(2) }
    guard let digits = withoutUnderscores(rest, isDigit, afterPrefix: isHexadecimal) else { return nil }
    rest = digits[...]
    guard dropMantissa(&rest, isDigit), rest.isEmpty && !isHexadecimal || isExponent(rest, isHexadecimal ? "p" : "e")
    else {
      return nil
    }
    let magnitude = strtod((isHexadecimal ? "0x" : "") + String(decoding: digits, as: UTF8.self), nil)
    return isNegative ? -magnitude : magnitude
  }

  /// Go allows underscores between digits, and between the prefix and a digit; nil when there are others.
  private static func withoutUnderscores(
    _ bytes: ArraySlice<UInt8>, _ isDigit: (UInt8) -> Bool, afterPrefix: Bool
  ) -> [UInt8]? {
    let underscore = UInt8(ascii: "_")
    var digitBefore = afterPrefix
    var underscoreBefore = false
    for byte in bytes {
      if byte == underscore && !digitBefore || underscoreBefore && !isDigit(byte) { return nil }
      underscoreBefore = byte == underscore
      digitBefore = isDigit(byte)
    }
    return underscoreBefore ? nil : bytes.filter { $0 != underscore }
  }

  /// Drops digits with at most one point among them; false when there is no digit.
  private static func dropMantissa(_ rest: inout ArraySlice<UInt8>, _ isDigit: (UInt8) -> Bool) -> Bool {
    let whole = rest.prefix(while: isDigit).count
    rest = rest.dropFirst(whole)
    guard rest.first == UInt8(ascii: ".") else { return whole > 0 }
    rest = rest.dropFirst()
    let fraction = rest.prefix(while: isDigit).count
    rest = rest.dropFirst(fraction)
    return whole + fraction > 0
  }

  private static func isExponent(_ bytes: ArraySlice<UInt8>, _ letter: Unicode.Scalar) -> Bool {
    guard let first = bytes.first, first | 0x20 == UInt8(ascii: letter) else { return false }
    var digits = bytes.dropFirst()
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    return !digits.isEmpty && digits.allSatisfy(isDecimalDigit)
  }

  private static func isDecimalDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  private static func isHexadecimalDigit(_ byte: UInt8) -> Bool { HexDigit.value(of: byte) != nil }
}
