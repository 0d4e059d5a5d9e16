import GoTemplate

/// How keys and texts are written in TOML.
enum TOMLKey {
  /// The parts of a key with dots between them.
  static func text(of parts: [GoString]) -> GoString {
    GoString(Array(parts.map { text(of: $0) }.joined(separator: [UInt8(ascii: ".")])))
  }

  /// One part, in quotes when it needs some.
  static func text(of part: GoString) -> [UInt8] {
    let isBare = part.bytes.allSatisfy { Unicode.Scalar($0).isTOMLBare }
    return isBare && !part.isEmpty ? part.bytes : quoted(part)
  }

  static func quoted(_ text: GoString) -> [UInt8] {
    var quoted = [UInt8(ascii: "\"")]
    for byte in text.bytes {
      if let escape = escapes[byte] {
        quoted.append(contentsOf: escape.utf8)
      } else if byte < 0x20 || byte == 0x7F {
        quoted.append(contentsOf: "\\u00".utf8)
        quoted.append(contentsOf: HashFunctions.hexadecimal([byte]).bytes)
      } else {
        quoted.append(byte)
      }
    }
    quoted.append(UInt8(ascii: "\""))
    return quoted
  }

  private static let escapes: [UInt8: String] = [
    UInt8(ascii: "\""): "\\\"", UInt8(ascii: "\\"): "\\\\", 8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r",
  ]
}
