/// Bytes as letters of an alphabet in padded groups, as RFC 4648 defines base64 and base32.
package struct BaseEncoding: Sendable {
  enum Decoded {
    case bytes([UInt8])
    /// Go's offset of the first byte that it doesn't accept.
    case corrupt(Int)
  }

  let name: String
  private let alphabet: [UInt8]
  /// How many bits a letter stands for.
  private let bits: Int
  /// How many letters a group has.
  private let group: Int

  package static let base64 = BaseEncoding(
    name: "base64", alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", bits: 6, group: 4)
  static let base32 = BaseEncoding(
    name: "base32", alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", bits: 5, group: 8)

  private static let padding = UInt8(ascii: "=")

  init(name: String, alphabet: StaticString, bits: Int, group: Int) {
    self.name = name
    self.alphabet = alphabet.withUTF8Buffer { Array($0) }
    self.bits = bits
    self.group = group
  }

  package func encode(_ bytes: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count * 8 / bits + group)
    var pending = 0
    var pendingBits = 0
    for byte in bytes {
      pending = pending << 8 & 0xFFFF | Int(byte)
      pendingBits += 8
      while pendingBits >= bits {
        pendingBits -= bits
        letters.append(alphabet[pending >> pendingBits & (1 << bits - 1)])
      }
    }
    if pendingBits > 0 { letters.append(alphabet[pending << (bits - pendingBits) & (1 << bits - 1)]) }
    while letters.count % group != 0 { letters.append(BaseEncoding.padding) }
    return letters
  }

  /// Decodes letters in full groups; line breaks between them don't count.
  func decode(_ letters: [UInt8]) -> Decoded {
    var values = [UInt8?](repeating: nil, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count * bits / 8)
    var index = 0
    while true {
      switch decodeGroup(letters, at: &index, values, into: &bytes) {
      case .next: continue
      case .end: return .bytes(bytes)
      case .corrupt(let offset): return .corrupt(offset)
      }
    }
  }

  private enum Progress {
    case next
    case end
    case corrupt(Int)
  }

  private func decodeGroup(
    _ letters: [UInt8], at index: inout Int, _ values: [UInt8?], into bytes: inout [UInt8]
  ) -> Progress {
    var pending: UInt64 = 0
    var count = 0
    while count < group {
      skipLineBreaks(letters, &index)
      guard index < letters.count else { return count == 0 ? .end : .corrupt(incomplete(at: index, count)) }
      if letters[index] == BaseEncoding.padding {
        if let offset = corruptPadding(letters, at: &index, after: count) { return .corrupt(offset) }
        append(pending, letters: count, to: &bytes)
        return .end
      }
      guard let value = values[Int(letters[index])] else { return .corrupt(index) }
      pending = pending << UInt64(bits) | UInt64(value)
      index += 1
      count += 1
    }
    append(pending, letters: count, to: &bytes)
    return .next
  }

  /// Where Go says that the text ends too early: at the start of the group.
  private func incomplete(at index: Int, _ count: Int) -> Int { index - count }

  /// Reads the padding behind `count` letters of a group; an offset when there is too much, too little, or something behind it.
  private func corruptPadding(_ letters: [UInt8], at index: inout Int, after count: Int) -> Int? {
    // A last letter must not be there for nothing: it has to complete a byte.
    guard count * bits >= 8, count * bits % 8 < bits else { return index }
    let start = index
    for _ in count..<group {
      skipLineBreaks(letters, &index)
      guard index < letters.count else { return letters.count }
      guard letters[index] == BaseEncoding.padding else { return index }
      index += 1
    }
    skipLineBreaks(letters, &index)
    return index < letters.count ? max(index, start) : nil
  }

  private func append(_ pending: UInt64, letters: Int, to bytes: inout [UInt8]) {
    var left = letters * bits
    while left >= 8 {
      left -= 8
      bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(left)))
    }
  }

  private func skipLineBreaks(_ letters: [UInt8], _ index: inout Int) {
    while index < letters.count, letters[index] == UInt8(ascii: "\n") || letters[index] == UInt8(ascii: "\r") {
      index += 1
    }
  }
}
