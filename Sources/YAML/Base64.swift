/// Base64 as `!!binary` has it.
enum Base64 {
  /// The bytes that a text stands for; nil when it isn't base64 with padding. Line breaks are skipped, as Go does.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var characters = 0
    var padding = 0
    for byte in text where byte != 0x0A && byte != 0x0D {
      if byte == UInt8(ascii: "=") {
        padding += 1
        // Padding fills the last group of four: one character after three, or two after two.
        if characters + padding > 4 || characters < 2 { return nil }
        continue
      }
      guard padding == 0, let value = value(byte) else { return nil }
      bits = bits << 6 | value
      characters += 1
      if characters == 4 {
        append(bits, bytes: 3, to: &result)
        (bits, characters) = (0, 0)
      }
    }
    if characters == 0, padding == 0 { return result }
    guard characters + padding == 4 else { return nil }
    append(bits << (UInt32(padding) * 6), bytes: 3 - padding, to: &result)
    return result
  }

  /// A text of base64 in lines of 70 characters, the last with a line feed too when there are several.
  static func encodedLines(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      var bits: UInt32 = 0
      let taken = min(3, bytes.count - index)
      for offset in 0..<3 { bits = bits << 8 | (offset < taken ? UInt32(bytes[index + offset]) : 0) }
      for position in 0..<4 {
        text.append(position <= taken ? character(bits >> (18 - 6 * UInt32(position)) & 0x3F) : UInt8(ascii: "="))
      }
      index += 3
    }
    guard text.count >= 70 else { return text }
    var lines: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: 70) {
      lines.append(contentsOf: text[start..<min(start + 70, text.count)])
      lines.append(0x0A)
    }
    return lines
  }

  private static func append(_ bits: UInt32, bytes count: Int, to result: inout [UInt8]) {
    for position in 0..<max(0, count) {
      result.append(UInt8(truncatingIfNeeded: bits >> (16 - 8 * UInt32(position))))
    }
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  private static func character(_ value: UInt32) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: value)
    return switch value {
    case 0..<26: value + UInt8(ascii: "A")
    case 26..<52: value - 26 + UInt8(ascii: "a")
    case 52..<62: value - 52 + UInt8(ascii: "0")
    case 62: UInt8(ascii: "+")
    default: UInt8(ascii: "/")
    }
  }
}
