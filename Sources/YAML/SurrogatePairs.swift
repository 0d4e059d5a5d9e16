/// JSON writes characters outside the basic plane as two `\u` escapes, which libyaml refuses.
///
/// The mended text has the same length, so offsets stay true up to the closing quote of the string: `\ud83d\ude00` becomes
/// `\U0001F600` with the two missing bytes as blanks behind the quote. A lone surrogate becomes U+FFFD, as Go's reader has it.
enum SurrogatePairs {
  /// The mended bytes, or nil when the source isn't JSON or needs no mending.
  static func mended(_ bytes: [UInt8]) -> [UInt8]? {
    guard looksLikeJSON(bytes), hasSurrogate(bytes) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var inString = false
    var owed = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        inString.toggle()
        result.append(byte)
        if !inString {
          result.append(contentsOf: repeatElement(UInt8(ascii: " "), count: owed))
          owed = 0
        }
        index += 1
      } else if inString, byte == UInt8(ascii: "\\") {
        if let high = escape(bytes, at: index), high & 0xF800 == 0xD800 {
          if high < 0xDC00, let low = escape(bytes, at: index + 6), low & 0xFC00 == 0xDC00 {
            let scalar = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
            let digits = String(scalar, radix: 16)
            result.append(contentsOf: "\\U".utf8)
            result.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 8 - digits.utf8.count))
            result.append(contentsOf: digits.utf8)
            owed += 2
            index += 12
          } else {
            result.append(contentsOf: "\\ufffd".utf8)
            index += 6
          }
        } else {
          result.append(contentsOf: bytes[index..<min(index + 2, bytes.count)])
          index += 2
        }
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x09 {
      index += 1
    }
    return index < bytes.count && (bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "["))
  }

  private static func hasSurrogate(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index + 5 < bytes.count {
      if bytes[index] == UInt8(ascii: "\\") {
        if let value = escape(bytes, at: index), value & 0xF800 == 0xD800 { return true }
        index += 2
      } else {
        index += 1
      }
    }
    return false
  }

  /// The value of the `\uXXXX` at `index`.
  private static func escape(_ bytes: [UInt8], at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else { return nil }
    var value: UInt32 = 0
    for digit in bytes[index + 2..<index + 6] {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(digit - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return value
  }
}
