import Diagnostics
import Manifests
import Values
import YAML

/// Manifests as `linkerd inject -o json` prints them: a document a line, keys sorted, `null` for one without content.
package enum JSONLines {
  package static func text(of source: SourceFile) throws(Diagnostic) -> [UInt8] {
    do {
      return try text(ofStream: source)
    } catch {
      guard let texts = JSONTexts.sources(of: source) else { throw error }
      var output: [UInt8] = []
      for text in texts { output += try self.text(ofStream: text) }
      return output
    }
  }

  private static func text(ofStream source: SourceFile) throws(Diagnostic) -> [UInt8] {
    var output: [UInt8] = []
    var blanks = BlankDocuments()
    try blanks.turn(to: source)
    func addBlanks(before offset: Int) {
      for _ in 0..<blanks.count(before: offset) { output += Array("null\n".utf8) }
    }
    var parser = Parser(source)
    while let document = try parser.next() {
      if document.root.isAbsent { continue }
      addBlanks(before: document.root.range.lower)
      output += JSONWriter.text(of: try value(document.root)) + [UInt8(ascii: "\n")]
    }
    addBlanks(before: .max)
    return output
  }

  /// The keys below which Kubernetes has texts, whatever a scalar looks like.
  private static let texts: Set<String> = ["annotations", "labels", "matchLabels", "nodeSelector"]

  /// A node's value; integers keep all their digits.
  private static func value(_ node: Node, isText: Bool = false) throws(Diagnostic) -> Value {
    let node = node.target
    switch node.kind {
    case .sequence:
      var items: [Value] = []
      for item in node.items { items.append(try value(item)) }
      return Value(.list(items))
    case .mapping:
      var table = Table()
      try read(node, into: &table, areTexts: isText)
      return Value(.table(table))
    case .scalar, .alias:
      let content = try content(of: node)
      return Value(isText ? .string(Array(text(of: content).utf8)) : content)
    }
  }

  private static func content(of node: Node) throws(Diagnostic) -> Value.Content {
    switch try node.scalar {
    case .integer(let number): return .integer(number)
    default: return try ValueReader.value(node).content
    }
  }

  /// The text that linkerd makes of a scalar where it needs one.
  private static func text(of content: Value.Content) -> String {
    switch content {
    case .null, .list, .table: ""
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): NumberText.json(value) ?? ""
    case .string(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func read(_ mapping: Node, into table: inout Table, areTexts: Bool) throws(Diagnostic) {
    for pair in mapping.pairs where pair.key.isMergeKey {
      let sources = pair.value.target.kind == .sequence ? pair.value.items.reversed().map(\.target) : [pair.value.target]
      for source in sources { try read(source, into: &table, areTexts: areTexts) }
    }
    for pair in mapping.pairs where !pair.key.isMergeKey {
      let key = text(of: try content(of: pair.key.target))
      table[key] = try value(pair.value, isText: areTexts || texts.contains(key) && pair.value.target.kind == .mapping)
    }
  }
}
