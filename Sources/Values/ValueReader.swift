import Diagnostics
import YAML

/// Reads values from YAML as helm does: YAML 1.1 through JSON, so that all numbers are floats and all keys texts.
package enum ValueReader {
  /// The first document of a source; null when it has none.
  package static func firstDocument(of source: SourceFile) throws(Diagnostic) -> Value {
    var parser = Parser(source, dialect: .goYAML)
    guard let document = try parser.next() else { return .null }
    return try value(document.root)
  }

  /// All documents of a values file merged, later ones over earlier ones. Throws when one isn't a mapping.
  package static func file(_ source: SourceFile) throws(Diagnostic) -> Table {
    var parser = Parser(source, dialect: .goYAML)
    var result = Table()
    while let document = try parser.next() {
      let value = try value(document.root)
      if value.isNull { continue }
      guard let table = value.table else {
        throw Diagnostic(
          "a values file must be a mapping", at: document.root.location, help: "expected keys and values, such as \"image: …\"")
      }
      result = result.merged(under: table)
    }
    return result
  }

  /// What a node means; aliases and merge keys are written out.
  package static func value(_ node: Node) throws(Diagnostic) -> Value {
    let node = node.target
    switch node.kind {
    case .sequence:
      var items: [Value] = []
      for item in node.items { items.append(try value(item)) }
      return Value(.list(items), at: node.location)
    case .mapping:
      var table = Table()
      try read(node, into: &table)
      return Value(.table(table), at: node.location)
    case .scalar, .alias:
      return Value(try scalar(node), at: node.location)
    }
  }

  private static func scalar(_ node: Node) throws(Diagnostic) -> Value.Content {
    switch try node.scalar {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .integer(let value): return .number(Double(value))
    case .unsigned(let value): return .number(Double(value))
    case .float(let value):
      guard value.isFinite else {
        let word = value.isNaN ? "NaN" : value > 0 ? "+Inf" : "-Inf"
        throw Diagnostic(
          "json: unsupported value: \(word)", at: node.location, help: "JSON has no such number; quote it to have a text")
      }
      return .number(value)
    case .string: return .string(node.bytes)
    // JSON carries text alone, so what isn't UTF-8 is replaced on the way.
    case .binary(let bytes): return .string(Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
  }

  private static func read(_ mapping: Node, into table: inout Table) throws(Diagnostic) {
    for pair in mapping.pairs {
      if pair.key.isMergeKey {
        try merge(pair.value.target, into: &table)
      } else {
        table[try key(of: pair)] = try value(pair.value)
      }
    }
  }

  private static func merge(_ node: Node, into table: inout Table) throws(Diagnostic) {
    let sources = node.kind == .sequence ? node.items.reversed().map(\.target) : [node]
    for source in sources {
      guard source.kind == .mapping else {
        throw Diagnostic("map merge requires map or sequence of maps as the value", at: source.location)
      }
      try read(source, into: &table)
    }
  }

  private static func key(of pair: Pair) throws(Diagnostic) -> String {
    let node = pair.key.target
    guard node.kind == .scalar else {
      // What is wrong inside the key comes first.
      _ = try value(node)
      let isTemplate = node.kind == .mapping && node.location.follows(UInt8(ascii: "{"))
      throw Diagnostic(
        "invalid map key: \(try GoSyntax.text(of: node))", at: node.location,
        help: isTemplate ? "put quotes around the text that begins with {{" : "a key must be a text")
    }
    switch try node.scalar {
    case .null:
      throw Diagnostic(
        "unsupported map key of type: %!s(<nil>), key: <nil>, value: \(try GoSyntax.text(of: pair.value))", at: node.location,
        help: "quote it to have a text")
    case .bool(let value): return value ? "true" : "false"
    case .integer(let value): return String(value)
    case .unsigned(let value): return String(value)
    case .float(let value): return NumberText.go(value)
    case .string: return node.text
    case .binary(let bytes): return String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension Location {
  /// Whether a byte stands in front of the place.
  fileprivate func follows(_ byte: UInt8) -> Bool { range.lower > 0 && file.bytes[range.lower - 1] == byte }
}
