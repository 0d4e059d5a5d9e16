/// What a command is called, how it is explained and what is below it.
package struct CommandConfiguration: Sendable {
  /// The word that selects the command; for the root, the name of the program.
  package let name: String
  /// One sentence, the first line of the help and the description in lists and completions.
  package let abstract: String
  /// Paragraphs shown after the usage; indented lines stay as they are, others are wrapped.
  package let discussion: String
  /// The words after the command's name in the usage line, when the derived ones don't fit.
  package let usage: String?
  /// Lines that can be pasted into a shell.
  package let examples: [String]
  /// Other words that select the command.
  package let aliases: [String]
  /// Whether help, suggestions and completions leave the command out.
  package let isHidden: Bool
  /// What `--version` answers; only the root's is read, and an empty one means that there is no such flag.
  package let version: String
  /// The commands below this one, under their titles in the help.
  package let subcommandGroups: [CommandGroup]

  /// Describes a command; give either `subcommands` or, for titles in the help, `groups`.
  package init(
    name: String,
    abstract: String,
    discussion: String = "",
    usage: String? = nil,
    examples: [String] = [],
    aliases: [String] = [],
    isHidden: Bool = false,
    version: String = "",
    subcommands: [any ParsableCommand.Type] = [],
    groups: [CommandGroup] = []
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.usage = usage
    self.examples = examples
    self.aliases = aliases
    self.isHidden = isHidden
    self.version = version
    let untitled = subcommands.isEmpty ? [] : [CommandGroup("Subcommands", subcommands)]
    self.subcommandGroups = untitled + groups
  }

  /// Whether the command is selected by its subcommands' names rather than run itself.
  var hasSubcommands: Bool { !subcommandGroups.isEmpty }

  /// Whether the word selects this command.
  func answers(to word: String) -> Bool {
    name == word || aliases.contains(word)
  }
}
