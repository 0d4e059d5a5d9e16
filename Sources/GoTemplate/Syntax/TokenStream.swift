/// The tokens of a source, and how far the parser is.
struct TokenStream {
  private let tokens: ContiguousArray<Token>
  /// Why the lexer couldn't go on, if there is an `.error` token.
  let failure: String
  /// The token that comes next.
  private(set) var index = 0
  /// The last token that was looked at. Go's messages give its line, also when an earlier token is to blame.
  private var furthest = 0

  init(_ bytes: [UInt8]) {
    var lexer = Lexer(bytes)
    var tokens: ContiguousArray<Token> = []
    repeat { tokens.append(lexer.next()) } while tokens[tokens.count - 1].kind != .end
    self.tokens = tokens
    failure = lexer.failure
  }

  var latest: Token { tokens[furthest] }

  /// The end of the token that was taken last.
  var taken: Int { index > 0 ? tokens[index - 1].end : 0 }

  mutating func next() -> Token {
    let token = peek()
    // The end stays where it is.
    if token.kind != .end { index += 1 }
    return token
  }

  mutating func nextNonSpace() -> Token {
    let token = next()
    return token.kind == .space ? next() : token
  }

  mutating func peek() -> Token {
    furthest = max(furthest, index)
    return tokens[index]
  }

  /// Drops a space and shows what comes behind it.
  mutating func peekNonSpace() -> Token {
    if peek().kind == .space { index += 1 }
    return peek()
  }

  /// Goes back to a token that was taken before.
  mutating func rewind(to index: Int) {
    self.index = index
  }

  /// Puts back the token that was taken last.
  mutating func back(_ token: Token) {
    if token.kind != .end { index -= 1 }
  }
}
