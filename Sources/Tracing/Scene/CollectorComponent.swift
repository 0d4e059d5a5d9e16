import Diagnostics
import YAML

/// The sections of a collector's configuration that define components.
enum ComponentKind: String, CaseIterable, Sendable {
  case receivers, processors, exporters, connectors, extensions

  var singular: String { String(rawValue.dropLast()) }
}

/// A component that a collector's configuration defines, under `type` or `type/name`.
struct CollectorComponent: Sendable {
  let kind: ComponentKind
  let pair: Pair

  var id: String { pair.key.text }

  /// What stands before the slash.
  var type: String { CollectorComponent.type(of: id) }

  /// The settings; nil when there are none.
  var settings: Node? {
    let node = pair.value.target
    return node.kind == .mapping ? node : nil
  }

  static func type(of id: String) -> String { head(of: id, before: UInt8(ascii: "/")) }

  /// What stands behind the last of some byte; all when it isn't there.
  static func tail(of text: String, behind byte: UInt8) -> String {
    text.utf8.lastIndex(of: byte).map { String(Substring(text.utf8[text.utf8.index(after: $0)...])) } ?? text
  }

  /// What stands before the first of some byte; all when it isn't there.
  static func head(of text: String, before byte: UInt8) -> String { String(Substring(text.utf8.prefix { $0 != byte })) }
}

/// A pipeline of a collector's configuration: `traces`, `traces/mesh`.
struct CollectorPipeline: Sendable {
  let pair: Pair

  var id: String { pair.key.text }

  /// `traces`, `metrics`, `logs`, `profiles`.
  var signal: String { CollectorComponent.type(of: id) }

  /// The names in one of its lists, each a scalar.
  func names(_ kind: ComponentKind) -> [Node] {
    pair.value.value(at: [kind.rawValue])?.items.map(\.target).filter { $0.kind == .scalar } ?? []
  }
}
