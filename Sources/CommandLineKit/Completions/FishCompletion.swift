/// A completion script for fish 3.1 and later.
struct FishCompletion {
  private let root: DeclaredCommand
  private let name: String
  private let function: String

  init(_ root: DeclaredCommand) {
    self.root = root
    name = root.configuration.name
    function = "_" + CompletionScript.identifier([name])
  }

  var script: String {
    """
    # fish completion for \(name): \(name) completion fish | source

    # Prints which command the words before the cursor select, and how many positionals follow it.
    function \(function)_place
        set -l command ''
        set -l position 0
        set -l skips 0
        set -l rest 0
        set -l words (commandline -opc)
        set -e words[1]
        for word in $words
            if test $skips = 1
                set skips 0
                continue
            end
            if test $rest = 1
                set position (math $position + 1)
                continue
            end
            switch "$command:$word"
    \(walkingCases.map { "            " + $0 }.joined(separator: "\n"))
                case '*:-'
                    set position (math $position + 1)
                case '*:--'
                    set rest 1
                case '*:-*'
                case '*'
                    set position (math $position + 1)
            end
        end
        printf '%s\\n' "$command" $position
    end

    # Whether the words select the command $argv[1].
    function \(function)_in
        set -l place (\(function)_place)
        test "$place[1]" = "$argv[1]"
    end

    # Whether the next word is a positional of the command $argv[1] whose number matches $argv[2].
    function \(function)_at
        set -l place (\(function)_place)
        test "$place[1]" = "$argv[1]"; and string match -q -- "$argv[2]" "$place[2]"
    end

    # Prints folders, and files with one of the extensions $argv.
    function \(function)_files
        set -l word (commandline -ct | string replace -r -- '^-[^=]*=' '')
        set -l paths (complete -C"\(function)_no_command $word")
        string match -r -- '^.*/(?:\\t.*)?$' $paths
        for extension in $argv
            string match -r -- '^.*\\.'(string escape --style=regex -- $extension)'(?:\\t.*)?$' $paths
        end
    end

    complete -c \(name) -e
    complete -c \(name) -f
    \(root.tree.flatMap(entries).joined(separator: "\n"))

    """
  }

  /// How words lead from command to command, and which options swallow the next one.
  private var walkingCases: [String] {
    var cases = root.subcommands.isEmpty ? [] : ["case ':help'"]
    for command in root.tree {
      let key = command.path.joined(separator: " ")
      for subcommand in command.subcommands {
        cases.append("case " + subcommand.names.map { quoted("\(key):\($0)") }.joined(separator: " "))
        cases.append("    set command " + quoted(subcommand.path.joined(separator: " ")))
      }
      let spellings = command.valueOptions.flatMap(\.spellings)
      if !spellings.isEmpty {
        cases.append("case " + spellings.map { quoted("\(key):\($0)") }.joined(separator: " "))
        cases.append("    set skips 1")
      }
    }
    return cases
  }

  /// The `complete` commands of one command: its subcommands, flags and positionals.
  private func entries(_ command: DeclaredCommand) -> [String] {
    let key = quoted(command.path.joined(separator: " "))
    let prefix = "complete -c \(name) -n "
    var subcommands = command.subcommands.map { ($0.configuration.name, $0.configuration.abstract) }
    if command.path.isEmpty, !subcommands.isEmpty {
      subcommands.append(("help", "Show the help of a command."))
    }
    let words = subcommands.map { word, description in
      prefix + quoted("\(function)_at \(key) 0") + " -a \(quoted(word)) -d \(quoted(description))"
    }
    let options = command.options.flatMap { option -> [String] in
      let condition = prefix + quoted("\(function)_in \(key)")
      let short = option.short.map { " -s \($0)" } ?? ""
      let value = option.takesValue ? action(option.completion, requiresValue: true) : ""
      return option.spellings.filter { $0.hasPrefix("--") }.map { spelling in
        let isInverse = spelling == option.inverseSpelling
        return "\(condition)\(isInverse ? "" : short) -l \(spelling.dropFirst(2))\(value)"
          + " -d \(quoted(option.help(of: spelling)))"
      }
    }
    let positionals = command.positionals.enumerated().filter { $1.completion != .none }.map { index, positional in
      let place = positional.isRepeated ? "\"*\"" : "\(index)"
      return prefix + quoted("\(function)_at \(key) \(place)") + action(positional.completion, requiresValue: false)
    }
    return words + options + positionals
  }

  private func action(_ completion: Completion, requiresValue: Bool) -> String {
    let exclusive = requiresValue ? " -x" : ""
    switch completion {
    case .none: return exclusive
    case .list(let words): return "\(exclusive) -a \(quoted(words.joined(separator: " ")))"
    case .directory: return "\(exclusive) -a '(\(function)_files)'"
    case .files(let extensions) where extensions.isEmpty: return requiresValue ? " -r -F" : " -F"
    case .files(let extensions): return "\(exclusive) -a '(\(function)_files \(extensions.joined(separator: " ")))'"
    }
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
    return CompletionScript.quoted(escaped, quote: "\\'")
  }
}
