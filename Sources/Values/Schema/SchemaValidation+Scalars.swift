/// Keywords on constants, texts and numbers.
extension SchemaValidation {
  func checkConstants(_ subject: inout Subject) {
    let value = subject.value
    if let allowed = subject.keywords["enum"]?.list, !allowed.contains(where: { $0.isEqual(to: value) }) {
      let words = allowed.compactMap(\.schemaWord)
      if words.count < allowed.count {
        subject.refuse("'enum' failed")
      } else {
        subject.refuse("value must be \(words.count == 1 ? "" : "one of ")\(words.joined(separator: ", "))")
      }
    }
    if let constant = subject.keywords["const"], !constant.isEqual(to: value) {
      subject.refuse(constant.schemaWord.map { "value must be \($0)" } ?? "'const' failed")
    }
  }

  func checkText(_ subject: inout Subject) {
    guard let text = subject.value.text else { return }
    let length = text.unicodeScalars.count
    checkSize(Double(length), "minLength", "maxLength", &subject)
    if let pattern = subject.keywords["pattern"]?.text, !matches(text, pattern) {
      subject.refuse("\(Self.quoted(text)) does not match pattern \(Self.quoted(pattern))")
    }
    if schema.isOldDraft, let name = subject.keywords["format"]?.text, let format = SchemaFormat(rawValue: name) {
      do throws(SchemaTextError) {
        try format.check(text, schema.reader)
      } catch {
        subject.refuse("\(Self.quoted(text)) is not valid \(name): \(error.reason)")
      }
    }
  }

  func checkNumber(_ subject: inout Subject) {
    guard let number = subject.value.double else { return }
    let keywords = subject.keywords
    // Draft 4 has booleans that make the limits exclusive.
    let isAboveLeast = keywords["exclusiveMinimum"]?.bool == true
    let isBelowMost = keywords["exclusiveMaximum"]?.bool == true
    if let least = keywords["minimum"]?.double, isAboveLeast ? number <= least : number < least {
      subject.refuse("\(isAboveLeast ? "exclusiveMinimum" : "minimum"): got \(Self.shown(number)), want \(Self.shown(least))")
    }
    if let most = keywords["maximum"]?.double, isBelowMost ? number >= most : number > most {
      subject.refuse("\(isBelowMost ? "exclusiveMaximum" : "maximum"): got \(Self.shown(number)), want \(Self.shown(most))")
    }
    if let least = keywords["exclusiveMinimum"]?.double, number <= least {
      subject.refuse("exclusiveMinimum: got \(Self.shown(number)), want \(Self.shown(least))")
    }
    if let most = keywords["exclusiveMaximum"]?.double, number >= most {
      subject.refuse("exclusiveMaximum: got \(Self.shown(number)), want \(Self.shown(most))")
    }
    if let divisor = keywords["multipleOf"]?.double, divisor > 0, !Self.isMultiple(number, of: divisor) {
      subject.refuse("multipleOf: got \(Self.shown(number)), want \(Self.shown(divisor))")
    }
  }

  /// Holds a length or count against the keywords for the least and the most.
  func checkSize(_ size: Double, _ least: String, _ most: String, _ subject: inout Subject) {
    if let limit = subject.keywords[least]?.double, size < limit {
      subject.refuse("\(least): got \(Self.shown(size)), want \(Self.shown(limit))")
    }
    if let limit = subject.keywords[most]?.double, size > limit {
      subject.refuse("\(most): got \(Self.shown(size)), want \(Self.shown(limit))")
    }
  }

  /// Decimal fractions aren't exact in binary: 0.3 counts as a multiple of 0.1.
  private static func isMultiple(_ number: Double, of divisor: Double) -> Bool {
    let quotient = number / divisor
    return abs(quotient - quotient.rounded()) <= abs(quotient) * 1e-15
  }

  private static func shown(_ number: Double) -> String {
    String(decoding: JSONWriter.text(of: Value(.number(number))), as: UTF8.self)
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

  var schemaType: String {
    switch content {
    case .null: "null"
    case .bool: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .list: "array"
    case .table: "object"
    }
  }

  func isOf(schemaType type: String) -> Bool {
    type == "integer" ? double.map { $0 == $0.rounded() } ?? false : schemaType == type
  }

  func isEqual(to other: Value) -> Bool {
    if let a = double, let b = other.double { return a == b }
    return JSONWriter.text(of: self) == JSONWriter.text(of: other) && schemaType == other.schemaType
  }

  /// A scalar as messages quote it; nil for lists and maps.
  fileprivate var schemaWord: String? {
    switch content {
    case .null: "<nil>"
    case .string: text.map { SchemaValidation.quoted($0) }
    case .bool, .integer, .number: String(decoding: JSONWriter.text(of: self), as: UTF8.self)
    case .list, .table: nil
    }
  }
}
