import YAML

/// Writes values as Go's encoding/json does: keys sorted, `<`, `>` and `&` escaped, what isn't UTF-8 replaced.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private let indentation: String?
  private let escapesHTML: Bool

  /// With an indentation every item stands on a line of its own.
  package init(indentation: String? = nil, escapesHTML: Bool = true) {
    self.indentation = indentation
    self.escapesHTML = escapesHTML
  }

  package static func text(of value: Value) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value)
    return writer.bytes
  }

  package mutating func write(_ value: Value, depth: Int = 0) {
    switch value.content {
    case .null: write("null")
    case .bool(let value): write(value ? "true" : "false")
    case .integer(let value): write(String(value))
    case .number(let value): write(NumberText.json(value) ?? "null")
    case .string(let text): string(text)
    case .list(let items):
      collection("[", "]", items, depth) { writer, item in writer.write(item, depth: depth + 1) }
    case .table(let table):
      let colon = indentation == nil ? ":" : ": "
      collection("{", "}", table.sorted, depth) { writer, entry in
        writer.string(Array(entry.key.utf8))
        writer.write(colon)
        writer.write(entry.value, depth: depth + 1)
      }
    }
  }

  private mutating func collection<Item>(
    _ open: String, _ close: String, _ items: [Item], _ depth: Int, _ body: (inout JSONWriter, Item) -> Void
  ) {
    write(open)
    for (index, item) in items.enumerated() {
      if index > 0 { write(",") }
      newLine(depth + 1)
      body(&self, item)
    }
    if !items.isEmpty { newLine(depth) }
    write(close)
  }

  private mutating func newLine(_ depth: Int) {
    guard let indentation else { return }
    write("\n")
    for _ in 0..<depth { write(indentation) }
  }

  private mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func string(_ text: [UInt8]) {
    write("\"")
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\"": write("\\\"")
      case "\\": write("\\\\")
      case "\n": write("\\n")
      case "\r": write("\\r")
      case "\t": write("\\t")
      case "\u{8}": write("\\b")
      case "\u{c}": write("\\f")
      case "<" where escapesHTML, ">" where escapesHTML, "&" where escapesHTML, "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        write("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    write("\"")
  }
}
