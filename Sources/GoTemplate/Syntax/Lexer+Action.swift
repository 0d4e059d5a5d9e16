/// The tokens between `{{` and `}}`.
extension Lexer {
  mutating func action() -> Token {
    if let length = rightDelimiterLength() {
      guard openParentheses == 0 else { return fail("unclosed left paren", from: position) }
      return rightDelimiter(length)
    }
    let start = position
    guard position < bytes.count else { return fail("unclosed action", from: start) }
    let byte = bytes[position]
    switch byte {
    case _ where byte.isTemplateSpace: return space()
    case UInt8(ascii: "="): return symbol(.assign)
    case UInt8(ascii: "|"): return symbol(.pipe)
    case UInt8(ascii: ":"):
      position += 1
      guard has("=", at: position) else { return fail("expected :=", from: start) }
      position += 1
      return Token(kind: .declare, start: start, end: position)
    case UInt8(ascii: "\""): return quoted(.string, "unterminated quoted string")
    case UInt8(ascii: "'"): return quoted(.characterConstant, "unterminated character constant")
    case UInt8(ascii: "`"): return raw()
    case UInt8(ascii: "$"): return name(.variable, bare: .variable)
    case UInt8(ascii: "."):
      let next = position + 1 < bytes.count ? bytes[position + 1] : UInt8(ascii: "0")
      return next.isDigit ? number() : name(.field, bare: .dot)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "("):
      openParentheses += 1
      return symbol(.leftParenthesis)
    case UInt8(ascii: ")"):
      openParentheses -= 1
      guard openParentheses >= 0 else { return fail("unexpected right paren", from: start) }
      return symbol(.rightParenthesis)
    default: return word()
    }
  }

  private mutating func symbol(_ kind: Token.Kind) -> Token {
    position += 1
    return Token(kind: kind, start: position - 1, end: position)
  }

  private mutating func space() -> Token {
    let start = position
    while position < bytes.count, bytes[position].isTemplateSpace {
      // The last space before `-}}` belongs to the trim marker.
      if let length = rightDelimiterLength() {
        return position > start ? Token(kind: .space, start: start, end: position) : rightDelimiter(length)
      }
      position += 1
    }
    return Token(kind: .space, start: start, end: position)
  }

  // MARK: Constants

  private mutating func quoted(_ kind: Token.Kind, _ unterminated: String) -> Token {
    let start = position
    let quote = bytes[position]
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      if bytes[position] == quote {
        position += 1
        return Token(kind: kind, start: start, end: position)
      }
      let escapes = bytes[position] == UInt8(ascii: "\\") && position + 1 < bytes.count
      position += escapes && bytes[position + 1] != UInt8(ascii: "\n") ? 2 : 1
    }
    return fail(unterminated, from: start)
  }

  private mutating func raw() -> Token {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "`") { position += 1 }
    guard position < bytes.count else { return fail("unterminated raw quoted string", from: start) }
    position += 1
    return Token(kind: .rawString, start: start, end: position)
  }

  /// A number, loosely: the parser finds out what its digits are worth. Two in a row are the parts of a complex constant.
  private mutating func number() -> Token {
    let start = position
    guard scanNumber() else { return badNumber(from: start) }
    guard has("+", at: position) || has("-", at: position) else {
      return Token(kind: .number, start: start, end: position)
    }
    guard scanNumber(), has("i", at: position - 1) else { return badNumber(from: start) }
    return Token(kind: .complex, start: start, end: position)
  }

  private mutating func badNumber(from start: Int) -> Token {
    fail("bad number syntax: " + Quoting.quoted(bytes[start..<position]), from: start)
  }

  /// Skips the bytes of one real or imaginary number; false when a letter or digit follows that can't belong to it.
  mutating func scanNumber() -> Bool {
    accept { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    var isDigit: (UInt8) -> Bool = { $0.isDigit || $0 == UInt8(ascii: "_") }
    var exponent: UInt8? = UInt8(ascii: "e")
    if accept({ $0 == UInt8(ascii: "0") }), position < bytes.count {
      switch bytes[position] | 0x20 {
      case UInt8(ascii: "x"):
        position += 1
        isDigit = { $0.isHexadecimalDigit || $0 == UInt8(ascii: "_") }
        exponent = UInt8(ascii: "p")
      case UInt8(ascii: "o"):
        position += 1
        isDigit = { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) || $0 == UInt8(ascii: "_") }
        exponent = nil
      case UInt8(ascii: "b"):
        position += 1
        isDigit = { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "1") || $0 == UInt8(ascii: "_") }
        exponent = nil
      default: break
      }
    }
    while accept(isDigit) {}
    if accept({ $0 == UInt8(ascii: ".") }) {
      while accept(isDigit) {}
    }
    if let exponent, accept({ $0 | 0x20 == exponent }) {
      accept { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
      while accept({ $0.isDigit || $0 == UInt8(ascii: "_") }) {}
    }
    accept { $0 == UInt8(ascii: "i") }
    guard let (scalar, length) = UTF8Scalar.decode(bytes, at: position), scalar.isAlphanumeric else { return true }
    position += length
    return false
  }

  @discardableResult
  private mutating func accept(_ isWanted: (UInt8) -> Bool) -> Bool {
    guard position < bytes.count, isWanted(bytes[position]) else { return false }
    position += 1
    return true
  }

  // MARK: Names

  /// `.name` or `$name`, or the sign alone.
  private mutating func name(_ kind: Token.Kind, bare: Token.Kind) -> Token {
    let start = position
    position += 1
    if isAtTerminator { return Token(kind: bare, start: start, end: position) }
    skipAlphanumerics()
    guard isAtTerminator else { return badCharacter(from: start) }
    return Token(kind: kind, start: start, end: position)
  }

  private mutating func word() -> Token {
    let start = position
    skipAlphanumerics()
    if position > start {
      guard isAtTerminator else { return badCharacter(from: start) }
      return Token(kind: Token.Kind(word: bytes[start..<position]), start: start, end: position)
    }
    let byte = bytes[position]
    if byte > 0x20, byte < 0x7F { return symbol(.character) }
    let (scalar, length) = UTF8Scalar.decode(bytes, at: position) ?? (UTF8Scalar.replacement, 1)
    position += length
    return fail("unrecognized character in action: " + Quoting.codePoint(scalar), from: start)
  }

  private mutating func skipAlphanumerics() {
    while let (scalar, length) = UTF8Scalar.decode(bytes, at: position), scalar.isAlphanumeric { position += length }
  }

  private mutating func badCharacter(from start: Int) -> Token {
    let (scalar, length) = UTF8Scalar.decode(bytes, at: position) ?? (UTF8Scalar.replacement, 1)
    position += length
    return fail("bad character " + Quoting.codePoint(scalar), from: start)
  }

  /// Whether a name may end here.
  private var isAtTerminator: Bool {
    guard position < bytes.count else { return true }
    switch bytes[position] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      return true
    case UInt8(ascii: "}"): return has("}", at: position + 1)
    case let byte: return byte.isTemplateSpace
    }
  }
}
