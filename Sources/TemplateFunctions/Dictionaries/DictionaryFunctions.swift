import GoTemplate

/// Sprig's functions on dictionaries.
enum DictionaryFunctions {
  static let table: [Function] = [
    Function("dict", dict),
    Function("get") { (map: NilableMap, key: GoString) in map[key] ?? .string("") },
    Function("set", set),
    Function("unset", unset),
    Function("hasKey") { (map: NilableMap, key: GoString) in map[key] != nil },
    Function("pluck") { (key: GoString, maps: Rest<NilableMap>) in maps.elements.compactMap { $0[key] } },
    Function("keys") { (maps: Rest<NilableMap>) in maps.elements.flatMap(\.keys) },
    Function("values") { (map: NilableMap) in map.values },
    Function("pick", pick),
    Function("omit", omit),
    Function("dig", dig),
    Function("deepCopy", deepCopy),
    Function("mustDeepCopy", deepCopy),
    Function("merge", merge),
    Function("mustMerge", merge),
    Function("mergeOverwrite", mergeOverwrite),
    Function("mustMergeOverwrite", mergeOverwrite),
  ]

  /// Keys and values in turn; a key without a value gets the empty string.
  private static func dict(_ entries: Rest<Value>) -> NilableMap {
    let map = Map()
    var rest = entries.elements[...]
    while let key = rest.popFirst() { map[key.text] = rest.popFirst() ?? .string("") }
    return NilableMap(map)
  }

  private static func set(_ map: NilableMap, _ key: GoString, _ value: Value) throws(FunctionError) -> NilableMap {
    guard let entries = map.map else { throw .panicked("assignment to entry in nil map") }
    entries[key] = .some(value)
    return map
  }

  private static func unset(_ map: NilableMap, _ key: GoString) -> NilableMap {
    map.map?[key] = nil
    return map
  }

  private static func pick(_ map: NilableMap, _ keys: Rest<GoString>) -> NilableMap {
    NilableMap(Map(keys.elements.compactMap { key in map[key].map { (key, $0) } }))
  }

  private static func omit(_ map: NilableMap, _ keys: Rest<GoString>) -> NilableMap {
    let omitted = Set(keys.elements)
    return NilableMap(Map(zip(map.keys, map.values).filter { !omitted.contains($0.0) }))
  }

  /// `dig KEY… DEFAULT MAP`: the value at the end of a path of keys, or the default where a key is missing.
  private static func dig(_ arguments: Rest<Value>) throws(FunctionError) -> Value {
    guard let last = arguments.elements.last, arguments.elements.count >= 3 else {
      throw .panicked("dig needs at least three arguments")
    }
    guard var map = last.plainMap else { throw conversion(of: last, to: "map[string]interface {}") }
    var keys: [GoString] = []
    for argument in arguments.elements.dropLast(2) {
      guard case .string(let key) = argument else { throw conversion(of: argument, to: "string") }
      keys.append(key)
    }
    for (index, key) in keys.enumerated() {
      guard let value = map[key] else { return arguments.elements[arguments.elements.count - 2] }
      if index == keys.count - 1 { return value }
      guard let next = value.plainMap else { throw conversion(of: value, to: "map[string]interface {}") }
      map = next
    }
    return .nil
  }

  private static func deepCopy(_ value: Value) throws(FunctionError) -> Value {
    if case .nil = value { throw .panicked("reflect: call of reflect.Value.Type on zero Value") }
    return try value.deepCopy()
  }

  private static func conversion(of value: Value, to type: String) -> FunctionError {
    let name = if case .nil = value { "nil" } else { value.typeName }
    return .panicked("interface conversion: interface {} is \(name), not \(type)")
  }

  private static func merge(_ into: NilableMap, _ sources: Rest<NilableMap>) throws(FunctionError) -> NilableMap {
    try merged(into, sources, Merge(overwrites: false))
  }

  private static func mergeOverwrite(
    _ into: NilableMap, _ sources: Rest<NilableMap>
  ) throws(FunctionError) -> NilableMap {
    try merged(into, sources, Merge(overwrites: true))
  }

  private static func merged(
    _ into: NilableMap, _ sources: Rest<NilableMap>, _ merge: Merge
  ) throws(FunctionError) -> NilableMap {
    let map = into.map ?? Map()
    var merge = merge
    for source in sources.elements { if let source = source.map { try merge.merge(source, into: map) } }
    return NilableMap(map)
  }
}

extension Value {
  /// The map, when its Go type is `map[string]interface {}` itself and not a named type made of it.
  fileprivate var plainMap: Map? {
    if case .map(let map) = self, map.type == .anyMap { map } else { nil }
  }
}
