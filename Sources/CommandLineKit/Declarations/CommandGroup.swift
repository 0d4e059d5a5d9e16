/// Subcommands that stand together under one title in the help.
package struct CommandGroup: Sendable {
  /// The title, shown in capitals.
  package let title: String
  /// The commands, in the order of the help.
  package let commands: [any ParsableCommand.Type]

  /// Puts the commands under the title.
  package init(_ title: String, _ commands: [any ParsableCommand.Type]) {
    self.title = title
    self.commands = commands
  }

  /// The commands that are not hidden.
  var visibleCommands: [any ParsableCommand.Type] {
    commands.filter { !$0.configuration.isHidden }
  }
}
