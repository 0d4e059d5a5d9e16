import Testing

@testable import CommandLineKit

/// The outcome of the sample's parser for a line of words.
func parse(
  _ words: [String], programName: String? = nil, variables: [String: String] = [:]
) -> ParseOutcome {
  CommandLineParser(root: Sample.Root.self, programName: programName, environment: { variables[$0] }).parse(words)
}

/// The command that the words select, or a recorded issue and nil.
func parsed<Command: ParsableCommand>(
  _ type: Command.Type, _ words: [String], variables: [String: String] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) -> Command? {
  guard case .command(let parsed) = parse(words, variables: variables), let command = parsed.command as? Command else {
    Issue.record("\(words) is \(parse(words, variables: variables))", sourceLocation: sourceLocation)
    return nil
  }
  return command
}

/// The error of the words, or a recorded issue and nil.
func usageError(
  _ words: [String], programName: String? = nil, variables: [String: String] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) -> UsageError? {
  let outcome = parse(words, programName: programName, variables: variables)
  guard case .usageError(let error) = outcome else {
    Issue.record("\(words) is \(outcome)", sourceLocation: sourceLocation)
    return nil
  }
  return error
}
