/// Splits what a template gave into documents, at every `---` that begins a line, as helm does.
enum ManifestSplitter {
  /// The documents without the blanks around them; empty ones are dropped.
  ///
  /// helm's separator is `(?:^|\s*\n)---\s*`: it takes the white space behind it as well, more `---` lines not among it.
  static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let text = trimmed(bytes[...])
    var documents: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let isLineStart = index == text.startIndex || text[index - 1] == UInt8(ascii: "\n") && index > start
      guard isLineStart, text[index...].starts(with: [0x2D, 0x2D, 0x2D]) else {
        index += 1
        continue
      }
      add(text[start..<index], to: &documents)
      index += 3
      while index < text.endIndex, isSpace(text[index]) { index += 1 }
      start = index
    }
    add(text[start...], to: &documents)
    return documents
  }

  private static func add(_ part: ArraySlice<UInt8>, to documents: inout [ArraySlice<UInt8>]) {
    let part = trimmed(part)
    if !part.isEmpty { documents.append(part) }
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return bytes.drop { isSpace($0) }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
