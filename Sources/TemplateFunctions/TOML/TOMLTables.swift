import GoTemplate

/// The tables of a TOML text while it is read: which keys there are, and which of them may be defined once more.
struct TOMLTables {
  let root = Map()
  /// The keys that lead to the table in which keys are defined now.
  var context: [GoString] = []
  /// The last part of the key whose value is read; empty outside.
  var currentKey = GoString()
  /// Tables that only a longer key has made. They may be defined themselves, once.
  private var implicit: Set<GoString> = []
  private var arrays: Set<GoString> = []

  /// Nothing that is written down lies so deep, and the stack ends somewhere.
  static let maximumDepth = 200

  /// The full key as messages name it.
  var current: GoString {
    if currentKey.isEmpty { return TOMLKey.text(of: context) }
    if context.isEmpty { return currentKey }
    return GoString(TOMLKey.text(of: context).bytes + [UInt8(ascii: ".")] + currentKey.bytes)
  }

  /// Enters the table at `key`, which is made; or a new last table of the array at `key`.
  mutating func enter(_ key: [GoString], asArray: Bool, line: Int) throws(TOMLProblem) {
    guard let name = key.last else { return }
    guard key.count < TOMLTables.maximumDepth else {
      // The key itself would be a very long text to read.
      (context, currentKey) = ([], GoString())
      throw TOMLProblem("exceeds maximum table depth of \(TOMLTables.maximumDepth)", line: line)
    }
    var table = root
    var path: [GoString] = []
    for part in key.dropLast() {
      path.append(part)
      if table[part] == nil {
        makeImplicit(path)
        table[part] = .map(Map())
      }
      guard let inner = TOMLTables.table(in: table[part]) else {
        throw TOMLProblem("Key '\(TOMLKey.text(of: path))' was already created as a hash.", line: line)
      }
      table = inner
    }
    context = path
    if asArray {
      try appendTable(to: name, of: table, key, line)
    } else {
      try define(name, as: .map(Map()), line: line)
    }
    context.append(name)
  }

  /// A table that a dotted key goes through, inside the table in which keys are defined now.
  mutating func enterImplicitly(_ part: GoString, line: Int) throws(TOMLProblem) {
    let key = context + [part]
    makeImplicit(key)
    try enter(key, asArray: false, line: line)
  }

  private func appendTable(to name: GoString, of table: Map, _ key: [GoString], _ line: Int) throws(TOMLProblem) {
    switch table[name] {
    case nil: table[name] = .list(List([.map(Map())], element: .anyMap))
    case .list(var list)? where list.element == .anyMap:
      // Given up by the map, the list needn't be copied.
      table[name] = .nil
      list.elements.append(.map(Map()))
      table[name] = .list(list)
    default:
      throw TOMLProblem("Key '\(TOMLKey.text(of: key))' was already created and cannot be used as an array.", line: line)
    }
  }

  /// Gives a key of the current table its value.
  mutating func define(_ name: GoString, as value: Value, line: Int) throws(TOMLProblem) {
    var table = root
    var path: [GoString] = []
    for part in context {
      path.append(part)
      guard let inner = TOMLTables.table(in: table[part]) else { throw TOMLTables.redefined(path, line) }
      table = inner
    }
    path.append(name)
    guard table[name] != nil else {
      table[name] = value
      return
    }
    // What is there already came from a longer key, or is an array under way whose elements have made tables of it.
    let text = TOMLKey.text(of: path)
    guard implicit.remove(text) != nil else { throw TOMLTables.redefined(path, line) }
    if arrays.contains(text) { table[name] = value }
  }

  /// Notes whether the key, or the current table when the key is empty, has an array.
  mutating func note(_ name: GoString, isArray: Bool) {
    let path = name.isEmpty ? context : context + [name]
    let text = TOMLKey.text(of: path.isEmpty ? [GoString()] : path)
    if isArray { arrays.insert(text) } else { arrays.remove(text) }
  }

  mutating func makeImplicit(_ key: [GoString]) { implicit.insert(TOMLKey.text(of: key)) }

  /// A table, or the last one of an array of tables.
  private static func table(in value: Value?) -> Map? {
    switch value {
    case .map(let map)?: return map
    case .list(let list)? where list.element == .anyMap:
      if case .map(let map)? = list.elements.last { return map } else { return nil }
    default: return nil
    }
  }

  private static func redefined(_ key: [GoString], _ line: Int) -> TOMLProblem {
    TOMLProblem("Key '\(TOMLKey.text(of: key))' has already been defined.", line: line)
  }
}
