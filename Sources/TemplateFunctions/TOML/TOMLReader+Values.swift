import GoTemplate

/// Values: what stands behind `=` and in arrays.
extension TOMLReader {
  mutating func readValue(inArray: Bool) throws(TOMLProblem) -> (value: Value, isArray: Bool) {
    guard depth < TOMLTables.maximumDepth else {
      throw TOMLProblem("exceeds maximum array depth of \(TOMLTables.maximumDepth)", line: keyLine)
    }
    depth += 1
    defer { depth -= 1 }
    try scanner.skipBlanks()
    let start = scanner.position
    let scalar = try scanner.next()
    switch scalar {
    case "[": return (try readArray(), true)
    case "{": return (try readInlineTable(inArray: inArray), false)
    case "\"": return (.string(try readQuotedValue("\"")), false)
    case "'": return (.string(try readQuotedValue("'")), false)
    case ".": throw scanner.problem("floats must start with a digit, not '.'")
    case "+", "-": return (try readSignedNumber(from: start), false)
    case "i", "n":
      if try acceptWord() { return (try float(from: start), false) }
    case nil: throw scanner.problemBefore("unexpected EOF; expected value")
    case "\n": throw scanner.problemBefore("expected value but found '\\n' instead")
    default: break
    }
    if let scalar, scalar.isASCIIDigit { return (try readNumberOrDate(scalar, from: start), false) }
    guard let scalar, scalar.isLetter else {
      throw scanner.unexpected(scalar) { "expected value but found \($0) instead" }
    }
    // Of what may have been an `inf` or `nan`, the last letter.
    scanner.goBack(scanner.position == start + UTF8.width(scalar) ? UTF8.width(scalar) : 1)
    return (try readBoolean(), false)
  }

  /// `inf` or `nan` behind its first letter, or what is taken for one of them.
  private mutating func acceptWord() throws(TOMLProblem) -> Bool {
    if try scanner.accept("n"), try scanner.accept("f") { return true }
    if try scanner.accept("a"), try scanner.accept("n") { return true }
    return false
  }

  private mutating func readBoolean() throws(TOMLProblem) -> Value {
    let start = scanner.position
    try scanner.skip(while: \.isLetter)
    let word = GoString(scanner.text(from: start))
    switch word.description {
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: throw scanner.problem("expected value but found \(word.quoted) instead")
    }
  }

  // MARK: Arrays and inline tables

  private mutating func readArray() throws(TOMLProblem) -> Value {
    tables.note(tables.currentKey, isArray: true)
    var elements: [Value] = []
    var mayHaveElement = true
    while true {
      try skipLinesAndComments()
      let before = scanner
      let scalar = try scanner.next()
      switch scalar {
      case "]": return .list(elements)
      case "," where mayHaveElement: throw scanner.problem("unexpected comma")
      case ",": mayHaveElement = true
      default:
        guard mayHaveElement else {
          throw ended(scalar) { "expected a comma (',') or array terminator (']'), but got \($0)" }
        }
        scanner = before
        elements.append(try readValue(inArray: true).value)
        mayHaveElement = false
      }
    }
  }

  private mutating func readInlineTable(inArray: Bool) throws(TOMLProblem) -> Value {
    let (outerContext, outerKey) = (tables.context, tables.currentKey)
    tables.context.append(outerKey)
    let context = tables.context
    tables.currentKey = GoString()
    tables.makeImplicit(context)
    try tables.enter(context, asArray: inArray, line: keyLine)
    let table = Map()
    var mayHaveKey = true
    while true {
      try skipLinesAndComments()
      let before = scanner
      let scalar = try scanner.next()
      if scalar == "}" { break }
      if scalar == "," {
        guard !mayHaveKey else { throw scanner.problem("unexpected comma") }
        mayHaveKey = true
        continue
      }
      guard mayHaveKey else {
        throw ended(scalar) { "expected a comma or an inline table terminator '}', but got \($0) instead" }
      }
      scanner = before
      try readMember(of: table)
      tables.context = context
      mayHaveKey = false
    }
    (tables.context, tables.currentKey) = (outerContext, outerKey)
    return .map(table)
  }

  private mutating func readMember(of table: Map) throws(TOMLProblem) {
    let (context, line) = (tables.context, keyLine)
    try readAssignment { (path, name, value) throws(TOMLProblem) in
      var inner = table
      for part in path {
        if inner[part] == nil { inner[part] = .map(Map()) }
        guard case .map(let next)? = inner[part] else {
          throw TOMLProblem("\(TOMLKey.text(of: context).quoted) is not a table", line: line)
        }
        inner = next
      }
      inner[name] = value
    }
  }

  private mutating func skipLinesAndComments() throws(TOMLProblem) {
    repeat {
      try scanner.skip { $0.isTOMLBlank || $0.isTOMLNewline }
      guard try scanner.accept("#") else { return }
      try skipComment()
    } while true
  }

  private func ended(_ scalar: Unicode.Scalar?, _ message: (String) -> String) -> TOMLProblem {
    scalar.map { scanner.problem(message("'\($0)'")) } ?? scanner.problemBefore(message("end of file"))
  }
}
