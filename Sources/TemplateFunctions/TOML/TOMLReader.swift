import GoTemplate

/// Reads TOML 1.1 as BurntSushi/toml 1.6 does, which helm uses, with its errors.
struct TOMLReader {
  var scanner: TOMLScanner
  var tables = TOMLTables()
  /// Where the last key began, which errors about keys name.
  var keyLine = 1
  /// How deep the value lies that is read.
  var depth = 0

  /// The table; on an error, one with the key `Error`, as helm's function never fails.
  static func table(of text: GoString) -> Map {
    var bytes = text.bytes[...]
    if let mark = byteOrderMarks.first(where: { bytes.starts(with: $0) }) { bytes = bytes.dropFirst(mark.count) }
    var reader = TOMLReader(scanner: TOMLScanner(bytes))
    do throws(TOMLProblem) {
      if bytes.prefix(6).contains(0) {
        throw TOMLProblem("files cannot contain NULL bytes; probably using UTF-16; TOML files must be UTF-8", line: 1)
      }
      try reader.read()
      return reader.tables.root
    } catch {
      let key = reader.tables.current
      let place = key.isEmpty ? "" : " (last key \(key.quoted))"
      return Map([(GoString("Error"), .string("toml: line \(error.line)\(place): \(error.message)"))])
    }
  }

  private static let byteOrderMarks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]]

  private mutating func read() throws(TOMLProblem) {
    while true {
      let before = scanner
      guard let scalar = try scanner.next() else { return }
      switch scalar {
      case " ", "\t", "\n", "\r": continue
      case "#":
        try skipComment()
        continue
      case "[": try readHeader()
      default:
        scanner = before
        try readPair()
      }
      try endItem()
    }
  }

  /// Up to the line's end, which stays.
  mutating func skipComment() throws(TOMLProblem) {
    try scanner.skip { !$0.isTOMLNewline }
  }

  /// Nothing but a comment may follow on the line.
  private mutating func endItem() throws(TOMLProblem) {
    try scanner.skipBlanks()
    let scalar = try scanner.next()
    switch scalar {
    case nil, "\n", "\r": return
    case "#": try skipComment()
    default:
      throw scanner.unexpected(scalar) {
        "expected a top-level item to end with a newline, comment, or EOF, but got \($0) instead"
      }
    }
  }

  // MARK: Tables

  /// `[a.b]` or `[[a.b]]`, whose first bracket is read.
  private mutating func readHeader() throws(TOMLProblem) {
    let isArray = try scanner.accept("[")
    var key: [GoString] = []
    while true {
      try scanner.skipBlanks()
      switch try scanner.peek() {
      case nil, "]": throw scanner.problem("unexpected end of table name (table names cannot be empty)")
      case ".": throw scanner.problem("unexpected table separator (table names cannot be empty)")
      default: try readPart(of: &key)
      }
      try scanner.skipBlanks()
      let scalar = try scanner.next()
      if scalar == "]" { break }
      guard scalar == "." else {
        throw scanner.unexpected(scalar) { "expected '.' or ']' to end table name, but got \($0) instead" }
      }
    }
    if isArray {
      let scalar = try scanner.next()
      guard scalar == "]" else {
        throw scanner.unexpected(scalar) { "expected end of table array name delimiter ']', but got \($0) instead" }
      }
    }
    try tables.enter(key, asArray: isArray, line: keyLine)
    tables.note(GoString(), isArray: false)
  }

  private mutating func readPart(of key: inout [GoString]) throws(TOMLProblem) {
    let part: GoString
    if try scanner.accept("\"") {
      part = try readText()
    } else if try scanner.accept("'") {
      part = try readRawText()
    } else {
      let start = scanner.position
      try scanner.skip(while: \.isTOMLBare)
      part = GoString(scanner.text(from: start))
    }
    if key.isEmpty { keyLine = scanner.line }
    key.append(part)
  }

  // MARK: Keys and values

  private mutating func readPair() throws(TOMLProblem) {
    let outer = tables.context
    try readAssignment { (_, _, _) throws(TOMLProblem) in }
    tables.context = outer
    tables.currentKey = GoString()
  }

  /// A key with its value. `use` gets the tables that the key goes through, its last part and the value.
  mutating func readAssignment(
    _ use: (ArraySlice<GoString>, GoString, Value) throws(TOMLProblem) -> Void
  ) throws(TOMLProblem) {
    let key = try readKey()
    let name = key.last ?? GoString()
    tables.currentKey = name
    for part in key.dropLast() { try tables.enterImplicitly(part, line: keyLine) }
    let (value, isArray) = try readValue(inArray: false)
    try tables.define(name, as: value, line: keyLine)
    tables.note(name, isArray: isArray)
    try use(key.dropLast(), name, value)
  }

  /// `a.b."c" =`
  private mutating func readKey() throws(TOMLProblem) -> [GoString] {
    try scanner.skipBlanks()
    switch try scanner.peek() {
    case nil, "=": throw scanner.problem("unexpected '=': key name appears blank")
    case ".": throw scanner.problem("unexpected '.': keys cannot start with a '.'")
    default: break
    }
    var key: [GoString] = []
    while true {
      try scanner.skipBlanks()
      switch try scanner.peek() {
      case nil, "=": throw scanner.problem("unexpected '='")
      case ".": throw scanner.problem("unexpected '.'")
      default: try readPart(of: &key)
      }
      try scanner.skipBlanks()
      let scalar = try scanner.next()
      switch scalar {
      case ".": continue
      case "=": return key
      case nil: throw scanner.problemBefore("unexpected EOF; expected key separator '='")
      case "\n": throw scanner.problemBefore("expected '.' or '=', but got '\\n' instead")
      default: throw scanner.unexpected(scalar) { "expected '.' or '=', but got \($0) instead" }
      }
    }
  }
}
