/// Unpacks what DEFLATE packed: RFC 1951.
struct Inflate {
  private var bits: BitReader
  private var output: [UInt8] = []
  /// How many bytes there may be at most.
  private let limit: Int

  private init(_ bytes: ArraySlice<UInt8>, _ limit: Int) {
    bits = BitReader(bytes)
    self.limit = limit
  }

  /// What was packed, and what stands behind it.
  static func unpack(
    _ bytes: ArraySlice<UInt8>, limit: Int
  ) throws(ArchiveError) -> (output: [UInt8], rest: ArraySlice<UInt8>) {
    var inflate = Inflate(bytes, limit)
    while try inflate.block() {}
    return (inflate.output, inflate.bits.rest)
  }

  /// Unpacks one block; false for the last one.
  private mutating func block() throws(ArchiveError) -> Bool {
    let isLast = try take(1) == 1
    switch try take(2) {
    case 0: try stored()
    case 1: try compressed(Self.fixedSymbols, Self.fixedDistances)
    case 2:
      let (symbols, distances) = try codes()
      try compressed(symbols, distances)
    default: throw .corrupt
    }
    return !isLast
  }

  private mutating func take(_ count: Int) throws(ArchiveError) -> Int {
    guard let value = bits.take(count) else { throw .corrupt }
    return value
  }

  private mutating func stored() throws(ArchiveError) {
    let rest = bits.rest
    guard rest.count >= 4 else { throw .corrupt }
    let length = Int(rest[rest.startIndex]) | Int(rest[rest.startIndex + 1]) << 8
    let inverse = Int(rest[rest.startIndex + 2]) | Int(rest[rest.startIndex + 3]) << 8
    guard length ^ inverse == 0xFFFF, rest.count >= 4 + length else { throw .corrupt }
    guard output.count + length <= limit else { throw .tooLarge }
    output += rest.dropFirst(4).prefix(length)
    bits = BitReader(rest.dropFirst(4 + length))
  }

  private mutating func compressed(_ symbols: HuffmanCode?, _ distances: HuffmanCode?) throws(ArchiveError) {
    guard let symbols, let distances else { throw .corrupt }
    while true {
      guard let symbol = symbols.symbol(from: &bits) else { throw .corrupt }
      if symbol < 256 {
        guard output.count < limit else { throw .tooLarge }
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < Self.lengths.count else { throw .corrupt }
      let length = Self.lengths[symbol - 257]
      let count = length.base + (try take(length.extra))
      guard let symbol = distances.symbol(from: &bits), symbol < Self.distances.count else { throw .corrupt }
      let distance = Self.distances[symbol].base + (try take(Self.distances[symbol].extra))
      guard distance <= output.count else { throw .corrupt }
      guard output.count + count <= limit else { throw .tooLarge }
      // What is copied may reach into what the copy itself makes.
      for index in (output.count - distance)..<(output.count - distance + count) { output.append(output[index]) }
    }
  }

  /// The codes of a block that brings its own.
  private mutating func codes() throws(ArchiveError) -> (HuffmanCode, HuffmanCode) {
    let symbolCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    guard symbolCount <= 286 else { throw .corrupt }
    var lengthLengths = [UInt8](repeating: 0, count: 19)
    for place in Self.lengthOrder.prefix(lengthCount) { lengthLengths[place] = UInt8(try take(3)) }
    guard let lengthCode = HuffmanCode(lengths: lengthLengths) else { throw .corrupt }
    var lengths: [UInt8] = []
    while lengths.count < symbolCount + distanceCount {
      guard let symbol = lengthCode.symbol(from: &bits) else { throw .corrupt }
      switch symbol {
      case 0...15: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw .corrupt }
        lengths += Array(repeating: last, count: try take(2) + 3)
      case 17: lengths += Array(repeating: 0, count: try take(3) + 3)
      default: lengths += Array(repeating: 0, count: try take(7) + 11)
      }
    }
    guard lengths.count == symbolCount + distanceCount,
      let symbols = HuffmanCode(lengths: lengths[..<symbolCount]), let distances = HuffmanCode(lengths: lengths[symbolCount...])
    else { throw .corrupt }
    return (symbols, distances)
  }

  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private static let lengths: [(base: Int, extra: Int)] =
    bases(from: 3, extras: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]) + [(258, 0)]

  private static let distances = bases(
    from: 1, extras: [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13])

  /// The first number that each symbol stands for, when every symbol covers the numbers behind those of the one before.
  private static func bases(from first: Int, extras: [Int]) -> [(base: Int, extra: Int)] {
    var base = first
    return extras.map { extra in
      defer { base += 1 << extra }
      return (base, extra)
    }
  }

  private static let fixedSymbols = HuffmanCode(
    lengths: [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
      + [UInt8](repeating: 8, count: 8))
  private static let fixedDistances = HuffmanCode(lengths: [UInt8](repeating: 5, count: 30))
}
