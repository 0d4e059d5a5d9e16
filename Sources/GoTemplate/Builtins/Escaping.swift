/// Go's `html`, `js` and `urlquery`.
enum Escaping {
  static func html(_ text: GoString) -> GoString {
    escape(text) { byte in
      switch byte {
      case 0: "\u{FFFD}"
      case UInt8(ascii: "\""): "&#34;"
      case UInt8(ascii: "'"): "&#39;"
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      default: nil
      }
    }
  }

  /// For use inside a string of JavaScript.
  static func javaScript(_ text: GoString) -> GoString {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = 0
    while let (scalar, length) = UTF8Scalar.decode(text.bytes, at: index) {
      switch scalar {
      case "\\", "'", "\"":
        output.append(UInt8(ascii: "\\"))
        output.append(scalar)
      case "<", ">", "&", "=", "\0"..<" ": appendEscape(scalar, to: &output)
      case _ where scalar.isPrintable || scalar == "\u{7F}":
        output.append(contentsOf: text.bytes[index..<index + length])
      default: appendEscape(scalar, to: &output)
      }
      index += length
    }
    return GoString(output)
  }

  /// For use in the query of a URL.
  static func query(_ text: GoString) -> GoString {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for byte in text.bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
        output.append(byte)
      case UInt8(ascii: " "): output.append(UInt8(ascii: "+"))
      default:
        output.append(UInt8(ascii: "%"))
        output.append(hexadecimal(UInt32(byte >> 4)))
        output.append(hexadecimal(UInt32(byte & 0xF)))
      }
    }
    return GoString(output)
  }

  private static func escape(_ text: GoString, _ replacement: (UInt8) -> StaticString?) -> GoString {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for byte in text.bytes {
      if let replacement = replacement(byte) {
        replacement.withUTF8Buffer { output.append(contentsOf: $0) }
      } else {
        output.append(byte)
      }
    }
    return GoString(output)
  }

  /// `\u003C`
  private static func appendEscape(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    output.append(contentsOf: "\\u".utf8)
    let digits = max(4, (35 - scalar.value.leadingZeroBitCount) / 4)
    for shift in stride(from: (digits - 1) * 4, through: 0, by: -4) {
      output.append(hexadecimal(scalar.value >> UInt32(shift) & 0xF))
    }
  }

  private static func hexadecimal(_ digit: UInt32) -> UInt8 {
    let digit = UInt8(truncatingIfNeeded: digit)
    return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
