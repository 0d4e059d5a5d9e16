import Diagnostics

/// Why a word is not a value of its type; the parser knows the word and the argument's name.
package struct InvalidArgument: Error, Equatable {
  /// What would have been right, as it reads after "expected": `a whole number`.
  package let expected: String
  /// What to type instead, when that can be said.
  package let help: String?

  /// Says what was expected.
  package init(expected: String, help: String? = nil) {
    self.expected = expected
    self.help = help
  }

  /// Says that only some words are right, and which of them the given one resembles.
  package init(_ argument: String, expectedOneOf words: [String]) {
    expected = "one of " + words.joined(separator: ", ")
    help = Spelling.question(for: argument, among: words)
  }
}
