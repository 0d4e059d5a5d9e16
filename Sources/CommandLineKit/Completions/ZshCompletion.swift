/// A completion script for zsh, which can be sourced after `compinit` or put into a folder of `$fpath`.
struct ZshCompletion {
  private let root: DeclaredCommand
  private let name: String

  init(_ root: DeclaredCommand) {
    self.root = root
    name = root.configuration.name
  }

  var script: String {
    let entry = function(for: root)
    return """
      #compdef \(name)
      # zsh completion for \(name): source <(\(name) completion zsh)

      \(root.tree.map(functionText).joined(separator: "\n"))
      # From $fpath this file is the body of the function; sourced, it only has to be registered.
      if [[ $funcstack[1] == \(entry) ]]; then
        \(entry) "$@"
      else
        compdef \(entry) \(name)
      fi

      """
  }

  private func function(for command: DeclaredCommand) -> String {
    "_" + ([name] + command.path).joined(separator: "_")
  }

  private func functionText(_ command: DeclaredCommand) -> String {
    var specs = command.options.flatMap(spec)
    if command.subcommands.isEmpty {
      specs += command.positionals.flatMap(spec)
      return """
        \(function(for: command))() {
          _arguments -s -S : \\
            \(specs.joined(separator: " \\\n    "))
        }

        """
    }
    specs += ["'1: :->command'", "'*:: :->arguments'"]
    // "help" takes the same words as the command itself, so it is completed as if it weren't there.
    let help = command.path.isEmpty ? ["    help) \(function(for: command)) ;;"] : []
    let cases = command.subcommands.map { "    \($0.names.joined(separator: " | "))) \(function(for: $0)) ;;" } + help
    let entries = command.subcommands.map { entry($0.configuration.name, $0.configuration.abstract) }
    let helpEntry = command.path.isEmpty ? [entry("help", "Show the help of a command.")] : []
    return """
      \(function(for: command))() {
        local context state state_descr line
        typeset -A opt_args
        _arguments -C -s -S : \\
          \(specs.joined(separator: " \\\n    ")) && return
        if [[ $state == command ]]; then
          local -a commands=(
            \((entries + helpEntry).joined(separator: "\n      "))
          )
          _describe -t commands command commands
        elif [[ $state == arguments ]]; then
          case $words[1] in
        \(cases.joined(separator: "\n  "))
          esac
        fi
      }

      """
  }

  private func entry(_ word: String, _ description: String) -> String {
    CompletionScript.quoted("\(escaping(":", in: word)):\(escaping("", in: description))")
  }

  private func spec(_ definition: ArgumentDefinition) -> [String] {
    if definition.kind == .positional {
      let place = definition.isRepeated ? "*:" : definition.isRequired ? ":" : "::"
      return [CompletionScript.quoted(place + message(definition))]
    }
    let isFinal = definition.name == "help" || definition.name == "version"
    let all = definition.spellings
    let exclusion =
      isFinal ? "(- *)" : definition.isRepeated ? "*" : all.count > 1 ? "(\(all.joined(separator: " ")))" : ""
    return all.map { spelling in
      let description = "[\(escaping("[]", in: definition.help(of: spelling)))]"
      let value = definition.takesValue ? (spelling.hasPrefix("--") ? "=" : "+") : ""
      let suffix = definition.takesValue ? ":" + message(definition) : ""
      return CompletionScript.quoted(exclusion + spelling + value + description + suffix)
    }
  }

  /// What is expected and how it is completed.
  private func message(_ definition: ArgumentDefinition) -> String {
    "\(escaping(":", in: definition.placeholder)):\(action(definition.completion))"
  }

  private func action(_ completion: Completion) -> String {
    switch completion {
    case .none: return " "
    case .directory: return "_files -/"
    case .list(let words): return "(\(words.map { escaping(" ():", in: $0) }.joined(separator: " ")))"
    case .files(let extensions):
      return extensions.isEmpty ? "_files" : "_files -g \"*.(\(extensions.joined(separator: "|")))(-.)\""
    }
  }

  private func escaping(_ special: String, in text: String) -> String {
    let special = Array(special.utf8) + [UInt8(ascii: "\\")]
    let bytes = text.utf8.flatMap { special.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
