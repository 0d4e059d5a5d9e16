/// Cuts a template into tokens, one at a time.
///
/// Works on bytes; letters beyond ASCII are decoded only where a name or a message needs them.
struct Lexer {
  let bytes: [UInt8]
  /// Where the next token is looked for.
  var position = 0
  /// Why the lexer stopped, after an `.error` token.
  private(set) var failure = ""
  var openParentheses = 0
  private var state = State.text

  private enum State { case text, delimiter, action, finished }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Token {
    while true {
      switch state {
      case .text: if let token = text() { return token }
      case .delimiter: if let token = leftDelimiter() { return token }
      case .action: return action()
      case .finished: return Token(kind: .end, start: position, end: position)
      }
    }
  }

  // MARK: Text and delimiters

  /// The text up to the next `{{`, without the space that `{{- ` trims; nil when nothing is left of it.
  private mutating func text() -> Token? {
    let start = position
    while let brace = bytes.firstIndex(of: UInt8(ascii: "{"), from: position) {
      guard has("{", at: brace + 1) else {
        position = brace + 1
        continue
      }
      position = brace
      let end = hasLeftTrimMarker(at: brace + 2) ? trimmingSpace(before: brace, downTo: start) : brace
      state = .delimiter
      return end > start ? Token(kind: .text, start: start, end: end) : nil
    }
    position = bytes.count
    state = .finished
    return position > start ? Token(kind: .text, start: start, end: position) : nil
  }

  /// `{{` with its trim marker; nil when it opens a comment, which is skipped.
  private mutating func leftDelimiter() -> Token? {
    let start = position
    position += 2
    let marker = hasLeftTrimMarker(at: position) ? 2 : 0
    if has("/", at: position + marker), has("*", at: position + marker + 1) {
      position += marker
      return comment()
    }
    position += marker
    openParentheses = 0
    state = .action
    return Token(kind: .leftDelimiter, start: start, end: start + 2)
  }

  private mutating func comment() -> Token? {
    let start = position
    position += 2
    while position < bytes.count, !(bytes[position] == UInt8(ascii: "*") && has("/", at: position + 1)) {
      position += 1
    }
    guard position < bytes.count else { return fail("unclosed comment", from: start) }
    position += 2
    guard let delimiter = rightDelimiterLength() else {
      return fail("comment ends before closing delimiter", from: start)
    }
    leave(delimiter)
    return nil
  }

  /// The right delimiter at the current position, with the white space before and behind it that its trim marker removes.
  mutating func rightDelimiter(_ length: Int) -> Token {
    let start = position + length - 2
    leave(length)
    return Token(kind: .rightDelimiter, start: start, end: start + 2)
  }

  private mutating func leave(_ delimiter: Int) {
    position += delimiter
    if delimiter > 2 {
      while position < bytes.count, bytes[position].isTemplateSpace { position += 1 }
    }
    state = .text
  }

  /// 2 when `}}` comes next, 4 when ` -}}` does, nil otherwise.
  func rightDelimiterLength() -> Int? {
    if hasRightTrimMarker(at: position), has("}", at: position + 2), has("}", at: position + 3) { return 4 }
    return has("}", at: position) && has("}", at: position + 1) ? 2 : nil
  }

  // MARK: Scanning

  /// Stops the lexer with an error about the token that begins at `start`.
  mutating func fail(_ message: String, from start: Int) -> Token {
    failure = message
    state = .finished
    return Token(kind: .error, start: start, end: position)
  }

  func has(_ character: Unicode.Scalar, at index: Int) -> Bool {
    index < bytes.count && bytes[index] == UInt8(ascii: character)
  }

  private func hasLeftTrimMarker(at index: Int) -> Bool {
    has("-", at: index) && index + 1 < bytes.count && bytes[index + 1].isTemplateSpace
  }

  private func hasRightTrimMarker(at index: Int) -> Bool {
    index < bytes.count && bytes[index].isTemplateSpace && has("-", at: index + 1)
  }

  private func trimmingSpace(before end: Int, downTo start: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1].isTemplateSpace { end -= 1 }
    return end
  }
}

extension UInt8 {
  /// The white space that separates tokens and that trim markers remove: space, tab, carriage return, line feed.
  var isTemplateSpace: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r") || self == UInt8(ascii: "\n")
  }
}
