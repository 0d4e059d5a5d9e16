/// FIPS 180-4, section 6.1.
enum SHA1 {
  static func digest(of message: [UInt8]) -> [UInt8] {
    let words = MessageBlocks<UInt32>.words(of: message)
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    for start in stride(from: 0, to: words.count, by: 16) {
      compress(Array(words[start..<(start + 16)]), into: &state)
    }
    return MessageBlocks<UInt32>.bytes(of: state)
  }

  private static func compress(_ block: [UInt32], into state: inout [UInt32]) {
    var schedule = block
    for t in 16..<80 {
      let mixed = schedule[t - 3] ^ schedule[t - 8] ^ schedule[t - 14] ^ schedule[t - 16]
      schedule.append(mixed.rotatedRight(31))
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for t in 0..<80 {
      let (mixed, constant): (UInt32, UInt32) =
        switch t {
        case ..<20: (b & c | ~b & d, 0x5A82_7999)
        case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let next = a.rotatedRight(27) &+ mixed &+ e &+ constant &+ schedule[t]
      (a, b, c, d, e) = (next, a, b.rotatedRight(2), c, d)
    }
    for (index, value) in [a, b, c, d, e].enumerated() { state[index] &+= value }
  }
}
