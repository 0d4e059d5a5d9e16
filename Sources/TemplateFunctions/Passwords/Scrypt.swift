/// Colin Percival's key derivation (RFC 7914), which takes memory as well as time.
struct Scrypt {
  /// How often a block is mixed, and how many of its states are kept: a power of two.
  let cost: Int
  /// The size of a block, in units of 128 bytes.
  let blockSize: Int
  let parallelization: Int

  private var wordsPerBlock: Int { 32 * blockSize }

  func key(from password: [UInt8], salt: [UInt8], count: Int) -> [UInt8] {
    let bytes = MessageAuthentication.derivedKey(from: password, salt: salt, count: 4 * wordsPerBlock * parallelization)
    var words = stride(from: 0, to: bytes.count, by: 4).map { start in
      (0..<4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + $1]) }
    }
    var states = [UInt32](repeating: 0, count: cost * wordsPerBlock)
    var spare = [UInt32](repeating: 0, count: wordsPerBlock)
    words.withUnsafeMutableBufferPointer { words in
      states.withUnsafeMutableBufferPointer { states in
        spare.withUnsafeMutableBufferPointer { spare in
          guard let words = words.baseAddress, let states = states.baseAddress, let spare = spare.baseAddress else { return }
          for part in 0..<parallelization { mix(words + part * wordsPerBlock, states, spare) }
        }
      }
    }
    let mixed = words.flatMap { word in [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: word >> $0) } }
    return MessageAuthentication.derivedKey(from: password, salt: mixed, count: count)
  }

  private typealias Words = UnsafeMutablePointer<UInt32>

  /// Fills `states`, then goes through them in an order that the block itself says.
  private func mix(_ block: Words, _ states: Words, _ spare: Words) {
    let count = wordsPerBlock
    for index in 0..<cost {
      (states + index * count).update(from: block, count: count)
      mixBlock(block, spare)
    }
    for _ in 0..<cost {
      let state = states + (Int(block[count - 16]) & (cost - 1)) * count
      for word in 0..<count { block[word] ^= state[word] }
      mixBlock(block, spare)
    }
  }

  /// Hashes each piece of 64 bytes with the one before; even pieces come to the front.
  private func mixBlock(_ block: Words, _ spare: Words) {
    let pieces = 2 * blockSize
    var previous = block + (pieces - 1) * 16
    for piece in 0..<pieces {
      let place = spare + (piece % 2 * blockSize + piece / 2) * 16
      for index in 0..<16 { place[index] = previous[index] ^ block[piece * 16 + index] }
      Salsa.hash(place)
      previous = place
    }
    block.update(from: spare, count: wordsPerBlock)
  }
}

/// The core of Daniel Bernstein's Salsa20, with 8 rounds.
private enum Salsa {
  static func hash(_ words: UnsafeMutablePointer<UInt32>) {
    var (a, b, c, d) = (words[0], words[4], words[8], words[12])
    var (e, f, g, h) = (words[5], words[9], words[13], words[1])
    var (i, j, k, l) = (words[10], words[14], words[2], words[6])
    var (m, n, o, p) = (words[15], words[3], words[7], words[11])
    for _ in 0..<4 {
      mix(&a, &b, &c, &d)
      mix(&e, &f, &g, &h)
      mix(&i, &j, &k, &l)
      mix(&m, &n, &o, &p)
      // Columns, then rows.
      mix(&a, &h, &k, &n)
      mix(&e, &l, &o, &b)
      mix(&i, &p, &c, &f)
      mix(&m, &d, &g, &j)
    }
    add(a, h, k, n, to: words)
    add(b, e, l, o, to: words + 4)
    add(c, f, i, p, to: words + 8)
    add(d, g, j, m, to: words + 12)
  }

  private static func add(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32, to words: UnsafeMutablePointer<UInt32>) {
    words[0] &+= a
    words[1] &+= b
    words[2] &+= c
    words[3] &+= d
  }

  private static func mix(_ a: inout UInt32, _ b: inout UInt32, _ c: inout UInt32, _ d: inout UInt32) {
    let first = a &+ d
    b ^= first &<< 7 | first &>> 25
    let second = b &+ a
    c ^= second &<< 9 | second &>> 23
    let third = c &+ b
    d ^= third &<< 13 | third &>> 19
    let fourth = d &+ c
    a ^= fourth &<< 18 | fourth &>> 14
  }
}
