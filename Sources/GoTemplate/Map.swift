/// A Go map with string keys. A reference, as in Go: `set` is seen through every variable that holds the map.
///
/// Kept sorted by key bytes, which is the order in which templates range over it and print it.
package final class Map {
  /// The method of that name that the map's type has, of the given map; nil when there is none.
  package typealias Methods = @Sendable (_ name: GoString, _ map: Map) -> Function?

  private var ownKeys: [GoString] = []
  private var ownValues: [Value] = []
  /// The first bytes of each key, as a number that sorts like them: most searches need not look further.
  private var prefixes: [UInt64] = []
  /// `map[string]interface {}` unless said otherwise.
  package let type: GoType
  /// The static type of the elements.
  package let elementType: GoType
  /// Nil for types without methods, which most are.
  package let methods: Methods?
  /// The map whose entries this one shows under another type.
  private let origin: Map?

  package init(type: GoType = .anyMap, methods: Methods? = nil) {
    self.type = type
    self.methods = methods
    elementType = type.element ?? .any
    origin = nil
  }

  /// The same map as a value of another type: what is set in one is seen in both.
  package init(_ map: Map, as type: GoType, methods: Methods? = nil) {
    self.type = type
    self.methods = methods
    elementType = type.element ?? .any
    origin = map.origin ?? map
  }

  package var keys: [GoString] { origin?.ownKeys ?? ownKeys }
  package var values: [Value] { origin?.ownValues ?? ownValues }

  package convenience init(_ entries: some Sequence<(GoString, Value)>, type: GoType = .anyMap) {
    self.init(type: type)
    for (key, value) in entries { self[key] = value }
  }

  package var count: Int { keys.count }
  package var isEmpty: Bool { keys.isEmpty }

  /// The value under a key; nil when the key is absent (a key that is there may hold `Value.nil`). Setting nil removes the key.
  package subscript(key: GoString) -> Value? {
    get {
      if let origin { return origin[key] }
      let (index, found) = place(of: key, key.prefix)
      return found ? ownValues[index] : nil
    }
    set {
      if let origin {
        origin[key] = newValue
        return
      }
      let prefix = key.prefix
      let (index, found) = place(of: key, prefix)
      switch (newValue, found) {
      case (let value?, true): ownValues[index] = value
      case (let value?, false):
        ownKeys.insert(key, at: index)
        ownValues.insert(value, at: index)
        prefixes.insert(prefix, at: index)
      case (nil, true):
        ownKeys.remove(at: index)
        ownValues.remove(at: index)
        prefixes.remove(at: index)
      case (nil, false): break
      }
    }
  }

  package func hasKey(_ key: GoString) -> Bool { origin?.hasKey(key) ?? place(of: key, key.prefix).found }

  /// Leaves the map empty.
  func takeValues() -> [Value] {
    var taken: [Value] = []
    swap(&taken, &ownValues)
    ownKeys = []
    prefixes = []
    return taken
  }

  deinit {
    ownValues.dismantle()
  }

  /// The index of `key`, or where it would have to be inserted.
  private func place(of key: GoString, _ prefix: UInt64) -> (index: Int, found: Bool) {
    var lower = 0
    var upper = prefixes.count
    // Keys often come in order.
    if upper > 0, prefixes[upper - 1] < prefix { return (upper, false) }
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if prefixes[middle] < prefix || (prefixes[middle] == prefix && ownKeys[middle] < key) {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return (lower, lower < prefixes.count && prefixes[lower] == prefix && ownKeys[lower] == key)
  }
}

extension GoString {
  /// The first eight bytes, the first one in front; shorter strings are filled up with zeros.
  fileprivate var prefix: UInt64 {
    var prefix: UInt64 = 0
    for index in 0..<min(bytes.count, 8) { prefix |= UInt64(bytes[index]) << UInt64(56 - index * 8) }
    return prefix
  }
}
