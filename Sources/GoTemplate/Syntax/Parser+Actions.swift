import Diagnostics

/// Text and actions: what a template consists of.
extension Parser {
  /// What ends a list of nodes.
  enum Terminator {
    case end, `else`
  }

  enum Item {
    case node(NodeID)
    case end
    case `else`
  }

  /// The nodes up to `{{end}}` or `{{else}}`.
  mutating func list() throws(TemplateError) -> (nodes: TableRange, terminator: Terminator) {
    nesting += 1
    defer { nesting -= 1 }
    try checkNesting()
    let mark = builder.beginList()
    while stream.peekNonSpace().kind != .end {
      switch try textOrAction() {
      case .node(let node): builder.push(node)
      case .end: return (builder.endList(mark), .end)
      case .else: return (builder.endList(mark), .else)
      }
    }
    throw error("unexpected EOF")
  }

  func checkNesting() throws(TemplateError) {
    guard nesting <= Parser.maximumNesting else {
      throw error("exceeded maximum nesting depth (\(Parser.maximumNesting))")
    }
  }

  mutating func textOrAction() throws(TemplateError) -> Item {
    let token = stream.nextNonSpace()
    switch token.kind {
    case .text: return .node(builder.add(.text, SourceRange(token.start, token.end)))
    case .leftDelimiter:
      actionStart = token.start
      defer { actionStart = nil }
      return try action()
    default: throw unexpected(token, in: "input")
    }
  }

  private mutating func action() throws(TemplateError) -> Item {
    let token = stream.nextNonSpace()
    switch token.kind {
    case .block: return .node(try block())
    case .break: return .node(try jump(.break, token))
    case .continue: return .node(try jump(.continue, token))
    case .else:
      try elseClause()
      return .else
    case .endKeyword:
      try expect(.rightDelimiter, in: "end")
      return .end
    case .if: return .node(try conditional("if", token))
    case .range: return .node(try range(token))
    case .template: return .node(try template())
    case .with: return .node(try conditional("with", token))
    default:
      stream.back(token)
      // Variables that are declared here live on until the `end` of what surrounds the action.
      let pipeline = try pipeline("command", until: .rightDelimiter)
      return .node(builder.add(.action(pipeline: pipeline), SourceRange(token.start, stream.taken)))
    }
  }

  /// The rest of `{{else`; before `if` and `with`, that word is left for the clause that it begins.
  private mutating func elseClause() throws(TemplateError) {
    let next = stream.peekNonSpace().kind
    if next == .if || next == .with { return }
    try expect(.rightDelimiter, in: "else")
  }

  private mutating func jump(_ node: Node, _ token: Token) throws(TemplateError) -> NodeID {
    let action = if case .break = node { "{{break}}" } else { "{{continue}}" }
    try expect(.rightDelimiter, in: action)
    guard rangeDepth > 0 else { throw error("\(action) outside {{range}}") }
    return builder.add(node, SourceRange(token.start, token.end))
  }

  /// `{{if}}` or `{{with}}`. A chain of `{{else if}}` is one node with many clauses, so that its length isn't depth.
  private mutating func conditional(_ keyword: String, _ token: Token) throws(TemplateError) -> NodeID {
    let outerVariables = variables.count
    defer { variables.removeSubrange(outerVariables...) }
    let kind = token.kind
    let mark = builder.beginList()
    var otherwise = TableRange.empty
    while true {
      let pipeline = try pipeline(keyword, until: .rightDelimiter)
      let (body, terminator) = try list()
      builder.push(builder.add(.clause(pipeline: pipeline, body: body), builder.range(of: pipeline)))
      guard terminator == .else else { break }
      if stream.peek().kind == kind {
        _ = stream.next()
        continue
      }
      otherwise = try otherwiseList()
      break
    }
    let node = Node.conditional(
      clauses: builder.endList(mark), otherwise: otherwise, rebindsDot: kind == .with)
    return builder.add(node, SourceRange(token.start, token.end))
  }

  private mutating func range(_ token: Token) throws(TemplateError) -> NodeID {
    let outerVariables = variables.count
    defer { variables.removeSubrange(outerVariables...) }
    let pipeline = try pipeline("range", until: .rightDelimiter)
    rangeDepth += 1
    let (body, terminator) = try list()
    rangeDepth -= 1
    let otherwise = terminator == .else ? try otherwiseList() : .empty
    let node = Node.range(pipeline: pipeline, body: body, otherwise: otherwise)
    return builder.add(node, SourceRange(token.start, token.end))
  }

  private mutating func otherwiseList() throws(TemplateError) -> TableRange {
    let (nodes, terminator) = try list()
    guard terminator == .end else { throw error("expected end; found {{else}}") }
    return nodes
  }

  private mutating func template() throws(TemplateError) -> NodeID {
    let context = "template clause"
    let token = stream.nextNonSpace()
    let name = builder.intern(try templateName(token, in: context).bytes[...])
    var argument: NodeID?
    let next = stream.nextNonSpace()
    if next.kind != .rightDelimiter {
      stream.back(next)
      argument = try pipeline(context, until: .rightDelimiter)
    }
    return builder.add(.template(name: name, pipeline: argument), SourceRange(token.start, token.end))
  }

  func templateName(_ token: Token, in context: String) throws(TemplateError) -> GoString {
    guard token.kind.isString else { throw unexpected(token, in: context) }
    return try string(token)
  }
}
