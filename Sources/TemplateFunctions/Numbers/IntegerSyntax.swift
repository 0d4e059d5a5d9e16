import GoTemplate

/// An integer as Go's `strconv.ParseInt` reads it.
enum IntegerSyntax: Equatable {
  case number(Int64)
  /// The text is a number that doesn't fit: the nearest that does.
  case outOfRange(Int64)
  case invalid

  /// The number, when there is one and it fits.
  var exact: Int64? {
    if case .number(let number) = self { number } else { nil }
  }

  /// What Go returns beside an error that Sprig drops: the nearest number, or 0.
  var nearest: Int64 {
    switch self {
    case .number(let number), .outOfRange(let number): number
    case .invalid: 0
    }
  }

  /// Reads all of `text`. With base 0 the prefix says the base, and underscores may stand between digits.
  static func parse(_ text: GoString, base: UInt64) -> IntegerSyntax {
    var digits = text.bytes[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard !digits.isEmpty else { return .invalid }
    let radix: UInt64
    (radix, digits) = base == 0 ? prefixed(digits) : (base, digits)
    if base == 0 {
      guard underscoresSeparateDigits(digits, afterPrefix: radix != 10) else { return .invalid }
      digits.removeAll { $0 == UInt8(ascii: "_") }
    }
    guard !digits.isEmpty else { return .invalid }
    return magnitude(digits, radix: radix).map { signed($0, isNegative) } ?? .invalid
  }

  private static func prefixed(_ digits: ArraySlice<UInt8>) -> (UInt64, ArraySlice<UInt8>) {
    guard digits.first == UInt8(ascii: "0"), digits.count > 1 else { return (10, digits) }
    switch digits[digits.startIndex + 1] | 0x20 {
    case UInt8(ascii: "x") where digits.count > 2: return (16, digits.dropFirst(2))
    case UInt8(ascii: "o") where digits.count > 2: return (8, digits.dropFirst(2))
    case UInt8(ascii: "b") where digits.count > 2: return (2, digits.dropFirst(2))
    default: return (8, digits.dropFirst())
    }
  }

  /// Underscores stand alone, between digits or between the prefix and a digit.
  private static func underscoresSeparateDigits(_ digits: ArraySlice<UInt8>, afterPrefix: Bool) -> Bool {
    var digitBefore = afterPrefix
    for byte in digits {
      let isUnderscore = byte == UInt8(ascii: "_")
      if isUnderscore && !digitBefore { return false }
      digitBefore = !isUnderscore
    }
    return digitBefore || !digits.contains(UInt8(ascii: "_"))
  }

  /// The magnitude, stuck at the largest number; nil when a byte isn't a digit.
  private static func magnitude(_ digits: ArraySlice<UInt8>, radix: UInt64) -> UInt64? {
    var magnitude: UInt64 = 0
    for byte in digits {
      guard let digit = HexDigit.value(of: byte).map(UInt64.init), digit < radix else { return nil }
      let (product, overflows) = magnitude.multipliedReportingOverflow(by: radix)
      let (sum, overflowsToo) = product.addingReportingOverflow(digit)
      magnitude = overflows || overflowsToo || magnitude == .max ? .max : sum
    }
    return magnitude
  }

  private static func signed(_ magnitude: UInt64, _ isNegative: Bool) -> IntegerSyntax {
    let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
    guard magnitude <= limit else { return .outOfRange(isNegative ? .min : .max) }
    return .number(isNegative ? Int64(truncatingIfNeeded: 0 &- magnitude) : Int64(magnitude))
  }
}

/// Hexadecimal digits of either case.
enum HexDigit {
  static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
