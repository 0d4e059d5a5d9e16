import Diagnostics

/// A value of a chart, with the place that it came from.
package struct Value: Sendable {
  package var content: Content
  /// The node of a values file that says it; nil for what flags and programs set.
  package var place: Location?

  package indirect enum Content: Sendable {
    case null
    case bool(Bool)
    /// From `--set`: files have no integers.
    case integer(Int64)
    /// Every number of a file: YAML goes through JSON, which has no other kind.
    case number(Double)
    /// Usually UTF-8; `--set-file` takes any bytes.
    case string([UInt8])
    case list([Value])
    case table(Table)
  }

  package init(_ content: Content, at place: Location? = nil) {
    self.content = content
    self.place = place
  }

  package static let null = Value(.null)
  package static func string(_ text: String) -> Value { Value(.string(Array(text.utf8))) }
  package static func table(_ table: Table) -> Value { Value(.table(table)) }

  package var isNull: Bool { if case .null = content { true } else { false } }
  package var table: Table? { if case .table(let table) = content { table } else { nil } }
  package var list: [Value]? { if case .list(let list) = content { list } else { nil } }
  package var text: String? { if case .string(let bytes) = content { String(decoding: bytes, as: UTF8.self) } else { nil } }
  package var bool: Bool? { if case .bool(let value) = content { value } else { nil } }
}
