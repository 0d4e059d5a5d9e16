/// The four styles of text, character by character as go-yaml writes them.
extension Emitter {
  mutating func writePlain(_ text: EmitterText) {
    writeSpaceIfNeeded()
    writeLines(text, isQuoted: false)
    isAfterWhitespace = false
    isAtIndentation = false
  }

  mutating func writeSingleQuoted(_ text: EmitterText) {
    writeIndicator("'", isIndentation: false)
    writeLines(text, isQuoted: true)
    output.append(UInt8(ascii: "'"))
    column += 1
    isAfterWhitespace = false
    isAtIndentation = false
  }

  /// Plain text, or what is between single quotes. Its line breaks can only be U+2028 and U+2029; a line feed makes a
  /// literal.
  private mutating func writeLines(_ text: EmitterText, isQuoted: Bool) {
    let bytes = text.bytes
    if text.traits.isDisjoint(with: [.nonASCII, .lineBreak]), bytes.count <= text.width - min(column, text.width),
      !isQuoted || !bytes.contains(UInt8(ascii: "'"))
    {
      output.append(contentsOf: bytes)
      column += bytes.count
      return
    }
    var index = 0
    var isAfterSpace = false
    var isAfterBreak = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 {
        let isInside = !isQuoted || (index > 0 && index < bytes.count - 1)
        if !isAfterSpace, column > text.width, isInside, !text.isSpace(index + 1) {
          writeIndentation(text.indentation)
        } else {
          output.append(byte)
          column += 1
        }
        index += 1
        isAfterSpace = true
        continue
      }
      let width = text.breakWidth(index)
      if width > 0 {
        writeBreak(bytes, index, width)
        index += width
        isAfterBreak = true
        continue
      }
      if isAfterBreak { writeIndentation(text.indentation) }
      if isQuoted, byte == UInt8(ascii: "'") {
        output.append(byte)
        column += 1
      }
      output.append(byte)
      if byte & 0xC0 != 0x80 { column += 1 }
      index += 1
      isAtIndentation = false
      isAfterSpace = false
      isAfterBreak = false
    }
  }

  mutating func writeDoubleQuoted(_ text: EmitterText) {
    writeIndicator("\"", isIndentation: false)
    let bytes = text.bytes
    // go-yaml looks for the byte order mark at the start of the text whichever character it is at, and so escapes all
    // of them.
    let escapesAll = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var index = 0
    var isAfterSpace = false
    while index < bytes.count {
      let codePoint = CodePoint(bytes, at: index)
      if escapesAll || DoubleQuotes.needsEscape(codePoint.value) || codePoint.value > 0xFFFF {
        column += DoubleQuotes.escape(codePoint.value, into: &output)
        isAfterSpace = false
      } else if codePoint.value == 0x20, !isAfterSpace, column > text.width, index > 0, index < bytes.count - 1 {
        writeIndentation(text.indentation)
        if text.isSpace(index + 1) {
          output.append(UInt8(ascii: "\\"))
          column += 1
        }
        isAfterSpace = true
      } else {
        output.append(contentsOf: bytes[index..<index + codePoint.width])
        column += 1
        isAfterSpace = codePoint.value == 0x20
      }
      index += codePoint.width
    }
    output.append(UInt8(ascii: "\""))
    column += 1
    isAfterWhitespace = false
    isAtIndentation = false
  }

  mutating func writeLiteral(_ text: EmitterText) {
    let bytes = text.bytes
    writeIndicator("|", isIndentation: false)
    if !text.traits.isDisjoint(with: [.leadingSpace, .leadingBreak]) { output.append(UInt8(ascii: "2")) }
    switch text.trailingBreaks {
    case 0: output.append(UInt8(ascii: "-"))
    case 1 where text.breakWidth(0) != bytes.count: break
    default: output.append(UInt8(ascii: "+"))
    }
    writeLineFeed()
    isAfterWhitespace = true
    var index = 0
    while index < bytes.count {
      let width = text.breakWidth(index)
      if width > 0 {
        writeBreak(bytes, index, width)
        index += width
        continue
      }
      writeIndentation(text.indentation)
      let start = index
      while index < bytes.count, text.breakWidth(index) == 0 { index += 1 }
      output.append(contentsOf: bytes[start..<index])
      column += index - start
      isAtIndentation = false
    }
  }

  private mutating func writeBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ width: Int) {
    output.append(contentsOf: bytes[index..<index + width])
    column = 0
    isAtIndentation = true
  }
}
