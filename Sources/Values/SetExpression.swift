/// The grammar of helm's `--set` flags: `name.inner[0]=value,other={a,b}`.
///
/// Source: helm's flags as documented, with the error texts that helm 4.1 prints.
package struct SetExpression {
  /// How the values of an expression are read.
  package enum Mode: Sendable {
    /// Booleans, nulls and integers by their looks.
    case typed
    /// Texts only: `--set-string`.
    case strings
    /// JSON: `--set-json`.
    case json
  }

  /// Why an expression can't be read or applied, in helm's words.
  package struct Malformed: Error {
    package let message: String
  }

  private let bytes: [UInt8]
  private var index = 0
  private let mode: Mode

  private static let maximumDepth = 30
  private static let maximumIndex = 65_536

  private enum Segment {
    case key(String)
    case index(Int)
  }

  private init(_ text: String, _ mode: Mode) {
    bytes = Array(text.utf8)
    self.mode = mode
  }

  /// Sets what `text` says in `table`.
  package static func apply(_ text: String, mode: Mode = .typed, to table: inout Table) throws(Malformed) {
    if mode == .json, text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      let value = try json(Array(text.utf8)[...]).value
      guard let upper = value.table else { return }
      table = table.merged(under: upper)
      return
    }
    var parser = SetExpression(text, mode)
    while parser.index < parser.bytes.count { try parser.applyNext(to: &table) }
  }

  /// Sets one key to all that stands behind the first `=`: `--set-literal`.
  package static func applyLiteral(_ text: String, to table: inout Table) throws(Malformed) {
    var parser = SetExpression(text, .strings)
    let path = try parser.path(isLiteral: true)
    try Self.set(Value(.string(Array(parser.bytes[parser.index...]))), at: path[...], in: &table)
  }

  /// Sets each key to the content of the file that it names: `--set-file`.
  package static func applyFiles<Failure: Error>(
    _ text: String, to table: inout Table, reading read: (String) throws(Failure) -> [UInt8]
  ) throws(Failure) -> Malformed? {
    var parser = SetExpression(text, .strings)
    var malformed: Malformed?
    while parser.index < parser.bytes.count, malformed == nil {
      var path: [Segment] = []
      do throws(Malformed) { path = try parser.path(isLiteral: false) } catch { malformed = error }
      if malformed != nil { break }
      let content = try read(String(decoding: parser.word(until: [UInt8(ascii: ",")]), as: UTF8.self))
      parser.skip(UInt8(ascii: ","))
      do throws(Malformed) { try Self.set(Value(.string(content)), at: path[...], in: &table) } catch { malformed = error }
    }
    return malformed
  }

  private mutating func applyNext(to table: inout Table) throws(Malformed) {
    let path = try path(isLiteral: false)
    if mode == .json {
      let (value, rest) = index < bytes.count ? try Self.json(bytes[index...]) : (.null, bytes[index...])
      index = rest.startIndex
      guard rest.isEmpty || rest.first == UInt8(ascii: ",") else { throw Malformed(message: "invalid character after top-level value") }
      skip(UInt8(ascii: ","))
      return try Self.set(value, at: path[...], in: &table)
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "{") {
      index += 1
      var items: [Value] = []
      while true {
        let text = word(until: [UInt8(ascii: ","), UInt8(ascii: "}")])
        items.append(scalar(text))
        guard index < bytes.count else { throw Malformed(message: "list must terminate with '}'") }
        index += 1
        if bytes[index - 1] == UInt8(ascii: "}") { break }
      }
      if index < bytes.count, bytes[index] != UInt8(ascii: ",") { _ = word(until: [UInt8(ascii: ",")]) }
      skip(UInt8(ascii: ","))
      return try Self.set(Value(.list(items)), at: path[...], in: &table)
    }
    let text = word(until: [UInt8(ascii: ",")])
    skip(UInt8(ascii: ","))
    try Self.set(scalar(text), at: path[...], in: &table)
  }

  private mutating func skip(_ byte: UInt8) {
    if index < bytes.count, bytes[index] == byte { index += 1 }
  }

  /// The bytes up to one of `stops`, with a backslash taking the meaning from the byte behind it.
  private mutating func word(until stops: [UInt8]) -> [UInt8] {
    var word: [UInt8] = []
    while index < bytes.count, !stops.contains(bytes[index]) {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
      word.append(bytes[index])
      index += 1
    }
    return word
  }

  /// The segments up to the `=`.
  private mutating func path(isLiteral: Bool) throws(Malformed) -> [Segment] {
    var path: [Segment] = []
    var key: [UInt8] = []
    var hasKey = false
    func spelled() -> String { String(decoding: key, as: UTF8.self) }
    while true {
      guard index < bytes.count else { throw Malformed(message: "key \"\(spelled())\" has no value") }
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\") where !isLiteral && index < bytes.count:
        key.append(bytes[index])
        index += 1
        hasKey = true
      case UInt8(ascii: "="):
        if hasKey || path.isEmpty { path.append(.key(spelled())) }
        return path
      case UInt8(ascii: ",") where !isLiteral:
        throw Malformed(message: "key \"\(spelled())\" has no value (cannot end with ,)")
      case UInt8(ascii: "."):
        if hasKey || path.isEmpty { path.append(.key(spelled())) }
        (key, hasKey) = ([], false)
        guard path.count <= Self.maximumDepth else {
          throw Malformed(message: "value name nested level is greater than maximum supported nested level of \(Self.maximumDepth)")
        }
        guard index < bytes.count, bytes[index] != UInt8(ascii: "=") else {
          throw Malformed(message: "key map \"\(path.last.map { "\($0)" } ?? "")\" has no value")
        }
      case UInt8(ascii: "["):
        if hasKey || path.isEmpty { path.append(.key(spelled())) }
        (key, hasKey) = ([], false)
        path.append(.index(try listIndex()))
      default:
        key.append(byte)
        hasKey = true
      }
    }
  }

  private mutating func listIndex() throws(Malformed) -> Int {
    var digits: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "]") {
      digits.append(bytes[index])
      index += 1
    }
    index = min(index + 1, bytes.count)
    let text = String(decoding: digits, as: UTF8.self)
    guard let number = Int(text) else {
      throw Malformed(message: "error parsing index: strconv.Atoi: parsing \"\(text)\": invalid syntax")
    }
    if number < 0 { throw Malformed(message: "negative \(number) index not allowed") }
    if number > Self.maximumIndex {
      throw Malformed(message: "index of \(number) is greater than maximum supported index of \(Self.maximumIndex)")
    }
    return number
  }

  private func scalar(_ text: [UInt8]) -> Value {
    guard mode == .typed else { return Value(.string(text)) }
    let word = String(decoding: text, as: UTF8.self)
    switch word.lowercased() {
    case "true": return Value(.bool(true))
    case "false": return Value(.bool(false))
    case "null": return .null
    case "0": return Value(.integer(0))
    default: break
    }
    if text.first != UInt8(ascii: "0"), text.first != UInt8(ascii: "+") || text.count > 1, let number = Int64(word) {
      return Value(.integer(number))
    }
    return Value(.string(text))
  }

  private static func json(_ bytes: ArraySlice<UInt8>) throws(Malformed) -> (value: Value, rest: ArraySlice<UInt8>) {
    do throws(JSONReader.Malformed) {
      return try JSONReader.prefix(of: bytes)
    } catch {
      throw Malformed(message: error.message)
    }
  }

  // MARK: Putting a value in its place

  private static func set(_ value: Value, at path: ArraySlice<Segment>, in table: inout Table) throws(Malformed) {
    guard case .key(let key)? = path.first else { return }
    let rest = path.dropFirst()
    if rest.isEmpty {
      table[key] = value
    } else {
      table[key] = try setting(value, at: rest, in: table[key])
    }
  }

  private static func setting(_ value: Value, at path: ArraySlice<Segment>, in existing: Value?) throws(Malformed) -> Value {
    switch path.first {
    case nil: return value
    case .key(_)?:
      var table = Table()
      if let existing, !existing.isNull {
        guard let old = existing.table else { throw Malformed(message: conversion(existing, "map[string]interface {}")) }
        table = old
      }
      try set(value, at: path, in: &table)
      return .table(table)
    case .index(let index)?:
      var list: [Value] = []
      if let existing, !existing.isNull {
        guard let old = existing.list else { throw Malformed(message: conversion(existing, "[]interface {}")) }
        list = old
      }
      while list.count <= index { list.append(.null) }
      list[index] = try setting(value, at: path.dropFirst(), in: list[index])
      return Value(.list(list))
    }
  }

  private static func conversion(_ value: Value, _ wanted: String) -> String {
    "unable to parse key: interface conversion: interface {} is \(value.goType), not \(wanted)"
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
