import GoTemplate

extension Value {
  /// A copy that shares no map with this value.
  func deepCopy() throws(FunctionError) -> Value {
    var copy = Copy()
    return try copy.copy(self, depth: 0)
  }
}

/// A copy in the making. A map that occurs many times is copied as often, so what that comes to is limited.
private struct Copy {
  private var count = 0

  mutating func copy(_ value: Value, depth: Int) throws(FunctionError) -> Value {
    try Limit.check(depth: depth)
    count += 1
    try Limit.check(nodes: count)
    switch value {
    case .map(let map):
      let copied = Map(type: map.type, methods: map.methods)
      for (key, value) in zip(map.keys, map.values) { copied[key] = try copy(value, depth: depth + 1) }
      return .map(copied)
    case .list(var list):
      for index in list.elements.indices { list.elements[index] = try copy(list.elements[index], depth: depth + 1) }
      return .list(list)
    default: return value
    }
  }
}
