import Diagnostics

/// Calls of the functions and methods that the caller of the engine provides.
extension Evaluator {
  /// What messages call a function.
  enum CalleeName {
    case node(NodeID)
    /// A method, by the index of its name.
    case field(Int)
  }

  func text(_ name: CalleeName) -> String {
    switch name {
    case .node(let node): NodePrinter.print(node, in: tree)
    case .field(let index): tree.field(index).description
    }
  }

  mutating func call(
    _ function: Function, named name: CalleeName, at node: NodeID, _ arguments: Arguments, _ dot: Operand
  ) throws(TemplateError) -> Operand {
    let fixed = function.parameters.count
    try check(arguments, minimum: fixed, isVariadic: function.variadic != nil, name)
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    for index in arguments.written {
      let type = values.count < fixed ? function.parameters[values.count] : function.variadic ?? .any
      values.append(try argument(tree.children[index], as: type, dot))
    }
    if let final = arguments.final {
      let type = values.count < fixed ? function.parameters[values.count] : function.variadic ?? .any
      values.append(try convert(final, to: type))
    }
    do throws(FunctionError) {
      let result = try function.body(values, execution)
      if case .nil = result { return Operand(.nil, isInterface: true) }
      return Operand(result)
    } catch {
      current = node
      throw failure(calling: text(name), error)
    }
  }

  func check(_ arguments: Arguments, minimum: Int, isVariadic: Bool, _ name: CalleeName) throws(TemplateError) {
    if isVariadic {
      guard arguments.count < minimum else { return }
      throw failure("wrong number of args for \(text(name)): want at least \(minimum) got \(arguments.written.count)")
    }
    guard arguments.count != minimum else { return }
    throw failure("wrong number of args for \(text(name)): want \(minimum) got \(arguments.count)")
  }

  func failure(calling name: String, _ error: FunctionError) -> TemplateError {
    switch error {
    case .failed(let message), .panicked(let message): failure("error calling \(name): \(message)", callee: name)
    case .template(let cause): failure("error calling \(name)", cause: cause)
    }
  }

  // MARK: Arguments

  /// The value of an argument for a parameter of the type `type`.
  mutating func argument(_ node: NodeID, as type: GoType, _ dot: Operand) throws(TemplateError) -> Value {
    if case .any = type { return try operand(node, dot).value }
    switch tree[node] {
    case .nil:
      current = node
      guard type.canBeNil else { throw failure("cannot assign nil to \(type)") }
      return type.zero
    case .bool, .number, .string: return try constant(node, as: type)
    default: return try convert(operand(node, dot), to: type)
    }
  }

  /// A constant as a value of the type that the parameter has.
  private mutating func constant(_ node: NodeID, as type: GoType) throws(TemplateError) -> Value {
    current = node
    let number: NumberLiteral? = if case .number(let index) = tree[node] { number(index) } else { nil }
    let expected: String
    switch type.underlying {
    case .bool:
      if case .bool(let value) = tree[node] { return .bool(value) }
      expected = "bool"
    case .string:
      if case .string(let index) = tree[node] { return string(index) }
      expected = "string"
    case .integer(let type) where type.isSigned:
      if let integer = number?.integer { return .integer(type.truncating(integer), type) }
      expected = "integer"
    case .integer(let type):
      if let unsigned = number?.unsigned { return .integer(type.truncating(Int64(bitPattern: unsigned)), type) }
      expected = "unsigned integer"
    case .float64:
      if let float = number?.float { return .float(float) }
      expected = "float"
    case .complex128:
      if let complex = number?.complex { return .complex(complex.real, complex.imaginary) }
      expected = "complex"
    default: throw failure("can't handle \(NodePrinter.print(node, in: tree)) for arg of type \(type)")
    }
    throw failure("expected \(expected); found \(NodePrinter.print(node, in: tree))")
  }

  /// A value as one of the type `type`, if it can be assigned to it.
  func convert(_ operand: Operand, to type: GoType) throws(TemplateError) -> Value {
    switch (type, operand.value) {
    case (.any, _), (.string, .string), (.bool, .bool), (.float64, .float): return operand.value
    case (_, .nil):
      guard operand.isInterface else {
        guard type.canBeNil else { throw failure("invalid value; expected \(type)") }
        return type.zero
      }
      throw failure("wrong type for value; expected \(type); got interface {}")
    default:
      guard operand.value.type?.isAssignable(to: type) == true else {
        throw failure("wrong type for value; expected \(type); got \(operand.value.typeName)")
      }
      // A map of a type with a name loses the name.
      if case .map(let map) = operand.value, map.type != type { return .map(Map(map, as: type)) }
      return operand.value
    }
  }
}

extension IntegerType {
  /// The number of bits.
  var width: Int {
    switch self {
    case .int8, .uint8: 8
    case .int16, .uint16: 16
    case .int32, .uint32: 32
    case .int, .int64, .uint, .uint64, .uintptr: 64
    }
  }

  /// The value cut to the width of the type, as Go stores it.
  func truncating(_ value: Int64) -> Int64 {
    let unused = Int64(64 - width)
    let shifted = value << unused
    return isSigned ? shifted >> unused : Int64(bitPattern: UInt64(bitPattern: shifted) >> UInt64(unused))
  }
}
