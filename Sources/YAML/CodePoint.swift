/// A code point in UTF-8, read from bytes that may be anything.
struct CodePoint {
  /// The code point; U+FFFD for a byte that begins none.
  let value: UInt32
  /// The number of bytes that it takes; 1 for a byte that begins none, as Go steps over it.
  let width: Int
  let isValid: Bool

  static let replacement: UInt32 = 0xFFFD

  /// Reads the code point at `index`, which must be inside `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let lead = bytes[index]
    if lead < 0x80 {
      (value, width, isValid) = (UInt32(lead), 1, true)
      return
    }
    var result: UInt32
    let expected: Int
    let smallest: UInt32
    switch lead {
    case 0xC2...0xDF: (result, expected, smallest) = (UInt32(lead & 0x1F), 2, 0x80)
    case 0xE0...0xEF: (result, expected, smallest) = (UInt32(lead & 0x0F), 3, 0x800)
    case 0xF0...0xF4: (result, expected, smallest) = (UInt32(lead & 0x07), 4, 0x10000)
    default:
      (value, width, isValid) = (Self.replacement, 1, false)
      return
    }
    var isComplete = index + expected <= bytes.count
    var offset = 1
    while isComplete, offset < expected {
      let byte = bytes[index + offset]
      isComplete = byte & 0xC0 == 0x80
      result = result << 6 | UInt32(byte & 0x3F)
      offset += 1
    }
    guard isComplete, result >= smallest, result <= 0x10FFFF, result & 0xFFFF_F800 != 0xD800 else {
      (value, width, isValid) = (Self.replacement, 1, false)
      return
    }
    (value, width, isValid) = (result, expected, true)
  }
}

extension [UInt8] {
  /// Appends a code point as UTF-8.
  mutating func append(codePoint value: UInt32) {
    switch value {
    case 0..<0x80: append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800: append(UInt8(truncatingIfNeeded: value >> 6) | 0xC0)
    case 0x800..<0x10000:
      append(UInt8(truncatingIfNeeded: value >> 12) | 0xE0)
      append(UInt8(truncatingIfNeeded: value >> 6) & 0x3F | 0x80)
    default:
      append(UInt8(truncatingIfNeeded: value >> 18) & 0x07 | 0xF0)
      append(UInt8(truncatingIfNeeded: value >> 12) & 0x3F | 0x80)
      append(UInt8(truncatingIfNeeded: value >> 6) & 0x3F | 0x80)
    }
    if value >= 0x80 { append(UInt8(truncatingIfNeeded: value) & 0x3F | 0x80) }
  }
}
