/// A command line that can't be understood, and what to type instead.
package struct UsageError: Error, Equatable {
  /// What is wrong: lower case, without the program's name.
  package let message: String
  /// What to type: a guess at what was meant, or how to read the help.
  package internal(set) var help: String
  /// The words that selected the command, beginning with the program's name; empty until the parser has seen the error.
  package internal(set) var commandPath: [String]

  /// Says what is wrong; without a help line the parser adds how to read the command's help.
  package init(_ message: String, help: String = "") {
    self.message = message
    self.help = help
    commandPath = []
  }

  /// The same error, as the command's.
  func located(at path: [String]) -> UsageError {
    var located = self
    located.commandPath = path
    if help.isEmpty {
      located.help = "run '\(path.joined(separator: " ")) --help'"
    }
    return located
  }
}
