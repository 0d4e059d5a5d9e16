import GoTemplate

/// Breaking of a text into lines of at most `width` bytes, at spaces.
struct Wrapping {
  let width: Int
  let separator: GoString
  /// Whether a word longer than a line is broken; it gets a line of its own otherwise.
  let breaksWords: Bool

  init(width: Int, separator: GoString, breaksWords: Bool) {
    self.width = max(1, width)
    self.separator = separator
    self.breaksWords = breaksWords
  }

  func wrapped(_ text: GoString) throws(FunctionError) -> GoString {
    let space = UInt8(ascii: " ")
    let bytes = text.bytes
    var lines: [GoString] = []
    var start = 0
    while bytes.count - start > width {
      if bytes[start] == space {
        start += 1
        continue
      }
      let limit = start + width
      if let last = bytes[start...limit].lastIndex(of: space) {
        lines.append(GoString(bytes[start..<last]))
        start = last + 1
      } else if breaksWords {
        lines.append(GoString(bytes[start..<limit]))
        start = limit
      } else if let next = bytes[limit...].firstIndex(of: space) {
        lines.append(GoString(bytes[start..<next]))
        start = next + 1
      } else {
        break
      }
    }
    lines.append(GoString(bytes[start...]))
    return try GoString.joined(lines, by: separator)
  }
}
