import Diagnostics

/// Fills the declarations of one command from its words, then from the environment, and validates the result.
struct ArgumentReader {
  enum Result {
    /// Every argument has its value.
    case filled
    /// The user asks for help instead.
    case help
  }

  private let path: [String]
  private let command: any ParsableCommand
  private let arguments: DeclaredArguments
  private let environment: (String) -> String?
  private var scanner: ArgumentScanner
  private var positionals: ArraySlice<Declaration>
  /// The flag just before the current word, if it has taken no value.
  private var bareFlag: String?
  /// Deprecations of the flags seen, in pflag's words.
  private(set) var warnings: [String] = []

  init(
    _ command: any ParsableCommand, path: [String], words: ArraySlice<String>,
    environment: @escaping (String) -> String?
  ) {
    self.path = path
    self.command = command
    self.environment = environment
    arguments = DeclaredArguments(reflecting: command)
    scanner = ArgumentScanner(words, for: arguments)
    positionals = arguments.positionals[...]
  }

  mutating func read() throws(UsageError) -> Result {
    do {
      while let element = scanner.next() {
        if case .help = element {
          return .help
        }
        try accept(element)
      }
    } catch {
      // Who asks for help gets it, whatever else is wrong.
      let rest = scanner.words.prefix { $0 != "--" }
      if !scanner.isTerminated, rest.contains("--help") || rest.contains("-h") {
        return .help
      }
      throw error
    }
    try readEnvironment()
    try checkPresence()
    for group in arguments.groups {
      try group.validate()
    }
    try command.validate()
    return .filled
  }

  private mutating func accept(_ element: ArgumentScanner.Element) throws(UsageError) {
    switch element {
    case .positional(let word):
      try fillNextPositional(with: word)
      bareFlag = nil
    case .given(let declaration, let spelling, let value):
      try read(value, into: declaration, spelling: spelling, from: .commandLine)
      bareFlag = declaration.definition.takesValue ? nil : spelling
      warnIfDeprecated(declaration.definition)
    case .valueMissing(let declaration, let spelling):
      throw UsageError(
        "flag \"\(spelling)\" needs a value",
        help: "give it as '\(declaration.definition.spelling) \(declaration.definition.placeholder)'")
    case .unknown(let spelling, let word):
      throw unknown(spelling, in: word)
    case .help:
      break
    }
  }

  private mutating func fillNextPositional(with word: String) throws(UsageError) {
    guard let declaration = positionals.first else {
      throw unexpected(word)
    }
    if !declaration.definition.isRepeated {
      positionals.removeFirst()
    }
    try read(word, into: declaration, spelling: declaration.definition.spelling, from: .commandLine)
  }

  private func read(
    _ word: String, into declaration: Declaration, spelling: String, from source: ValueSource
  ) throws(UsageError) {
    do throws(InvalidArgument) {
      try declaration.read(word, spelling: spelling, from: source)
    } catch {
      let origin = source == .environment ? declaration.definition.environment.map { " (from $\($0))" } ?? "" : ""
      throw UsageError(
        "invalid value \"\(word)\" for \"\(spelling)\"\(origin): expected \(error.expected)", help: error.help ?? "")
    }
  }

  private mutating func warnIfDeprecated(_ definition: ArgumentDefinition) {
    guard let deprecation = definition.deprecation else { return }
    let warning = "Flag --\(definition.name) has been deprecated, \(deprecation)"
    if !warnings.contains(warning) {
      warnings.append(warning)
    }
  }

  private func readEnvironment() throws(UsageError) {
    for declaration in arguments.declarations where !declaration.isGiven {
      // As for kubectl and helm, a variable that is set to nothing is not set.
      if let name = declaration.definition.environment, let word = environment(name), !word.isEmpty {
        try read(word, into: declaration, spelling: declaration.definition.spelling, from: .environment)
      }
    }
  }

  private func checkPresence() throws(UsageError) {
    for declaration in arguments.declarations {
      let definition = declaration.definition
      guard definition.isRequired, declaration.source == .declaration else { continue }
      let kind = definition.kind == .positional ? "argument" : "flag"
      let usage = path + [type(of: command).configuration.usage ?? arguments.definitions.usage]
      let value = definition.kind == .positional ? "" : " " + definition.placeholder
      throw UsageError(
        "missing \(kind) \"\(definition.spelling)\(value)\"", help: "type '\(usage.joined(separator: " "))'")
    }
  }

  private func unexpected(_ word: String) -> UsageError {
    let message = "unexpected argument \"\(word)\""
    if let bareFlag, word == "true" || word == "false" {
      return UsageError(message, help: "to set the flag, type \"\(bareFlag)=\(word)\"")
    }
    return UsageError(message)
  }

  private func unknown(_ spelling: String, in word: String) -> UsageError {
    let visible = arguments.definitions.filter(\.isVisible).flatMap(\.spellings) + ["--help"]
    let isJoined = !spelling.hasPrefix("--") && spelling != word
    // -namespace is a slip for --namespace more often than joined short flags.
    let guess = Spelling.question(for: isJoined ? "-" + word : spelling, among: visible)
    return UsageError("unknown flag \"\(spelling)\"\(isJoined ? " in \"\(word)\"" : "")", help: guess ?? "")
  }
}
