import GoTemplate

extension Value {
  /// What Go prints for `%v`.
  var printed: GoString {
    var printer = Printer()
    printer.print(self, depth: 0)
    return printer.output
  }

  /// Sprig's text of a value: strings as they are, `[]byte` as its bytes, everything else as `%v`.
  var text: GoString {
    switch self {
    case .string(let text): text
    case .list(let list) where list.element == .uint8: GoString(list.elements.map(\.byte))
    default: printed
    }
  }

  private var byte: UInt8 {
    if case .integer(let number, _) = self { UInt8(truncatingIfNeeded: number) } else { 0 }
  }
}

/// Prints values as Go's `fmt` does for `%v`.
private struct Printer {
  var output = GoString()
  /// Maps can hold themselves; Go overflows its stack on those.
  private static let deepest = 1000

  mutating func print(_ value: Value, depth: Int) {
    guard depth < Printer.deepest else { return append("...") }
    switch value {
    case .nil: append("<nil>")
    case .bool(let flag): append(flag ? "true" : "false")
    case .integer(let number, let type): append(type.isSigned ? String(number) : String(UInt64(bitPattern: number)))
    case .float(let number): append(number)
    case .complex(let real, let imaginary):
      append("(")
      append(real)
      if !(imaginary.sign == .minus) || imaginary.isNaN { append("+") }
      append(imaginary)
      append("i)")
    case .string(let text): output.append(text)
    case .list(let list):
      append("[")
      for (index, element) in list.elements.enumerated() {
        if index > 0 { append(" ") }
        print(element, depth: depth + 1)
      }
      append("]")
    case .map(let map):
      append("map[")
      for (index, (key, value)) in zip(map.keys, map.values).enumerated() {
        if index > 0 { append(" ") }
        output.append(key)
        append(":")
        print(value, depth: depth + 1)
      }
      append("]")
    case .object(let object): output.append(object.printed)
    case .function: append("0x0")
    }
  }

  /// Go's `%g` with the fewest digits: with an exponent below 0.0001 and from 1e+06 on.
  private mutating func append(_ number: Double) {
    if number.isNaN { return append("NaN") }
    if number.isInfinite { return append(number < 0 ? "-Inf" : "+Inf") }
    let decimal = ShortestDecimal(number)
    if decimal.isNegative { append("-") }
    let exponent = decimal.point - 1
    let digits = decimal.digits.isEmpty ? [0] : decimal.digits
    if exponent < -4 || exponent >= 6 {
      append(digits: digits.prefix(1))
      if digits.count > 1 { append(".") }
      append(digits: digits.dropFirst())
      append(exponent < 0 ? "e-" : "e+")
      if exponent.magnitude < 10 { append("0") }
      append(String(exponent.magnitude))
    } else if decimal.point <= 0 {
      append("0.")
      append(digits: repeatElement(0, count: -decimal.point))
      append(digits: digits)
    } else {
      append(digits: digits.prefix(decimal.point))
      append(digits: repeatElement(0, count: max(0, decimal.point - digits.count)))
      if digits.count > decimal.point { append(".") }
      append(digits: digits.dropFirst(decimal.point))
    }
  }

  private mutating func append(digits: some Sequence<UInt8>) {
    output.bytes.append(contentsOf: digits.lazy.map { $0 + UInt8(ascii: "0") })
  }

  private mutating func append(_ text: String) {
    output.bytes.append(contentsOf: text.utf8)
  }
}
