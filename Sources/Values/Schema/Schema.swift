/// A JSON Schema, drafts 4 to 2020-12, as values.schema.json files of charts use it; the messages are those that helm prints.
///
/// Formats and references to other documents aren't looked at.
package struct Schema {
  /// Tells whether a text has a match of a regular expression; nil when the expression is none.
  package typealias PatternMatch = (_ text: String, _ pattern: String) -> Bool?

  let root: Value
  let matchesPattern: PatternMatch
  /// Whether `$ref` hides the keywords beside it, as it did up to draft 7.
  let isOldDraft: Bool

  package init(_ root: Value, matchesPattern: @escaping PatternMatch) {
    self.root = root
    self.matchesPattern = matchesPattern
    let dialect = root.table?["$schema"]?.text ?? ""
    isOldDraft = ["draft-04", "draft-06", "draft-07"].contains { dialect.contains($0) }
  }

  /// What is wrong with a value, in the order of its keys; empty when it is as the schema wants it.
  package func violations(in value: Value) -> [SchemaViolation] {
    var validation = SchemaValidation(self)
    guard let violation = validation.check(value, against: root, at: "", depth: 0) else { return [] }
    return violation.message == SchemaValidation.group ? violation.causes : [violation]
  }

  /// The schema that a reference inside the same document names: `#`, `#/$defs/name`, `#anchor`.
  func resolve(_ reference: String) -> Value? {
    guard reference.utf8.first == UInt8(ascii: "#") else { return nil }
    let pointer = reference.utf8.dropFirst()
    if let first = pointer.first, first != UInt8(ascii: "/") { return anchored(String(Substring(pointer)), in: root, depth: 0) }
    var value = root
    for part in pointer.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) where !pointer.isEmpty {
      let key = Self.unescaped(Array(part))
      if let next = value.table?[key] {
        value = next
      } else if let list = value.list, let index = Int(key), list.indices.contains(index) {
        value = list[index]
      } else {
        return nil
      }
    }
    return value
  }

  private func anchored(_ name: String, in value: Value, depth: Int) -> Value? {
    guard depth < SchemaValidation.maximumDepth else { return nil }
    if let table = value.table {
      if table["$anchor"]?.text == name || table["$id"]?.text == "#" + name { return value }
      for (_, member) in table.sorted { if let found = anchored(name, in: member, depth: depth + 1) { return found } }
    }
    for item in value.list ?? [] { if let found = anchored(name, in: item, depth: depth + 1) { return found } }
    return nil
  }

  /// A segment of a JSON pointer in a URL: `%25` is `%`, `~1` is `/`, `~0` is `~`.
  private static func unescaped(_ segment: [UInt8]) -> String {
    var bytes: [UInt8] = []
    var index = 0
    while index < segment.count {
      if segment[index] == UInt8(ascii: "%"), index + 2 < segment.count,
        let byte = UInt8(String(decoding: segment[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else if segment[index] == UInt8(ascii: "~"), index + 1 < segment.count {
        bytes.append(segment[index + 1] == UInt8(ascii: "1") ? UInt8(ascii: "/") : UInt8(ascii: "~"))
        index += 2
      } else {
        bytes.append(segment[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
