import Diagnostics

/// A node of a document: a scalar, a mapping, a sequence, or an alias of one.
package struct Node: Sendable {
  package let document: Document
  /// The node's place in the document's pre-order.
  package let index: Int

  package enum Kind: UInt8, Sendable { case scalar, mapping, sequence, alias }

  package enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    case block, flow
  }

  var record: Record { document.records[index] }

  package var kind: Kind { record.kind }
  package var style: Style { record.style }

  /// The node's bytes in the source, with its anchor and tag. A block collection ends where its last descendant does; a missing
  /// value is an empty range behind its `:` or `-`.
  package var range: SourceRange { SourceRange(Int(record.start), Int(record.end)) }

  package var location: Location { Location(document.source, range) }

  package var isFlow: Bool { record.style == .flow }

  package var anchor: String? { record.flags.contains(.anchored) ? document.anchors[index] : nil }

  /// The resolved tag, for example `tag:yaml.org,2002:str`; nil when there is none.
  package var tag: String? { record.flags.contains(.tagged) ? document.tags[index] : nil }

  /// The node that an alias stands for; any other node itself.
  package var target: Node {
    var target = index
    while document.records[target].kind == .alias { target = Int(document.records[target].textStart) }
    return Node(document: document, index: target)
  }

  /// Calls `body` with the decoded bytes of a scalar; with none for other kinds.
  @inline(__always)
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let record = record
    guard record.kind == .scalar else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let range = Int(record.textStart)..<Int(record.textStart) + Int(record.textCount)
    let buffer = record.flags.contains(.verbatim) ? document.source.bytes : document.text
    return buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The decoded text of a scalar; empty for other kinds.
  package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// The decoded bytes of a scalar.
  package var bytes: [UInt8] { withBytes { Array($0) } }

  /// Whether this is a scalar, in whatever style, with this text.
  package func isText(_ text: StaticString) -> Bool {
    document.isText(index, UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Whether this is a scalar, in whatever style, with this text.
  package func isText(_ text: String) -> Bool {
    text.withBytes { document.isText(index, $0) }
  }
}

extension Node: Equatable {
  package static func == (a: Node, b: Node) -> Bool { a.index == b.index && a.document === b.document }
}
