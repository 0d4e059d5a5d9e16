import GoTemplate
import TemplateFunctions
import Values

extension GoTemplate.Value {
  /// The value as templates see it; maps get `type` when it is said.
  init(_ value: Values.Value, type: GoType = .anyMap) {
    switch value.content {
    case .null: self = .nil
    case .bool(let value): self = .bool(value)
    case .integer(let value): self = .int64(value)
    case .number(let value): self = .float(value)
    case .string(let bytes): self = .string(GoString(bytes))
    case .list(let items): self = .list(items.map { GoTemplate.Value($0) })
    case .table(let table): self = .map(Map(table, type: type))
    }
  }

  /// The value as JSON would carry it. Throws for one that is nested deeper than any document may be.
  func data(depth: Int = 0) throws(FunctionError) -> Values.Value {
    guard depth <= 500 else { throw .failed("exceeded max depth") }
    switch self {
    case .nil: return .null
    case .bool(let value): return Values.Value(.bool(value))
    case .integer(let value, let type):
      return Values.Value(type.isSigned || value >= 0 ? .integer(value) : .number(Double(UInt64(bitPattern: value))))
    case .float(let value): return Values.Value(.number(value))
    case .complex: return .null
    case .string(let text): return Values.Value(.string(text.bytes))
    case .list(let list) where list.isNil: return .null
    case .list(let list) where list.element == .uint8: return .string(GoTemplate.Value.base64(list))
    case .list(let list):
      var items: [Values.Value] = []
      for element in list.elements { items.append(try element.data(depth: depth + 1)) }
      return Values.Value(.list(items))
    // A nil map of texts is what a chart without annotations has.
    case .map(let map) where map.isEmpty && map.type == .map(.string): return .null
    case .map(let map):
      var table = Table()
      for (key, value) in zip(map.keys, map.values) { table[key.description] = try value.data(depth: depth + 1) }
      return .table(table)
    case .object(let object as any GoStruct): return object.encoded
    case .object(let object) where object.encodedText != nil: return .string((object.encodedText ?? GoString()).description)
    case .object(let object) where object.fields != nil:
      return try GoTemplate.Value.map(Map(fields: object.fields ?? [])).data(depth: depth + 1)
    case .object(let object): return try object.underlying?.data(depth: depth + 1) ?? .string(object.printed.description)
    case .function: return .null
    }
  }

  /// Bytes as Go's encoding/json writes them.
  private static func base64(_ list: List) -> String {
    let bytes = list.elements.map { element in
      if case .integer(let byte, _) = element { UInt8(truncatingIfNeeded: byte) } else { 0 as UInt8 }
    }
    return String(decoding: BaseEncoding.base64.encode(bytes), as: UTF8.self)
  }
}

extension Map {
  /// A map of these fields.
  convenience init(fields: [(String, GoTemplate.Value)], type: GoType = .anyMap) {
    self.init(fields.map { (GoString($0.0), $0.1) }, type: type)
  }

  convenience init(_ table: Table, type: GoType = .anyMap) {
    self.init(table.sorted.map { (GoString($0.key), GoTemplate.Value($0.value)) }, type: type)
  }
}
