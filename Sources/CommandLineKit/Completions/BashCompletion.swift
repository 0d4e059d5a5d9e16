/// A completion script for bash 3.2 and later, with or without the bash-completion package.
struct BashCompletion {
  private let root: DeclaredCommand
  private let function: String

  init(_ root: DeclaredCommand) {
    self.root = root
    function = CompletionScript.identifier([root.configuration.name])
  }

  var script: String {
    let name = root.configuration.name
    return """
      # bash completion for \(name): source <(\(name) completion bash)

      \(function)() {
        # Readline splits words at "=" and ":"; put them together again.
        local -a words=()
        local index word glue=
        for ((index = 0; index <= COMP_CWORD; index++)); do
          word=${COMP_WORDS[index]}
          if [[ -n $word && ${#words[@]} -gt 1 && ( -n $glue || -z ${word//[=:]/} ) ]]; then
            words[${#words[@]} - 1]=${words[${#words[@]} - 1]}$word
          else
            words[${#words[@]}]=$word
          fi
          glue=
          [[ -n $word && -z ${word//[=:]/} ]] && glue=1
        done

        # Which command is it, is the word an option's value, and how many positionals came before?
        local command= option= position=0 rest=
        for ((index = 1; index < ${#words[@]} - 1; index++)); do
          word=${words[index]}
          if [[ -n $option ]]; then
            option=
          elif [[ -n $rest ]]; then
            position=$((position + 1))
          else
            case "$command:$word" in
      \(lines(walkingCases, indent: 8))
              *:--) rest=1 ;;
              *:-?*) ;;
              *) position=$((position + 1)) ;;
            esac
          fi
        done

        local current=${words[${#words[@]} - 1]} prefix=
        if [[ -z $option && -z $rest ]]; then
          if [[ $current == -*=* ]]; then
            option=${current%%=*}
            prefix=$option=
            current=${current#*=}
          elif [[ $current == -* ]]; then
            option=-
          fi
        fi

        COMPREPLY=()
        case "$command:$option:$position" in
      \(lines(offeringCases, indent: 4))
        esac

        # Readline replaces only what follows the last of its break characters.
        [[ $COMP_WORDBREAKS == *=* ]] && prefix=
        local keep=
        if [[ $COMP_WORDBREAKS == *:* && $current == *:* ]]; then
          keep=${current%:*}:
        fi
        for ((index = 0; index < ${#COMPREPLY[@]}; index++)); do
          COMPREPLY[index]=$prefix${COMPREPLY[index]#"$keep"}
        done
      }

      # The words among $2... that begin with $1.
      \(function)_offer() {
        local word
        for word in "${@:2}"; do
          if [[ $word == "$1"* ]]; then COMPREPLY[${#COMPREPLY[@]}]=$word; fi
        done
      }

      # Folders that begin with $1, and files matching one of the patterns $2...
      \(function)_files() {
        local word=$1 path pattern
        word=${word#[\\"\\']}
        word=${word//\\\\/}
        type compopt &>/dev/null && compopt -o filenames 2>/dev/null
        while IFS= read -r path; do
          for pattern in "${@:2}" /; do
            if [[ $pattern == / ]]; then
              [[ -d ${path/#\\~/$HOME} ]] || continue
            elif [[ $path != $pattern ]]; then
              continue
            fi
            COMPREPLY[${#COMPREPLY[@]}]=$path
            break
          done
        done < <(compgen -f -- "$word")
      }

      complete -F \(function) \(name)

      """
  }

  /// How words lead from command to command, and which options swallow the next one.
  private var walkingCases: [String] {
    var cases = root.subcommands.isEmpty ? [] : [":help) ;;"]
    for command in root.tree {
      let key = command.path.joined(separator: " ")
      for subcommand in command.subcommands {
        let patterns = subcommand.names.map { pattern("\(key):\($0)") }
        let target = CompletionScript.quoted(subcommand.path.joined(separator: " "))
        cases.append("\(patterns.joined(separator: " | "))) command=\(target) ;;")
      }
      for option in command.valueOptions {
        let patterns = option.spellings.map { pattern("\(key):\($0)") }
        cases.append("\(patterns.joined(separator: " | "))) option=$word ;;")
      }
    }
    return cases
  }

  /// What each command offers for flags, for options' values and for positionals.
  private var offeringCases: [String] {
    root.tree.flatMap { command in
      let key = command.path.joined(separator: " ")
      // A short flag is typed faster than completed.
      let flags = command.options.flatMap(\.spellings).filter { $0.hasPrefix("--") }
      let place = command.subcommands.isEmpty ? pattern(key + ":-:") + "*" : pattern(key + ":-:0")
      var cases = ["\(place)) \(offer(flags)) ;;"]
      for option in command.options where option.completion != .none {
        let patterns = option.spellings.map { pattern("\(key):\($0):") + "*" }
        cases.append("\(patterns.joined(separator: " | "))) \(action(option.completion)) ;;")
      }
      if !command.subcommands.isEmpty {
        let help = command.path.isEmpty ? ["help"] : []
        cases.append("\(pattern(key + "::0"))) \(offer(command.subcommands.map(\.configuration.name) + help)) ;;")
      }
      for (index, positional) in command.positionals.enumerated() where positional.completion != .none {
        let place = positional.isRepeated ? pattern(key + "::") + "*" : pattern("\(key)::\(index)")
        cases.append("\(place)) \(action(positional.completion)) ;;")
      }
      return cases
    }
  }

  private func action(_ completion: Completion) -> String {
    switch completion {
    case .none: ":"
    case .list(let words): offer(words)
    case .directory: "\(function)_files \"$current\""
    case .files(let extensions):
      "\(function)_files \"$current\" "
        + (extensions.isEmpty ? "'*'" : extensions.map { CompletionScript.quoted("*.\($0)") }.joined(separator: " "))
    }
  }

  private func offer(_ words: [String]) -> String {
    "\(function)_offer \"$current\" " + words.map(word).joined(separator: " ")
  }

  private func word(_ text: String) -> String {
    let isPlain = !text.isEmpty && text.utf8.allSatisfy(CompletionScript.isPlain)
    return isPlain ? text : CompletionScript.quoted(text)
  }

  private func pattern(_ text: String) -> String { CompletionScript.quoted(text) }

  private func lines(_ lines: [String], indent: Int) -> String {
    lines.map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
  }
}
