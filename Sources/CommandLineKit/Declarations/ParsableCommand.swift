/// A command, declared by its configuration and its wrapped properties.
///
/// A command either has subcommands or takes arguments, never both: with subcommands its own properties are not read.
package protocol ParsableCommand: ParsableArguments {
  /// Name, texts and subcommands.
  static var configuration: CommandConfiguration { get }
}

extension ParsableCommand {
  /// The subcommand that goes by this name or alias, hidden ones included.
  static func subcommand(named name: String) -> (any ParsableCommand.Type)? {
    for group in configuration.subcommandGroups {
      for command in group.commands where command.configuration.answers(to: name) {
        return command
      }
    }
    return nil
  }

  /// The subcommands that help, suggestions and completions may mention, in order of declaration.
  static var visibleSubcommands: [any ParsableCommand.Type] {
    configuration.subcommandGroups.flatMap(\.visibleCommands)
  }
}
