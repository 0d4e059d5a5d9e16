import Diagnostics

/// Reads command lines for a tree of commands; the same words and variables always give the same outcome.
package struct CommandLineParser {
  private let root: any ParsableCommand.Type
  private let programName: String
  private let environment: (String) -> String?

  /// Makes a parser for the commands below `root`.
  ///
  /// `programName` is what the user typed to get here, such as `kubectl tracing`: help and errors repeat it.
  package init(
    root: any ParsableCommand.Type, programName: String? = nil,
    environment: @escaping (String) -> String? = { _ in nil }
  ) {
    self.root = root
    self.programName = programName ?? root.configuration.name
    self.environment = environment
  }

  /// Finds the command, then reads its arguments.
  ///
  /// `arguments` are those after the program's name. No command but the selected one is instantiated.
  package func parse(_ arguments: [String]) -> ParseOutcome {
    var command = root
    var path = [programName]
    var words = arguments[...]
    var wantsHelp = false
    while command.configuration.hasSubcommands {
      guard let word = words.popFirst() else {
        return .help(page(of: command, at: path, isRequested: wantsHelp))
      }
      if let subcommand = command.subcommand(named: word) {
        command = subcommand
        path.append(subcommand.configuration.name)
        continue
      }
      switch word {
      case "-h", "--help":
        return .help(page(of: command, at: path, isRequested: true))
      case "--version" where path.count == 1 && !root.configuration.version.isEmpty:
        return .version(root.configuration.version)
      case "help":
        wantsHelp = true
      default:
        let error = word.hasPrefix("-") ? misplaced(flag: word, at: path) : unknown(word, below: command, at: path)
        return .usageError(error.located(at: path))
      }
    }
    if wantsHelp {
      return .help(page(of: command, at: path, isRequested: true))
    }
    return read(words, into: command, at: path)
  }

  private func read(
    _ words: ArraySlice<String>, into type: any ParsableCommand.Type, at path: [String]
  ) -> ParseOutcome {
    let command = type.init()
    var reader = ArgumentReader(command, path: path, words: words, environment: environment)
    do throws(UsageError) {
      guard try reader.read() == .filled else {
        return .help(page(of: type, at: path, isRequested: true))
      }
      return .command(ParsedCommand(command: command, path: path, warnings: reader.warnings))
    } catch {
      return .usageError(error.located(at: path))
    }
  }

  private func page(of command: any ParsableCommand.Type, at path: [String], isRequested: Bool) -> HelpPage {
    HelpPage(command: command, path: path, rootName: root.configuration.name, isRequested: isRequested)
  }

  private func unknown(_ word: String, below command: any ParsableCommand.Type, at path: [String]) -> UsageError {
    let place = path.count == 1 ? "" : " for \"\(path.joined(separator: " "))\""
    let names = command.visibleSubcommands.flatMap { [$0.configuration.name] + $0.configuration.aliases }
    return UsageError(
      "unknown command \"\(word)\"\(place)", help: Spelling.question(for: word, among: names) ?? "")
  }

  /// A flag before the command that it belongs to.
  private func misplaced(flag: String, at path: [String]) -> UsageError {
    let isRoot = path.count == 1 && !root.configuration.version.isEmpty
    let guess = Spelling.question(for: flag, among: isRoot ? ["--help", "--version"] : ["--help"])
    return UsageError(
      "unknown flag \"\(flag)\" before a command",
      help: guess ?? "flags come after the command: '\(path.joined(separator: " ")) COMMAND \(flag)'")
  }
}
