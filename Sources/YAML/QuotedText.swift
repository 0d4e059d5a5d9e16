/// Texts as scalars that fit on one line, for edits that put a value into a document that somebody else wrote.
package enum QuotedText {
  /// The style to follow. It gives way to the next one where it can't hold the text.
  package enum Style: Sendable {
    /// Without quotes; otherwise as go-yaml chooses: double quotes for what would be read as another type, else single
    /// ones.
    case plain
    /// Single quotes; double ones where an escape is needed.
    case singleQuoted
    case doubleQuoted
    /// Double quotes with the escapes that JSON has too.
    case json
  }

  /// The scalar that stands for a text. `inFlow` says that it is going to stand between brackets or braces.
  ///
  /// Bytes that aren't UTF-8 become U+FFFD.
  package static func render(_ bytes: UnsafeBufferPointer<UInt8>, like style: Style, inFlow: Bool = false) -> [UInt8] {
    switch style {
    case .plain:
      if PlainText.isSafe(bytes, inFlow: inFlow) { return Array(bytes) }
      // An empty text is null without its quotes.
      let isMisread = !PlainText.staysString(bytes) || StrictScalar.matches(bytes)
      return isMisread ? doubleQuoted(bytes) : singleQuoted(bytes)
    case .singleQuoted: return singleQuoted(bytes)
    case .doubleQuoted: return doubleQuoted(bytes)
    case .json: return json(bytes)
    }
  }

  /// The scalar that stands for a text.
  package static func render(_ bytes: [UInt8], like style: Style, inFlow: Bool = false) -> [UInt8] {
    bytes.withUnsafeBufferPointer { render($0, like: style, inFlow: inFlow) }
  }

  /// The scalar that stands for a text.
  package static func render(_ text: String, like style: Style, inFlow: Bool = false) -> [UInt8] {
    var text = text
    return text.withUTF8 { render($0, like: style, inFlow: inFlow) }
  }

  private static func singleQuoted(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let impossible: TextTraits = [.unprintable, .lineBreak, .tab]
    guard TextTraits(bytes).isDisjoint(with: impossible) else { return doubleQuoted(bytes) }
    let quote = UInt8(ascii: "'")
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 2)
    result.append(quote)
    for byte in bytes {
      if byte == quote { result.append(quote) }
      result.append(byte)
    }
    result.append(quote)
    return result
  }

  private static func doubleQuoted(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    quoted(bytes) { _ = DoubleQuotes.escape($0, into: &$1) }
  }

  private static func json(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    quoted(bytes) { DoubleQuotes.escapeAsJSON($0, into: &$1) }
  }

  private static func quoted(_ bytes: UnsafeBufferPointer<UInt8>, escape: (UInt32, inout [UInt8]) -> Void) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 2)
    result.append(UInt8(ascii: "\""))
    var index = 0
    while index < bytes.count {
      let codePoint = CodePoint(bytes, at: index)
      if DoubleQuotes.needsEscape(codePoint.value) {
        escape(codePoint.value, &result)
      } else {
        result.append(codePoint: codePoint.value)
      }
      index += codePoint.width
    }
    result.append(UInt8(ascii: "\""))
    return result
  }
}

extension QuotedText.Style {
  /// The style of another scalar, as far as one line can have it.
  package init(_ style: Node.Style) {
    switch style {
    case .singleQuoted: self = .singleQuoted
    case .doubleQuoted: self = .doubleQuoted
    default: self = .plain
    }
  }
}
