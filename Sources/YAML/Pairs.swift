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
