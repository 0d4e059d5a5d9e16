/// Integers and floats among plain scalars, by the rules of go-yaml v2.
///
/// Underscores may stand anywhere but first. A leading `0` means octal, and what isn't octal (`08`) is a decimal float,
/// as is an integer of more than 64 bits. Floats that overflow (`1e400`) are texts.
enum ScalarNumber {
  /// What a text that begins with a digit, a sign or a point means: a number, or a string.
  static func resolve(_ bytes: UnsafeBufferPointer<UInt8>) -> Scalar {
    guard let first = bytes.first else { return .null }
    if first == UInt8(ascii: ".") { return infinityOrNaN(bytes, isSigned: false) ?? decimalFloat(bytes) ?? .string }
    let isSigned = !first.isDigit
    if isSigned, bytes.count > 1, bytes[1] == UInt8(ascii: "."), let infinity = infinityOrNaN(bytes, isSigned: true) {
      return infinity
    }
    // Most of what begins with a digit or a dash is no number: 500m, 10.0.0.1, 4191/tcp, --flag.
    if let last = bytes.last, !canEndNumber(last) { return .string }
    if bytes.contains(UInt8(ascii: "_")) {
      let plain = bytes.filter { $0 != UInt8(ascii: "_") }
      return plain.withUnsafeBufferPointer { withoutUnderscores($0) }
    }
    return withoutUnderscores(bytes)
  }

  private static func canEndNumber(_ byte: UInt8) -> Bool {
    byte.isDigit || hexadecimal(byte) != nil || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  private static func withoutUnderscores(_ bytes: UnsafeBufferPointer<UInt8>) -> Scalar {
    integer(bytes) ?? decimalFloat(bytes) ?? signBehindPrefix(bytes) ?? .string
  }

  /// A sign, a prefix (`0x`, `0o`, `0b`, or `0` for octal) and digits that fit into 64 bits.
  private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Scalar? {
    var index = 0
    var isNegative = false
    var isSigned = false
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      isSigned = true
      index = 1
    }
    guard index < bytes.count else { return nil }
    var base: UInt64 = 10
    if bytes[index] == UInt8(ascii: "0") {
      switch index + 2 < bytes.count ? bytes[index + 1] | 0x20 : 0 {
      case UInt8(ascii: "x"): (base, index) = (16, index + 2)
      case UInt8(ascii: "o"): (base, index) = (8, index + 2)
      case UInt8(ascii: "b"): (base, index) = (2, index + 2)
      default: base = 8
      }
    }
    var magnitude: UInt64 = 0
    while index < bytes.count {
      guard let digit = hexadecimal(bytes[index]), UInt64(digit) < base else { return nil }
      let (shifted, tooLarge) = magnitude.multipliedReportingOverflow(by: base)
      let (sum, overflows) = shifted.addingReportingOverflow(UInt64(digit))
      if tooLarge || overflows { return nil }
      magnitude = sum
      index += 1
    }
    if isNegative {
      return magnitude <= Int64.min.magnitude ? .integer(0 &- Int64(truncatingIfNeeded: magnitude)) : nil
    }
    if let small = Int64(exactly: magnitude) { return .integer(small) }
    // Go's ParseUint takes no sign, so +18446744073709551615 goes on to the floats.
    return isSigned ? nil : .unsigned(magnitude)
  }

  /// go-yaml takes `0b` off before it reads the sign, so `0b-1` is -1.
  private static func signBehindPrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> Scalar? {
    guard bytes.count > 3, bytes[0] == UInt8(ascii: "0"), bytes[1] == UInt8(ascii: "b") else { return nil }
    let isNegative = bytes[2] == UInt8(ascii: "-")
    guard isNegative || bytes[2] == UInt8(ascii: "+") else { return nil }
    var value: Int64 = 0
    for byte in bytes[3...] {
      guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1"), value <= Int64.max >> 1 else { return nil }
      value = value << 1 | Int64(byte & 1)
    }
    return .integer(isNegative ? -value : value)
  }

  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, finite.
  private static func decimalFloat(_ bytes: UnsafeBufferPointer<UInt8>) -> Scalar? {
    var scanner = ByteScanner(bytes)
    _ = scanner.skip("-", or: "+")
    let whole = scanner.skip { $0.isDigit }
    if scanner.skip(".") {
      if scanner.skip(while: { $0.isDigit }) == 0, whole == 0 { return nil }
    } else if whole == 0 {
      return nil
    }
    if scanner.skip("e", or: "E") {
      _ = scanner.skip("-", or: "+")
      if scanner.skip(while: { $0.isDigit }) == 0 { return nil }
    }
    guard scanner.isAtEnd, let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return .float(value)
  }

  private static func infinityOrNaN(_ bytes: UnsafeBufferPointer<UInt8>, isSigned: Bool) -> Scalar? {
    guard bytes.count == (isSigned ? 5 : 4) else { return nil }
    let tail = UnsafeBufferPointer(rebasing: bytes[(bytes.count - 3)...])
    if spells(tail, "inf") || spells(tail, "Inf") || spells(tail, "INF") {
      return .float(bytes.first == UInt8(ascii: "-") ? -.infinity : .infinity)
    }
    if !isSigned, spells(tail, "nan") || spells(tail, "NaN") || spells(tail, "NAN") { return .float(.nan) }
    return nil
  }

  private static func spells(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes.elementsEqual($0) }
  }

  /// The value of a hexadecimal digit.
  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte &- UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte &- UInt8(ascii: "a") &+ 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte &- UInt8(ascii: "A") &+ 10
    default: nil
    }
  }
}
