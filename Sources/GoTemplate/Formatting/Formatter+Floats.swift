/// Floating-point and complex numbers.
extension Formatter {
  static func isFloat(_ verb: Unicode.Scalar) -> Bool {
    switch verb {
    case "v", "b", "g", "G", "x", "X", "f", "F", "e", "E": true
    default: false
    }
  }

  /// Prints a float; false when the verb isn't one for floats.
  mutating func printFloat(_ value: Double, verb: Unicode.Scalar) -> Bool {
    switch verb {
    case "v": printFloat(value, format: "g", sharpPrecision: 6)
    case "b": printFloat(value, format: "b", sharpPrecision: nil)
    case "g", "G", "x": printFloat(value, format: verb, sharpPrecision: 6)
    case "X": printFloat(value, format: verb, sharpPrecision: 0)
    case "e", "E": printFloat(value, format: verb, precision: 6, sharpPrecision: 0)
    case "f", "F": printFloat(value, format: "f", precision: 6, sharpPrecision: 0)
    default: return false
    }
    return true
  }

  mutating func printComplex(_ real: Double, _ imaginary: Double, verb: Unicode.Scalar) {
    let plus = flags.plus
    write("(")
    _ = printFloat(real, verb: verb)
    flags.plus = true
    _ = printFloat(imaginary, verb: verb)
    write("i)")
    flags.plus = plus
  }

  /// - Parameters:
  ///   - precision: Digits when the flags don't say; nil for as many as identify the number.
  ///   - sharpPrecision: Significant digits that the sharp flag keeps when the flags don't say; nil when it has no effect.
  private mutating func printFloat(
    _ value: Double, format: Unicode.Scalar, precision: Int? = nil, sharpPrecision: Int?
  ) {
    let precision = flags.precision ?? precision
    var digits = FloatText.digits(of: value.magnitude, format: format, precision: precision)
    let isNegative = value.sign == .minus && !value.isNaN
    if !value.isFinite {
      // An infinity always shows its sign.
      let sign = isNegative ? "-" : flags.plus ? "+" : flags.space ? " " : value.isNaN ? "" : "+"
      return withoutZero { $0.pad(Array(sign.utf8) + digits) }
    }
    if flags.sharp, let sharpPrecision {
      digits = FloatText.keepingPoint(
        digits, format: format, significant: sharpPrecision == 0 ? 0 : precision ?? sharpPrecision)
    }
    let sign: UInt8? =
      isNegative ? UInt8(ascii: "-") : flags.plus ? UInt8(ascii: "+") : flags.space ? UInt8(ascii: " ") : nil
    guard let sign else { return pad(digits) }
    guard flags.zero, !flags.minus, let width = flags.width, width > digits.count + 1 else {
      return pad([sign] + digits)
    }
    output.append(sign)
    writePadding(width - digits.count - 1)
    output.append(contentsOf: digits)
  }
}
