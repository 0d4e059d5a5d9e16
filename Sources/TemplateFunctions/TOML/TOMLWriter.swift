import GoTemplate

/// Writes values as TOML, as BurntSushi/toml 1.6 does, which helm uses.
struct TOMLWriter {
  /// Why a value can't be written.
  struct Unwritable: Error {
    let message: String
  }

  private var bytes: [UInt8] = []
  /// The values written so far.
  private var count = 0

  /// The text; or what is wrong with the value, as helm's function never fails.
  static func text(of value: Value) throws(FunctionError) -> GoString {
    if case .nil = value { throw .panicked("reflect: call of reflect.Value.Type on zero Value") }
    var writer = TOMLWriter()
    do throws(Unwritable) {
      try writer.write(value, at: [])
      return GoString(writer.bytes)
    } catch {
      return GoString(error.message)
    }
  }

  // MARK: Tables

  private mutating func write(_ value: Value, at key: [GoString]) throws(Unwritable) {
    switch value {
    case .nil: return
    case .complex, .function:
      throw Unwritable(message: "unsupported type for key '\(TOMLKey.text(of: key))': \(value.kind)")
    default: break
    }
    if let table = value.tomlTable {
      if key.count == 1 { separate() }
      if !key.isEmpty { writeHeader("[", key, "]") }
      try writeMembers(of: table, at: key)
    } else if let tables = try tables(in: value, depth: key.count) {
      guard !key.isEmpty else { throw Unwritable(message: "toml: top-level values must be Go maps or structs") }
      for table in tables {
        separate()
        writeHeader("[[", key, "]]")
        try writeMembers(of: table, at: key)
      }
    } else if key.isEmpty {
      try writeInline(value, depth: 0)
    } else {
      writeIndentation(key)
      try writeAssignment(key[key.count - 1], value, depth: key.count)
      write("\n")
    }
  }

  private mutating func writeMembers(of table: TOMLTable, at key: [GoString]) throws(Unwritable) {
    for member in try ordered(table, depth: key.count) { try write(member.value, at: key + [member.key]) }
  }

  /// The members, plain ones before tables, as keys behind a table's header would belong to that table.
  private mutating func ordered(
    _ table: TOMLTable, depth: Int
  ) throws(Unwritable) -> TOMLTable {
    try check(depth, adding: table.count)
    var plain: TOMLTable = []
    var tables: TOMLTable = []
    for member in table {
      let inner = try self.tables(in: member.value, depth: depth + 1)
      if inner != nil || member.value.tomlTable != nil { tables.append(member) } else { plain.append(member) }
    }
    return plain + tables
  }

  /// The elements of a list when all of them are tables.
  private mutating func tables(in value: Value, depth: Int) throws(Unwritable) -> [TOMLTable]? {
    if case .complex = value { throw Unwritable(message: "unsupported type: complex128") }
    guard let elements = value.tomlList, !elements.isEmpty else { return nil }
    try check(depth, adding: elements.count)
    var tables: [TOMLTable]? = []
    for element in elements {
      if case .nil = element { throw Unwritable(message: "toml: cannot encode array with nil element") }
      if let table = element.tomlTable {
        tables?.append(table)
      } else {
        _ = try self.tables(in: element, depth: depth + 1)
        tables = nil
      }
    }
    return tables
  }

  // MARK: Values on one line

  private mutating func writeInline(_ value: Value, depth: Int) throws(Unwritable) {
    if let table = value.tomlTable {
      let members = try ordered(table, depth: depth)
      write("{")
      for (index, member) in members.enumerated() {
        if case .nil = member.value { continue }
        try writeAssignment(member.key, member.value, depth: depth + 1)
        if index < members.count - 1 { write(", ") }
      }
      write("}")
    } else if let elements = value.tomlList {
      try check(depth, adding: elements.count)
      write("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { write(", ") }
        try writeInline(element, depth: depth + 1)
      }
      write("]")
    } else {
      try writeScalar(value)
    }
  }

  private mutating func writeAssignment(_ key: GoString, _ value: Value, depth: Int) throws(Unwritable) {
    bytes.append(contentsOf: TOMLKey.text(of: key))
    write(" = ")
    try writeInline(value, depth: depth)
  }

  private mutating func writeScalar(_ value: Value) throws(Unwritable) {
    switch value {
    case .string(let text): bytes.append(contentsOf: TOMLKey.quoted(text))
    case .float(let number): write(TOMLWriter.text(of: number))
    case .object(let object):
      guard let instant = value.instant else {
        bytes.append(contentsOf: TOMLKey.quoted(object.printed))
        return
      }
      bytes.append(contentsOf: TOMLWriter.text(of: instant).bytes)
    case .complex, .function: throw Unwritable(message: "unexpected type: \(value.typeName)")
    default: bytes.append(contentsOf: value.printed.bytes)
    }
  }

  /// A number with a point or an exponent.
  private static func text(of number: Double) -> String {
    guard number.isFinite else { return (number.sign == .minus ? "-" : "") + (number.isNaN ? "nan" : "inf") }
    let text = Value.float(number).printed.description
    return text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") } ? text : text + ".0"
  }

  private static func text(of instant: Instant) -> GoString {
    switch instant.zone.name {
    case Zone.localDatetime: DateFormatter.format(instant.told(in: .utc), "2006-01-02T15:04:05.999999999")
    case Zone.localDate: DateFormatter.format(instant.told(in: .utc), "2006-01-02")
    case Zone.localTime: DateFormatter.format(instant.told(in: .utc), "15:04:05.999999999")
    default: DateFormatter.format(instant, "2006-01-02T15:04:05.999999999Z07:00")
    }
  }

  // MARK: Bytes

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func writeIndentation(_ key: [GoString]) {
    for _ in key.dropFirst() { write("  ") }
  }

  private mutating func writeHeader(_ opening: String, _ key: [GoString], _ closing: String) {
    writeIndentation(key)
    write("\(opening)\(TOMLKey.text(of: key))\(closing)\n")
  }

  /// An empty line, except at the start.
  private mutating func separate() {
    if !bytes.isEmpty { write("\n") }
  }

  /// Refuses what is too deep or too much; a map can hold itself.
  private mutating func check(_ depth: Int, adding values: Int) throws(Unwritable) {
    count += values
    do throws(FunctionError) {
      try Limit.check(depth: depth)
      try Limit.check(nodes: count)
    } catch {
      throw Unwritable(
        message: "a value is nested more than \(Limit.depth) levels deep, or has more than \(Limit.nodes) values in it")
    }
  }
}

/// The keys and values of a table, in the order in which they are written.
typealias TOMLTable = [(key: GoString, value: Value)]

extension Value {
  fileprivate var tomlTable: TOMLTable? {
    switch underlying {
    case .map(let map): return zip(map.keys, map.values).map { (key: $0, value: $1) }
    case .object(let object): return object.fields?.map { (key: GoString($0.name), value: $0.value) }
    default: return nil
    }
  }

  fileprivate var tomlList: [Value]? {
    if case .list(let list) = underlying { list.elements } else { nil }
  }
}
