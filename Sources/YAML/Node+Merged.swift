extension Node {
  /// The pairs that a mapping has for its readers: its own, the last of equal keys, and those that merge keys (`<<`) bring in.
  ///
  /// Each pair stands where it is written, so one that an alias brings in stands at the anchor.
  package var mergedPairs: [Pair] {
    let mapping = target
    guard mapping.kind == .mapping else { return [] }
    var found = MergedPairs()
    found.add(mapping)
    return found.pairs
  }

  /// The pair with a key, of the mapping itself or of one that it merges.
  package func mergedPair(_ key: String) -> Pair? {
    let mapping = target
    if let own = mapping.pair(key) { return own }
    guard mapping.pairs.contains(where: \.isMerge) else { return nil }
    return mapping.mergedPairs.first { $0.key.text == key }
  }

  /// The value at the end of a path of keys, its alias resolved; merge keys and aliases on the way are looked through.
  package func value(at path: [String]) -> Node? {
    var node = target
    for key in path {
      guard let next = node.mergedPair(key) else { return nil }
      node = next.value.target
    }
    return node
  }
}

/// Collects the pairs of a mapping and of those that it merges.
private struct MergedPairs {
  private(set) var pairs: [Pair] = []
  /// The place of each key, once there are more than can be compared one by one.
  private var places: [[UInt8]: Int]?
  /// The mappings that were added; one has nothing new to say a second time, however many merge keys lead to it.
  private var seen: Set<Int> = []

  /// Adds the pairs of a mapping, the last of equal keys, and behind them those that it merges and doesn't have itself.
  mutating func add(_ mapping: Node) {
    guard seen.insert(mapping.index).inserted else { return }
    let own = pairs.count
    var merges: [Node] = []
    for pair in mapping.pairs {
      if pair.isMerge {
        let source = pair.value.target
        merges += source.kind == .sequence ? source.items.map(\.target) : [source]
      } else if let index = index(of: pair.key) {
        if index >= own { pairs[index] = pair }
      } else {
        append(pair)
      }
    }
    for source in merges where source.kind == .mapping { add(source) }
  }

  private func index(of key: Node) -> Int? {
    if let places { return places[key.bytes] }
    return key.withBytes { bytes in
      pairs.firstIndex { pair in pair.key.withBytes { $0.count == bytes.count && $0.elementsEqual(bytes) } }
    }
  }

  private mutating func append(_ pair: Pair) {
    places?[pair.key.bytes] = pairs.count
    pairs.append(pair)
    guard places == nil, pairs.count > 16 else { return }
    places = [:]
    for (index, pair) in pairs.enumerated() { places?[pair.key.bytes] = index }
  }
}

extension Node {
  /// The value that merge keys (`<<`) give a mapping for a key that it doesn't have itself.
  package func merged(_ key: String) -> Node? {
    guard self["<<"] != nil else { return nil }
    for pair in pairs where pair.isMerge {
      for source in pair.sources { if let found = source.value(key) { return found } }
    }
    return nil
  }

  /// The value under a key of a mapping, its own or what a merge key gives it.
  package func value(_ key: String) -> Node? { pair(key)?.value ?? merged(key) }

  /// The pairs of a mapping that are merge keys.
  package var merges: [Pair] { self["<<"] == nil ? [] : pairs.filter(\.isMerge) }
}
