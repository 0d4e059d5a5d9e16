/// Bruce Schneier's block cipher, with the key schedule that bcrypt makes slow.
struct Blowfish {
  /// The 18 subkeys, and behind them the four boxes of 256 words.
  private var words: [UInt32]

  private static let initialWords = PiDigits.fraction(words: subkeys + 4 * 256)
  private static let subkeys = 18

  init() { words = Blowfish.initialWords }

  /// Mixes a key into the subkeys, and both it and the salt, which may be empty, into all words.
  mutating func expand(key: [UInt8], salt: [UInt8]) {
    let keyWords = Blowfish.words(of: key, count: Blowfish.subkeys)
    let saltWords = salt.isEmpty ? [0, 0, 0, 0] : Blowfish.words(of: salt, count: 4)
    words.withUnsafeMutableBufferPointer { words in
      for index in 0..<Blowfish.subkeys { words[index] ^= keyWords[index] }
      var (left, right): (UInt32, UInt32) = (0, 0)
      for index in stride(from: 0, to: words.count, by: 2) {
        left ^= saltWords[index & 2]
        right ^= saltWords[index & 2 + 1]
        (left, right) = Blowfish.encrypt(left, right, with: UnsafeBufferPointer(words))
        words[index] = left
        words[index + 1] = right
      }
    }
  }

  func encrypt(_ left: UInt32, _ right: UInt32) -> (UInt32, UInt32) {
    words.withUnsafeBufferPointer { Blowfish.encrypt(left, right, with: $0) }
  }

  private static func encrypt(
    _ left: UInt32, _ right: UInt32, with words: UnsafeBufferPointer<UInt32>
  ) -> (UInt32, UInt32) {
    var (left, right) = (left, right)
    for round in 0..<16 {
      left ^= words[round]
      let first = words[18 + Int(left >> 24)] &+ words[274 + Int(left >> 16 & 0xFF)]
      right ^= (first ^ words[530 + Int(left >> 8 & 0xFF)]) &+ words[786 + Int(left & 0xFF)]
      swap(&left, &right)
    }
    return (right ^ words[17], left ^ words[16])
  }

  /// The bytes as words, most significant byte first, over and over.
  private static func words(of bytes: [UInt8], count: Int) -> [UInt32] {
    (0..<count).map { word in
      (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[(word * 4 + $1) % bytes.count]) }
    }
  }
}
