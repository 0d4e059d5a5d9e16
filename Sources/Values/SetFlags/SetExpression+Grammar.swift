/// Reading keys and values.
extension SetExpression {
  private static let maximumDepth = 30
  private static let maximumIndex = 65_536

  // MARK: Keys

  /// The path up to the `=`; nil when the text ends inside the index of a list, which helm takes for the end of everything.
  mutating func path(isLiteral: Bool) throws(Malformed) -> SetPath? {
    var path = SetPath()
    while true {
      let (key, stop) = key(isLiteral: isLiteral)
      switch stop {
      case nil: throw Malformed(message: "key \"\(key)\" has no value")
      case UInt8(ascii: ","): throw Malformed(message: "key \"\(key)\" has no value (cannot end with ,)")
      case UInt8(ascii: "["):
        path.segments.append(.key(key))
        guard let isDone = try indices(into: &path) else { return path.segments.count > 1 ? path : nil }
        if isDone { return path }
      case UInt8(ascii: "."):
        path.segments.append(.key(key))
        try checkDepth(path)
        // What comes next must name something in the map.
        guard index < bytes.count, ![UInt8(ascii: "="), UInt8(ascii: ".")].contains(bytes[index]) else {
          if isAtEnd { throw Malformed(message: "key \"\" has no value") }
          throw Malformed(message: "key map \"\(key)\" has no value")
        }
      default:
        path.segments.append(.key(key))
        path.isComplete = true
        return path
      }
    }
  }

  private func checkDepth(_ path: SetPath) throws(Malformed) {
    let depth = path.segments.count { if case .key = $0 { true } else { false } }
    guard depth <= Self.maximumDepth else {
      throw Malformed(message: "value name nested level is greater than maximum supported nested level of \(Self.maximumDepth)")
    }
  }

  /// The indices of a list from behind the first `[` on. True when an `=` follows them, false when a `.` does, nil when the text ends.
  private mutating func indices(into path: inout SetPath) throws(Malformed) -> Bool? {
    while true {
      guard let number = try listIndex() else { return nil }
      path.segments.append(.index(number))
      let rest = unescapedRun(until: "[.=")
      guard index < bytes.count else { return nil }
      guard rest.isEmpty else {
        let quoted = rest.unicodeScalars.map { "'\($0)'" }.joined(separator: " ")
        throw Malformed(message: "unexpected data at end of array index: [\(quoted)]")
      }
      index += 1
      switch bytes[index - 1] {
      case UInt8(ascii: "="):
        path.isComplete = true
        return true
      case UInt8(ascii: "."):
        try checkDepth(path)
        return false
      default: break
      }
    }
  }

  /// A key, and the byte that ends it; nil for the end of the text.
  private mutating func key(isLiteral: Bool) -> (String, UInt8?) {
    let stops = Array((isLiteral ? ".[=" : ".[,=").utf8)
    let key = isLiteral ? Array(unescapedRun(until: ".[=").utf8) : word(until: stops)
    guard index < bytes.count else { return (String(decoding: key, as: UTF8.self), nil) }
    index += 1
    return (String(decoding: key, as: UTF8.self), bytes[index - 1])
  }

  private mutating func unescapedRun(until stops: StaticString) -> String {
    let start = index
    let stops = stops.withUTF8Buffer { Array($0) }
    while index < bytes.count, !stops.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// A number up to the `]`; nil when there is none any more.
  private mutating func listIndex() throws(Malformed) -> Int? {
    let text = unescapedRun(until: "]")
    guard index < bytes.count else { return nil }
    index += 1
    guard let number = Int(text) else {
      throw Malformed(message: "error parsing index: strconv.Atoi: parsing \"\(text)\": invalid syntax")
    }
    if number < 0 { throw Malformed(message: "negative \(number) index not allowed") }
    if number > Self.maximumIndex {
      throw Malformed(message: "index of \(number) is greater than maximum supported index of \(Self.maximumIndex)")
    }
    return number
  }

  // MARK: Values

  /// What stands behind an `=`, and the comma behind it.
  mutating func value() throws(Malformed) -> Value {
    if mode == .json { return try json() }
    if index < bytes.count, bytes[index] == UInt8(ascii: "{") { return try list() }
    let text = word(until: [UInt8(ascii: ",")])
    skip(UInt8(ascii: ","))
    return scalar(text)
  }

  private mutating func list() throws(Malformed) -> Value {
    index += 1
    var items: [Value] = []
    while true {
      let text = word(until: [UInt8(ascii: ","), UInt8(ascii: "}")])
      guard index < bytes.count else { throw Malformed(message: "list must terminate with '}'") }
      items.append(scalar(text))
      index += 1
      if bytes[index - 1] == UInt8(ascii: "}") { break }
    }
    skip(UInt8(ascii: ","))
    return Value(.list(items))
  }

  private mutating func json() throws(Malformed) -> Value {
    guard index < bytes.count else { return .null }
    do throws(JSONReader.Malformed) {
      let (value, rest) = try JSONReader.prefix(of: bytes[index...])
      guard rest.isEmpty || rest.first == UInt8(ascii: ",") else { throw .init(message: "a comma must follow a value") }
      index = rest.startIndex
      skip(UInt8(ascii: ","))
      return value
    } catch {
      throw Malformed(message: error.message)
    }
  }

  mutating func skip(_ byte: UInt8) {
    if index < bytes.count, bytes[index] == byte { index += 1 }
  }

  /// The bytes up to one of `stops`, with a backslash taking the meaning from the byte behind it.
  mutating func word(until stops: [UInt8]) -> [UInt8] {
    var word: [UInt8] = []
    while index < bytes.count, !stops.contains(bytes[index]) {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
        guard index < bytes.count else { break }
      }
      word.append(bytes[index])
      index += 1
    }
    return word
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
    if text.first != UInt8(ascii: "0"), let number = Int64(word) { return Value(.integer(number)) }
    return Value(.string(text))
  }
}
