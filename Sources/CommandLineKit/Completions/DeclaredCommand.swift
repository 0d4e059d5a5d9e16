/// One command of the tree with all that completions need, hidden commands and arguments left out.
struct DeclaredCommand {
  /// The words that select the command, without the program's name.
  let path: [String]
  let configuration: CommandConfiguration
  let subcommands: [DeclaredCommand]
  let positionals: [ArgumentDefinition]
  /// Options and flags, `--help` included.
  let options: [ArgumentDefinition]

  init(_ type: any ParsableCommand.Type, path: [String] = []) {
    self.path = path
    configuration = type.configuration
    subcommands = type.visibleSubcommands.map { DeclaredCommand($0, path: path + [$0.configuration.name]) }
    let declared = configuration.hasSubcommands ? [] : DeclaredArguments(reflecting: type.init()).definitions
    let visible = declared.filter(\.isVisible)
    positionals = visible.filter { $0.kind == .positional }
    var options = visible.filter { $0.kind != .positional }
    options.append(ArgumentDefinition(kind: .flag, name: "help", short: "h", help: "Show this help."))
    if path.isEmpty, !configuration.version.isEmpty {
      options.append(ArgumentDefinition(kind: .flag, name: "version", help: "Show the version."))
    }
    self.options = options
  }

  /// The words that select the command below its parent.
  var names: [String] { [configuration.name] + configuration.aliases }

  /// The command and all below it, each before its subcommands.
  var tree: [DeclaredCommand] { [self] + subcommands.flatMap(\.tree) }

  /// The options that take a value, which a script must know to tell the value from a positional.
  var valueOptions: [ArgumentDefinition] { options.filter(\.takesValue) }

  /// What `position`, counted from 0, completes to, nil when there are too many words.
  func positional(at position: Int) -> ArgumentDefinition? {
    if position < positionals.count { return positionals[position] }
    return positionals.last.flatMap { $0.isRepeated ? $0 : nil }
  }
}
