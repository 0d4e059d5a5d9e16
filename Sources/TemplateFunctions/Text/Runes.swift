import GoTemplate

/// A code point as Go decodes it: a byte that isn't UTF-8 counts as one U+FFFD of width 1.
struct Rune {
  let scalar: Unicode.Scalar
  /// The number of bytes it was read from.
  let width: Int

  /// What Go reads in place of a byte that isn't UTF-8.
  static let replacement = Unicode.Scalar(0xFFFD as UInt16) ?? "?"

  /// The code point that starts at `index`, which must lie inside `bytes`.
  init(in bytes: [UInt8], at index: Int) {
    let first = bytes[index]
    guard first >= 0x80 else {
      self.init(Unicode.Scalar(first), 1)
      return
    }
    let length: Int
    var code: UInt32
    switch first {
    case 0xC2...0xDF: (length, code) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, code) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, code) = (4, UInt32(first & 0x07))
    default: (length, code) = (0, 0)
    }
    guard length > 0, bytes.count - index >= length else {
      self.init(Rune.replacement, 1)
      return
    }
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else {
        self.init(Rune.replacement, 1)
        return
      }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard code >= smallest, let scalar = Unicode.Scalar(code) else {
      self.init(Rune.replacement, 1)
      return
    }
    self.init(scalar, length)
  }

  private init(_ scalar: Unicode.Scalar, _ width: Int) {
    self.scalar = scalar
    self.width = width
  }

  /// Whether this stands for a byte that isn't UTF-8.
  var isInvalid: Bool { width == 1 && scalar == Rune.replacement }
}

extension GoString {
  /// The code points in order.
  var runes: [Rune] {
    var runes: [Rune] = []
    runes.reserveCapacity(count)
    var index = 0
    while index < count {
      let rune = Rune(in: bytes, at: index)
      runes.append(rune)
      index += rune.width
    }
    return runes
  }

  var isASCII: Bool { bytes.allSatisfy { $0 < 0x80 } }

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init()
    for scalar in scalars { append(scalar) }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  mutating func append(_ text: GoString) {
    bytes.append(contentsOf: text.bytes)
  }
}
