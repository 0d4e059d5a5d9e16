/// Go's `eq` and `lt`, from which the other comparisons follow.
enum Comparison {
  /// What a value is compared as.
  private enum Basic {
    case bool(Bool)
    case signed(Int64)
    case unsigned(UInt64)
    case float(Double)
    case complex(Double, Double)
    case string(GoString)
    /// Anything else, nil too.
    case other

    init(_ value: Value) {
      switch value {
      case .bool(let value): self = .bool(value)
      case .integer(let value, let type):
        self = type.isSigned ? .signed(value) : .unsigned(UInt64(bitPattern: value))
      case .float(let value): self = .float(value)
      case .complex(let real, let imaginary): self = .complex(real, imaginary)
      case .string(let value): self = .string(value)
      case .nil, .list, .map, .object, .function: self = .other
      }
    }
  }

  static func isEqual(_ value: Value, toOneOf others: [Value]) throws(FunctionError) -> Bool {
    guard !others.isEmpty else { throw .failed("missing argument for comparison") }
    for other in others where try isEqual(value, other) { return true }
    return false
  }

  static func isEqual(_ a: Value, _ b: Value) throws(FunctionError) -> Bool {
    switch (Basic(a), Basic(b)) {
    case (.bool(let a), .bool(let b)): return a == b
    case (.signed(let a), .signed(let b)): return a == b
    case (.unsigned(let a), .unsigned(let b)): return a == b
    case (.signed(let a), .unsigned(let b)), (.unsigned(let b), .signed(let a)): return a >= 0 && UInt64(a) == b
    case (.float(let a), .float(let b)): return a == b
    case (.complex(let a, let i), .complex(let b, let j)): return a == b && i == j
    case (.string(let a), .string(let b)): return a == b
    case (.other, .other): return try isSame(a, b)
    default:
      // Nil equals nothing but nil, and asking is no error.
      guard let a = a.type, let b = b.type else { return false }
      throw incompatible(a, b)
    }
  }

  static func isLess(_ a: Value, _ b: Value) throws(FunctionError) -> Bool {
    switch (Basic(a), Basic(b)) {
    case (.signed(let a), .signed(let b)): return a < b
    case (.unsigned(let a), .unsigned(let b)): return a < b
    case (.signed(let a), .unsigned(let b)): return a < 0 || UInt64(a) < b
    case (.unsigned(let a), .signed(let b)): return b >= 0 && a < UInt64(b)
    case (.float(let a), .float(let b)): return a < b
    case (.string(let a), .string(let b)): return a < b
    case (.other, _), (_, .other), (.bool, .bool), (.complex, .complex): throw .failed("invalid type for comparison")
    default:
      guard let a = a.type, let b = b.type else { return false }
      throw incompatible(a, b)
    }
  }

  static func isLessOrEqual(_ a: Value, _ b: Value) throws(FunctionError) -> Bool {
    if try isLess(a, b) { return true }
    return try isEqual(a, b)
  }

  private static func incompatible(_ a: GoType, _ b: GoType) -> FunctionError {
    .failed("incompatible types for comparison: \(a) and \(b)")
  }

  /// Compares what isn't basic: objects by identity, everything with nil.
  private static func isSame(_ a: Value, _ b: Value) throws(FunctionError) -> Bool {
    guard let typeOfA = a.type, let typeOfB = b.type else { return a.type == nil && b.type == nil }
    if case .object(let a) = a, case .object(let b) = b { return a === b }
    switch (a, b) {
    case (.list, .list), (.map, .map), (.function, .function):
      throw .failed("non-comparable type \(Formatter.string(b, verb: "s")): \(typeOfB)")
    default:
      throw .failed(
        "non-comparable types \(Formatter.string(a, verb: "s")): \(typeOfA), \(typeOfB): \(Formatter.string(b))")
    }
  }
}
