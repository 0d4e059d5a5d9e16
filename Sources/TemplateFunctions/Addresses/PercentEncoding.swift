import GoTemplate

/// Percent-encoding of one part of a URL (RFC 3986), as strict and as lax as Go's.
enum PercentEncoding {
  case path, user, host, zone, fragment

  struct Problem: Error {
    let message: String
  }

  func encode(_ text: GoString) -> GoString {
    let digits = Array("0123456789ABCDEF".utf8)
    return GoString(
      text.bytes.flatMap { byte in
        keeps(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      })
  }

  func decode(_ text: ArraySlice<UInt8>) throws(Problem) -> GoString {
    var decoded = GoString()
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        if isHost && byte < 0x80 && !keeps(byte) {
          throw Problem(message: "invalid character \(GoString([byte]).quoted) in host name")
        }
        decoded.bytes.append(byte)
        continue
      }
      let escape = "%".utf8 + rest.prefix(2)
      guard let high = rest.popFirst().flatMap(HexDigit.value), let low = rest.popFirst().flatMap(HexDigit.value),
        allows(escaped: high << 4 | low)
      else { throw Problem(message: "invalid URL escape \(GoString(escape).quoted)") }
      decoded.bytes.append(high << 4 | low)
    }
    return decoded
  }

  private var isHost: Bool { self == .host || self == .zone }

  /// ASCII isn't encoded in host names, except the percent sign; zones allow what Windows puts there.
  private func allows(escaped byte: UInt8) -> Bool {
    switch self {
    case .host: byte >= 0x80 || byte == UInt8(ascii: "%")
    case .zone: byte == UInt8(ascii: "%") || byte == UInt8(ascii: " ") || PercentEncoding.host.keeps(byte)
    default: true
    }
  }

  /// Whether a byte stands for itself in this part.
  private func keeps(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "~"):
      true
    default:
      switch self {
      case .path: "$&+,/:;=@".utf8.contains(byte)
      case .user: "$&+,;=".utf8.contains(byte)
      case .host, .zone: "!$&'()*+,;=:[]<>\"".utf8.contains(byte)
      case .fragment: "$&+,/:;=?@!()*".utf8.contains(byte)
      }
    }
  }
}
