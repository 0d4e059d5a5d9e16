import GoTemplate

/// Checksums of texts, in hexadecimal; Adler-32 in decimal.
enum HashFunctions {
  static let table: [Function] = [
    Function("sha1sum") { (text: GoString) in hexadecimal(SHA1.digest(of: text.bytes)) },
    Function("sha256sum") { (text: GoString) in hexadecimal(SHA256.digest(of: text.bytes)) },
    Function("sha512sum") { (text: GoString) in hexadecimal(SHA512.digest(of: text.bytes)) },
    Function("adler32sum") { (text: GoString) in GoString(String(adler32(text.bytes))) },
  ]

  /// Two hexadecimal digits a byte, in lower case.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> GoString {
    let digits = Array("0123456789abcdef".utf8)
    return GoString(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// RFC 1950.
  private static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var a: UInt32 = 1
    var b: UInt32 = 0
    for byte in bytes {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return b << 16 | a
  }
}

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
