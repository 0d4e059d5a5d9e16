/// Keywords that combine schemas.
extension SchemaValidation {
  mutating func checkCombinations(_ subject: inout Subject) {
    if let parts = subject.keywords["allOf"]?.list {
      let causes = parts.compactMap { violation(of: $0, subject) }
      if !causes.isEmpty { subject.refuse("'allOf' failed", at: causes.first?.place, causes: causes) }
    }
    if let parts = subject.keywords["anyOf"]?.list {
      let causes = parts.compactMap { violation(of: $0, subject) }
      if causes.count == parts.count, !parts.isEmpty { subject.refuse("'anyOf' failed", at: causes.first?.place, causes: causes) }
    }
    if let parts = subject.keywords["oneOf"]?.list { checkOneOf(parts, &subject) }
    if let part = subject.keywords["not"], violation(of: part, subject) == nil { subject.refuse("'not' failed") }
    if let condition = subject.keywords["if"] {
      let chosen = subject.keywords[violation(of: condition, subject) == nil ? "then" : "else"]
      if let chosen { add(violation(of: chosen, subject), to: &subject) }
    }
  }

  private mutating func checkOneOf(_ parts: [Value], _ subject: inout Subject) {
    var causes: [SchemaViolation] = []
    var fitting: [String] = []
    for (index, part) in parts.enumerated() {
      if let violation = violation(of: part, subject) { causes.append(violation) } else { fitting.append(String(index)) }
    }
    if fitting.isEmpty {
      subject.refuse("'oneOf' failed, none matched", at: causes.first?.place, causes: causes)
    } else if fitting.count > 1 {
      subject.refuse("'oneOf' failed, subschemas \(fitting.prefix(2).joined(separator: ", ")) matched")
    }
  }

  private mutating func violation(of part: Value, _ subject: Subject) -> SchemaViolation? {
    check(subject.value, against: part, at: subject.path, depth: subject.depth + 1)
  }

  /// `unevaluatedProperties` and `unevaluatedItems`, where no other keyword beside them combines schemas.
  mutating func checkUnevaluated(_ subject: inout Subject) {
    let combining = ["allOf", "anyOf", "oneOf", "if", "$ref", "dependentSchemas"]
    if combining.contains(where: { subject.keywords[$0] != nil }) { return }
    if let wanted = subject.keywords["unevaluatedProperties"] {
      for (key, member) in subject.value.table?.sorted ?? [] where !subject.evaluated.contains(key) {
        add(check(member, against: wanted, at: subject.path + Self.segment(key), depth: subject.depth + 1), to: &subject)
      }
    }
    if let wanted = subject.keywords["unevaluatedItems"] {
      for (index, item) in (subject.value.list ?? []).enumerated() where !subject.evaluated.contains(String(index)) {
        add(check(item, against: wanted, at: "\(subject.path)/\(index)", depth: subject.depth + 1), to: &subject)
      }
    }
  }
}
