/// Integers in all bases.
extension Formatter {
  mutating func printInteger(_ value: Int64, _ type: IntegerType, verb: Unicode.Scalar) {
    switch verb {
    case "v" where flags.sharpV && !type.isSigned:
      printInteger(UInt64(bitPattern: value), base: 16, verb: "x", prefix: true)
    case "v", "d": printInteger(value, type, base: 10, verb: verb)
    case "b": printInteger(value, type, base: 2, verb: verb)
    case "o", "O": printInteger(value, type, base: 8, verb: verb)
    case "x", "X": printInteger(value, type, base: 16, verb: verb)
    case "c": printCharacter(UInt64(bitPattern: value))
    case "q": printQuotedCharacter(UInt64(bitPattern: value))
    case "U": printCodePoint(UInt64(bitPattern: value))
    default: printBad(verb, .integer(value, type))
    }
  }

  private mutating func printInteger(_ value: Int64, _ type: IntegerType, base: Int, verb: Unicode.Scalar) {
    let isNegative = type.isSigned && value < 0
    printInteger(
      isNegative ? value.magnitude : UInt64(bitPattern: value), isNegative: isNegative, base: base, verb: verb)
  }

  /// An unsigned number, with `0x` in front if `prefix`.
  mutating func printInteger(_ value: UInt64, base: Int, verb: Unicode.Scalar, prefix: Bool) {
    let sharp = flags.sharp
    flags.sharp = prefix
    printInteger(value, isNegative: false, base: base, verb: verb)
    flags.sharp = sharp
  }

  private mutating func printInteger(_ magnitude: UInt64, isNegative: Bool, base: Int, verb: Unicode.Scalar) {
    if flags.width == nil, flags.precision == nil, base == 10, !flags.plus, !flags.space {
      return appendDecimal(magnitude, isNegative: isNegative)
    }
    let hasSign = isNegative || flags.plus || flags.space
    var minimum = 0
    if let precision = flags.precision {
      minimum = precision
      // A precision of zero prints zero as nothing.
      if precision == 0, magnitude == 0 { return withoutZero { $0.writePadding($0.flags.width ?? 0) } }
    } else if flags.zero, !flags.minus, let width = flags.width {
      minimum = hasSign ? width - 1 : width
    }
    var digits = Array(String(magnitude, radix: base, uppercase: verb == "X").utf8)
    if minimum > digits.count {
      digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: minimum - digits.count), at: 0)
    }
    var text: [UInt8] = []
    if hasSign { text.append(isNegative ? UInt8(ascii: "-") : flags.plus ? UInt8(ascii: "+") : UInt8(ascii: " ")) }
    if verb == "O" { text.append(contentsOf: "0o".utf8) }
    if flags.sharp {
      switch base {
      case 2: text.append(contentsOf: "0b".utf8)
      case 8 where digits.first != UInt8(ascii: "0"): text.append(UInt8(ascii: "0"))
      case 16: text.append(contentsOf: (verb == "X" ? "0X" : "0x").utf8)
      default: break
      }
    }
    text.append(contentsOf: digits)
    withoutZero { $0.pad(text) }
  }

  private mutating func appendDecimal(_ magnitude: UInt64, isNegative: Bool) {
    if isNegative { output.append(UInt8(ascii: "-")) }
    let start = output.count
    var rest = magnitude
    repeat {
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    output[start...].reverse()
  }
}
