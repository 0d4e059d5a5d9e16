/// A prefix code of DEFLATE: which symbol stands for which bits. RFC 1951, section 3.2.2.
struct HuffmanCode {
  private static let maximumLength = 15
  /// How many bits are looked up at once; longer codes are rare.
  private static let shortLength = 10

  /// For every value of the next ten bits the symbol and the length of its code; nil when the code is longer, or none.
  private var short: [(symbol: Int, length: Int)?]
  /// How many codes have each length, and the symbols in the order of their codes.
  private var counts = [Int](repeating: 0, count: maximumLength + 1)
  private var symbols: [Int] = []

  /// A code from the length of every symbol's code, in bits; nil when more codes are wanted than there are.
  init?(lengths: some Collection<UInt8>) {
    short = Array(repeating: nil, count: 1 << Self.shortLength)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var free = 1
    for length in 1...Self.maximumLength {
      free = free * 2 - counts[length]
      if free < 0 { return nil }
    }
    var code = 0
    for length in 1...Self.maximumLength {
      code <<= 1
      for (symbol, own) in lengths.enumerated() where own == length {
        symbols.append(symbol)
        if length <= Self.shortLength { register(symbol, code, length) }
        code += 1
      }
    }
  }

  /// Puts a code, which begins with its highest bit, under all values whose lowest bits are its bits.
  private mutating func register(_ symbol: Int, _ code: Int, _ length: Int) {
    var reversed = 0
    for bit in 0..<length where code >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
    for high in 0..<(1 << (Self.shortLength - length)) { short[high << length | reversed] = (symbol, length) }
  }

  /// The next symbol; nil when the bits have no more, or are no code.
  func symbol(from bits: inout BitReader) -> Int? {
    if let found = short[bits.peek(Self.shortLength)] { return bits.skip(found.length) ? found.symbol : nil }
    let ahead = bits.peek(Self.maximumLength)
    var (code, first, index) = (0, 0, 0)
    for length in 1...Self.maximumLength {
      code |= ahead >> (length - 1) & 1
      let count = counts[length]
      if code - first < count { return bits.skip(length) ? symbols[index + code - first] : nil }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return nil
  }
}
