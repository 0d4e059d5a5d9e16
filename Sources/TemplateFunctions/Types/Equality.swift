import GoTemplate

extension Value {
  /// Go's `reflect.DeepEqual`: the same types all the way down, and the same contents.
  func isDeeplyEqual(to other: Value) -> Bool {
    var comparison = Comparison()
    return comparison.areEqual(self, other, depth: 0)
  }
}

/// A comparison of two values, which remembers the maps it has met: they can hold themselves, or one map many times.
private struct Comparison {
  private struct Pair: Hashable {
    let a: ObjectIdentifier
    let b: ObjectIdentifier
  }

  private var compared: Set<Pair> = []

  mutating func areEqual(_ a: Value, _ b: Value, depth: Int) -> Bool {
    guard depth < Limit.depth else { return false }
    switch (a, b) {
    case (.nil, .nil): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.integer(let a, let aType), .integer(let b, let bType)): return a == b && aType == bType
    case (.float(let a), .float(let b)): return a == b
    case (.complex(let a, let ai), .complex(let b, let bi)): return a == b && ai == bi
    case (.string(let a), .string(let b)): return a == b
    case (.list(let a), .list(let b)):
      return a.element == b.element && a.isNil == b.isNil && areEqual(a.elements, b.elements, depth: depth + 1)
    case (.map(let a), .map(let b)):
      if a === b { return true }
      guard a.type == b.type, a.keys == b.keys else { return false }
      // A pair that is met again is equal if everything else is.
      guard compared.insert(Pair(a: ObjectIdentifier(a), b: ObjectIdentifier(b))).inserted else { return true }
      return areEqual(a.values, b.values, depth: depth + 1)
    case (.object(let a), .object(let b)):
      return a === b || a.typeName == b.typeName && a.printed == b.printed
    default: return false
    }
  }

  private mutating func areEqual(_ a: [Value], _ b: [Value], depth: Int) -> Bool {
    guard a.count == b.count else { return false }
    for (a, b) in zip(a, b) where !areEqual(a, b, depth: depth) { return false }
    return true
  }
}
