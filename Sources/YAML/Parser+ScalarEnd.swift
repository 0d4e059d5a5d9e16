extension Parser {
  /// The end of the double-quoted scalar at `start`.
  static func closingQuote(in bytes: [UInt8], from start: Int, atLeast end: Int) -> Int {
    // An anchor or a tag may stand before it.
    var index = (bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? start) + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == UInt8(ascii: "\"") {
        return index + 1
      } else {
        index += 1
      }
    }
    return min(end, bytes.count)
  }

  /// Where the text of a block scalar ends, without its last line break, and without empty lines unless they are kept (`|+`).
  static func blockScalarEnd(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    let lines = Lines(bytes: bytes)
    var index = start
    var keeps = false
    while index < end, lines.breakLength(at: index) == 0, bytes[index] != UInt8(ascii: "#") {
      switch bytes[index] {
      case UInt8(ascii: "+"): keeps = true
      case UInt8(ascii: "|"), UInt8(ascii: ">"): keeps = false  // what stood before it was a tag or an anchor
      default: break
      }
      index += 1
    }
    var end = min(end, bytes.count)
    repeat {
      let length = lines.breakLength(endingAt: end)
      guard length > 0, end - length >= index else { break }
      end -= length
    } while !keeps
    return end
  }
}
