/// Texts of others, made safe to print: what would move the cursor, or turn the direction of writing, becomes visible.
package enum PrintableText {
  /// The text on one line: line breaks and tabs as escapes, other control characters as `?`.
  package static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(isControl(scalar) ? "?" : scalar)
      }
    }
    return out
  }

  /// Whether a scalar does something to a terminal instead of showing: controls, separators of lines, and changes of direction.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The columns that a scalar takes on a terminal: two for East Asian wide characters and emoji, none for combining ones.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// The scalars of some bytes, each with the number of bytes that it stands for; what isn't UTF-8 is replaced.
  static func scalars(of bytes: ArraySlice<UInt8>) -> [(scalar: Unicode.Scalar, length: Int)] {
    var scalars: [(scalar: Unicode.Scalar, length: Int)] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): scalars.append((Unicode.UTF8.decode(encoded), encoded.count))
      case .error(let length): scalars.append(("\u{FFFD}", length))
      case .emptyInput: return scalars
      }
    }
  }
}
