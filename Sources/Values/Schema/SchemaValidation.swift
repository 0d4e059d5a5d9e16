import Diagnostics

/// One run of a schema over a value.
struct SchemaValidation {
  static let group = "validation failed"
  static let maximumDepth = 100

  let schema: Schema
  /// Subschemas that may still be tried: a schema that refers to itself from several branches can't run forever.
  private var budget = 200_000

  init(_ schema: Schema) { self.schema = schema }

  /// What is wrong with a value; several things are the causes of one violation.
  mutating func check(_ value: Value, against schema: Value, at path: String, depth: Int) -> SchemaViolation? {
    budget -= 1
    guard depth < Self.maximumDepth, budget > 0 else {
      return SchemaViolation(path: path, message: "the schema nests too deeply", place: value.place)
    }
    if schema.bool == false { return SchemaViolation(path: path, message: "false schema", place: value.place) }
    guard let keywords = schema.table else { return nil }
    var found = Subject(value: value, keywords: keywords, path: path, depth: depth)
    checkAll(&found)
    if found.violations.count == 1 { return found.violations.first }
    if found.violations.isEmpty { return nil }
    return SchemaViolation(
      path: path, message: Self.group, place: found.violations.lazy.compactMap(\.place).first, causes: found.violations)
  }

  /// A value, the keywords that it has to satisfy, and what it does against them so far.
  struct Subject {
    let value: Value
    let keywords: Table
    let path: String
    let depth: Int
    var violations: [SchemaViolation] = []
    /// Whether a keyword looked at the member with this key or index; `unevaluatedProperties` and its like ask.
    var evaluated: Set<String> = []

    mutating func refuse(_ message: String, at place: Location? = nil, causes: [SchemaViolation] = []) {
      violations.append(SchemaViolation(path: path, message: message, place: place ?? value.place, causes: causes))
    }
  }

  private mutating func checkAll(_ subject: inout Subject) {
    for keyword in ["$ref", "$dynamicRef", "$recursiveRef"] {
      guard let reference = subject.keywords[keyword]?.text else { continue }
      if let target = schema.resolve(reference) {
        add(check(subject.value, against: target, at: subject.path, depth: subject.depth + 1), to: &subject)
      }
      if schema.isOldDraft { return }
    }
    if let wanted = subject.keywords["type"] {
      let types = wanted.list?.compactMap(\.text) ?? [wanted.text ?? ""]
      if !types.contains(where: { subject.value.isOf(schemaType: $0) }) {
        subject.refuse("got \(subject.value.schemaType), want \(Self.alternatives(types))")
        return
      }
    }
    checkConstants(&subject)
    checkText(&subject)
    checkNumber(&subject)
    checkList(&subject)
    checkTable(&subject)
    checkCombinations(&subject)
    checkUnevaluated(&subject)
  }

  func add(_ violation: SchemaViolation?, to subject: inout Subject) {
    if let violation { subject.violations.append(violation) }
  }

  /// The types in the order in which messages name them.
  static let types = ["null", "boolean", "number", "integer", "string", "array", "object"]

  /// `null or string`.
  static func alternatives(_ wanted: [String]) -> String {
    let known = types.filter { wanted.contains($0) }
    return (known.isEmpty ? wanted : known).joined(separator: " or ")
  }

  /// Whether a pattern fits; one that is no regular expression fits, as the schema was refused for it already.
  func matches(_ text: String, _ pattern: String) -> Bool {
    do throws(SchemaTextError) { return try schema.reader.matches(text, pattern) } catch { return true }
  }

  /// A text between single quotes, with Go's escapes for what would break the line.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\\") }) else {
      return "'\(text)'"
    }
    var quoted = ""
    for scalar in GoSyntax.quoted(text).unicodeScalars.dropFirst().dropLast() {
      if scalar == "\"", quoted.unicodeScalars.last == "\\" { quoted.unicodeScalars.removeLast() }
      if scalar == "'" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return "'\(quoted)'"
  }

  /// A key as a segment of a path.
  static func segment(_ key: String) -> String {
    var escaped: [UInt8] = []
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: "~"): escaped += "~0".utf8
      case UInt8(ascii: "/"): escaped += "~1".utf8
      default: escaped.append(byte)
      }
    }
    return "/" + String(decoding: escaped, as: UTF8.self)
  }
}
