/// Texts, objects and arrays as JSON has them, for the renderers.
enum JSONText {
  /// A text in double quotes; control characters and line separators are escaped.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// An object on one line; the values are JSON already.
  static func object(_ fields: [(key: String, value: String)]) -> String {
    "{\(fields.map { "\(quoted($0.key)): \($0.value)" }.joined(separator: ", "))}"
  }

  /// An array on one line; the elements are JSON already.
  static func array(_ elements: [String]) -> String { "[\(elements.joined(separator: ", "))]" }

  /// An array with an element a line.
  static func lines(_ elements: [String], indentation: String = "  ") -> String {
    elements.isEmpty
      ? "[]"
      : "[\n\(elements.map { indentation + $0 }.joined(separator: ",\n"))\n\(String(indentation.dropLast(2)))]"
  }
}
