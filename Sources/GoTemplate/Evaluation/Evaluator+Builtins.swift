import Diagnostics

/// Calls of text/template's own functions.
extension Evaluator {
  mutating func call(
    _ builtin: Builtin, at node: NodeID, _ arguments: Arguments, _ dot: Operand
  ) throws(TemplateError) -> Operand {
    let (minimum, isVariadic) = builtin.arity
    // Its name is the current node now.
    try check(arguments, minimum: minimum, isVariadic: isVariadic, .node(current))
    if builtin == .and || builtin == .or { return try logic(stopsAt: builtin == .or, arguments, dot) }
    var operands: [Operand] = []
    operands.reserveCapacity(arguments.count)
    for index in arguments.written { operands.append(try argument(index, of: builtin, operands.count, dot)) }
    if let final = arguments.final { operands.append(try converted(final, of: builtin, operands.count)) }
    do throws(FunctionError) {
      if builtin == .call { return Operand(try invoke(operands, arguments)) }
      return try builtin.apply(operands)
    } catch {
      current = node
      throw failure(calling: builtin.name, error)
    }
  }

  /// `and` and `or` evaluate no more arguments than they need.
  private mutating func logic(
    stopsAt truth: Bool, _ arguments: Arguments, _ dot: Operand
  ) throws(TemplateError) -> Operand {
    var value = Operand.invalid
    for index in arguments.written {
      value = try operand(tree.children[index], dot)
      if value.value.isTrue == truth { return value }
    }
    return arguments.final ?? value
  }

  /// The argument at `position`; only `printf` wants a certain type, for its format.
  private mutating func argument(
    _ index: Int, of builtin: Builtin, _ position: Int, _ dot: Operand
  ) throws(TemplateError) -> Operand {
    let node = tree.children[index]
    guard builtin == .printf, position == 0 else { return try operand(node, dot) }
    return Operand(try argument(node, as: .string, dot))
  }

  private func converted(
    _ final: Operand, of builtin: Builtin, _ position: Int
  ) throws(TemplateError) -> Operand {
    guard builtin == .printf, position == 0 else { return final }
    return Operand(try convert(final, to: .string))
  }

  /// `call f x y`: calls a function that is a value.
  private func invoke(_ operands: [Operand], _ arguments: Arguments) throws(FunctionError) -> Value {
    guard let callee = operands.first, !callee.isNil else { throw .failed("call of nil") }
    guard case .function(let function) = callee.value else {
      let name =
        arguments.written.first.map { NodePrinter.print(tree.children[$0], in: tree) } ?? Formatter.string(callee.value)
      throw .failed("non-function \(name) of type \(callee.value.typeName)")
    }
    let values = operands.dropFirst().map(\.value)
    let fixed = function.parameters.count
    let fits = function.variadic == nil ? values.count == fixed : values.count >= fixed
    guard fits else {
      throw .failed(
        "wrong number of args: got \(values.count) want \(function.variadic == nil ? "" : "at least ")\(fixed)")
    }
    for (index, value) in values.enumerated() {
      let type = index < fixed ? function.parameters[index] : function.variadic ?? .any
      guard value.type.map({ $0.isAssignable(to: type) }) ?? type.canBeNil else {
        throw .failed("arg \(index): value has type \(value.typeName); should be \(type)")
      }
    }
    return try function.body(values, execution)
  }
}
