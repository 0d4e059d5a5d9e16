import GoTemplate

/// Sprig's functions on regular expressions. The `must` forms return the error in an expression; the others panic, and
/// `regexMatch` alone says that nothing matches it.
enum ExpressionFunctions {
  static let table: [Function] =
    [
      Function("regexMatch", regexMatch),
      Function("mustRegexMatch") { (pattern: GoString, text: GoString) throws(FunctionError) in
        try returning(pattern).matches(text)
      },
      Function("regexQuoteMeta") { (text: GoString) in RegularExpression.quoted(text) },
    ]
    + table(prefix: "regex", panicking) + table(prefix: "mustRegex", returning)

  private typealias Compile = @Sendable (GoString) throws(FunctionError) -> RegularExpression

  private static func table(prefix: String, _ compile: @escaping Compile) -> [Function] {
    [
      Function(prefix + "Find") { (pattern: GoString, text: GoString) throws(FunctionError) in
        try compile(pattern).firstMatch(in: text).map { GoString(text.bytes[$0]) } ?? GoString()
      },
      Function(prefix + "FindAll") { (pattern: GoString, text: GoString, count: Int) throws(FunctionError) in
        NilWhenEmpty(
          try compile(pattern).allMatches(in: text, limit: count < 0 ? .max : count).map { GoString(text.bytes[$0]) })
      },
      Function(prefix + "ReplaceAll") { (pattern: GoString, text: GoString, new: GoString) throws(FunctionError) in
        try compile(pattern).replacingAll(in: text, with: Replacement(template: new))
      },
      Function(prefix + "ReplaceAllLiteral") {
        (pattern: GoString, text: GoString, new: GoString) throws(FunctionError) in
        try compile(pattern).replacingAll(in: text, with: Replacement(literal: new))
      },
      Function(prefix + "Split") { (pattern: GoString, text: GoString, count: Int) throws(FunctionError) in
        let pieces = try compile(pattern).split(text, limit: count, isPatternEmpty: pattern.isEmpty)
        return count == 0 ? NilWhenEmpty(pieces).value : pieces.value
      },
    ]
  }

  private static func regexMatch(_ pattern: GoString, _ text: GoString) -> Bool {
    do throws(ExpressionError) { return try RegularExpression(pattern).matches(text) } catch { return false }
  }

  private static func returning(_ pattern: GoString) throws(FunctionError) -> RegularExpression {
    do throws(ExpressionError) { return try RegularExpression(pattern) } catch { throw .failed(error.message) }
  }

  private static func panicking(_ pattern: GoString) throws(FunctionError) -> RegularExpression {
    do throws(ExpressionError) {
      return try RegularExpression(pattern)
    } catch {
      let isPlain = pattern.runes.allSatisfy {
        !$0.isInvalid && $0.scalar != "`" && ($0.scalar.isPrintable || $0.scalar == "\t")
      }
      let quoted = isPlain ? "`\(pattern)`" : pattern.quoted.description
      throw .panicked("regexp: Compile(\(quoted)): \(error.message)")
    }
  }
}
