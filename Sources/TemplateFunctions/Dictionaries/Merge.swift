import GoTemplate

/// Merging of dictionaries as the mergo library does it: maps all the way down, lists as wholes, empty values count as missing.
struct Merge {
  /// Whether what the source says wins over what is there; it only fills in otherwise.
  let overwrites: Bool
  /// Maps merged so far: one map can occur many times.
  private var count = 0

  init(overwrites: Bool) { self.overwrites = overwrites }

  /// Merges into `target` itself. Maps that only `source` has are shared afterwards, not copied.
  mutating func merge(_ source: Map, into target: Map, depth: Int = 0) throws(FunctionError) {
    try Limit.check(depth: depth)
    count += 1
    try Limit.check(nodes: count)
    // `source` may be `target`, or lie in it; what is walked through is how it was before.
    for (key, new) in zip(source.keys, source.values) {
      if case .nil = new {
        if overwrites { target[key] = .some(.nil) }
        continue
      }
      let old = target[key] ?? .nil
      if case .map(let newMap) = new, case .map(let oldMap) = old {
        try merge(newMap, into: oldMap, depth: depth + 1)
        if !oldMap.isEmpty { continue }
      }
      guard overwrites || old.isEmpty else { continue }
      if case .map(let element) = target.type, element != .any, source.type != target.type {
        throw .panicked("reflect.Value.SetMapIndex: value of type interface {} is not assignable to type \(element)")
      }
      target[key] = .some(new)
    }
  }
}
