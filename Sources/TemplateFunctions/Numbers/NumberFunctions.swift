import GoTemplate

/// Sprig's conversions to numbers and its arithmetic on integers, which wraps around as Go's does.
enum NumberFunctions {
  static let table: [Function] = [
    Function("int") { (value: Value) in Int(value.castToInteger) },
    Function("int64") { (value: Value) in value.castToInteger },
    Function("float64") { (value: Value) in value.castToFloat },
    Function("atoi") { (text: GoString) in Int(IntegerSyntax.parse(text, base: 10).nearest) },
    Function("toDecimal") { (value: Value) in IntegerSyntax.parse(value.printed, base: 8).exact ?? 0 },
    Function("add1") { (value: Value) in value.castToInteger &+ 1 },
    Function("add") { (values: Rest<Value>) in values.elements.reduce(0) { $0 &+ $1.castToInteger } },
    Function("sub") { (a: Value, b: Value) in a.castToInteger &- b.castToInteger },
    Function("mul") { (first: Value, others: Rest<Value>) in
      others.elements.reduce(first.castToInteger) { $0 &* $1.castToInteger }
    },
    Function("div", div),
    Function("mod", mod),
    Function("max", max),
    Function("biggest", max),
    Function("min", min),
    Function("until") { (count: Int) throws(FunctionError) in try steps(from: 0, to: count, by: count < 0 ? -1 : 1) },
    Function("untilStep") { (start: Int, stop: Int, step: Int) throws(FunctionError) in
      try steps(from: start, to: stop, by: step)
    },
    Function("seq", seq),
  ]

  private static func div(_ a: Value, _ b: Value) throws(FunctionError) -> Int64 {
    try divided(a, b).quotient
  }

  private static func mod(_ a: Value, _ b: Value) throws(FunctionError) -> Int64 {
    try divided(a, b).remainder
  }

  private static func divided(_ a: Value, _ b: Value) throws(FunctionError) -> (quotient: Int64, remainder: Int64) {
    let divisor = b.castToInteger
    guard divisor != 0 else { throw .panicked("runtime error: integer divide by zero") }
    let number = a.castToInteger
    // The one quotient that overflows wraps around to itself.
    return (number.dividedReportingOverflow(by: divisor).partialValue, divisor == -1 ? 0 : number % divisor)
  }

  private static func max(_ first: Value, _ others: Rest<Value>) -> Int64 {
    others.elements.reduce(first.castToInteger) { Swift.max($0, $1.castToInteger) }
  }

  private static func min(_ first: Value, _ others: Rest<Value>) -> Int64 {
    others.elements.reduce(first.castToInteger) { Swift.min($0, $1.castToInteger) }
  }

  /// The numbers from `start` up or down to before `stop`; none when `step` leads the other way.
  private static func steps(from start: Int, to stop: Int, by step: Int) throws(FunctionError) -> [Int] {
    guard step != 0, stop != start, (stop > start) == (step > 0) else { return [] }
    let distance = stop > start ? UInt(bitPattern: stop &- start) : UInt(bitPattern: start &- stop)
    try Limit.check(elements: (distance - 1) / step.magnitude + 1)
    return Array(stride(from: start, to: stop, by: step))
  }

  /// The numbers between two, both included, with blanks between them, as the Unix command prints them.
  private static func seq(_ parameters: Rest<Int>) throws(FunctionError) -> GoString {
    let numbers = parameters.elements
    switch numbers.count {
    case 1: return try sequence(from: 1, to: numbers[0], by: numbers[0] < 1 ? -1 : 1)
    case 2: return try sequence(from: numbers[0], to: numbers[1], by: numbers[1] < numbers[0] ? -1 : 1)
    case 3 where numbers[2] < numbers[0] && numbers[1] > 0: return GoString()
    case 3: return try sequence(from: numbers[0], to: numbers[2], by: numbers[1])
    default: return GoString()
    }
  }

  private static func sequence(from start: Int, to end: Int, by step: Int) throws(FunctionError) -> GoString {
    let numbers = try steps(from: start, to: end &+ (end < start ? -1 : 1), by: step)
    return try GoString.joined(numbers.map { GoString(String($0)) }, by: " ")
  }
}
