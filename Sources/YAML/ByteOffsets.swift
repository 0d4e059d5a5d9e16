/// Turns libyaml's marks, which count code points, into byte offsets.
///
/// In pure ASCII they are the same. Otherwise a cursor walks along; marks mostly grow, so each byte is passed about once.
struct ByteOffsets {
  private let isASCII: Bool
  private var codePoint = 0
  private var offset = 0

  /// `start` is the number of bytes before the first code point that libyaml sees: those of a byte order mark.
  init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int) {
    offset = start
    var high: UInt8 = 0
    for byte in bytes { high |= byte }
    isASCII = high < 0x80
  }

  @inline(__always)
  mutating func offset(of mark: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if isASCII { return mark }
    return walk(to: mark, in: bytes)
  }

  private mutating func walk(to mark: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    while codePoint < mark, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      codePoint += 1
    }
    while codePoint > mark, codePoint > 0 {
      offset -= 1
      while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      codePoint -= 1
    }
    return offset
  }
}
