import Diagnostics

/// A JSON Schema, as far as values.schema.json files of charts use it: draft-07's keywords on types, properties, items, numbers and texts.
package struct Schema {
  /// What the values do against the schema.
  package struct Violation {
    /// `/persistence/size`, empty for the root.
    package let path: String
    package let message: String
    package let place: Location?
  }

  private let root: Value
  private let matchesPattern: (_ text: String, _ pattern: String) -> Bool

  /// `matchesPattern` tells whether a text has a match of a regular expression.
  package init(_ root: Value, matchesPattern: @escaping (_ text: String, _ pattern: String) -> Bool) {
    self.root = root
    self.matchesPattern = matchesPattern
  }

  package func violations(in value: Value) -> [Violation] {
    var found: [Violation] = []
    check(value, against: root, at: "", depth: 0, &found)
    return found
  }

  private func check(_ value: Value, against schema: Value, at path: String, depth: Int, _ found: inout [Violation]) {
    if schema.bool == false {
      found.append(Violation(path: path, message: "false schema", place: value.place))
      return
    }
    guard let schema = schema.table, depth < 200 else { return }
    func refuse(_ message: String, _ place: Location? = nil) {
      found.append(Violation(path: path, message: message, place: place ?? value.place))
    }
    if let reference = schema["$ref"]?.text {
      guard let target = resolve(reference) else { return refuse("$ref '\(reference)' can't be resolved") }
      check(value, against: target, at: path, depth: depth + 1, &found)
    }
    if let wanted = schema["type"] {
      let types = wanted.list?.compactMap(\.text) ?? [wanted.text ?? ""]
      if !types.contains(where: { value.isOf(type: $0) }) {
        return refuse("got \(value.jsonType), want \(types.joined(separator: " or "))")
      }
    }
    if let allowed = schema["enum"]?.list, !allowed.contains(where: { $0.isEqual(to: value) }) {
      let words = allowed.map { $0.text.map { "'\($0)'" } ?? String(decoding: JSONWriter.text(of: $0), as: UTF8.self) }
      refuse("value must be one of \(words.joined(separator: ", "))")
    }
    if let constant = schema["const"], !constant.isEqual(to: value) {
      refuse("value must be \(String(decoding: JSONWriter.text(of: constant), as: UTF8.self))")
    }
    checkText(value, schema, refuse)
    checkNumber(value, schema, refuse)
    checkList(value, schema, at: path, depth, &found)
    checkTable(value, schema, at: path, depth, &found)
    checkCombinations(value, schema, at: path, depth, &found)
  }

  private func checkText(_ value: Value, _ schema: Table, _ refuse: (String, Location?) -> Void) {
    guard let text = value.text else { return }
    if let least = schema["minLength"]?.double, Double(text.unicodeScalars.count) < least {
      refuse("minLength: got \(text.unicodeScalars.count), want \(Int(least))", nil)
    }
    if let most = schema["maxLength"]?.double, Double(text.unicodeScalars.count) > most {
      refuse("maxLength: got \(text.unicodeScalars.count), want \(Int(most))", nil)
    }
    if let pattern = schema["pattern"]?.text, !matchesPattern(text, pattern) {
      refuse("'\(text)' does not match pattern '\(pattern)'", nil)
    }
  }

  private func checkNumber(_ value: Value, _ schema: Table, _ refuse: (String, Location?) -> Void) {
    guard let number = value.double else { return }
    func shown(_ number: Double) -> String { String(decoding: JSONWriter.text(of: Value(.number(number))), as: UTF8.self) }
    if let least = schema["minimum"]?.double, number < least { refuse("minimum: got \(shown(number)), want \(shown(least))", nil) }
    if let most = schema["maximum"]?.double, number > most { refuse("maximum: got \(shown(number)), want \(shown(most))", nil) }
    if let least = schema["exclusiveMinimum"]?.double, number <= least {
      refuse("exclusiveMinimum: got \(shown(number)), want \(shown(least))", nil)
    }
    if let most = schema["exclusiveMaximum"]?.double, number >= most {
      refuse("exclusiveMaximum: got \(shown(number)), want \(shown(most))", nil)
    }
  }

  private func checkList(_ value: Value, _ schema: Table, at path: String, _ depth: Int, _ found: inout [Violation]) {
    guard let list = value.list else { return }
    if let least = schema["minItems"]?.double, Double(list.count) < least {
      found.append(Violation(path: path, message: "minItems: got \(list.count), want \(Int(least))", place: value.place))
    }
    if let most = schema["maxItems"]?.double, Double(list.count) > most {
      found.append(Violation(path: path, message: "maxItems: got \(list.count), want \(Int(most))", place: value.place))
    }
    guard let items = schema["items"], items.list == nil else { return }
    for (index, item) in list.enumerated() { check(item, against: items, at: "\(path)/\(index)", depth: depth + 1, &found) }
  }

  private func checkTable(_ value: Value, _ schema: Table, at path: String, _ depth: Int, _ found: inout [Violation]) {
    guard let table = value.table else { return }
    let missing = (schema["required"]?.list ?? []).compactMap(\.text).filter { table[$0] == nil }
    if !missing.isEmpty {
      let words = missing.map { "'\($0)'" }.joined(separator: ", ")
      found.append(
        Violation(path: path, message: "missing propert\(missing.count == 1 ? "y" : "ies") \(words)", place: value.place))
    }
    let properties = schema["properties"]?.table ?? Table()
    let patterns = schema["patternProperties"]?.table ?? Table()
    var refused: [(key: String, place: Location?)] = []
    for (key, member) in table.sorted {
      var isKnown = false
      if let known = properties[key] {
        isKnown = true
        check(member, against: known, at: "\(path)/\(key)", depth: depth + 1, &found)
      }
      for (pattern, known) in patterns.sorted where matchesPattern(key, pattern) {
        isKnown = true
        check(member, against: known, at: "\(path)/\(key)", depth: depth + 1, &found)
      }
      guard !isKnown, let additional = schema["additionalProperties"] else { continue }
      if additional.bool == false {
        refused.append((key, member.place))
      } else {
        check(member, against: additional, at: "\(path)/\(key)", depth: depth + 1, &found)
      }
    }
    if let first = refused.first {
      let words = refused.map { "'\($0.key)'" }.joined(separator: ", ")
      found.append(Violation(path: path, message: "additional properties \(words) not allowed", place: first.place))
    }
  }

  private func checkCombinations(_ value: Value, _ schema: Table, at path: String, _ depth: Int, _ found: inout [Violation]) {
    func violations(_ schema: Value) -> [Violation] {
      var found: [Violation] = []
      check(value, against: schema, at: path, depth: depth + 1, &found)
      return found
    }
    for part in schema["allOf"]?.list ?? [] { found += violations(part) }
    if let parts = schema["anyOf"]?.list {
      let all = parts.map { violations($0) }
      if !all.contains(where: \.isEmpty) { found += all.first ?? [] }
    }
    if let parts = schema["oneOf"]?.list {
      let all = parts.map { violations($0) }
      let fitting = all.count { $0.isEmpty }
      if fitting == 0 {
        found += all.first ?? []
      } else if fitting > 1 {
        found.append(Violation(path: path, message: "'oneOf' failed, \(fitting) subschemas matched", place: value.place))
      }
    }
    if let part = schema["not"], violations(part).isEmpty {
      found.append(Violation(path: path, message: "'not' failed", place: value.place))
    }
    if let condition = schema["if"] {
      if violations(condition).isEmpty {
        if let then = schema["then"] { found += violations(then) }
      } else if let otherwise = schema["else"] {
        found += violations(otherwise)
      }
    }
  }

  /// The schema that a reference inside the same document names.
  private func resolve(_ reference: String) -> Value? {
    guard reference.utf8.first == UInt8(ascii: "#") else { return nil }
    var value = root
    for part in reference.utf8.dropFirst().split(separator: UInt8(ascii: "/")) {
      guard let next = value.table?[String(decoding: part, as: UTF8.self)] else { return nil }
      value = next
    }
    return value
  }
}

extension Value {
  package var double: Double? {
    switch content {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  fileprivate var jsonType: String {
    switch content {
    case .null: "null"
    case .bool: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .list: "array"
    case .table: "object"
    }
  }

  fileprivate func isOf(type: String) -> Bool {
    type == "integer" ? double.map { $0 == $0.rounded() } ?? false : jsonType == type
  }

  fileprivate func isEqual(to other: Value) -> Bool {
    if let a = double, let b = other.double { return a == b }
    return JSONWriter.text(of: self) == JSONWriter.text(of: other) && jsonType == other.jsonType
  }
}
