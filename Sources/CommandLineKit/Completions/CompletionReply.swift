/// What can stand at the end of a command line, as the `kubectl_complete-NAME` executable of a plugin answers kubectl.
package struct CompletionReply: Equatable {
  /// A word that can stand there.
  package struct Candidate: Equatable, Sendable {
    package let value: String
    package let description: String
  }

  /// How kubectl's script uses the candidates; the numbers are those of cobra's `ShellCompDirective`.
  package enum Directive: Int, Sendable {
    /// There are no candidates; complete files.
    case files = 0
    /// The candidates are all there is.
    case candidatesOnly = 4
    /// The candidates are file extensions.
    case filesWithExtensions = 8
    /// There are no candidates; complete folders.
    case folders = 16
  }

  package private(set) var candidates: [Candidate] = []
  package private(set) var directive = Directive.candidatesOnly

  /// Answers for the words after the plugin's name; the last is the one to complete and may be empty.
  package init(for words: [String], root: any ParsableCommand.Type) {
    let current = words.last ?? ""
    var earlier = words.dropLast()
    var type = root
    while type.configuration.hasSubcommands, let word = earlier.popFirst() {
      if let subcommand = type.subcommand(named: word) {
        type = subcommand
      } else if word != "help" {
        return
      }
    }
    let command = DeclaredCommand(type)
    if type.configuration.hasSubcommands {
      offerSubcommands(of: command, isRoot: type == root, to: current)
    } else {
      offerArguments(of: command, type, after: earlier, to: current)
    }
  }

  /// The lines that kubectl expects on standard output.
  package var text: String {
    let lines = candidates.map { $0.description.isEmpty ? $0.value : "\($0.value)\t\($0.description)" }
    return (lines + [":\(directive.rawValue)"]).map { $0 + "\n" }.joined()
  }

  private mutating func offerSubcommands(of command: DeclaredCommand, isRoot: Bool, to current: String) {
    if current.hasPrefix("-") {
      return offerFlags(of: command, to: current)
    }
    for subcommand in command.subcommands {
      offer(subcommand.configuration.name, subcommand.configuration.abstract, to: current)
    }
    if isRoot {
      offer("help", "Show the help of a command.", to: current)
    }
  }

  private mutating func offerArguments(
    of command: DeclaredCommand, _ type: any ParsableCommand.Type, after earlier: ArraySlice<String>, to current: String
  ) {
    var scanner = ArgumentScanner(earlier, for: DeclaredArguments(reflecting: type.init()))
    var position = 0
    while let element = scanner.next() {
      switch element {
      case .positional: position += 1
      case .valueMissing(let declaration, _): return offerValues(of: declaration.definition, to: current)
      case .given, .unknown, .help: break
      }
    }
    if current.hasPrefix("-"), !scanner.isTerminated {
      guard let end = current.utf8.firstIndex(of: UInt8(ascii: "=")) else {
        return offerFlags(of: command, to: current)
      }
      let option = command.valueOptions.first { $0.spellings.contains(String(current[..<end])) }
      if let option {
        offerValues(of: option, to: current, prefix: String(current[...end]))
      }
    } else if let positional = command.positional(at: position) {
      offerValues(of: positional, to: current)
    }
  }

  private mutating func offerFlags(of command: DeclaredCommand, to current: String) {
    for option in command.options {
      for spelling in option.spellings where spelling.hasPrefix("--") {
        offer(spelling, option.help(of: spelling), to: current)
      }
    }
  }

  private mutating func offerValues(of definition: ArgumentDefinition, to current: String, prefix: String = "") {
    switch definition.completion {
    case .none:
      break
    case .list(let words):
      for word in words {
        offer(prefix + word, "", to: current)
      }
    case .directory:
      directive = .folders
    case .files(let extensions):
      directive = extensions.isEmpty ? .files : .filesWithExtensions
      candidates = extensions.map { Candidate(value: $0, description: "") }
    }
  }

  private mutating func offer(_ value: String, _ description: String, to current: String) {
    if value.hasPrefix(current) {
      candidates.append(Candidate(value: value, description: description))
    }
  }
}
