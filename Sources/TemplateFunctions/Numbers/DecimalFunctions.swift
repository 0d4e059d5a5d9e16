import Glibc
import GoTemplate

/// Sprig's functions on numbers with a fraction: sums and products in exact decimals, the others in binary.
enum DecimalFunctions {
  static let table: [Function] = [
    Function("add1f") { (value: Value) throws(FunctionError) in try folded([value, .float(1)]) { $0.adding($1) } },
    Function("addf") { (values: Rest<Value>) throws(FunctionError) in
      try folded([.float(0)] + values.elements) { $0.adding($1) }
    },
    Function("subf") { (first: Value, others: Rest<Value>) throws(FunctionError) in
      try folded([first] + others.elements) { $0.adding($1.negated) }
    },
    Function("mulf") { (first: Value, others: Rest<Value>) throws(FunctionError) in
      try folded([first] + others.elements) { $0.multiplied(by: $1) }
    },
    Function("divf", divf),
    Function("maxf") { (first: Value, others: Rest<Value>) in
      others.elements.reduce(first.castToFloat) { larger($0, $1.castToFloat) }
    },
    Function("minf") { (first: Value, others: Rest<Value>) in
      others.elements.reduce(first.castToFloat) { -larger(-$0, -$1.castToFloat) }
    },
    Function("floor") { (value: Value) in value.castToFloat.rounded(.down) },
    Function("ceil") { (value: Value) in value.castToFloat.rounded(.up) },
    Function("round", round),
  ]

  private static func divf(_ first: Value, _ others: Rest<Value>) throws(FunctionError) -> Double {
    try folded([first] + others.elements) { (a, b) throws(FunctionError) in
      guard let quotient = a.divided(by: b) else { throw .panicked("decimal division by 0") }
      return quotient
    }
  }

  /// The values as decimals, joined from the left, as a binary number again.
  private static func folded(
    _ values: [Value], _ join: (Decimal, Decimal) throws(FunctionError) -> Decimal
  ) throws(FunctionError) -> Double {
    var result: Decimal?
    for value in values {
      let decimal = try decimal(value.castToFloat)
      result = if let before = result { try join(before, decimal) } else { decimal }
    }
    return result?.nearestFloat ?? 0
  }

  private static func decimal(_ number: Double) throws(FunctionError) -> Decimal {
    guard number.isFinite else {
      throw .panicked("Cannot create a Decimal from \(number.isNaN ? "NaN" : number < 0 ? "-Inf" : "+Inf")")
    }
    return Decimal(number)
  }

  /// Go's `math.Max`: infinity beats what isn't a number, and that beats all else.
  private static func larger(_ a: Double, _ b: Double) -> Double {
    if a == .infinity || b == .infinity { return .infinity }
    if a.isNaN || b.isNaN { return .nan }
    if a == 0 && b == 0 { return a.sign == .minus ? b : a }
    return a > b ? a : b
  }

  /// `round VALUE PLACES [FROM]`: up when the fraction that is cut off is at least `FROM`, one half unless given.
  private static func round(_ value: Value, _ places: Int, _ from: Rest<Double>) -> Double {
    let power = pow(10, Double(places))
    let scaled = power * value.castToFloat
    let fraction = scaled - scaled.rounded(.towardZero)
    return scaled.rounded(fraction >= from.elements.first ?? 0.5 ? .up : .down) / power
  }
}
