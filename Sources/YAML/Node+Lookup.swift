extension Node {
  /// The pairs of a mapping as they are written (merge keys included); empty for other kinds. An alias is looked through.
  package var pairs: Pairs { Pairs(target) }

  /// The items of a sequence; empty for other kinds. An alias is looked through.
  package var items: Items { Items(target) }

  /// The value under a key of a mapping, looked up as written; the last of several equal keys, as Kubernetes' readers have it.
  package subscript(key: StaticString) -> Node? { pair(key)?.value }

  /// The pair with a key, the last of several equal ones.
  package func pair(_ key: StaticString) -> Pair? {
    pair(document.key(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount), in: index))
  }

  /// The pair with a key, the last of several equal ones.
  package func pair(_ key: String) -> Pair? {
    pair(key.withBytes { document.key($0, in: index) })
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

  private func pair(_ key: Int?) -> Pair? {
    guard let key else { return nil }
    return Pair(
      key: Node(document: document, index: key), value: Node(document: document, index: Int(document.records[key].next)))
  }
}
