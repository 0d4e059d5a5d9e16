import GoTemplate

/// Conversion of anything to a number, as the cast library that Sprig uses does it: what has no number is 0.
extension Value {
  /// Go's `int64` of the value.
  var castToInteger: Int64 {
    switch self {
    case .bool(let flag): flag ? 1 : 0
    case .integer(let number, _): number
    case .float(let number): Int64(truncatingLikeGo: number)
    case .string(let text): IntegerSyntax.parse(text.withoutZeroDecimals, base: 0).exact ?? 0
    default: 0
    }
  }

  /// Go's `float64` of the value.
  var castToFloat: Double {
    switch self {
    case .bool(let flag): flag ? 1 : 0
    case .integer(let number, let type): type.isSigned ? Double(number) : Double(UInt64(bitPattern: number))
    case .float(let number): number
    case .string(let text): FloatSyntax.parse(text) ?? 0
    default: 0
    }
  }
}

extension Int64 {
  /// Go's conversion on amd64: towards zero, and the smallest number for what doesn't fit.
  init(truncatingLikeGo number: Double) {
    self = Int64(exactly: number.rounded(.towardZero)) ?? .min
  }
}

extension GoString {
  /// `3` for `3.00`: a fraction of zeros, at least one, doesn't count.
  fileprivate var withoutZeroDecimals: GoString {
    guard let point = bytes.lastIndex(where: { $0 != UInt8(ascii: "0") }), bytes[point] == UInt8(ascii: "."),
      point < count - 1
    else { return self }
    return GoString(bytes[..<point])
  }
}
