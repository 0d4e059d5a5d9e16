/// Where a `--set` flag puts its value.
struct SetPath {
  enum Segment {
    case key(String)
    case index(Int)
  }

  /// A key, and what lies below it.
  var segments: [Segment] = []
  /// False when the text ended inside the list that the path leads to: the list is made, and nothing is put there.
  var isComplete = false

  /// Puts `value` at the path; nil only makes what leads there.
  ///
  /// A path that begins with an empty key is ignored, as helm does.
  func set(_ value: Value?, in table: inout Table) throws(SetExpression.Malformed) {
    guard case .key(let key)? = segments.first, !key.isEmpty else { return }
    table[key] = try Self.setting(value, at: segments.dropFirst(), in: table[key])
  }

  private static func setting(
    _ value: Value?, at path: ArraySlice<Segment>, in existing: Value?
  ) throws(SetExpression.Malformed) -> Value {
    switch path.first {
    case nil: return value ?? existing ?? .null
    case .key(let key)?:
      var table = Table()
      if let existing, !existing.isNull {
        guard let old = existing.table else { throw conversion(existing, "map[string]interface {}") }
        table = old
      }
      table[key] = try setting(value, at: path.dropFirst(), in: table[key])
      return .table(table)
    case .index(let index)?:
      var list: [Value] = []
      if let existing, !existing.isNull {
        guard let old = existing.list else { throw conversion(existing, "[]interface {}") }
        list = old
      }
      let rest = path.dropFirst()
      if rest.isEmpty, value == nil { return Value(.list(list)) }
      while list.count <= index { list.append(.null) }
      // A map takes the place of whatever else the item was.
      let isMap = if case .key? = rest.first { true } else { false }
      list[index] = try setting(value, at: rest, in: isMap && list[index].table == nil ? nil : list[index])
      return Value(.list(list))
    }
  }

  private static func conversion(_ value: Value, _ wanted: String) -> SetExpression.Malformed {
    .init(message: "unable to parse key: interface conversion: interface {} is \(value.goType), not \(wanted)")
  }
}

extension Value {
  /// The Go type that helm holds the value as.
  package var goType: String {
    switch content {
    case .null: "nil"
    case .bool: "bool"
    case .integer: "int64"
    case .number: "float64"
    case .string: "string"
    case .list: "[]interface {}"
    case .table: "map[string]interface {}"
    }
  }
}
