/// Finds mistakes in declarations, which a test of the program should ask for: they would mislead users at run time.
package enum DeclarationProblems {
  /// One sentence per mistake in the tree of commands, empty if all is well.
  package static func find(in root: any ParsableCommand.Type) -> [String] {
    problems(of: root, path: [root.configuration.name])
  }

  private static func problems(of type: any ParsableCommand.Type, path: [String]) -> [String] {
    let configuration = type.configuration
    let definitions = DeclaredArguments(reflecting: type.init()).definitions
    let subcommands = configuration.subcommandGroups.flatMap(\.commands)
    var problems: [String] = []
    if configuration.abstract.isEmpty {
      problems.append("has no abstract")
    }
    if !subcommands.isEmpty, !definitions.isEmpty {
      problems.append("has subcommands, so its own arguments are never read")
    }
    let names = subcommands.flatMap { [$0.configuration.name] + $0.configuration.aliases }
    problems += repeated(names).map { "has two subcommands \"\($0)\"" }
    problems += repeated(definitions.flatMap(\.spellings) + ["--help", "-h"]).map { "declares \"\($0)\" twice" }
    problems += definitions.filter { $0.help.isEmpty }.map { "doesn't explain \"\($0.spelling)\"" }
    problems += definitions.flatMap(\.offeredWords).filter { !isPlain($0) }
      .map { "offers \"\($0)\", which shells don't take as one plain word" }
    problems += positionalProblems(definitions.filter { $0.kind == .positional })
    return problems.map { "\(path.joined(separator: " ")) \($0)" }
      + subcommands.flatMap { Self.problems(of: $0, path: path + [$0.configuration.name]) }
  }

  private static func positionalProblems(_ positionals: [ArgumentDefinition]) -> [String] {
    zip(positionals, positionals.dropFirst()).compactMap { first, second in
      if first.isRepeated {
        return "takes \"\(second.placeholder)\" after \"\(first.placeholder)\", which takes all words"
      }
      return second.isRequired && !first.isRequired
        ? "requires \"\(second.placeholder)\" after \"\(first.placeholder)\", which is optional" : nil
    }
  }

  /// Whether the word means itself in every shell, so that completion can insert it as it is.
  private static func isPlain(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy { CompletionScript.isPlain($0) || "/:=@%+,".utf8.contains($0) }
  }

  private static func repeated(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { !seen.insert($0).inserted }
  }
}
