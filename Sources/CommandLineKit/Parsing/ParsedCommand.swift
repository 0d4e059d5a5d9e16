/// A command with its arguments filled and validated.
package struct ParsedCommand {
  /// The command, ready to run.
  package let command: any ParsableCommand
  /// The words that selected it, beginning with the program's name.
  package let path: [String]
  /// One line per deprecated flag that was given, in the words that kubectl and helm use.
  package let warnings: [String]
}
