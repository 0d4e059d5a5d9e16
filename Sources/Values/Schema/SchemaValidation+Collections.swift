/// Keywords on lists and maps.
extension SchemaValidation {
  mutating func checkList(_ subject: inout Subject) {
    guard let list = subject.value.list else { return }
    checkSize(Double(list.count), "minItems", "maxItems", &subject)
    if subject.keywords["uniqueItems"]?.bool == true { checkUnique(list, &subject) }
    let tuple = subject.keywords["prefixItems"]?.list ?? subject.keywords["items"]?.list
    let rest = subject.keywords["items"]?.list == nil ? subject.keywords["items"] : subject.keywords["additionalItems"]
    var surplus = 0
    // helm counts what follows `prefixItems` from 0 again.
    let skipped = subject.keywords["prefixItems"]?.list?.count ?? 0
    for (index, item) in list.enumerated() {
      let path = "\(subject.path)/\(index < skipped ? index : index - skipped)"
      if let tuple, index < tuple.count {
        add(check(item, against: tuple[index], at: path, depth: subject.depth + 1), to: &subject)
      } else if let rest {
        if rest.bool == false, subject.keywords["items"]?.list != nil {
          surplus += 1
        } else {
          add(check(item, against: rest, at: path, depth: subject.depth + 1), to: &subject)
        }
      } else {
        continue
      }
      subject.evaluated.insert(String(index))
    }
    if surplus > 0 { subject.refuse("last \(surplus) additionalItem(s) not allowed") }
    if let wanted = subject.keywords["contains"] { checkContains(list, wanted, &subject) }
  }

  private func checkUnique(_ list: [Value], _ subject: inout Subject) {
    var seen: [[UInt8]: Int] = [:]
    for (index, item) in list.enumerated() {
      let key = JSONWriter.text(of: item)
      if let first = seen[key] { return subject.refuse("items at \(first) and \(index) are equal") }
      seen[key] = index
    }
  }

  private mutating func checkContains(_ list: [Value], _ wanted: Value, _ subject: inout Subject) {
    var fitting: [Int] = []
    var causes: [SchemaViolation] = []
    for (index, item) in list.enumerated() {
      if let violation = check(item, against: wanted, at: "\(subject.path)/\(index)", depth: subject.depth + 1) {
        causes.append(violation)
      } else {
        fitting.append(index)
        subject.evaluated.insert(String(index))
      }
    }
    let least = subject.keywords["minContains"]?.double
    let most = subject.keywords["maxContains"]?.double
    let places = fitting.map { String($0) }.joined(separator: ", ")
    if let least, Double(fitting.count) < least {
      subject.refuse("min \(Int(least)) items required to match contains schema, but matched \(fitting.count) items at \(places)")
    } else if fitting.isEmpty, least != 0 {
      subject.refuse("no items match contains schema", causes: causes)
    }
    if let most, Double(fitting.count) > most {
      subject.refuse("max \(Int(most)) items required to match contains schema, but matched \(fitting.count) items at \(places)")
    }
  }

  mutating func checkTable(_ subject: inout Subject) {
    guard let table = subject.value.table else { return }
    checkSize(Double(table.count), "minProperties", "maxProperties", &subject)
    checkRequired(subject.keywords["required"], in: table, &subject)
    checkDependencies(table, &subject)
    let properties = subject.keywords["properties"]?.table ?? Table()
    let patterns = (subject.keywords["patternProperties"]?.table ?? Table()).sorted
    var surplus: [(key: String, value: Value)] = []
    for (key, member) in table.sorted {
      let path = subject.path + Self.segment(key)
      if let names = subject.keywords["propertyNames"],
        let violation = check(.string(key), against: names, at: "", depth: subject.depth + 1)
      {
        subject.violations.append(
          SchemaViolation(path: "", message: "invalid propertyName \(Self.quoted(key))", place: member.place, causes: [violation]))
      }
      var schemas = properties[key].map { [$0] } ?? []
      for (pattern, wanted) in patterns where matches(key, pattern) { schemas.append(wanted) }
      if schemas.isEmpty, let additional = subject.keywords["additionalProperties"] {
        if additional.bool == false { surplus.append((key, member)) } else { schemas = [additional] }
      }
      for wanted in schemas { add(check(member, against: wanted, at: path, depth: subject.depth + 1), to: &subject) }
      if !schemas.isEmpty { subject.evaluated.insert(key) }
    }
    if let first = surplus.first {
      let words = surplus.map { Self.quoted($0.key) }.joined(separator: ", ")
      subject.refuse("additional properties \(words) not allowed", at: first.value.place)
    }
  }

  private func checkRequired(_ names: Value?, in table: Table, _ subject: inout Subject) {
    let missing = (names?.list ?? []).compactMap(\.text).filter { table[$0] == nil }
    if missing.isEmpty { return }
    let words = missing.map { Self.quoted($0) }.joined(separator: ", ")
    subject.refuse("missing propert\(missing.count == 1 ? "y" : "ies") \(words)")
  }

  /// What has to be there because something else is.
  private mutating func checkDependencies(_ table: Table, _ subject: inout Subject) {
    for keyword in ["dependencies", "dependentRequired", "dependentSchemas"] {
      for (key, wanted) in (subject.keywords[keyword]?.table ?? Table()).sorted where table[key] != nil {
        guard let names = wanted.list else {
          add(check(subject.value, against: wanted, at: subject.path, depth: subject.depth + 1), to: &subject)
          continue
        }
        let missing = names.compactMap(\.text).filter { table[$0] == nil }.map { Self.quoted($0) }
        if !missing.isEmpty {
          subject.refuse("properties \(missing.joined(separator: ", ")) required, if \(Self.quoted(key)) exists")
        }
      }
    }
  }
}
