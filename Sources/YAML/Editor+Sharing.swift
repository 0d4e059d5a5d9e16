import Diagnostics

extension Node {
  /// Whether the node, or one that it lies in, has an anchor, so that other places may have it too.
  package var isShared: Bool {
    document.anchors.keys.contains { ($0..<max($0 + 1, Int(document.records[$0].next))).contains(index) }
  }

  /// Whether the node stands between brackets or braces.
  package var isInFlow: Bool {
    var parent = index - 1
    while parent >= 0 {
      let record = document.records[parent]
      if Int(record.next) > index { return record.style == .flow }
      parent -= 1
    }
    return false
  }
}

extension Editor {
  /// Says that an edit is going to go through this value. An alias on the way would lead it to the anchor's place, so it is
  /// to be written out first.
  package mutating func expose(_ node: Node) {
    if node.kind == .alias { exposed.insert(node.index) }
  }

  /// Says that an edit is going to go down a path of keys from `node`; gives the node at its end, nil when the path breaks off.
  @discardableResult
  package mutating func expose(_ path: [String], in node: Node) -> Node? {
    var node = node
    for key in path {
      expose(node)
      guard let value = node.pair(key)?.value else { return nil }
      node = value
    }
    expose(node)
    return node.target
  }

  /// The splices that have to come first, because other places share what is edited: they give those places the value as it was, and
  /// the edited place a copy of its own. When there are any, the edits have to be collected anew from the spliced source.
  package var unsharing: [Edit] {
    if exposed.isEmpty, document.anchors.isEmpty { return [] }
    var writer = Editor(document)
    let parents = exposed.isEmpty && changed.isEmpty && removed.isEmpty ? [] : self.parents
    for index in exposed.sorted() { writer.writeOut(index, parents, anchor: nil) }
    for (index, name) in document.anchors.sorted(by: { $0.key < $1.key }) {
      let next = Int(document.records[index].next)
      let isGone = removed.contains { $0.contains(index) }
      guard
        isGone || changed.contains(where: { (index..<next).contains($0) }) || removed.contains(where: { $0.overlaps(index..<next) })
      else { continue }
      let remaining = document.records.indices.first { alias in
        document.records[alias].kind == .alias && Int(document.records[alias].textStart) == index && !exposed.contains(alias)
          && !removed.contains { $0.contains(alias) }
      }
      guard let remaining else { continue }
      // The first of the other places becomes the one with the anchor.
      writer.stripAnchor(name, of: Node(document: document, index: index))
      writer.writeOut(remaining, parents, anchor: name)
    }
    return writer.edits
  }

  /// The anchors whose aliases `unsharing` writes out.
  package var unsharedNames: [String] {
    exposed.sorted().compactMap { Node(document: document, index: $0).target.anchor }
  }

  /// The node that each node lies in, by index; the root lies in itself.
  private var parents: [Int] {
    var parents = [Int](repeating: 0, count: document.records.count)
    var open: [Int] = []
    for index in document.records.indices {
      while let last = open.last, Int(document.records[last].next) <= index { open.removeLast() }
      parents[index] = open.last ?? 0
      if Int(document.records[index].next) > index + 1 { open.append(index) }
    }
    return parents
  }

  /// Puts a copy of what an alias stands for in its place.
  private mutating func writeOut(_ alias: Int, _ parents: [Int], anchor: String?) {
    let node = Node(document: document, index: alias)
    let parent = Node(document: document, index: parents[alias])
    let value = NewNode(copying: node)
    if let pair = parent.pairs.first(where: { $0.value == node }) {
      fill(pair, of: parent, with: value, anchor: anchor)
    } else {
      var writer = NodeWriter()
      writer.isJSON = false
      let label = anchor.map { Array("&\($0) ".utf8) } ?? []
      replace(node.range, with: label + writer.flow(value, inFlow: parent.isFlow))
    }
  }

  /// Takes `&name` out from before a node.
  private mutating func stripAnchor(_ name: String, of node: Node) {
    let bytes = document.source.bytes
    let wanted = Array("&\(name)".utf8)
    var index = node.range.lower
    while index + wanted.count <= bytes.count, !bytes[index...].starts(with: wanted) { index += 1 }
    var end = min(index + wanted.count, bytes.count)
    if lines.end(from: end) == lines.skippingBlanks(from: end) {
      while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
    } else {
      end = lines.skippingBlanks(from: end)
    }
    replace(SourceRange(index, end), with: [])
  }
}
