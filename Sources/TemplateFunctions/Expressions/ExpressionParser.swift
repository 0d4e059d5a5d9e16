/// Reads the syntax of RE2 as Go does, with Perl's classes and flags, and with Go's errors.
struct ExpressionParser {
  /// What `(?…)` switches: it holds up to the end of the group.
  private struct Flags {
    var foldsCase = false
    var dotMatchesNewline = false
    var isMultiline = false
    var isLazy = false
  }

  let pattern: [UInt8]
  var index = 0
  /// The names of the groups that capture, nil for those without; the whole match is the first.
  private(set) var names: [[UInt8]?] = [nil]
  private var flags = Flags()

  private static let deepest = 1000
  private static let largestCount = 1000

  init(_ pattern: [UInt8]) { self.pattern = pattern }

  /// The syntax of the whole pattern.
  mutating func parse() throws(ExpressionError) -> ExpressionSyntax {
    try checkUTF8()
    let syntax = try parseAlternatives(depth: 0)
    guard index == pattern.count else { throw ExpressionError(.unexpectedParenthesis, pattern) }
    return syntax
  }

  var next: UInt8? { index < pattern.count ? pattern[index] : nil }

  func isNext(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { pattern[index...].starts(with: $0) }
  }

  private func checkUTF8() throws(ExpressionError) {
    var position = 0
    while position < pattern.count {
      let rune = Rune(in: pattern, at: position)
      if rune.isInvalid { throw ExpressionError(.invalidUTF8, pattern) }
      position += rune.width
    }
  }

  /// Branches up to the end of the group, where the closing parenthesis stays.
  private mutating func parseAlternatives(depth: Int) throws(ExpressionError) -> ExpressionSyntax {
    guard depth < ExpressionParser.deepest else { throw ExpressionError(.nestingTooDeep, pattern) }
    var branches: [ExpressionSyntax] = []
    while true {
      branches.append(try parseSequence(depth: depth))
      guard next == UInt8(ascii: "|") else { break }
      index += 1
    }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func parseSequence(depth: Int) throws(ExpressionError) -> ExpressionSyntax {
    var parts: [ExpressionSyntax] = []
    /// Where the repetition that has just been read begins: another can't follow it.
    var repetition: Int?
    while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      let start = index
      if let counts = try parseCounts() {
        try applyRepetition(counts, from: start, after: repetition, to: &parts)
        repetition = start
      } else {
        try parseOperand(byte, depth: depth, into: &parts)
        repetition = nil
      }
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  /// A quantifier's counts; nil when there is none here, also for braces that are none.
  private mutating func parseCounts() throws(ExpressionError) -> (minimum: Int, maximum: Int?)? {
    let start = index
    switch next {
    case UInt8(ascii: "*"): index += 1; return (0, nil)
    case UInt8(ascii: "+"): index += 1; return (1, nil)
    case UInt8(ascii: "?"): index += 1; return (0, 1)
    case UInt8(ascii: "{"): index += 1
    default: return nil
    }
    guard let minimum = parseCount() else { return backtrack(to: start) }
    var maximum: Int? = minimum
    if next == UInt8(ascii: ",") {
      index += 1
      maximum = parseCount()
      if maximum == nil && next != UInt8(ascii: "}") { return backtrack(to: start) }
    }
    guard next == UInt8(ascii: "}") else { return backtrack(to: start) }
    index += 1
    let limit = ExpressionParser.largestCount
    guard minimum <= limit, maximum ?? 0 <= limit, minimum <= maximum ?? limit else {
      throw ExpressionError(.invalidRepeatCount, pattern[start..<index])
    }
    return (minimum, maximum)
  }

  private mutating func backtrack(to start: Int) -> (minimum: Int, maximum: Int?)? {
    index = start
    return nil
  }

  /// Decimal digits without a leading zero; a number too large to matter is cut off.
  private mutating func parseCount() -> Int? {
    let digits = pattern[index...].prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard let first = digits.first, digits.count == 1 || first != UInt8(ascii: "0") else { return nil }
    index += digits.count
    return digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), ExpressionParser.largestCount + 1) }
  }

  private mutating func applyRepetition(
    _ counts: (minimum: Int, maximum: Int?), from start: Int, after previous: Int?, to parts: inout [ExpressionSyntax]
  ) throws(ExpressionError) {
    var isGreedy = !flags.isLazy
    if next == UInt8(ascii: "?") {
      index += 1
      isGreedy.toggle()
    }
    if let previous { throw ExpressionError(.invalidRepetition, pattern[previous..<index]) }
    guard let operand = parts.popLast() else { throw ExpressionError(.missingOperand, pattern[start..<index]) }
    let repetition = ExpressionSyntax.repetition(
      operand, minimum: counts.minimum, maximum: counts.maximum, isGreedy: isGreedy)
    guard repetition.largestRepeatProduct <= ExpressionParser.largestCount else {
      throw ExpressionError(.invalidRepeatCount, pattern[start..<index])
    }
    parts.append(repetition)
  }

  private mutating func parseOperand(
    _ byte: UInt8, depth: Int, into parts: inout [ExpressionSyntax]
  ) throws(ExpressionError) {
    switch byte {
    case UInt8(ascii: "("):
      if let group = try parseGroup(depth: depth) { parts.append(group) }
    case UInt8(ascii: "["):
      parts.append(.anyClass(try parseClass(foldsCase: flags.foldsCase)))
    case UInt8(ascii: "."):
      index += 1
      parts.append(.any(newline: flags.dotMatchesNewline))
    case UInt8(ascii: "^"):
      index += 1
      parts.append(.assertion(flags.isMultiline ? .lineStart : .textStart))
    case UInt8(ascii: "$"):
      index += 1
      parts.append(.assertion(flags.isMultiline ? .lineEnd : .textEnd))
    case UInt8(ascii: "\\"):
      try parseBackslash(into: &parts)
    default:
      let rune = Rune(in: pattern, at: index)
      index += rune.width
      parts.append(literal(rune.scalar.value))
    }
  }

  private func literal(_ code: UInt32) -> ExpressionSyntax {
    .scalar(flags.foldsCase ? CaseFolding.folded(code) : code, foldsCase: flags.foldsCase)
  }

  private mutating func parseBackslash(into parts: inout [ExpressionSyntax]) throws(ExpressionError) {
    guard index + 1 < pattern.count else { throw ExpressionError(.trailingBackslash, []) }
    switch pattern[index + 1] {
    case UInt8(ascii: "A"): appendAssertion(.textStart, to: &parts)
    case UInt8(ascii: "z"): appendAssertion(.textEnd, to: &parts)
    case UInt8(ascii: "b"): appendAssertion(.wordBoundary, to: &parts)
    case UInt8(ascii: "B"): appendAssertion(.notWordBoundary, to: &parts)
    case UInt8(ascii: "Q"): parseQuotation(into: &parts)
    default:
      if let item = try parseClassEscape() {
        parts.append(.anyClass(CharacterClass([item], isNegated: false, foldsCase: flags.foldsCase)))
      } else {
        parts.append(literal(try parseEscape()))
      }
    }
  }

  private mutating func appendAssertion(_ assertion: ExpressionSyntax.Assertion, to parts: inout [ExpressionSyntax]) {
    index += 2
    parts.append(.assertion(assertion))
  }

  /// `\Q…\E`: everything between stands for itself; without the end, up to the pattern's.
  private mutating func parseQuotation(into parts: inout [ExpressionSyntax]) {
    index += 2
    while index < pattern.count {
      if isNext("\\E") {
        index += 2
        return
      }
      let rune = Rune(in: pattern, at: index)
      index += rune.width
      parts.append(literal(rune.scalar.value))
    }
  }

  /// A group with all that is in it; nil for `(?i)`, which sets flags for what follows.
  private mutating func parseGroup(depth: Int) throws(ExpressionError) -> ExpressionSyntax? {
    let outerFlags = flags
    var capture: Int?
    if !isNext("(?") {
      index += 1
      capture = names.count
      names.append(nil)
    } else if let name = try parseName() {
      capture = names.count
      names.append(name)
    } else if try parseFlags() == false {
      return nil
    }
    let inner = try parseAlternatives(depth: depth + 1)
    guard next == UInt8(ascii: ")") else { throw ExpressionError(.missingParenthesis, pattern) }
    index += 1
    flags = outerFlags
    // Without a capture there is nothing left of the parentheses, but a repetition applies to all of it.
    return capture.map { .group(inner, capture: $0) } ?? inner
  }

  /// `(?P<name>` or `(?<name>`; nil when there is neither here.
  private mutating func parseName() throws(ExpressionError) -> [UInt8]? {
    guard let start = isNext("(?P<") ? index + 4 : isNext("(?<") ? index + 3 : nil, start < pattern.count else {
      return nil
    }
    guard let end = pattern[start...].firstIndex(of: UInt8(ascii: ">")) else {
      throw ExpressionError(.invalidNamedCapture, pattern[index...])
    }
    let name = pattern[start..<end]
    let isValid = name.allSatisfy { byte in
      byte == UInt8(ascii: "_") || byte < 0x80 && (Unicode.Scalar(byte).isLetter || Unicode.Scalar(byte).isDigit)
    }
    guard isValid, !name.isEmpty else { throw ExpressionError(.invalidNamedCapture, pattern[index...end]) }
    index = end + 1
    return Array(name)
  }

  /// `(?i-s:` or `(?i-s)`; whether a group has been opened. The flags of this group are set.
  private mutating func parseFlags() throws(ExpressionError) -> Bool {
    let start = index
    var changed = flags
    var (value, hasFlag, isNegated) = (true, false, false)
    index += 2
    while index < pattern.count {
      let rune = Rune(in: pattern, at: index)
      index += rune.width
      switch rune.scalar {
      case "i": (changed.foldsCase, hasFlag) = (value, true)
      case "m": (changed.isMultiline, hasFlag) = (value, true)
      case "s": (changed.dotMatchesNewline, hasFlag) = (value, true)
      case "U": (changed.isLazy, hasFlag) = (value, true)
      case "-" where !isNegated: (value, hasFlag, isNegated) = (false, false, true)
      case ":" where hasFlag || !isNegated, ")" where hasFlag || !isNegated:
        flags = changed
        return rune.scalar == ":"
      default: throw ExpressionError(.invalidPerlSyntax, pattern[start..<index])
      }
    }
    throw ExpressionError(.invalidPerlSyntax, pattern[start...])
  }
}
