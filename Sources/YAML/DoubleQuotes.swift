/// The escapes of double-quoted text.
enum DoubleQuotes {
  /// Whether a code point can't stand for itself between double quotes. (Above U+FFFF it can, but go-yaml's emitters
  /// escape it.)
  static func needsEscape(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x21, 0x23...0x5B, 0x5D...0x7E: false
    case 0..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Appends YAML's escape of a code point, the shortest there is; how many characters it has.
  static func escape(_ value: UInt32, into output: inout [UInt8]) -> Int {
    output.append(UInt8(ascii: "\\"))
    if let letter = letter(value) {
      output.append(letter)
      return 2
    }
    let digits = value <= 0xFF ? 2 : value <= 0xFFFF ? 4 : 8
    output.append(value <= 0xFF ? UInt8(ascii: "x") : value <= 0xFFFF ? UInt8(ascii: "u") : UInt8(ascii: "U"))
    appendHexadecimal(value, digits: digits, uppercase: true, to: &output)
    return digits + 2
  }

  /// Appends JSON's escape of a code point up to U+FFFF.
  static func escapeAsJSON(_ value: UInt32, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch value {
    case 0x08, 0x09, 0x0A, 0x0C, 0x0D, 0x22, 0x5C: if let letter = letter(value) { output.append(letter) }
    default:
      output.append(UInt8(ascii: "u"))
      appendHexadecimal(value, digits: 4, uppercase: false, to: &output)
    }
  }

  private static func letter(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x00: UInt8(ascii: "0")
    case 0x07: UInt8(ascii: "a")
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0B: UInt8(ascii: "v")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    case 0x1B: UInt8(ascii: "e")
    case 0x22: UInt8(ascii: "\"")
    case 0x5C: UInt8(ascii: "\\")
    case 0x85: UInt8(ascii: "N")
    case 0xA0: UInt8(ascii: "_")
    case 0x2028: UInt8(ascii: "L")
    case 0x2029: UInt8(ascii: "P")
    default: nil
    }
  }

  private static func appendHexadecimal(_ value: UInt32, digits: Int, uppercase: Bool, to output: inout [UInt8]) {
    var shift = UInt32(truncatingIfNeeded: digits) &* 4
    while shift > 0 {
      shift -= 4
      let digit = UInt8(truncatingIfNeeded: value >> shift & 0xF)
      output.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: uppercase ? "A" : "a"))
    }
  }
}
