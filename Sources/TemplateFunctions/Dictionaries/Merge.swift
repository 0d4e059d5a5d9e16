import GoTemplate

/// Merging of dictionaries as the mergo library does it: maps all the way down, lists as wholes, empty values count as missing.
struct Merge {
  /// Whether what the source says wins over what is there; it only fills in otherwise.
  let overwrites: Bool

  private static let deepest = 1000

  /// Merges into `target` itself. Maps that only `source` has are shared afterwards, not copied.
  func merge(_ source: Map, into target: Map, depth: Int = 0) throws(FunctionError) {
    guard depth < Merge.deepest else { throw .failed("a value is nested more than \(Merge.deepest) levels deep") }
    // Copies, as `source` may be `target`.
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
        throw .panicked(
          "reflect.Value.SetMapIndex: value of type interface {} is not assignable to type \(element)")
      }
      target[key] = .some(new)
    }
  }
}
