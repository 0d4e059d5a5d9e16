import GoTemplate

/// Texts, in one or three quotes of either kind.
extension TOMLReader {
  /// A value whose first quote is read.
  mutating func readQuotedValue(_ quote: Unicode.Scalar) throws(TOMLProblem) -> GoString {
    if try scanner.accept(quote) {
      guard try scanner.accept(quote) else { return GoString() }
      return try readLines(quote)
    }
    return try quote == "'" ? readRawText() : readText()
  }

  /// Up to the closing `'`.
  mutating func readRawText() throws(TOMLProblem) -> GoString {
    GoString(try scanText("'"))
  }

  /// Up to the closing `"`.
  mutating func readText() throws(TOMLProblem) -> GoString {
    try unescaped(scanText("\""))
  }

  private mutating func scanText(_ quote: Unicode.Scalar) throws(TOMLProblem) -> ArraySlice<UInt8> {
    let start = scanner.position
    while true {
      let scalar = try scanner.next()
      switch scalar {
      case nil: throw scanner.problemBefore("unexpected EOF; expected \(quote == "'" ? "\"'\"" : "'\"'")")
      case "\n", "\r": throw TOMLProblem("strings cannot contain newlines", line: scanner.line - 1)
      case quote: return scanner.text(from: start).dropLast()
      case "\\" where quote == "\"": try scanEscape(inTextFrom: start)
      default: break
      }
    }
  }

  /// Three quotes, which are read, to three quotes. Up to two more of them may be the text's last.
  private mutating func readLines(_ quote: Unicode.Scalar) throws(TOMLProblem) -> GoString {
    let start = scanner.position
    while true {
      let scalar = try scanner.next()
      switch scalar {
      case nil: throw scanner.problemBefore("unexpected EOF; expected \(quote == "'" ? "\"'''\"" : "'\"\"\"'")")
      case "\\" where quote == "\"":
        if try scanner.accept(where: \.isTOMLNewline) { continue }
        try scanEscape(inTextFrom: start)
      case quote:
        guard try scanner.accept(quote) else { continue }
        guard try scanner.accept(quote) else {
          scanner.goBack(1)
          continue
        }
        if try scanner.peek() == quote {
          if try isTooManyQuotes(quote, from: start) {
            throw scanner.problem(quote == "'" ? "unexpected \"''''''\"" : "unexpected '\"\"\"\"\"\"'")
          }
          scanner.goBack(2)
          continue
        }
        let text = TOMLReader.withoutFirstBreak(scanner.text(from: start).dropLast(3))
        guard quote == "\"" else { return GoString(text) }
        return try unescaped(TOMLReader.joiningLines(text)[...])
      default: break
      }
    }
  }

  /// Whether five quotes have been read already, and another one follows.
  private func isTooManyQuotes(_ quote: Unicode.Scalar, from start: Int) throws(TOMLProblem) -> Bool {
    let text = scanner.text(from: start)
    let five = [UInt8](repeating: UInt8(ascii: quote), count: 5)
    guard text.suffix(5).elementsEqual(five) else { return false }
    return quote == "'" || text.dropLast(5).last != UInt8(ascii: "\\")
  }

  private static func withoutFirstBreak(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if text.first == UInt8(ascii: "\n") { return text.dropFirst() }
    return text.starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) ? text.dropFirst(2) : text
  }

  /// The text without each backslash at a line's end and the white space behind it.
  private static func joiningLines(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var joined: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        joined.append(byte)
        continue
      }
      let space = rest.prefix { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
      if space.contains(UInt8(ascii: "\n")) {
        rest = rest.dropFirst(space.count)
      } else {
        joined.append(byte)
        if let next = rest.popFirst() { joined.append(next) }
      }
    }
    return joined
  }

  // MARK: Escapes

  /// Checks what follows a backslash.
  private mutating func scanEscape(inTextFrom start: Int) throws(TOMLProblem) {
    let scalar = try scanner.next()
    switch scalar {
    case "e", "b", "t", "n", "f", "r", "\"", "\\", " ", "\t": return
    case "x": try scanDigits(2, "two hexadecimal digits after '\\x'", inTextFrom: start)
    case "u": try scanDigits(4, "four hexadecimal digits after '\\u'", inTextFrom: start)
    case "U": try scanDigits(8, "eight hexadecimal digits after '\\U'", inTextFrom: start)
    case let scalar?: throw scanner.problem("invalid escape in string '\\\(scalar)'")
    case nil: throw TOMLProblem("invalid escape in string '\\\0'", line: scanner.line - 1)
    }
  }

  private mutating func scanDigits(_ count: Int, _ expected: String, inTextFrom start: Int) throws(TOMLProblem) {
    for _ in 0..<count {
      let scalar = try scanner.next()
      if let scalar, scalar.isASCII, HexDigit.value(of: UInt8(ascii: scalar)) != nil { continue }
      let message = "expected \(expected), but got \(GoString(scanner.text(from: start)).quoted) instead"
      throw scalar == nil ? scanner.problemBefore(message) : scanner.problem(message)
    }
  }

  /// The text with the characters that its escapes, which have been checked, stand for.
  private func unescaped(_ text: ArraySlice<UInt8>) throws(TOMLProblem) -> GoString {
    var result = GoString()
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
        result.bytes.append(byte)
        continue
      }
      switch Unicode.Scalar(letter) {
      case "b": result.bytes.append(8)
      case "t": result.bytes.append(9)
      case "n": result.bytes.append(10)
      case "f": result.bytes.append(12)
      case "r": result.bytes.append(13)
      case "e": result.bytes.append(27)
      case "x": result.append(try scalar(of: rest.takeFirst(2)))
      case "u": result.append(try scalar(of: rest.takeFirst(4)))
      case "U": result.append(try scalar(of: rest.takeFirst(8)))
      case " ", "\t": throw scanner.problem("invalid escape: '\\\(Unicode.Scalar(letter))'")
      default: result.bytes.append(letter)
      }
    }
    return result
  }

  private func scalar(of digits: ArraySlice<UInt8>) throws(TOMLProblem) -> Unicode.Scalar {
    let code = digits.reduce(UInt32(0)) { $0 << 4 | UInt32(HexDigit.value(of: $1) ?? 0) }
    guard let scalar = Unicode.Scalar(code) else {
      throw scanner.problem("Escaped character '\\u\(GoString(digits))' is not valid UTF-8.")
    }
    return scalar
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func takeFirst(_ count: Int) -> ArraySlice {
    defer { self = dropFirst(count) }
    return prefix(count)
  }
}
