import Diagnostics

/// Executes one template. Those that it calls with `{{template}}` get an evaluator of their own, and write into the same buffer.
struct Evaluator: ~Copyable {
  let execution: TemplateExecution
  let template: Template
  let tree: SyntaxTree
  var output: [UInt8] = []
  /// The variables in scope, innermost last; the first is `$`.
  var variables: [(name: Int32, value: Operand)]
  /// The node that messages name. Which one that is belongs to Go's error texts, so it is set exactly where Go sets it.
  var current = NodeID(index: 0)

  /// How a list of nodes ended.
  private enum Flow {
    case next, `break`, `continue`
  }

  init(_ template: Template, on data: Operand, in execution: TemplateExecution) {
    self.execution = execution
    self.template = template
    tree = template.tree
    variables = [(Evaluator.root, data)]
  }

  /// The index of the name `$` in every tree.
  private static let root: Int32 = 0

  mutating func run() throws(TemplateError) {
    _ = try walk(template.body, variables[0].value)
  }

  // MARK: Nodes

  private mutating func walk(_ list: TableRange, _ dot: Operand) throws(TemplateError) -> Flow {
    try stop(budget.checkStack())
    for index in list.indices {
      let flow = try walk(tree.children[index], dot)
      if flow != .next { return flow }
    }
    return .next
  }

  private mutating func walk(_ node: NodeID, _ dot: Operand) throws(TemplateError) -> Flow {
    try stop(budget.spendStep())
    switch tree[node] {
    case .text:
      let range = tree.ranges[Int(node.index)]
      output.append(contentsOf: tree.file.bytes[range.lower..<range.upper])
      try stop(budget.spendOutput(range.count))
    case .action(let pipeline):
      current = node
      let value = try evaluate(pipeline, dot)
      if !declares(pipeline) { try print(value, at: node) }
    case .conditional(let clauses, let otherwise, let rebindsDot):
      let outerVariables = variables.count
      defer { variables.removeSubrange(outerVariables...) }
      for index in clauses.indices {
        guard case .clause(let pipeline, let body) = tree[tree.children[index]] else { continue }
        let value = try evaluate(pipeline, dot)
        if value.value.isTrue { return try walk(body, rebindsDot ? value : dot) }
      }
      return try walk(otherwise, dot)
    case .range(let pipeline, let body, let otherwise):
      current = node
      return try range(pipeline, body, otherwise, dot)
    case .template(let name, let pipeline): try call(tree.names[Int(name)], node, pipeline, dot)
    case .break: return .break
    case .continue: return .continue
    default: break
    }
    return .next
  }

  private func declares(_ pipeline: NodeID) -> Bool {
    if case .pipeline(let declarations, _, _) = tree[pipeline] { !declarations.isEmpty } else { false }
  }

  private mutating func call(
    _ name: GoString, _ node: NodeID, _ pipeline: NodeID?, _ dot: Operand
  ) throws(TemplateError) {
    current = node
    guard let callee = execution.templates[name] else {
      throw failure("template \(Quoting.quoted(name.bytes)) not defined")
    }
    // It is the call that fails, not a node inside: that one must have room.
    try stop(budget.checkStack(leaving: 1 << 19))
    let argument = if let pipeline { try evaluate(pipeline, dot) } else { Operand.invalid }
    var evaluator = Evaluator(callee, on: argument, in: execution)
    swap(&evaluator.output, &output)
    try evaluator.run()
    swap(&evaluator.output, &output)
  }

  // MARK: Loops

  private mutating func range(
    _ pipeline: NodeID, _ body: TableRange, _ otherwise: TableRange, _ dot: Operand
  ) throws(TemplateError) -> Flow {
    let outerVariables = variables.count
    defer { variables.removeSubrange(outerVariables...) }
    let value = try evaluate(pipeline, dot).value.underlying
    guard case .pipeline(let declarations, let assigns, _) = tree[pipeline] else { return .next }
    let loop = Loop(declarations: declarations, assigns: assigns, body: body, variables: variables.count)
    switch value {
    case .nil: break
    case .list(let list):
      for (index, element) in list.elements.enumerated() {
        let element = Operand(element, elementOf: list.element)
        if try iterate(loop, Operand(.int(index)), element) == .break { break }
      }
      if !list.elements.isEmpty { return .next }
    case .map(let map):
      // The keys as they are now: the body may change the map.
      let (keys, values) = (map.keys, map.values)
      for (key, element) in zip(keys, values) {
        if try iterate(loop, Operand(.string(key)), Operand(element, elementOf: map.elementType)) == .break { break }
      }
      if !keys.isEmpty { return .next }
    case .integer(let count, let type):
      guard declarations.count < 2 else {
        throw failure("can't use \(Formatter.string(value)) to iterate over more than one variable")
      }
      let bound = type.isSigned ? max(count, 0) : count
      var index: Int64 = 0
      while UInt64(bitPattern: index) < UInt64(bitPattern: bound) {
        if try iterate(loop, .invalid, Operand(.integer(index, type))) == .break { break }
        index &+= 1
      }
      if bound != 0 { return .next }
    default: throw failure("range can't iterate over \(Formatter.string(value))")
    }
    return try walk(otherwise, dot)
  }

  private struct Loop {
    let declarations: TableRange
    let assigns: Bool
    let body: TableRange
    /// The number of variables in scope before each iteration.
    let variables: Int
  }

  private mutating func iterate(_ loop: Loop, _ index: Operand, _ element: Operand) throws(TemplateError) -> Flow {
    try stop(budget.spendStep())
    // With two variables, the first one is the index; the last one always is the element.
    if loop.declarations.count > 1 { try bind(0, of: loop, to: index) }
    if !loop.declarations.isEmpty { try bind(Int(loop.declarations.count) - 1, of: loop, to: element) }
    let flow = try walk(loop.body, element)
    variables.removeSubrange(loop.variables...)
    return flow == .break ? .break : .next
  }

  private mutating func bind(_ index: Int, of loop: Loop, to value: Operand) throws(TemplateError) {
    if loop.assigns {
      try assign(tree.children[Int(loop.declarations.start) + index], value)
    } else {
      variables[loop.variables - Int(loop.declarations.count) + index].value = value
    }
  }

  // MARK: Output

  /// Writes the value of an action.
  private mutating func print(_ operand: Operand, at node: NodeID) throws(TemplateError) {
    let before = output.count
    switch operand.value {
    case .string(let string): output.append(contentsOf: string.bytes)
    case .nil: output.append(contentsOf: "<no value>".utf8)
    case .function:
      current = node
      throw failure("can't print \(NodePrinter.print(node, in: tree)) of type \(operand.value.typeName)")
    default: Formatter.append(operand.value, to: &output)
    }
    try stop(budget.spendOutput(output.count - before))
  }

  // MARK: Errors

  private var budget: Budget { execution.budget }

  private func stop(_ exhaustion: Budget.Exhaustion?) throws(TemplateError) {
    if let exhaustion { throw failure(exhaustion.message) }
  }

  /// An error at the current node.
  @inline(never)
  func failure(_ message: String, callee: String? = nil, cause: TemplateError? = nil) -> TemplateError {
    TemplateError(
      message, at: tree.location(of: current),
      in: TemplateError.Context(template: template.name.description, node: NodePrinter.print(current, in: tree)),
      callee: callee, cause: cause)
  }
}
