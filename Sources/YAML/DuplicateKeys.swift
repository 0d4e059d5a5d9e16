extension Record {
  /// Whether two scalars have the same text.
  @inline(__always)
  fileprivate func isEqualText(
    _ other: Record, _ source: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard textCount == other.textCount else { return false }
    let left = flags.contains(.verbatim) ? source : text
    let right = other.flags.contains(.verbatim) ? source : text
    let (x, y) = (Int(textStart), Int(other.textStart))
    var index = 0
    while index < Int(textCount) {
      if left[x + index] != right[y + index] { return false }
      index += 1
    }
    return true
  }
}

extension Node {
  /// The first key that a mapping at this node, or below it when that is asked for, has twice, with the earlier one; nil when there is
  /// none. Merge keys may repeat.
  ///
  /// Works on the arena itself: it runs over every node of every document that is edited or checked.
  package func firstDuplicateKey(isDeep: Bool = true) -> (first: Node, second: Node)? {
    let end = isDeep ? Int(record.next) : index + 1
    let found = document.records.withUnsafeBufferPointer { records in
      document.source.bytes.withUnsafeBufferPointer { source in
        document.text.withUnsafeBufferPointer { text in firstDuplicate(before: end, records, source, text) }
      }
    }
    return found.map { (Node(document: document, index: $0.first), Node(document: document, index: $0.second)) }
  }

  private func firstDuplicate(
    before end: Int, _ records: UnsafeBufferPointer<Record>, _ source: UnsafeBufferPointer<UInt8>,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (first: Int, second: Int)? {
    var keys: [Int] = []
    for mapping in index..<end where records[mapping].kind == .mapping {
      keys.removeAll(keepingCapacity: true)
      let end = Int(records[mapping].next)
      var key = mapping + 1
      while key < end {
        if records[key].kind == .scalar { keys.append(key) }
        key = Int(records[Int(records[key].next)].next)
      }
      if keys.count > 16 {
        if let pair = firstDuplicate(among: keys) { return pair }
        continue
      }
      for position in keys.indices.dropFirst() {
        for earlier in keys[..<position] where records[keys[position]].isEqualText(records[earlier], source, text) {
          if Node(document: document, index: earlier).isMergeKey { continue }
          return (earlier, keys[position])
        }
      }
    }
    return nil
  }

  /// The same for many keys, in time that grows with their number and not with its square.
  private func firstDuplicate(among keys: [Int]) -> (first: Int, second: Int)? {
    var seen: [[UInt8]: Int] = [:]
    for key in keys {
      let node = Node(document: document, index: key)
      if let earlier = seen.updateValue(key, forKey: node.bytes), !node.isMergeKey { return (earlier, key) }
    }
    return nil
  }

  /// Whether this is a mapping or a sequence without children.
  package var isEmptyCollection: Bool {
    (kind == .mapping || kind == .sequence) && Int(record.next) == index + 1
  }
}
