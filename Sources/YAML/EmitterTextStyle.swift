/// How the emitter chooses a style for a text.
extension Emitter {
  /// The styles that the emitter writes. Folded blocks (`>`) aren't among them.
  enum TextStyle { case plain, singleQuoted, doubleQuoted, literal }

  /// Writes a string where a node begins, or a key with its colon.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, isKey: Bool) {
    let traits = TextTraits(bytes)
    switch dialect {
    case .goYAML2:
      if traits.contains(.unreadable) || isKey && !JSONDetour.isReadableKey(bytes, traits) { isRepresentable = false }
      if !traits.isDisjoint(with: JSONDetour.changing) {
        JSONDetour.passed(bytes).withUnsafeBufferPointer { write($0, TextTraits($0), isKey: isKey) }
        return
      }
    case .goYAML3:
      if traits.contains(.invalid) {
        Base64.encodedLines(bytes).withUnsafeBufferPointer { write($0, TextTraits($0), isBinary: true, isKey: isKey) }
        return
      }
    }
    write(bytes, traits, isKey: isKey)
  }

  private mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ traits: TextTraits, isBinary: Bool = false, isKey: Bool
  ) {
    let isSimpleKey = isKey && bytes.count <= 128 && traits.isDisjoint(with: .lineBreak)
    if isKey, !isSimpleKey { writeIndicator("?", isIndentation: true) }
    if isBinary {
      writeSpaceIfNeeded()
      output.append(contentsOf: "!!binary".utf8)
      column += 8
      isAfterWhitespace = false
      isAtIndentation = false
    }
    let text = EmitterText(
      bytes: bytes, traits: traits, indentation: indentation + 2, width: dialect == .goYAML2 && !isSimpleKey ? 80 : .max
    )
    switch style(of: bytes, traits, isBinary: isBinary) {
    case .plain: writePlain(text)
    case .singleQuoted: writeSingleQuoted(text)
    case .doubleQuoted: writeDoubleQuoted(text)
    case .literal: writeLiteral(text)
    }
    if isSimpleKey {
      output.append(UInt8(ascii: ":"))
      column += 1
      isAfterWhitespace = false
      isAtIndentation = false
    } else if isKey {
      writeIndentation(indentation)
      writeIndicator(":", isIndentation: true)
    }
  }

  private func style(
    of bytes: UnsafeBufferPointer<UInt8>, _ traits: TextTraits, isBinary: Bool
  ) -> TextStyle {
    var special: TextTraits = [.unprintable, .astral, .spaceBreak]
    if traits.contains(.lineFeed) {
      // Tabs may stand in the literal blocks of version 3 only.
      if dialect == .goYAML2 { special.formUnion(.tab) }
      special.formUnion(.trailingSpace)
      return traits.isDisjoint(with: special) ? .literal : .doubleQuoted
    }
    if !isBinary, !PlainText.staysString(bytes) { return .doubleQuoted }
    special.formUnion([.tab, .breakSpace])
    if !traits.isDisjoint(with: special) { return .doubleQuoted }
    let unplain: TextTraits = [
      .leadingSpace, .trailingSpace, .leadingBreak, .trailingBreak, .lineBreak, .blockIndicator,
    ]
    return traits.isDisjoint(with: unplain) ? .plain : .singleQuoted
  }
}
