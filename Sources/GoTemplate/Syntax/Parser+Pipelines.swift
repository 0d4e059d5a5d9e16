import Diagnostics

/// Pipelines and operands: what an action consists of.
extension Parser {
  /// A pipeline up to the token `end`, which is taken; `context` names the surroundings in messages.
  mutating func pipeline(_ context: String, until end: Token.Kind) throws(TemplateError) -> NodeID {
    let start = stream.peekNonSpace().start
    let (declarations, assigns) = try declarations(context)
    var commands: [NodeID] = []
    var upper = stream.taken
    while true {
      let token = stream.nextNonSpace()
      if token.kind == end { break }
      guard token.kind.beginsOperand else { throw unexpected(token, in: context) }
      stream.putBack(token)
      commands.append(try command())
      upper = builder.range(of: commands[commands.count - 1]).upper
    }
    try check(commands, context)
    let node = Node.pipeline(
      declarations: builder.add(list: declarations), assigns: assigns, commands: builder.add(list: commands))
    return builder.add(node, SourceRange(start, upper))
  }

  /// `$x :=`, `$x =`, and in a range `$i, $x :=`.
  private mutating func declarations(_ context: String) throws(TemplateError) -> (variables: [NodeID], assigns: Bool) {
    var declared: [NodeID] = []
    while stream.peekNonSpace().kind == .variable {
      let variable = stream.next()
      let adjacent = stream.peek()
      let next = stream.peekNonSpace()
      switch next.kind {
      case .assign, .declare:
        _ = stream.nextNonSpace()
        declared.append(declare(variable))
        return (declared, next.kind == .assign)
      case .character where file.bytes[next.start] == UInt8(ascii: ","):
        _ = stream.nextNonSpace()
        declared.append(declare(variable))
        guard context == "range", declared.count < 2 else { throw error("too many declarations in \(context)") }
        switch stream.peekNonSpace().kind {
        case .variable, .rightDelimiter, .rightParenthesis: continue
        default: throw error("range can only initialize variables")
        }
      default:
        // It was an argument: put it back, with the space that separates it from the next one.
        if adjacent.kind == .space { stream.putBack(adjacent) }
        stream.putBack(variable)
        return (declared, false)
      }
    }
    return (declared, false)
  }

  private mutating func declare(_ token: Token) -> NodeID {
    let name = builder.intern(text(token))
    variables.append(name)
    return builder.add(.variable(name: name, fields: .empty), SourceRange(token.start, token.end))
  }

  /// Only the first command of a pipeline may begin with a constant: the others get the previous one's result as an argument.
  private func check(_ commands: [NodeID], _ context: String) throws(TemplateError) {
    guard !commands.isEmpty else { throw error("missing value for \(context)") }
    for (index, command) in commands.enumerated().dropFirst() {
      guard case .command(let operands) = builder[command] else { continue }
      switch builder[builder.children[Int(operands.start)]] {
      case .bool, .dot, .nil, .number, .string: throw error("non executable command in pipeline stage \(index + 1)")
      default: break
      }
    }
  }

  /// Operands up to a pipe, which is taken, or up to the end of the pipeline, which isn't.
  private mutating func command() throws(TemplateError) -> NodeID {
    let start = stream.peekNonSpace().start
    var operands: [NodeID] = []
    var upper = start
    scan: while true {
      _ = stream.peekNonSpace()
      if let operand = try operand() {
        operands.append(operand)
        upper = builder.range(of: operand).upper
      }
      let token = stream.next()
      switch token.kind {
      case .space: continue
      case .rightDelimiter, .rightParenthesis:
        stream.putBack(token)
        break scan
      case .pipe: break scan
      default: throw unexpected(token, in: "operand")
      }
    }
    guard !operands.isEmpty else { throw error("empty command") }
    return builder.add(.command(operands: builder.add(list: operands)), SourceRange(start, upper))
  }

  // MARK: Operands

  /// A term with the fields that follow it; nil when there is no term.
  private mutating func operand() throws(TemplateError) -> NodeID? {
    guard let term = try term() else { return nil }
    guard stream.peek().kind == .field else { return term }
    // Go's messages point to the first of the fields that follow.
    let start = stream.peek().start
    var fields: [GoString] = []
    while stream.peek().kind == .field { fields.append(fieldName(stream.next())) }
    let range = SourceRange(start, stream.taken)
    switch builder[term] {
    case .field(let names):
      let first = names.indices.map { builder.names[$0] }
      return builder.add(.field(names: builder.add(fields: first + fields)), range)
    case .variable(let name, _):
      return builder.add(.variable(name: name, fields: builder.add(fields: fields)), range)
    case .bool, .string, .number, .nil, .dot:
      throw error("unexpected . after term \(Quoting.quoted(source(of: term)))")
    default: return builder.add(.chain(base: term, fields: builder.add(fields: fields)), range)
    }
  }

  private func source(of node: NodeID) -> ArraySlice<UInt8> {
    let range = builder.range(of: node)
    return file.bytes[range.lower..<range.upper]
  }

  private func fieldName(_ token: Token) -> GoString {
    GoString(Array(file.bytes[token.start + 1..<token.end]))
  }

  private mutating func term() throws(TemplateError) -> NodeID? {
    let token = stream.nextNonSpace()
    let node: Node
    switch token.kind {
    case .leftParenthesis:
      nesting += 1
      defer { nesting -= 1 }
      try checkNesting()
      return try pipeline("parenthesized pipeline", until: .rightParenthesis)
    case .identifier: node = try function(text(token))
    case .variable: node = try variable(text(token))
    case .field: node = .field(names: builder.add(fields: [fieldName(token)]))
    case .dot: node = .dot
    case .nil: node = .nil
    case .bool: node = .bool(token.end - token.start == 4)
    case .number, .complex, .characterConstant: node = .number(constant: try number(token))
    case .string, .rawString: node = .string(constant: builder.add(.string(try string(token))))
    default:
      stream.putBack(token)
      return nil
    }
    return builder.add(node, SourceRange(token.start, token.end))
  }

  private mutating func function(_ name: GoString) throws(TemplateError) -> Node {
    if let index = builder.function(name, look: functions) { return .function(index) }
    if let builtin = Builtin(name: name) { return .builtin(builtin) }
    throw error("function \(Quoting.quoted(name.bytes)) not defined")
  }

  private mutating func variable(_ name: GoString) throws(TemplateError) -> Node {
    let index = builder.intern(name)
    guard variables.contains(index) else { throw error("undefined variable \(Quoting.quoted(name.bytes))") }
    return .variable(name: index, fields: .empty)
  }

  private mutating func number(_ token: Token) throws(TemplateError) -> Int32 {
    do throws(LiteralError) {
      return builder.add(.number(try NumberLiteral(file.bytes[token.start..<token.end], kind: token.kind)))
    } catch {
      throw self.error(error.message)
    }
  }
}
