import Glibc
import GoTemplate

/// A number as Go's `strconv.ParseFloat` reads it: decimal, hexadecimal with an exponent, infinite or not a number.
enum FloatSyntax {
  /// The nearest number; nil when the text isn't one, or is too large.
  static func parse(_ text: GoString) -> Double? {
    var rest = text.bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    switch String(decoding: rest, as: UTF8.self).lowercased() {
    case "inf", "infinity": return isNegative ? -.infinity : .infinity
    case "nan": return rest.count == text.count ? .nan : nil
    default: break
    }
    let isHexadecimal =
      rest.count > 2 && rest.first == UInt8(ascii: "0") && rest[rest.startIndex + 1] | 0x20 == UInt8(ascii: "x")
    guard let digits = isHexadecimal ? hexadecimal(rest.dropFirst(2)) : decimal(rest) else { return nil }
    let magnitude = strtod(String(decoding: digits, as: UTF8.self), nil)
    guard magnitude.isFinite else { return nil }
    return isNegative ? -magnitude : magnitude
  }

  /// The bytes themselves when they are a decimal number.
  private static func decimal(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = bytes
    guard dropMantissa(&rest, isDigit) else { return nil }
    return rest.isEmpty || isExponent(rest, UInt8(ascii: "e")) ? bytes : nil
  }

  /// The digits behind the prefix as C reads them, without the underscores that Go allows there.
  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let underscore = UInt8(ascii: "_")
    var previous: UInt8 = UInt8(ascii: "0")
    for byte in bytes {
      if byte == underscore && HexDigit.value(of: previous) == nil { return nil }
      if previous == underscore && HexDigit.value(of: byte) == nil { return nil }
      previous = byte
    }
    let digits = bytes.filter { $0 != underscore }[...]
    var rest = digits
    guard previous != underscore, dropMantissa(&rest, { HexDigit.value(of: $0) != nil }),
      isExponent(rest, UInt8(ascii: "p"))
    else { return nil }
    return ("0x".utf8 + digits)[...]
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

  private static func isExponent(_ bytes: ArraySlice<UInt8>, _ letter: UInt8) -> Bool {
    guard let first = bytes.first, first | 0x20 == letter else { return false }
    var digits = bytes.dropFirst()
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
