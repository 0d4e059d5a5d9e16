import Diagnostics

/// Turns one source into the templates that it defines, with Go's rules and error texts.
struct Parser: ~Copyable {
  /// How deep actions and parentheses may be nested. Go has no limit; deeper ones are no template but an attack on the stack.
  static let maximumNesting = 1_000

  let file: SourceFile
  let functions: (GoString) -> Function?
  var stream: TokenStream
  var builder = SyntaxTreeBuilder()
  var definitions = Definitions()
  var nesting = 0
  /// The functions that names stand for, by the index of the name.
  var callees: [Int32: Node] = [:]

  // What belongs to the template that is being parsed; a `define` or `block` inside begins anew.
  /// The variables in scope, innermost last.
  var variables: [Int32] = []
  var rangeDepth = 0
  /// Where the action began that is being parsed.
  var actionStart: Int?

  /// The templates of `file`, whose own text is the template called `name`.
  static func parse(
    _ file: SourceFile, name: GoString, functions: @escaping (GoString) -> Function?
  ) throws(TemplateError) -> [Template] {
    guard file.bytes.count < Int32.max else {
      throw TemplateError("template is too large", at: Location(file, SourceRange(at: 0)))
    }
    var parser = Parser(file: file, functions: functions, stream: TokenStream(file.bytes))
    try parser.source(name: name)
    let tree = SyntaxTree(file: file, builder: parser.builder)
    return parser.definitions.map { Template(name: $0.name, tree: tree, body: $0.body, isBlank: $0.isBlank) }
  }

  // MARK: Templates

  private mutating func source(name: GoString) throws(TemplateError) {
    variables = [builder.intern(Array("$".utf8)[...])]
    let mark = builder.beginList()
    while stream.peek().kind != .end {
      if stream.peek().kind == .leftDelimiter {
        let start = stream.index
        _ = stream.next()
        if stream.nextNonSpace().kind == .define {
          try definition()
          continue
        }
        stream.rewind(to: start)
      }
      switch try textOrAction() {
      case .node(let node): builder.push(node)
      case .end: throw error("unexpected {{end}}")
      case .else: throw error("unexpected {{else}}")
      }
    }
    try define(name, builder.endList(mark))
  }

  private mutating func definition() throws(TemplateError) {
    let context = "define clause"
    let outer = enterTemplate()
    let token = stream.nextNonSpace()
    guard token.kind.isString else { throw unexpected(token, in: context) }
    let name = try string(token)
    try expect(.rightDelimiter, in: context)
    let (body, terminator) = try list()
    guard terminator == .end else { throw error("unexpected {{else}} in \(context)") }
    try define(name, body)
    leaveTemplate(outer)
  }

  /// `{{block "name" pipeline}}…{{end}}`: defines a template and calls it on the spot.
  mutating func block() throws(TemplateError) -> NodeID {
    let context = "block clause"
    let token = stream.nextNonSpace()
    let name = try templateName(token, in: context)
    let pipeline = try pipeline(context, until: .rightDelimiter)
    let opening = stream.latest
    let outer = enterTemplate()
    let (body, terminator) = try list()
    guard terminator == .end else { throw error("unexpected {{else}} in \(context)", at: opening) }
    try define(name, body)
    leaveTemplate(outer)
    return builder.add(
      .template(name: builder.intern(name.bytes[...]), pipeline: pipeline), SourceRange(token.start, token.end))
  }

  private typealias TemplateScope = (variables: [Int32], rangeDepth: Int, actionStart: Int?)

  private mutating func enterTemplate() -> TemplateScope {
    defer {
      variables = [builder.intern(Array("$".utf8)[...])]
      rangeDepth = 0
      actionStart = nil
    }
    return (variables, rangeDepth, actionStart)
  }

  private mutating func leaveTemplate(_ outer: TemplateScope) {
    (variables, rangeDepth, actionStart) = outer
  }

  private mutating func define(_ name: GoString, _ body: TableRange) throws(TemplateError) {
    let isBlank = builder.children[body.indices].allSatisfy { node in
      if case .text = builder[node] { isWhiteSpace(builder.range(of: node)) } else { false }
    }
    guard definitions.add(name, body: body, isBlank: isBlank) else {
      throw error("template: multiple definition of template \(Quoting.quoted(name.bytes))")
    }
  }

  private func isWhiteSpace(_ range: SourceRange) -> Bool {
    String(decoding: file.bytes[range.lower..<range.upper], as: UTF8.self).unicodeScalars.allSatisfy(
      \.properties.isWhitespace)
  }

  // MARK: Tokens and errors

  mutating func expect(_ kind: Token.Kind, in context: String) throws(TemplateError) {
    let token = stream.nextNonSpace()
    guard token.kind == kind else { throw unexpected(token, in: context) }
  }

  /// The contents of a string token.
  func string(_ token: Token) throws(TemplateError) -> GoString {
    guard let value = Literal.string(bytes(token)) else {
      throw error(LiteralError.invalidSyntax.message)
    }
    return value
  }

  func bytes(_ token: Token) -> ArraySlice<UInt8> { file.bytes[token.start..<token.end] }

  /// An error on the line of the token that was read last, or of `token`.
  func error(_ message: String, at token: Token? = nil) -> TemplateError {
    let token = token ?? stream.latest
    return TemplateError(message, at: Location(file, SourceRange(token.start, token.end)))
  }

  func unexpected(_ token: Token, in context: String) -> TemplateError {
    guard token.kind == .error else { return error("unexpected \(describe(token)) in \(context)") }
    var message = stream.failure
    if let actionStart {
      let line = file.goPosition(of: actionStart).line
      if line != file.goPosition(of: token.start).line {
        message +=
          "\(message.utf8.suffix(7).elementsEqual(" action".utf8) ? "" : " in action") started at \(file.name):\(line)"
      }
    }
    return error(message)
  }

  /// A token as messages show it.
  private func describe(_ token: Token) -> String {
    let bytes = bytes(token)
    if token.kind == .end { return "EOF" }
    if token.kind.isKeyword { return "<\(String(decoding: bytes, as: UTF8.self))>" }
    guard bytes.count > 10 else { return Quoting.quoted(bytes) }
    return Quoting.quoted(
      String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(10).flatMap {
        UTF8.encode($0) ?? UTF8.encodedReplacementCharacter
      }) + "..."
  }
}
