/// Go's way of writing strings and characters between quotes.
enum Quoting {
  /// `bytes` between double quotes, as `%q` prints them.
  static func quoted(_ bytes: some Collection<UInt8>) -> String {
    var output: [UInt8] = []
    append(bytes, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends `bytes` between double quotes; what isn't printable, and with `asciiOnly` everything beyond ASCII, is escaped.
  static func append(_ bytes: some Collection<UInt8>, asciiOnly: Bool = false, to output: inout [UInt8]) {
    let bytes = Array(bytes)
    output.append(UInt8(ascii: "\""))
    var index = 0
    while let (scalar, length) = UTF8Scalar.decode(bytes, at: index) {
      if length == 1, scalar == UTF8Scalar.replacement {
        appendEscape("x", UInt32(bytes[index]), digits: 2, to: &output)
      } else {
        append(escaping: scalar, quote: "\"", asciiOnly: asciiOnly, to: &output)
      }
      index += length
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Appends a character between single quotes.
  static func append(_ scalar: Unicode.Scalar, asciiOnly: Bool = false, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "'"))
    append(escaping: scalar, quote: "'", asciiOnly: asciiOnly, to: &output)
    output.append(UInt8(ascii: "'"))
  }

  /// Whether `bytes` can stand between back quotes unchanged.
  static func canBackquote(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while let (scalar, length) = UTF8Scalar.decode(bytes, at: index) {
      if length == 1 {
        if scalar.value >= 0x7F || scalar == "`" || (scalar.value < 0x20 && scalar != "\t") { return false }
      } else if scalar == "\u{FEFF}" {
        return false
      }
      index += length
    }
    return true
  }

  /// `U+0041 'A'`, as `%#U` prints a character.
  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return scalar.isPrintable ? "\(code) '\(scalar)'" : code
  }

  private static func append(
    escaping scalar: Unicode.Scalar, quote: Unicode.Scalar, asciiOnly: Bool, to output: inout [UInt8]
  ) {
    if scalar == quote || scalar == "\\" {
      output.append(UInt8(ascii: "\\"))
      output.append(scalar)
      return
    }
    if scalar.isPrintable, scalar.isASCII || !asciiOnly {
      output.append(scalar)
      return
    }
    switch scalar.value {
    case 0x07: output.append(contentsOf: "\\a".utf8)
    case 0x08: output.append(contentsOf: "\\b".utf8)
    case 0x09: output.append(contentsOf: "\\t".utf8)
    case 0x0A: output.append(contentsOf: "\\n".utf8)
    case 0x0B: output.append(contentsOf: "\\v".utf8)
    case 0x0C: output.append(contentsOf: "\\f".utf8)
    case 0x0D: output.append(contentsOf: "\\r".utf8)
    case 0..<0x20, 0x7F: appendEscape("x", scalar.value, digits: 2, to: &output)
    case 0..<0x10000: appendEscape("u", scalar.value, digits: 4, to: &output)
    default: appendEscape("U", scalar.value, digits: 8, to: &output)
    }
  }

  private static func appendEscape(_ letter: Unicode.Scalar, _ value: UInt32, digits: Int, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    output.append(letter)
    for shift in stride(from: (digits - 1) * 4, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: value >> UInt32(shift) & 0xF)
      output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
