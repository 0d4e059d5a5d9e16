import Diagnostics

/// Pipelines and operands: what an action consists of.
extension Parser {
  /// A pipeline up to the token `end`, which is taken; `context` names the surroundings in messages.
  mutating func pipeline(_ context: String, until end: Token.Kind) throws(TemplateError) -> NodeID {
    let start = stream.peekNonSpace().start
    let (declarations, assigns) = try declarations(context)
    let mark = builder.beginList()
    var upper = stream.taken
    while true {
      let token = stream.nextNonSpace()
      if token.kind == end { break }
      guard token.kind.beginsOperand else { throw unexpected(token, in: context) }
      stream.back(token)
      let command = try command()
      builder.push(command)
      upper = builder.range(of: command).upper
    }
    let commands = builder.endList(mark)
    try check(commands, context)
    return builder.add(
      .pipeline(declarations: declarations, assigns: assigns, commands: commands), SourceRange(start, upper))
  }

  /// `$x :=`, `$x =`, and in a range `$i, $x :=`.
  private mutating func declarations(
    _ context: String
  ) throws(TemplateError) -> (variables: TableRange, assigns: Bool) {
    let mark = builder.beginList()
    var isFirst = true
    while stream.peekNonSpace().kind == .variable {
      let start = stream.index
      let variable = stream.next()
      let next = stream.peekNonSpace()
      switch next.kind {
      case .assign, .declare:
        _ = stream.next()
        builder.push(declare(variable))
        return (builder.endList(mark), next.kind == .assign)
      case .character where file.bytes[next.start] == UInt8(ascii: ","):
        _ = stream.next()
        builder.push(declare(variable))
        guard context == "range", isFirst else { throw error("too many declarations in \(context)") }
        isFirst = false
        switch stream.peekNonSpace().kind {
        case .variable, .rightDelimiter, .rightParenthesis: continue
        default: throw error("range can only initialize variables")
        }
      default:
        // It was an argument.
        stream.rewind(to: start)
        return (builder.endList(mark), false)
      }
    }
    return (builder.endList(mark), false)
  }

  private mutating func declare(_ token: Token) -> NodeID {
    let name = builder.intern(bytes(token))
    variables.append(name)
    return builder.add(.variable(name: name, path: .empty), SourceRange(token.start, token.end))
  }

  /// Only the first command of a pipeline may begin with a constant: the others get the previous one's result as an argument.
  private func check(_ commands: TableRange, _ context: String) throws(TemplateError) {
    guard !commands.isEmpty else { throw error("missing value for \(context)") }
    for (index, command) in builder.children[commands.indices].enumerated().dropFirst() {
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
    let mark = builder.beginList()
    var upper = start
    scan: while true {
      _ = stream.peekNonSpace()
      if let operand = try operand() {
        builder.push(operand)
        upper = builder.range(of: operand).upper
      }
      let token = stream.next()
      switch token.kind {
      case .space: continue
      case .rightDelimiter, .rightParenthesis:
        stream.back(token)
        break scan
      case .pipe: break scan
      default: throw unexpected(token, in: "operand")
      }
    }
    let operands = builder.endList(mark)
    guard !operands.isEmpty else { throw error("empty command") }
    return builder.add(.command(operands: operands), SourceRange(start, upper))
  }

  // MARK: Operands

  /// A term with the fields that follow it; nil when there is no term.
  private mutating func operand() throws(TemplateError) -> NodeID? {
    guard let term = try term() else { return nil }
    guard stream.peek().kind == .field else { return term }
    // Go's messages point to the first of the fields that follow.
    let start = stream.peek().start
    let mark = builder.beginPath()
    if case .field(let path) = builder[term] { builder.extendPath(path) }
    while stream.peek().kind == .field { builder.extendPath(builder.intern(fieldName(stream.next()))) }
    let path = builder.endPath(mark)
    let range = SourceRange(start, stream.taken)
    switch builder[term] {
    case .field: return builder.add(.field(path: path), range)
    case .variable(let name, _): return builder.add(.variable(name: name, path: path), range)
    case .bool, .string, .number, .nil, .dot:
      throw error("unexpected . after term \(Quoting.quoted(source(of: term)))")
    default: return builder.add(.chain(base: term, path: path), range)
    }
  }

  private func source(of node: NodeID) -> ArraySlice<UInt8> {
    let range = builder.range(of: node)
    return file.bytes[range.lower..<range.upper]
  }

  private func fieldName(_ token: Token) -> ArraySlice<UInt8> { bytes(token).dropFirst() }

  private mutating func term() throws(TemplateError) -> NodeID? {
    let token = stream.nextNonSpace()
    let node: Node
    switch token.kind {
    case .leftParenthesis:
      nesting += 1
      defer { nesting -= 1 }
      try checkNesting()
      return try pipeline("parenthesized pipeline", until: .rightParenthesis)
    case .identifier: node = try function(bytes(token))
    case .variable: node = try variable(bytes(token))
    case .field:
      let mark = builder.beginPath()
      builder.extendPath(builder.intern(fieldName(token)))
      node = .field(path: builder.endPath(mark))
    case .dot: node = .dot
    case .nil: node = .nil
    case .bool: node = .bool(token.end - token.start == 4)
    case .number, .complex, .characterConstant: node = .number(constant: try number(token))
    case .string, .rawString: node = .string(constant: builder.add(.string(try string(token))))
    default:
      stream.back(token)
      return nil
    }
    return builder.add(node, SourceRange(token.start, token.end))
  }

  private mutating func function(_ name: ArraySlice<UInt8>) throws(TemplateError) -> Node {
    let index = builder.intern(name)
    if let known = callees[index] { return known }
    let name = builder.names[Int(index)]
    let callee: Node
    if let function = functions(name) {
      callee = .function(builder.add(function))
    } else if let builtin = Builtin(name: name) {
      callee = .builtin(builtin)
    } else {
      throw error("function \(Quoting.quoted(name.bytes)) not defined")
    }
    callees[index] = callee
    return callee
  }

  private mutating func variable(_ name: ArraySlice<UInt8>) throws(TemplateError) -> Node {
    let index = builder.intern(name)
    guard variables.contains(index) else { throw error("undefined variable \(Quoting.quoted(name))") }
    return .variable(name: index, path: .empty)
  }

  private mutating func number(_ token: Token) throws(TemplateError) -> Int32 {
    do throws(LiteralError) {
      return builder.add(.number(try NumberLiteral(file.bytes[token.start..<token.end], kind: token.kind)))
    } catch {
      throw self.error(error.message)
    }
  }
}
