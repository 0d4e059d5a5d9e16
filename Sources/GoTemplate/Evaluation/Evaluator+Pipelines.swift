import Diagnostics

/// Pipelines, their commands, variables and fields.
extension Evaluator {
  mutating func evaluate(_ pipeline: NodeID, _ dot: Operand) throws(TemplateError) -> Operand {
    current = pipeline
    guard case .pipeline(let declarations, let assigns, let commands) = tree[pipeline] else { return .invalid }
    var value: Operand?
    for index in commands.indices {
      // Each command gets the value of the one before as its last argument, out of the interface that it may lie in.
      value = try command(tree.children[index], dot, final: value)
      value?.isInterface = false
    }
    let result = value ?? .invalid
    for index in declarations.indices {
      let variable = tree.children[index]
      if assigns {
        try assign(variable, result)
      } else if case .variable(let name, _) = tree[variable] {
        variables.append((name, result))
      }
    }
    return result
  }

  private mutating func command(_ node: NodeID, _ dot: Operand, final: Operand?) throws(TemplateError) -> Operand {
    guard case .command(let operands) = tree[node] else { return .invalid }
    let first = tree.children[Int(operands.start)]
    let arguments = Arguments(operands: operands, final: final)
    switch tree[first] {
    case .field(let path):
      current = first
      return try fields(path, of: dot, at: first, arguments, dot)
    case .chain(let base, let path): return try chain(base, path, at: first, arguments, dot)
    case .variable(let name, let path): return try variable(name, path, at: first, arguments, dot)
    case .function(let index):
      current = first
      return try call(tree.functions[Int(index)], named: .node(first), at: node, arguments, dot)
    case .builtin(let builtin):
      current = first
      return try call(builtin, at: node, arguments, dot)
    case .pipeline:
      try arguments.mustBeAbsent(in: self)
      return try evaluate(first, dot)
    case .nil:
      current = first
      try arguments.mustBeAbsent(in: self)
      throw failure("nil is not a command")
    default:
      current = first
      try arguments.mustBeAbsent(in: self)
      return try operand(first, dot)
    }
  }

  /// The value of a node that stands as an argument.
  mutating func operand(_ node: NodeID, _ dot: Operand) throws(TemplateError) -> Operand {
    current = node
    switch tree[node] {
    case .dot: return dot
    case .bool(let value): return Operand(.bool(value))
    case .string(let index): return Operand(string(index))
    case .number(let index): return Operand(try constant(index, at: node))
    case .field(let path): return try fields(path, of: dot, at: node, .none, dot)
    case .variable(let name, let path): return try variable(name, path, at: node, .none, dot)
    case .pipeline: return try evaluate(node, dot)
    case .chain(let base, let path): return try chain(base, path, at: node, .none, dot)
    case .function(let index): return try call(tree.functions[Int(index)], named: .node(node), at: node, .none, dot)
    case .builtin(let builtin): return try call(builtin, at: node, .none, dot)
    default: return .invalid
    }
  }

  func string(_ index: Int32) -> Value {
    if case .string(let string) = tree.constants[Int(index)] { .string(string) } else { .nil }
  }

  func number(_ index: Int32) -> NumberLiteral? {
    if case .number(let number) = tree.constants[Int(index)] { number } else { nil }
  }

  /// A number where anything may stand: it gets the type that its looks suggest.
  private func constant(_ index: Int32, at node: NodeID) throws(TemplateError) -> Value {
    guard let number = number(index) else { return .nil }
    if let complex = number.complex { return .complex(complex.real, complex.imaginary) }
    if number.isFloat, let float = number.float { return .float(float) }
    if let integer = number.integer { return .integer(integer, .int) }
    throw failure("\(NodePrinter.print(node, in: tree)) overflows int")
  }

  // MARK: Variables

  mutating func assign(_ variable: NodeID, _ value: Operand) throws(TemplateError) {
    guard case .variable(let name, _) = tree[variable] else { return }
    variables[try index(ofVariable: name)].value = value
  }

  private func index(ofVariable name: Int32) throws(TemplateError) -> Int {
    guard let index = variables.lastIndex(where: { $0.name == name }) else {
      throw failure("undefined variable: \(tree.names[Int(name)])")
    }
    return index
  }

  @inline(never)
  private mutating func variable(
    _ name: Int32, _ path: TableRange, at node: NodeID, _ arguments: Arguments, _ dot: Operand
  ) throws(TemplateError) -> Operand {
    current = node
    let value = variables[try index(ofVariable: name)].value
    guard !path.isEmpty else {
      try arguments.mustBeAbsent(in: self)
      return value
    }
    return try fields(path, of: value, at: node, arguments, dot)
  }

  // MARK: Fields

  private mutating func chain(
    _ base: NodeID, _ path: TableRange, at node: NodeID, _ arguments: Arguments, _ dot: Operand
  ) throws(TemplateError) -> Operand {
    current = node
    return try fields(path, of: try operand(base, dot), at: node, arguments, dot)
  }

  /// Follows `.a.b.c`; the last one may be a method that takes the arguments.
  ///
  /// Never inlined: the functions that call it call each other too, and what it needs would add to each of their stack frames.
  @inline(never)
  private mutating func fields(
    _ path: TableRange, of receiver: Operand, at node: NodeID, _ arguments: Arguments, _ dot: Operand
  ) throws(TemplateError) -> Operand {
    var value = receiver
    let last = path.indices.upperBound - 1
    for index in path.indices {
      value = try field(index, of: value, at: node, index == last ? arguments : .none, dot)
    }
    return value
  }

  private func member(_ name: GoString, of object: any GoObject) throws(TemplateError) -> Value? {
    do throws(FunctionError) { return try object.member(name) } catch { throw failure(calling: name.description, error) }
  }

  private mutating func field(
    _ name: Int, of receiver: Operand, at node: NodeID, _ arguments: Arguments, _ dot: Operand
  ) throws(TemplateError) -> Operand {
    switch receiver.value {
    case .nil:
      guard receiver.isInterface else { return .invalid }
      throw failure("nil pointer evaluating interface {}.\(tree.field(name))")
    case .map(let map):
      if let method = map.methods?(tree.field(name), map) {
        return try call(method, named: .field(name), at: node, arguments, dot)
      }
      return try element(name, of: map, arguments)
    case .object(let object):
      if let member = try member(tree.field(name), of: object) {
        if case .function(let method) = member {
          return try call(method, named: .field(name), at: node, arguments, dot)
        }
        guard arguments.areAbsent else {
          throw failure("\(tree.field(name)) has arguments but cannot be invoked as function")
        }
        return Operand(member)
      }
      if case .map(let map)? = object.underlying { return try element(name, of: map, arguments) }
    default: break
    }
    throw failure("can't evaluate field \(tree.field(name)) in type \(receiver.typeName)")
  }

  private func element(_ name: Int, of map: Map, _ arguments: Arguments) throws(TemplateError) -> Operand {
    let key = tree.field(name)
    guard arguments.areAbsent else { throw failure("\(key) is not a method but has arguments") }
    return map.element(key)
  }
}

extension Map {
  /// The element under `key`, or the zero value of the elements' type: what a template gets for `.key`.
  func element(_ key: GoString) -> Operand {
    Operand(self[key] ?? elementType.zero, elementOf: elementType)
  }
}
