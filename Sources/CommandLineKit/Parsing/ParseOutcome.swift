/// What a command line asks for.
package enum ParseOutcome {
  /// To run this command.
  case command(ParsedCommand)
  /// To be told how to use a command.
  case help(HelpPage)
  /// To be told the version, which is this text.
  case version(String)
  /// Nothing that can be understood.
  case usageError(UsageError)
}
