/// What the SHA hashes share: a message is cut into blocks of words and padded with its length (FIPS 180-4, section 5).
enum MessageBlocks<Word: FixedWidthInteger> {
  /// The message's blocks of sixteen words, one after the other.
  static func words(of message: [UInt8]) -> [Word] {
    let size = Word.bitWidth / 8
    let blockSize = 16 * size
    var padded = message
    padded.append(0x80)
    while padded.count % blockSize != blockSize - 8 { padded.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: (UInt64(message.count) &* 8) >> UInt64(shift)))
    }
    return stride(from: 0, to: padded.count, by: size).map { start in
      padded[start..<(start + size)].reduce(0) { $0 << 8 | Word($1) }
    }
  }

  /// The words as bytes, most significant first.
  static func bytes(of words: [Word]) -> [UInt8] {
    words.flatMap { word in
      stride(from: Word.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> Word($0)) }
    }
  }
}

extension FixedWidthInteger {
  func rotatedRight(_ count: Int) -> Self { self &>> Self(count) | self &<< Self(Self.bitWidth - count) }
}
