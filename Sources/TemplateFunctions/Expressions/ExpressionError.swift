/// Why a regular expression isn't one, in Go's words.
package struct ExpressionError: Error {
  enum Code: String {
    case invalidRange = "invalid character class range"
    case invalidEscape = "invalid escape sequence"
    case invalidNamedCapture = "invalid named capture"
    case invalidPerlSyntax = "invalid or unsupported Perl syntax"
    case invalidRepetition = "invalid nested repetition operator"
    case invalidRepeatCount = "invalid repeat count"
    case invalidUTF8 = "invalid UTF-8"
    case missingBracket = "missing closing ]"
    case missingParenthesis = "missing closing )"
    case missingOperand = "missing argument to repetition operator"
    case trailingBackslash = "trailing backslash at end of expression"
    case unexpectedParenthesis = "unexpected )"
    case nestingTooDeep = "expression nests too deeply"
    case tooLarge = "expression too large"
  }

  let code: Code
  /// The part of the expression that is wrong.
  let part: String

  init(_ code: Code, _ part: some Sequence<UInt8>) {
    self.code = code
    self.part = String(decoding: Array(part), as: UTF8.self)
  }

  package var message: String { "error parsing regexp: \(code.rawValue): `\(part)`" }
}
