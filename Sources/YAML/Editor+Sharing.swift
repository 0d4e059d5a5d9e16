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
  ///
  /// What a merge key brings along is somebody else's too, so a mapping on the way gets a copy of its own.
  @discardableResult
  package mutating func expose(_ path: [String], in node: Node) -> Node? {
    var node = node
    for key in path {
      expose(node)
      if let value = node.pair(key)?.value {
        node = value
      } else if let value = node.merged(key) {
        inherit(key, in: node.target)
        node = value
      } else {
        return nil
      }
    }
    expose(node)
    return node.target
  }

  /// Says that a mapping needs a key for itself that a merge key gives it; all such keys when `key` is nil.
  package mutating func inherit(_ key: String?, in mapping: Node) {
    inherited[mapping.index, default: []].insert(key)
  }

  /// The splices that have to come first, because other places share what is edited: they give those places the value as it was, and
  /// the edited place a copy of its own. When there are any, the edits have to be collected anew from the spliced source.
  package var unsharing: [Edit] {
    if exposed.isEmpty, inherited.isEmpty, document.anchors.isEmpty { return [] }
    var writer = Editor(document)
    let parents = exposed.isEmpty && changed.isEmpty && removed.isEmpty ? [] : self.parents
    guard exposed.isEmpty, inherited.isEmpty else {
      // What lies inside a shared value has its turn when the edit has reached it in a copy.
      let shared = sharedRanges
      for index in exposed.sorted() where !shared.contains(index) {
        writer.writeOut(index, parents, anchor: nil)
      }
      for (index, keys) in inherited.sorted(by: { $0.key < $1.key }) where !shared.contains(index) {
        writer.writeOut(keys, of: Node(document: document, index: index))
      }
      return writer.edits
    }
    if parents.isEmpty { return [] }
    let (removed, changed) = (NodeRanges(removed), NodeRanges(changed.map { $0..<$0 + 1 }))
    // The first alias that stays of each anchor, and those before it that go.
    var remaining: [Int: Int] = [:]
    var leaving: [Int: [Int]] = [:]
    for (alias, record) in document.records.enumerated() where record.kind == .alias {
      let target = Int(record.textStart)
      guard remaining[target] == nil else { continue }
      if removed.contains(alias) { leaving[target, default: []].append(alias) } else { remaining[target] = alias }
    }
    for (index, name) in document.anchors.sorted(by: { $0.key < $1.key }) {
      let all = index..<Int(document.records[index].next)
      guard let remaining = remaining[index], changed.overlaps(all) || removed.overlaps(all) else { continue }
      // The first of the other places becomes the one with the anchor. What goes before it has to be read until then.
      writer.stripAnchor(name, of: Node(document: document, index: index))
      for alias in leaving[index] ?? [] { writer.writeOut(alias, parents, anchor: nil) }
      writer.writeOut(remaining, parents, anchor: name)
    }
    return writer.edits
  }

  /// The nodes that exposed aliases stand for and that merge keys bring along.
  private var sharedRanges: NodeRanges {
    let targets =
      exposed.map { Node(document: document, index: $0).target }
      + inherited.flatMap { Node(document: document, index: $0.key).merges.flatMap(\.sources) }
    return NodeRanges(targets.map { $0.index..<Int($0.record.next) })
  }

  /// The anchors whose aliases `unsharing` writes out.
  package var unsharedNames: [String] {
    exposed.sorted().compactMap { Node(document: document, index: $0).target.anchor }
      + inherited.sorted { $0.key < $1.key }.flatMap { index, _ in
        Node(document: document, index: index).merges.flatMap(\.sources).compactMap(\.anchor)
      }
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

  /// Gives a mapping copies of what merge keys give it; with all of it, the merge keys go.
  private mutating func writeOut(_ keys: Set<String?>, of mapping: Node) {
    guard case .mapping(let copies) = NewNode(copying: mapping) else { return }
    let missing = copies.filter { mapping.pair($0.key) == nil }
    guard keys.contains(nil) else { return insert(missing.filter { keys.contains($0.key) }, in: mapping) }
    let merges = mapping.merges
    guard let first = merges.first else { return }
    if merges.count < Array(mapping.pairs).count || !missing.isEmpty {
      let others = missing.isEmpty ? merges : Array(merges.dropFirst())
      if !others.isEmpty { remove(others, from: mapping) }
    }
    if !missing.isEmpty { replace(first, with: missing, in: mapping) }
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
