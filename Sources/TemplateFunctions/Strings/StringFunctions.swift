import GoTemplate

/// Sprig's functions on texts as wholes and on their bytes.
enum StringFunctions {
  static let table: [Function] = [
    Function("trim") { (text: GoString) in text.trimmed },
    Function("trimAll", trimAll),
    Function("trimall", trimAll),
    Function("trimPrefix", trimPrefix),
    Function("trimSuffix", trimSuffix),
    Function("contains") { (part: GoString, text: GoString) in text.contains(part) },
    Function("hasPrefix") { (prefix: GoString, text: GoString) in text.hasPrefix(prefix) },
    Function("hasSuffix") { (suffix: GoString, text: GoString) in text.hasSuffix(suffix) },
    Function("replace", replace),
    Function("repeat") { (times: Int, text: GoString) throws(FunctionError) in try text.repeated(times) },
    Function("trunc", trunc),
    Function("substr", substr),
    Function("abbrev") { (width: Int, text: GoString) in Abbreviation.shortened(text, to: width) },
    Function("abbrevboth") { (left: Int, right: Int, text: GoString) in
      Abbreviation.shortened(text, from: left, to: right)
    },
    Function("indent", indent),
    Function("nindent", nindent),
    Function("wrap") { (width: Int, text: GoString) throws(FunctionError) in
      try Wrapping(width: width, separator: "\n", breaksWords: false).wrapped(text)
    },
    Function("wrapWith") { (width: Int, separator: GoString, text: GoString) throws(FunctionError) in
      try Wrapping(width: width, separator: separator.isEmpty ? "\n" : separator, breaksWords: true).wrapped(text)
    },
    Function("quote", quote),
    Function("squote", squote),
    Function("cat", cat),
    Function("plural") { (one: GoString, many: GoString, count: Int) in count == 1 ? one : many },
    Function("join") { (separator: GoString, values: Value) throws(FunctionError) in
      try GoString.joined(values.texts, by: separator)
    },
    Function("split") { (separator: GoString, text: GoString) throws(FunctionError) in
      numbered(try text.split(at: separator))
    },
    Function("splitn") { (separator: GoString, count: Int, text: GoString) throws(FunctionError) in
      numbered(try text.split(at: separator, limit: count < 0 ? .max : count))
    },
    Function("splitList") { (separator: GoString, text: GoString) throws(FunctionError) in
      try text.split(at: separator)
    },
  ]

  private static func trimAll(_ characters: GoString, _ text: GoString) -> GoString {
    let trimmed = Set(characters.runes.map(\.scalar))
    return text.trimmed { trimmed.contains($0) }
  }

  private static func trimPrefix(_ prefix: GoString, _ text: GoString) -> GoString {
    text.hasPrefix(prefix) ? GoString(text.bytes[prefix.count...]) : text
  }

  private static func trimSuffix(_ suffix: GoString, _ text: GoString) -> GoString {
    text.hasSuffix(suffix) ? GoString(text.bytes[..<(text.count - suffix.count)]) : text
  }

  private static func replace(_ old: GoString, _ new: GoString, _ text: GoString) throws(FunctionError) -> GoString {
    try text.replacing(old, with: new)
  }

  /// The first `count` bytes, or the last when it is negative.
  private static func trunc(_ count: Int, _ text: GoString) -> GoString {
    if count >= 0 { return text.count > count ? GoString(text.bytes[..<count]) : text }
    return count.magnitude < UInt(text.count) ? GoString(text.bytes[(text.count + count)...]) : text
  }

  /// The bytes from `start` to `end`; a negative bound, or an end behind the text's, leaves that side open.
  private static func substr(_ start: Int, _ end: Int, _ text: GoString) throws(FunctionError) -> GoString {
    if start < 0 {
      guard end >= 0 else { throw .panicked("runtime error: slice bounds out of range [:\(end)]") }
      guard end <= text.count else {
        throw .panicked("runtime error: slice bounds out of range [:\(end)] with length \(text.count)")
      }
      return GoString(text.bytes[..<end])
    }
    let end = end < 0 ? text.count : min(end, text.count)
    guard start <= end else { throw .panicked("runtime error: slice bounds out of range [\(start):\(end)]") }
    return GoString(text.bytes[start..<end])
  }

  private static func indent(_ spaces: Int, _ text: GoString) throws(FunctionError) -> GoString {
    try indented(text, by: spaces, after: [])
  }

  private static func nindent(_ spaces: Int, _ text: GoString) throws(FunctionError) -> GoString {
    try indented(text, by: spaces, after: [UInt8(ascii: "\n")])
  }

  /// `start`, and then every line of the text behind `spaces` spaces, empty lines too.
  private static func indented(
    _ text: GoString, by spaces: Int, after start: [UInt8]
  ) throws(FunctionError) -> GoString {
    guard spaces >= 0 else { throw .panicked("strings: negative Repeat count") }
    let lines = text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    try Limit.check(bytes: text.count, plus: spaces, times: lines.count)
    var indented = start
    indented.reserveCapacity(start.count + text.count + lines.count * spaces)
    for (index, line) in lines.enumerated() {
      if index > 0 { indented.append(UInt8(ascii: "\n")) }
      indented.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
      indented.append(contentsOf: line)
    }
    return GoString(indented)
  }

  /// The values that aren't nil, each in double quotes with Go's escapes.
  private static func quote(_ values: Rest<Value>) throws(FunctionError) -> GoString {
    try GoString.joined(values.present.map(\.text.quoted), by: " ")
  }

  /// The values that aren't nil, each between single quotes as it is.
  private static func squote(_ values: Rest<Value>) throws(FunctionError) -> GoString {
    try GoString.joined(values.present.map { GoString("'".utf8 + $0.printed.bytes + "'".utf8) }, by: " ")
  }

  private static func cat(_ values: Rest<Value>) throws(FunctionError) -> GoString {
    try GoString.joined(values.present.map(\.printed), by: " ")
  }

  /// A `map[string]string` of the pieces under `_0`, `_1`, …
  private static func numbered(_ pieces: [GoString]) -> Value {
    .map(Map(pieces.enumerated().map { (GoString("_\($0)"), .string($1)) }, type: .map(.string)))
  }
}

extension Rest<Value> {
  /// The values that aren't nil.
  fileprivate var present: [Value] {
    elements.filter { value in
      if case .nil = value { false } else { true }
    }
  }
}
