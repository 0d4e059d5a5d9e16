import GoTemplate

/// A regular expression of RE2, matched leftmost and by preference, as Go's `regexp` does.
package struct RegularExpression {
  private let program: ExpressionProgram
  /// The names of the groups; nil for those without, and for the whole match, which is the first.
  let names: [[UInt8]?]

  package init(_ pattern: GoString) throws(ExpressionError) {
    var parser = ExpressionParser(pattern.bytes)
    let syntax = try parser.parse()
    program = try ExpressionProgram(syntax, pattern: pattern.bytes)
    names = parser.names
  }

  package func matches(_ text: GoString) -> Bool {
    var machine = ExpressionMachine(program, text: text.bytes, slotCount: 0)
    return machine.firstMatch(from: 0) != nil
  }

  func firstMatch(in text: GoString) -> Range<Int>? {
    var machine = ExpressionMachine(program, text: text.bytes, slotCount: 2)
    return machine.firstMatch(from: 0).map { $0[0]..<$0[1] }
  }

  /// Up to `limit` matches that don't overlap. An empty one right behind another match doesn't count.
  func allMatches(in text: GoString, limit: Int = .max) throws(FunctionError) -> [Range<Int>] {
    var machine = ExpressionMachine(program, text: text.bytes, slotCount: 2)
    var matches: [Range<Int>] = []
    var position = 0
    var previousEnd = -1
    while matches.count < limit, position <= text.count, let match = machine.firstMatch(from: position) {
      let (start, end) = (match[0], match[1])
      if end > position || start != previousEnd { matches.append(start..<end) }
      try Limit.check(elements: UInt(matches.count))
      if end > position {
        position = end
      } else {
        position += position < text.count ? Rune(in: text.bytes, at: position).width : 1
      }
      previousEnd = end
    }
    return matches
  }

  /// The text with what `replacement` says in place of every match.
  func replacingAll(in text: GoString, with replacement: Replacement) throws(FunctionError) -> GoString {
    var machine = ExpressionMachine(program, text: text.bytes, slotCount: replacement.isLiteral ? 2 : 2 * names.count)
    var result: [UInt8] = []
    var (copied, position) = (0, 0)
    while position <= text.count, let match = machine.firstMatch(from: position) {
      let (start, end) = (match[0], match[1])
      result.append(contentsOf: text.bytes[copied..<start])
      if end > copied || start == 0 { try replacement.append(match, of: text.bytes, names: names, to: &result) }
      copied = end
      let width = position < text.count ? Rune(in: text.bytes, at: position).width : 1
      position = max(end, position + width)
    }
    result.append(contentsOf: text.bytes[copied...])
    return GoString(result)
  }

  /// The pieces between matches, at most `limit` of them when that isn't negative.
  func split(_ text: GoString, limit: Int, isPatternEmpty: Bool) throws(FunctionError) -> [GoString] {
    if limit == 0 { return [] }
    if text.isEmpty && !isPatternEmpty { return [GoString()] }
    var pieces: [GoString] = []
    var (start, end) = (0, 0)
    for match in try allMatches(in: text, limit: limit < 0 ? .max : limit) {
      if limit > 0 && pieces.count == limit - 1 { break }
      end = match.lowerBound
      if match.upperBound != 0 { pieces.append(GoString(text.bytes[start..<end])) }
      start = match.upperBound
    }
    if end != text.count { pieces.append(GoString(text.bytes[start...])) }
    return pieces
  }

  /// The text with a backslash before every character that means something in an expression.
  static func quoted(_ text: GoString) -> GoString {
    let special = Set("\\.+*?()|[]{}^$".utf8)
    return GoString(text.bytes.flatMap { special.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] })
  }
}
