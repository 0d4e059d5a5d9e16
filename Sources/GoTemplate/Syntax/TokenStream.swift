/// Tokens with the look-ahead that the grammar needs: three in the worst case, `$x` and a space before what follows.
struct TokenStream {
  private var lexer: Lexer
  /// Tokens that were put back; the last one comes next.
  private var pending: [Token] = []
  /// The token that was cut last. Go's messages give its line, also when an earlier token is to blame.
  private(set) var latest: Token
  /// The end of the last token that was taken and isn't space.
  private(set) var taken = 0

  init(_ bytes: [UInt8]) {
    lexer = Lexer(bytes)
    latest = Token(kind: .end, start: 0, end: 0)
  }

  var bytes: [UInt8] { lexer.bytes }
  var failure: String { lexer.failure }

  mutating func next() -> Token {
    let token = pending.popLast() ?? cut()
    if token.kind != .space { taken = token.end }
    return token
  }

  mutating func nextNonSpace() -> Token {
    let token = next()
    return token.kind == .space ? next() : token
  }

  mutating func peek() -> Token {
    if let token = pending.last { return token }
    let token = cut()
    pending.append(token)
    return token
  }

  /// Drops a space and shows what comes behind it.
  mutating func peekNonSpace() -> Token {
    if peek().kind == .space { pending.removeLast() }
    return peek()
  }

  /// Puts `token` back, to come before everything that was put back earlier.
  mutating func putBack(_ token: Token) {
    pending.append(token)
  }

  private mutating func cut() -> Token {
    latest = lexer.next()
    return latest
  }
}
