/// A text on its way into the emitter's output.
struct EmitterText {
  let bytes: UnsafeBufferPointer<UInt8>
  let traits: TextTraits
  /// The columns that lines after the first are indented by.
  let indentation: Int
  /// The column behind which a space becomes a line break.
  let width: Int

  /// Whether there is a space at `index`, which may be behind the end.
  func isSpace(_ index: Int) -> Bool { index < bytes.count && bytes[index] == 0x20 }

  /// The bytes of the line break at `index`: of a line feed, U+2028 or U+2029; 0 when there is none.
  @inline(__always)
  func breakWidth(_ index: Int) -> Int {
    let byte = bytes[index]
    if byte == 0x0A { return 1 }
    guard byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 else {
      return 0
    }
    return 3
  }

  /// How many line breaks the text ends with, but not more than 2.
  var trailingBreaks: Int {
    var found = 0
    var end = bytes.count
    while found < 2, end > 0 {
      if bytes[end - 1] == 0x0A {
        end -= 1
      } else if end >= 3, breakWidth(end - 3) == 3 {
        end -= 3
      } else {
        break
      }
      found += 1
    }
    return found
  }
}
