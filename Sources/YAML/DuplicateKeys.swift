extension Document {
  /// The first key that a mapping has twice, with the earlier one; nil when there is none.
  package func firstDuplicateKey() -> (first: Node, second: Node)? { root.firstDuplicateKey() }
}

extension Node {
  /// The first key that a mapping at or below this node has twice, with the earlier one; nil when there is none. Merge keys may repeat.
  package func firstDuplicateKey() -> (first: Node, second: Node)? {
    var seen: Set<[UInt8]> = []
    for index in index..<Int(record.next) where document.records[index].kind == .mapping {
      let mapping = Node(document: document, index: index)
      var keys: [Node] = []
      for pair in mapping.pairs where pair.key.kind == .scalar && !pair.isMerge {
        keys.append(pair.key)
      }
      if keys.count < 2 { continue }
      if keys.count > 16 {
        seen.removeAll(keepingCapacity: true)
        let isUnique = keys.allSatisfy { seen.insert($0.bytes).inserted }
        if isUnique { continue }
      }
      for (position, key) in keys.enumerated() {
        for earlier in keys[..<position] where key.hasSameText(as: earlier) {
          return (earlier, key)
        }
      }
    }
    return nil
  }
}

extension Node {
  /// Whether two scalars have the same decoded bytes.
  func hasSameText(as other: Node) -> Bool {
    let (a, b) = (record, other.record)
    guard a.textCount == b.textCount else { return false }
    return withBytes { mine in other.withBytes { mine.elementsEqual($0) } }
  }

  /// Whether this is a mapping or a sequence without children.
  package var isEmptyCollection: Bool {
    (kind == .mapping || kind == .sequence) && Int(record.next) == index + 1
  }
}
