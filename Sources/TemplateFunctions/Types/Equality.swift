import GoTemplate

extension Value {
  /// Go's `reflect.DeepEqual`: the same types all the way down, and the same contents.
  func isDeeplyEqual(to other: Value) -> Bool { Value.areEqual(self, other, depth: 0) }

  /// Maps that hold themselves are compared down to `deepest` only.
  private static let deepest = 1000

  private static func areEqual(_ a: Value, _ b: Value, depth: Int) -> Bool {
    guard depth < deepest else { return true }
    switch (a, b) {
    case (.nil, .nil): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.integer(let a, let aType), .integer(let b, let bType)): return a == b && aType == bType
    case (.float(let a), .float(let b)): return a == b
    case (.complex(let a, let ai), .complex(let b, let bi)): return a == b && ai == bi
    case (.string(let a), .string(let b)): return a == b
    case (.list(let a), .list(let b)):
      return a.element == b.element && a.elements.count == b.elements.count
        && zip(a.elements, b.elements).allSatisfy { areEqual($0, $1, depth: depth + 1) }
    case (.map(let a), .map(let b)):
      return a === b
        || a.type == b.type && a.keys == b.keys
          && zip(a.values, b.values).allSatisfy { areEqual($0, $1, depth: depth + 1) }
    case (.object(let a), .object(let b)):
      return a === b || a.typeName == b.typeName && a.printed == b.printed
    default: return false
    }
  }

  /// A copy that shares no map with this value.
  func deepCopy() throws(FunctionError) -> Value { try copy(depth: 0) }

  private func copy(depth: Int) throws(FunctionError) -> Value {
    guard depth < Value.deepest else { throw .failed("a value is nested more than \(Value.deepest) levels deep") }
    switch self {
    case .map(let map):
      let copy = Map(type: map.type)
      for (key, value) in zip(map.keys, map.values) { copy[key] = try value.copy(depth: depth + 1) }
      return .map(copy)
    case .list(var list):
      for index in list.elements.indices { list.elements[index] = try list.elements[index].copy(depth: depth + 1) }
      return .list(list)
    default: return self
    }
  }
}
