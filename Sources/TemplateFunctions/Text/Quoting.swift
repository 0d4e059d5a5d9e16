import GoTemplate

extension GoString {
  /// The text as Go's `%q` prints it: in double quotes, with Go's escapes.
  var quoted: GoString {
    var quoted = GoString()
    quoted.bytes.reserveCapacity(count + 2)
    quoted.bytes.append(UInt8(ascii: "\""))
    var index = 0
    while index < count {
      let rune = Rune(in: bytes, at: index)
      if rune.isInvalid {
        quoted.append(escape: "\\x", bytes[index], digits: 2)
      } else {
        quoted.append(quoting: rune.scalar)
      }
      index += rune.width
    }
    quoted.bytes.append(UInt8(ascii: "\""))
    return quoted
  }

  private mutating func append(quoting scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\":
      bytes.append(UInt8(ascii: "\\"))
      append(scalar)
    case "\u{07}": append("\\a")
    case "\u{08}": append("\\b")
    case "\u{0C}": append("\\f")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "\u{0B}": append("\\v")
    case _ where scalar.isPrintable: append(scalar)
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: append(escape: "\\x", scalar.value, digits: 2)
    case _ where scalar.value > 0xFFFF: append(escape: "\\U", scalar.value, digits: 8)
    default: append(escape: "\\u", scalar.value, digits: 4)
    }
  }

  private mutating func append(escape: GoString, _ code: some BinaryInteger, digits: Int) {
    let text = String(code, radix: 16)
    append(escape)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, digits - text.utf8.count)))
    bytes.append(contentsOf: text.utf8)
  }
}
