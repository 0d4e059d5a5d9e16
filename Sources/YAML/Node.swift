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
    var node = self
    while node.record.kind == .alias { node = Node(document: document, index: Int(node.record.textStart)) }
    return node
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
    withBytes { bytes in
      guard bytes.count == text.utf8CodeUnitCount else { return false }
      var index = 0
      while index < bytes.count {
        if bytes[index] != text.utf8Start[index] { return false }
        index += 1
      }
      return kind == .scalar
    }
  }
}

extension Node: Equatable {
  package static func == (a: Node, b: Node) -> Bool { a.index == b.index && a.document === b.document }
}

extension Node {
  /// The pairs of a mapping as they are written (merge keys included); empty for other kinds. An alias is looked through.
  package var pairs: Pairs { Pairs(target) }

  /// The items of a sequence; empty for other kinds. An alias is looked through.
  package var items: Items { Items(target) }

  /// The value under a key of a mapping, looked up as written; the last of several equal keys, as Kubernetes' readers have it.
  package subscript(key: StaticString) -> Node? { pair(key)?.value }

  /// The pair with a key, the last of several equal ones.
  package func pair(_ key: StaticString) -> Pair? {
    var found: Pair?
    for pair in pairs where pair.key.isText(key) { found = pair }
    return found
  }

  /// The pair with a key, the last of several equal ones.
  package func pair(_ key: String) -> Pair? {
    let wanted = Array(key.utf8)
    var found: Pair?
    for pair in pairs where pair.key.kind == .scalar && pair.key.withBytes({ $0.elementsEqual(wanted) }) { found = pair }
    return found
  }

  /// The value at the end of a path of keys; nil when one is missing.
  package subscript(path: StaticString...) -> Node? {
    var node = self
    for key in path {
      guard let next = node[key] else { return nil }
      node = next
    }
    return node
  }
}

/// A key and its value in a mapping.
package struct Pair: Sendable {
  package let key: Node
  package let value: Node

  /// From the key to the end of the value.
  package var range: SourceRange { SourceRange(key.range.lower, max(key.range.upper, value.range.upper)) }
}

/// The pairs of a mapping, in source order.
package struct Pairs: Sequence, IteratorProtocol, Sendable {
  private let document: Document
  private var index: Int
  private let end: Int

  init(_ node: Node) {
    document = node.document
    index = node.index + 1
    end = node.kind == .mapping ? Int(node.record.next) : 0
  }

  package mutating func next() -> Pair? {
    guard index < end else { return nil }
    let key = index
    let value = Int(document.records[key].next)
    index = Int(document.records[value].next)
    return Pair(key: Node(document: document, index: key), value: Node(document: document, index: value))
  }
}

/// The items of a sequence, in source order.
package struct Items: Sequence, IteratorProtocol, Sendable {
  private let document: Document
  private var index: Int
  private let end: Int

  init(_ node: Node) {
    document = node.document
    index = node.index + 1
    end = node.kind == .sequence ? Int(node.record.next) : 0
  }

  package mutating func next() -> Node? {
    guard index < end else { return nil }
    defer { index = Int(document.records[index].next) }
    return Node(document: document, index: index)
  }
}
