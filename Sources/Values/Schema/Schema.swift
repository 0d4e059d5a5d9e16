/// A JSON Schema, drafts 4 to 2020-12, as values.schema.json files of charts use it; the messages are those that helm prints.
///
/// Other documents aren't fetched: a schema that refers to one is refused, as helm refuses it without a network.
package struct Schema {
  let root: Value
  let reader: SchemaTextReader
  let dialect: SchemaDialect?
  /// Whether `$ref` hides the keywords beside it and formats are held to, as up to draft 7.
  var isOldDraft: Bool { dialect?.isOld ?? false }
  /// The parts of the document that have an `$id`, by it.
  let identified: [String: Value]

  package init(_ root: Value, reader: SchemaTextReader) {
    self.root = root
    self.reader = reader
    dialect = SchemaDialect(of: root)
    var identified: [String: Value] = [:]
    Self.collect(root, into: &identified, depth: 0)
    self.identified = identified
  }

  /// What makes the schema itself unusable, as lines; nil when it can be used.
  package var problem: String? {
    var inspection = SchemaInspection(self)
    return inspection.problem()
  }

  private static func collect(_ value: Value, into identified: inout [String: Value], depth: Int) {
    guard depth < SchemaValidation.maximumDepth else { return }
    if let table = value.table {
      if let name = (table["$id"] ?? table["id"])?.text { identified[withoutFragment(name).document] = value }
      for (_, member) in table.sorted { collect(member, into: &identified, depth: depth + 1) }
    }
    for item in value.list ?? [] { collect(item, into: &identified, depth: depth + 1) }
  }

  /// The document and the fragment that a reference names; the fragment without its `#`.
  static func withoutFragment(_ reference: String) -> (document: String, fragment: String) {
    guard let hash = reference.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (reference, "") }
    return (String(reference[..<hash]), String(reference[reference.utf8.index(after: hash)...]))
  }

  /// What is wrong with a value, in the order of its keys; empty when it is as the schema wants it.
  package func violations(in value: Value) -> [SchemaViolation] {
    var validation = SchemaValidation(self)
    guard let violation = validation.check(value, against: root, at: "", depth: 0) else { return [] }
    return violation.message == SchemaValidation.group ? violation.causes : [violation]
  }

  /// The schema that a reference names: `#`, `#/$defs/name`, `#anchor`, or any of them behind an `$id` of the document.
  func resolve(_ reference: String) -> Value? {
    let (document, fragment) = Self.withoutFragment(reference)
    guard var value = self.document(document) else { return nil }
    let pointer = fragment.utf8[...]
    if let first = pointer.first, first != UInt8(ascii: "/") { return anchored(fragment, in: value, depth: 0) }
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

  /// The part of the document that a reference without its fragment names; nil for another document.
  func document(_ name: String) -> Value? {
    if name.isEmpty { return root }
    if let value = identified[name] { return value }
    // Relative to the `$id` of the root.
    guard let base = (root.table?["$id"] ?? root.table?["id"])?.text, !name.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let folder = base.utf8.lastIndex(of: UInt8(ascii: "/")).map { base[...$0] } ?? ""
    return identified[folder + name]
  }

  private func anchored(_ name: String, in value: Value, depth: Int) -> Value? {
    guard depth < SchemaValidation.maximumDepth else { return nil }
    if let table = value.table {
      if [table["$anchor"], table["$dynamicAnchor"]].contains(where: { $0?.text == name }) || table["$id"]?.text == "#" + name {
        return value
      }
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
