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
