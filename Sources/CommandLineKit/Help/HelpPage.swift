/// The help of one command, made from its declarations.
package struct HelpPage {
  private let configuration: CommandConfiguration
  private let definitions: [ArgumentDefinition]
  /// The words that select the command, beginning with the program's name.
  package let path: [String]
  private let rootName: String
  /// Whether the user asked for help, rather than leaving out which subcommand to run.
  package let isRequested: Bool

  init(command: any ParsableCommand.Type, path: [String], rootName: String, isRequested: Bool) {
    configuration = command.configuration
    // The help of the root must not reflect anything, and neither need any other list of subcommands.
    definitions = configuration.hasSubcommands ? [] : DeclaredArguments(reflecting: command.init()).definitions
    self.path = path
    self.rootName = rootName
    self.isRequested = isRequested
  }

  /// The page, in lines of at most `width` columns where its examples allow that.
  package func text(width: Int = 100) -> String {
    let tables = configuration.hasSubcommands ? subcommandTables : argumentTables
    let termWidth = HelpTable.termWidth(of: tables)
    var sections = [TextWrapping.lines(of: configuration.abstract, width: width)]
    sections.append(["USAGE", "  " + usage])
    if !configuration.aliases.isEmpty {
      sections.append(["ALIASES", "  " + configuration.aliases.joined(separator: ", ")])
    }
    if !configuration.discussion.isEmpty {
      sections.append(TextWrapping.paragraphs(of: inProgramName(configuration.discussion), width: width))
    }
    sections += tables.map { $0.lines(width: width, termWidth: termWidth) }
    if !configuration.examples.isEmpty {
      sections.append(["EXAMPLES"] + configuration.examples.flatMap(exampleLines))
    }
    let environment = environmentTable
    if !environment.rows.isEmpty {
      sections.append(environment.lines(width: width, termWidth: HelpTable.termWidth(of: [environment])))
    }
    if configuration.hasSubcommands {
      sections.append(["Run '\(path[0]) help \((path.dropFirst() + ["COMMAND"]).joined(separator: " "))' for more."])
    }
    return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// The usage line: `linkerd-tracing uninject [OPTIONS] FILE...`.
  package var usage: String {
    let derived = configuration.hasSubcommands ? "COMMAND" : definitions.usage
    let words = path + [configuration.usage ?? derived]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var subcommandTables: [HelpTable] {
    let groups = configuration.subcommandGroups.filter { !$0.visibleCommands.isEmpty }
    let tables = groups.map { group in
      HelpTable(
        title: group.title,
        rows: group.visibleCommands.map { ($0.configuration.name, $0.configuration.abstract) })
    }
    let isRoot = path.count == 1 && !configuration.version.isEmpty
    let version = isRoot ? [("    --version", "Show the version.")] : []
    return tables + [HelpTable(title: Self.commonTitle, rows: [Self.help] + version)]
  }

  private var argumentTables: [HelpTable] {
    let visible = visibleDefinitions
    let options = visible.filter { $0.kind != .positional }
    var titles = [Self.commonTitle]
    for case let title? in options.map(\.section) where !titles.contains(title) {
      titles.append(title)
    }
    let arguments = HelpTable(
      title: "Arguments", rows: visible.filter { $0.kind == .positional }.map { ($0.term, $0.explanation) })
    let sections = titles.map { title in
      let members = options.filter { ($0.section ?? Self.commonTitle) == title }
      return HelpTable(
        title: title,
        rows: members.map { ($0.term, $0.explanation) } + (title == Self.commonTitle ? [Self.help] : []))
    }
    return ([arguments] + sections).filter { !$0.rows.isEmpty }
  }

  private var environmentTable: HelpTable {
    let rows = visibleDefinitions.compactMap { definition in
      definition.environment.map { ($0, "Default of \(definition.spelling).") }
    }
    return HelpTable(title: "Environment", rows: rows)
  }

  private var visibleDefinitions: [ArgumentDefinition] { definitions.filter(\.isVisible) }

  private static let commonTitle = "Options"
  private static let help: HelpTable.Row = ("-h, --help", "Show this help.")

  private func exampleLines(_ example: String) -> [String] {
    inProgramName(example).split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
  }

  private func inProgramName(_ text: String) -> String {
    ProgramName.replacing(rootName, with: path[0], in: text)
  }
}
