/// Strings and characters.
extension Formatter {
  mutating func printString(_ bytes: [UInt8], verb: Unicode.Scalar, _ value: Value) {
    switch verb {
    case "v" where flags.sharpV: printQuoted(bytes)
    case "v", "s": printString(bytes)
    case "x": printHexadecimal(bytes, uppercase: false)
    case "X": printHexadecimal(bytes, uppercase: true)
    case "q": printQuoted(bytes)
    default: printBad(verb, value)
    }
  }

  mutating func printString(_ bytes: [UInt8]) {
    pad(truncated(bytes))
  }

  private mutating func printQuoted(_ bytes: [UInt8]) {
    let bytes = truncated(bytes)
    if flags.sharp, Quoting.canBackquote(bytes) {
      return pad([UInt8(ascii: "`")] + bytes + [UInt8(ascii: "`")])
    }
    var quoted: [UInt8] = []
    Quoting.append(bytes, asciiOnly: flags.plus, to: &quoted)
    pad(quoted)
  }

  /// The precision counts characters.
  private func truncated(_ bytes: [UInt8]) -> [UInt8] {
    guard let precision = flags.precision, precision < bytes.count else { return bytes }
    var index = 0
    for _ in 0..<precision {
      guard let (_, length) = UTF8Scalar.decode(bytes, at: index) else { return bytes }
      index += length
    }
    return Array(bytes[..<index])
  }

  /// `%x` of a string: two digits for each byte; the precision counts bytes.
  private mutating func printHexadecimal(_ bytes: [UInt8], uppercase: Bool) {
    let digits = Array((uppercase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    let prefix = Array((uppercase ? "0X" : "0x").utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes.prefix(flags.precision ?? bytes.count).enumerated() {
      if flags.space, index > 0 { text.append(UInt8(ascii: " ")) }
      if flags.sharp, flags.space || index == 0 { text.append(contentsOf: prefix) }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0xF)])
    }
    pad(text)
  }

  /// `%c`; what is no character is U+FFFD.
  mutating func printCharacter(_ code: UInt64) {
    var text: [UInt8] = []
    text.append(Formatter.scalar(code))
    pad(text)
  }

  /// `%q` of an integer.
  mutating func printQuotedCharacter(_ code: UInt64) {
    var text: [UInt8] = []
    Quoting.append(Formatter.scalar(code), asciiOnly: flags.plus, to: &text)
    pad(text)
  }

  /// `%U`, and with the sharp flag the character too.
  mutating func printCodePoint(_ code: UInt64) {
    let digits = String(code, radix: 16, uppercase: true)
    var text = "U+" + String(repeating: "0", count: max(0, max(4, flags.precision ?? 4) - digits.utf8.count)) + digits
    if flags.sharp, let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value), scalar.isPrintable {
      text += " '\(scalar)'"
    }
    withoutZero { $0.pad(text) }
  }

  private static func scalar(_ code: UInt64) -> Unicode.Scalar {
    UInt32(exactly: code).flatMap(Unicode.Scalar.init) ?? UTF8Scalar.replacement
  }
}
