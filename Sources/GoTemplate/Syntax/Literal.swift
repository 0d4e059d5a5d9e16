/// Reading of Go's string and character literals.
enum Literal {
  /// The contents of a string between double or back quotes; nil for a bad escape.
  static func string(_ literal: ArraySlice<UInt8>) -> GoString? {
    let contents = literal.dropFirst().dropLast()
    if literal.first == UInt8(ascii: "`") { return GoString(contents.filter { $0 != UInt8(ascii: "\r") }) }
    if !contents.contains(where: { $0 == UInt8(ascii: "\\") || $0 >= 0x80 }) { return GoString(Array(contents)) }
    let bytes = Array(contents)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard let unit = unit(in: bytes, at: &index, quote: UInt8(ascii: "\"")) else { return nil }
      switch unit {
      case .byte(let byte): output.append(byte)
      case .scalar(let scalar): output.append(scalar)
      }
    }
    return GoString(output)
  }

  /// The code point of a character constant with its single quotes; nil when it isn't one.
  static func character(_ literal: ArraySlice<UInt8>) throws(LiteralError) -> Int64 {
    let bytes = Array(literal.dropFirst().dropLast())
    var index = 0
    guard let unit = unit(in: bytes, at: &index, quote: UInt8(ascii: "'")) else { throw .invalidSyntax }
    guard index == bytes.count else {
      throw LiteralError("malformed character constant: " + String(decoding: literal, as: UTF8.self))
    }
    switch unit {
    case .byte(let byte): return Int64(byte)
    case .scalar(let scalar): return Int64(scalar.value)
    }
  }

  /// What one character of a literal stands for.
  private enum Unit {
    /// `\x` and octal escapes give bytes, which need not be UTF-8.
    case byte(UInt8)
    case scalar(Unicode.Scalar)
  }

  private static func unit(in bytes: [UInt8], at index: inout Int, quote: UInt8) -> Unit? {
    guard let (scalar, length) = UTF8Scalar.decode(bytes, at: index) else { return nil }
    index += length
    guard scalar == "\\" else { return .scalar(scalar) }
    guard index < bytes.count else { return nil }
    let letter = bytes[index]
    index += 1
    switch letter {
    case UInt8(ascii: "a"): return .byte(0x07)
    case UInt8(ascii: "b"): return .byte(0x08)
    case UInt8(ascii: "f"): return .byte(0x0C)
    case UInt8(ascii: "n"): return .byte(0x0A)
    case UInt8(ascii: "r"): return .byte(0x0D)
    case UInt8(ascii: "t"): return .byte(0x09)
    case UInt8(ascii: "v"): return .byte(0x0B)
    case UInt8(ascii: "\\"), quote: return .byte(letter)
    case UInt8(ascii: "x"):
      return digits(2, radix: 16, in: bytes, at: &index).map { .byte(UInt8(truncatingIfNeeded: $0)) }
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let count = letter == UInt8(ascii: "u") ? 4 : 8
      return digits(count, radix: 16, in: bytes, at: &index).flatMap(Unicode.Scalar.init).map { .scalar($0) }
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      index -= 1
      return digits(3, radix: 8, in: bytes, at: &index).flatMap { UInt8(exactly: $0) }.map { .byte($0) }
    default: return nil
    }
  }

  private static func digits(_ count: Int, radix: UInt32, in bytes: [UInt8], at index: inout Int) -> UInt32? {
    guard index + count <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<index + count] {
      guard let digit = byte.hexadecimalValue, digit < radix else { return nil }
      value = value &* radix &+ UInt32(digit)
    }
    index += count
    return value
  }
}

/// Why a literal has no value, in Go's words.
struct LiteralError: Error {
  static let invalidSyntax = LiteralError("invalid syntax")
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
