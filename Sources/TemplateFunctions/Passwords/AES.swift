/// FIPS 197 with a key of 256 bits, in the mode that chains blocks.
struct AES {
  static let blockSize = 16
  static let keySize = 32

  private let roundKeys: [[UInt8]]

  /// A key of `keySize` bytes.
  init(key: [UInt8]) {
    var words = stride(from: 0, to: AES.keySize, by: 4).map { Array(key[$0..<($0 + 4)]) }
    var constant: UInt8 = 1
    while words.count < 60 {
      var word = words[words.count - 1]
      switch words.count % 8 {
      case 0:
        word = [word[1], word[2], word[3], word[0]].map { AES.box[Int($0)] }
        word[0] ^= constant
        constant = AES.doubled(constant)
      case 4: word = word.map { AES.box[Int($0)] }
      default: break
      }
      words.append(zip(words[words.count - 8], word).map { $0 ^ $1 })
    }
    roundKeys = stride(from: 0, to: words.count, by: 4).map { Array(words[$0..<($0 + 4)].joined()) }
  }

  /// Encrypts full blocks.
  func encrypt(_ text: [UInt8], initialBlock: [UInt8]) -> [UInt8] {
    var previous = initialBlock
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for start in stride(from: 0, to: text.count, by: AES.blockSize) {
      var block = zip(text[start..<(start + AES.blockSize)], previous).map { $0 ^ $1 }
      encrypt(&block)
      output.append(contentsOf: block)
      previous = block
    }
    return output
  }

  /// Decrypts full blocks.
  func decrypt(_ text: [UInt8], initialBlock: [UInt8]) -> [UInt8] {
    var previous = initialBlock
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for start in stride(from: 0, to: text.count, by: AES.blockSize) {
      let encrypted = Array(text[start..<(start + AES.blockSize)])
      var block = encrypted
      decrypt(&block)
      output.append(contentsOf: zip(block, previous).map { $0 ^ $1 })
      previous = encrypted
    }
    return output
  }

  // MARK: Blocks

  private func encrypt(_ block: inout [UInt8]) {
    add(0, to: &block)
    for round in 1..<roundKeys.count {
      block = (0..<16).map { AES.box[Int(block[AES.shifted($0)])] }
      if round < roundKeys.count - 1 { AES.mixColumns(&block, by: [2, 3, 1, 1]) }
      add(round, to: &block)
    }
  }

  private func decrypt(_ block: inout [UInt8]) {
    for round in (1..<roundKeys.count).reversed() {
      add(round, to: &block)
      if round < roundKeys.count - 1 { AES.mixColumns(&block, by: [14, 11, 13, 9]) }
      var shifted = block
      for index in 0..<16 { shifted[AES.shifted(index)] = AES.inverseBox[Int(block[index])] }
      block = shifted
    }
    add(0, to: &block)
  }

  private func add(_ round: Int, to block: inout [UInt8]) {
    for index in 0..<16 { block[index] ^= roundKeys[round][index] }
  }

  /// Where the byte that comes to `index` stands before the rows, which go across the words, are shifted.
  private static func shifted(_ index: Int) -> Int { (index + 4 * (index % 4)) % 16 }

  private static func mixColumns(_ block: inout [UInt8], by factors: [UInt8]) {
    for start in stride(from: 0, to: 16, by: 4) {
      let column = Array(block[start..<(start + 4)])
      for row in 0..<4 {
        block[start + row] = (0..<4).reduce(0) { $0 ^ multiplied(column[$1], factors[($1 - row + 4) % 4]) }
      }
    }
  }

  // MARK: The field of 256 elements

  private static func doubled(_ byte: UInt8) -> UInt8 { byte << 1 ^ (byte & 0x80 == 0 ? 0 : 0x1B) }

  private static func multiplied(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var (power, factor, product): (UInt8, UInt8, UInt8) = (a, b, 0)
    while factor != 0 {
      if factor & 1 == 1 { product ^= power }
      power = doubled(power)
      factor >>= 1
    }
    return product
  }

  /// Section 5.1.1: the inverse of each byte, its bits mixed.
  private static let box: [UInt8] = {
    // 3 generates all elements but zero: the inverse of its nth power is its (255 - n)th.
    var powers: [UInt8] = [1]
    while powers.count < 255 { powers.append(multiplied(powers[powers.count - 1], 3)) }
    var box = [UInt8](repeating: 0x63, count: 256)
    for (exponent, power) in powers.enumerated() {
      let inverse = powers[(255 - exponent) % 255]
      box[Int(power)] = 0x63 ^ (0...4).reduce(0) { $0 ^ (inverse << $1 | inverse >> (8 - $1)) }
    }
    return box
  }()

  private static let inverseBox: [UInt8] = {
    var inverse = [UInt8](repeating: 0, count: 256)
    for (index, value) in box.enumerated() { inverse[Int(value)] = UInt8(index) }
    return inverse
  }()
}
