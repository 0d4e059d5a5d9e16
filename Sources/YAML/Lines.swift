/// The lines of a source as libyaml breaks them: at LF, CR, CR LF, NEL, LS and PS.
struct Lines {
  let bytes: [UInt8]

  /// The first line break at or behind `offset`, or the end of the source.
  func end(from offset: Int) -> Int {
    var index = offset
    while index < bytes.count, breakLength(at: index) == 0 { index += 1 }
    return index
  }

  /// The number of bytes of the line break at `offset`; 0 when there is none.
  func breakLength(at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case 0x0A: return 1
    case 0x0D: return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      return offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8 ? 3 : 0
    default: return 0
    }
  }

  /// The number of bytes of the line break that ends at `offset`; 0 when there is none.
  func breakLength(endingAt offset: Int) -> Int {
    for length in [2, 1, 3] where offset >= length && breakLength(at: offset - length) == length { return length }
    return 0
  }

  /// Whether a line ends between two offsets.
  func isBroken(_ range: Range<Int>) -> Bool { range.contains { breakLength(at: $0) > 0 } }

  /// The start of the line that holds `offset`; behind a byte order mark on the first line.
  func start(of offset: Int) -> Int {
    var index = offset
    while index > 0 {
      if bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D { return index }
      if index >= 2, breakLength(at: index - 2) == 2 { return index }
      if index >= 3, breakLength(at: index - 3) == 3 { return index }
      index -= 1
    }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : 0
  }

  /// Where the line break begins that ends right before `start`; `start` itself when there is none.
  func breakStart(before start: Int) -> Int {
    for length in [2, 3, 1] where start >= length && breakLength(at: start - length) == length { return start - length }
    return start
  }

  /// The columns (code points) between the start of the line and `offset`.
  func column(of offset: Int) -> Int {
    var columns = 0
    for index in start(of: offset)..<offset where bytes[index] & 0xC0 != 0x80 { columns += 1 }
    return columns
  }

  /// Whether only blanks stand before `offset` on its line.
  func isFirst(_ offset: Int) -> Bool {
    // A line can be as long as the source, so its start isn't looked for.
    var index = offset
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    return index == 0 || breakLength(endingAt: index) > 0 || index == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  /// The line break that the source uses: that of its first line, LF when it has only one.
  var lineBreak: [UInt8] {
    let first = end(from: 0)
    let length = breakLength(at: first)
    return length == 0 || bytes[first] > 0x0D ? [0x0A] : Array(bytes[first..<first + length])
  }

  /// The offset behind blanks from `offset` on.
  func skippingBlanks(from offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  /// The offset behind blanks, comments and line breaks from `offset` on.
  func skippingSpace(from offset: Int) -> Int {
    var index = offset
    while true {
      index = skippingBlanks(from: index)
      if index < bytes.count, bytes[index] == UInt8(ascii: "#") { index = end(from: index) }
      let length = breakLength(at: index)
      if length == 0 { return index }
      index += length
    }
  }
}
