/// Reads bits from bytes, the lowest bit of a byte first, as DEFLATE packs them.
struct BitReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var buffer: UInt64 = 0
  private var available = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The next bits without taking them, the first one lowest; behind the end there are zeros.
  mutating func peek(_ count: Int) -> Int {
    while available < count {
      let byte = index < bytes.endIndex ? bytes[index] : 0
      buffer |= UInt64(byte) << UInt64(available)
      index += 1
      available += 8
    }
    return Int(buffer & (1 << UInt64(count) - 1))
  }

  /// Takes bits that `peek` showed; false when the bytes have no more.
  mutating func skip(_ count: Int) -> Bool {
    buffer >>= UInt64(count)
    available -= count
    return index - available / 8 <= bytes.endIndex
  }

  /// The next bits; nil when the bytes have no more.
  mutating func take(_ count: Int) -> Int? {
    let bits = peek(count)
    return skip(count) ? bits : nil
  }

  /// What is left behind the byte that was read last.
  var rest: ArraySlice<UInt8> { bytes[min(index - available / 8, bytes.endIndex)...] }
}
