/// What the built-in functions do, apart from `and` and `or`, which don't evaluate all of their arguments, and `call`.
extension Builtin {
  /// Applies the function to as many arguments as it takes.
  func apply(_ operands: [Operand]) throws(FunctionError) -> Operand {
    let first = operands.first ?? .invalid
    switch self {
    case .and, .or, .call: return first
    case .not: return Operand(.bool(!first.value.isTrue))
    case .index: return try Indexing.index(first, operands.dropFirst())
    case .slice: return Operand(try Indexing.slice(first.value, operands.dropFirst()))
    case .len: return Operand(.int(try Indexing.length(of: first)))
    case .print: return Operand(.string(Formatter.print(operands.map(\.value))))
    case .println: return Operand(.string(Formatter.printLine(operands.map(\.value))))
    case .printf:
      guard case .string(let format) = first.value else { return .invalid }
      return Operand(.string(Formatter.print(format: format, operands.dropFirst().map(\.value))))
    case .html: return Operand(.string(Escaping.html(text(operands))))
    case .js: return Operand(.string(Escaping.javaScript(text(operands))))
    case .urlquery: return Operand(.string(Escaping.query(text(operands))))
    case .eq, .ne, .lt, .le, .gt, .ge:
      return Operand(.bool(try compare(first.value, operands.dropFirst().map(\.value))))
    }
  }

  private func compare(_ first: Value, _ others: [Value]) throws(FunctionError) -> Bool {
    if self == .eq { return try Comparison.isEqual(first, toOneOf: others) }
    let second = others.first ?? .nil
    switch self {
    case .ne: return try !Comparison.isEqual(first, second)
    case .lt: return try Comparison.isLess(first, second)
    case .le: return try Comparison.isLessOrEqual(first, second)
    case .gt: return try !Comparison.isLessOrEqual(first, second)
    default: return try !Comparison.isLess(first, second)
    }
  }

  /// What the escaping functions escape: the arguments as `print` prints them, nil as an action does.
  private func text(_ operands: [Operand]) -> GoString {
    Formatter.print(operands.map { $0.isNil ? .string("<no value>") : $0.value })
  }
}
