import Diagnostics
import YAML

/// What a node is to go-yaml, in Go's syntax (`%#v`), as its messages about keys show it.
enum GoSyntax {
  /// What is longer ends in an ellipsis: it is there for people to see what is meant.
  private static let maximumLength = 2000

  static func text(of node: Node) throws(Diagnostic) -> String {
    var text = ""
    try append(node, to: &text)
    return text.utf8.count > maximumLength ? String(text.unicodeScalars.prefix(maximumLength)) + "…" : text
  }

  private static func append(_ node: Node, to text: inout String) throws(Diagnostic) {
    if text.utf8.count > maximumLength { return }
    let node = node.target
    switch node.kind {
    case .sequence:
      text += "[]interface {}{"
      var isFirst = true
      for item in node.items {
        if !isFirst { text += ", " }
        isFirst = false
        try append(item, to: &text)
      }
      text += "}"
    case .mapping:
      var entries: [(key: String, value: Node)] = []
      for pair in node.pairs {
        var key = ""
        try append(pair.key, to: &key)
        entries.append((key, pair.value))
      }
      entries.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      text += "map[interface {}]interface {}{"
      for (index, entry) in entries.enumerated() {
        text += "\(index > 0 ? ", " : "")\(entry.key):"
        try append(entry.value, to: &text)
      }
      text += "}"
    case .scalar, .alias:
      switch try node.scalar {
      case .null: text += "interface {}(nil)"
      case .bool(let value): text += value ? "true" : "false"
      case .integer(let value): text += String(value)
      case .unsigned(let value): text += "0x" + String(value, radix: 16)
      case .float(let value): text += NumberText.go(value)
      case .string: text += quoted(node.text)
      case .binary(let bytes): text += quoted(String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  /// A text between double quotes.
  static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
