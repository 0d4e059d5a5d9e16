/// A Go map with string keys. A reference, as in Go: `set` is seen through every variable that holds the map.
///
/// Kept sorted by key bytes, which is the order in which templates range over it and print it.
package final class Map {
  package private(set) var keys: [GoString] = []
  package private(set) var values: [Value] = []
  /// `map[string]interface {}` unless said otherwise.
  package let type: GoType

  package init(type: GoType = .anyMap) {
    self.type = type
  }

  package convenience init(_ entries: some Sequence<(GoString, Value)>, type: GoType = .anyMap) {
    self.init(type: type)
    for (key, value) in entries { self[key] = value }
  }

  package var count: Int { keys.count }
  package var isEmpty: Bool { keys.isEmpty }

  /// The value under a key; nil when the key is absent (a key that is there may hold `Value.nil`). Setting nil removes the key.
  package subscript(key: GoString) -> Value? {
    get {
      let (index, found) = place(of: key)
      return found ? values[index] : nil
    }
    set {
      let (index, found) = place(of: key)
      switch (newValue, found) {
      case (let value?, true): values[index] = value
      case (let value?, false):
        keys.insert(key, at: index)
        values.insert(value, at: index)
      case (nil, true):
        keys.remove(at: index)
        values.remove(at: index)
      case (nil, false): break
      }
    }
  }

  package func hasKey(_ key: GoString) -> Bool { place(of: key).found }

  /// The index of `key`, or where it would have to be inserted.
  private func place(of key: GoString) -> (index: Int, found: Bool) {
    if let last = keys.last, last < key { return (keys.count, false) }
    var lower = 0
    var upper = keys.count
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if keys[middle] < key { lower = middle + 1 } else { upper = middle }
    }
    return (lower, lower < keys.count && keys[lower] == key)
  }
}
