import YAML

extension Node {
  /// The pairs that a mapping has for its readers: its own, the last of equal keys, and those that merge keys (`<<`) bring in.
  ///
  /// Each pair stands where it is written, so one that an alias brings in stands at the anchor.
  var mergedPairs: [Pair] {
    let mapping = target
    guard mapping.kind == .mapping else { return [] }
    var found: [Pair] = []
    for pair in mapping.pairs where !pair.isMerge {
      if let index = found.firstIndex(where: { $0.key.text == pair.key.text }) {
        found[index] = pair
      } else {
        found.append(pair)
      }
    }
    for merge in mapping.pairs where merge.isMerge {
      let source = merge.value.target
      for item in source.kind == .sequence ? source.items.map(\.target) : [source] {
        for pair in item.mergedPairs where !found.contains(where: { $0.key.text == pair.key.text }) {
          found.append(pair)
        }
      }
    }
    return found
  }

  /// The pair with a key, of the mapping itself or of one that it merges.
  func mergedPair(_ key: String) -> Pair? {
    target.pair(key) ?? mergedPairs.first { $0.key.text == key }
  }

  /// The value at the end of a path of keys, its alias resolved; merge keys and aliases on the way are looked through.
  func value(at path: [String]) -> Node? {
    var node = target
    for key in path {
      guard let next = node.mergedPair(key) else { return nil }
      node = next.value.target
    }
    return node
  }

  /// Whether a value is as good as left out: null, or an empty text.
  var isUnset: Bool { isNull || kind == .scalar && text.isEmpty }

  /// Whether this is a boolean in any of YAML 1.1's words.
  var isBoolean: Bool {
    guard kind == .scalar, style == .plain else { return false }
    return withBytes { if case .bool = Scalar.resolve($0) { true } else { false } }
  }

  /// The text of a scalar that isn't empty, an alias looked through; nil of anything else.
  var filledText: String? {
    let node = target
    guard node.kind == .scalar, !node.isNull else { return nil }
    let text = node.text
    return text.isEmpty ? nil : text
  }
}
