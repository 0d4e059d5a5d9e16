import Testing

@testable import CommandLineKit

/// The scripts, read as texts and run in the shells that are installed.
struct CompletionScriptTests {
  @Test(arguments: Shell.allCases) func everythingVisibleOccurs(shell: Shell) {
    let script = CompletionScript.generate(shell: shell, root: Sample.Root.self)
    let words = [
      "install", "up", "inject", "uninject", "templates", "list", "ls", "export", "completion", "help",
      "endpoint", "set", "values", "namespace", "context", "output", "replicas", "sample-rate", "severity", "in-place",
      "strict", "sidecar", "no-sidecar", "force", "version", "text json sarif", "bash zsh fish", "jaeger emojivoto",
      "error warning", "yaml",
    ]
    for word in words {
      #expect(script.contains(word), "\(word)")
    }
    for word in ["internal", "debug-tree", "proxy-version"] {
      #expect(!script.contains(word), "\(word)")
    }
    #expect(script.hasSuffix("\n") && !script.hasSuffix("\n\n"))
  }

  @Test(arguments: [Shell.zsh, .fish]) func zshAndFishShowDescriptions(shell: Shell) {
    let script = CompletionScript.generate(shell: shell, root: Sample.Root.self)
    for text in ["Render what a cluster needs for tracing.", "Values file.", "The opposite of --sidecar."] {
      #expect(script.contains(text), "\(text)")
    }
  }

  struct Case {
    /// The words as readline splits them; the last one is completed.
    let words: [String]
    let replies: [String]
  }

  private static let cases = [
    Case(words: [""], replies: ["install", "inject", "uninject", "templates", "completion", "help"]),
    Case(words: ["ins"], replies: ["install"]),
    Case(words: ["--"], replies: ["--help", "--version"]),
    Case(words: ["templates", ""], replies: ["list", "export"]),
    Case(words: ["help", "templates", "e"], replies: ["export"]),
    Case(words: ["internal", "--"], replies: []),
    Case(words: ["inject", "--s"], replies: ["--sample-rate", "--severity", "--strict", "--sidecar"]),
    Case(words: ["inject", "-n", "x", "--o"], replies: ["--output"]),
    Case(words: ["inject", "--output", ""], replies: ["text", "json", "sarif"]),
    Case(words: ["inject", "-o", "j"], replies: ["json"]),
    Case(words: ["inject", "--output", "="], replies: ["text", "json", "sarif"]),
    Case(words: ["inject", "--output", "=", "j"], replies: ["json"]),
    Case(words: ["inject", "--context", ""], replies: []),
    Case(words: ["inject", ""], replies: ["a file.yaml", "a folder", "a.yaml", "b.yml"]),
    Case(words: ["inject", "a.yaml", "--strict", "b"], replies: ["b.yml"]),
    Case(words: ["inject", "a\\ f"], replies: ["a file.yaml", "a folder"]),
    Case(words: ["inject", "\"a fi"], replies: ["a file.yaml"]),
    Case(words: ["inject", "--", "--"], replies: []),
    Case(words: ["up", "--endpoint", "otel", ":", "4317", "--te"], replies: ["--templates"]),
    Case(words: ["install", "--templates", ""], replies: ["a folder"]),
    Case(words: ["install", "--values", "=", "b"], replies: ["b.yml"]),
    Case(words: ["templates", "export", ""], replies: ["a folder"]),
    Case(words: ["templates", "export", "d", ""], replies: ["jaeger", "emojivoto"]),
    Case(words: ["templates", "export", "d", "jaeger", ""], replies: []),
    Case(words: ["templates", "export", "--force", "d", "j"], replies: ["jaeger"]),
    Case(words: ["completion", "z"], replies: ["zsh"]),
  ]

  @Test(.enabled(if: ShellSession.isInstalled(.bash))) func bashCompletes() throws {
    // Without and with the package bash-completion, if that is there.
    let package = "/usr/share/bash-completion/bash_completion"
    for prelude in ["", "[[ -r \(package) ]] && source \(package)"] {
      let calls = Self.cases.map { example in
        let words = (["linkerd-tracing"] + example.words).map { CompletionScript.quoted($0) }
        return "complete_words \(words.joined(separator: " "))"
      }
      let program = """
        \(prelude)
        source "$SCRIPT"
        complete -p linkerd-tracing
        complete_words() {
          COMP_WORDS=("$@")
          COMP_CWORD=$(($# - 1))
          _linkerd_tracing
          local IFS='|'
          echo "${COMPREPLY[*]}"
        }
        \(calls.joined(separator: "\n"))
        COMP_WORDBREAKS=${COMP_WORDBREAKS//=}
        complete_words linkerd-tracing inject --output=j
        complete_words linkerd-tracing install --values=b
        """
      var lines = try ShellSession(shell: .bash, root: Sample.Root.self).output(of: program).split(
        separator: "\n", omittingEmptySubsequences: false)[...]
      #expect(lines.popFirst() == "complete -F _linkerd_tracing linkerd-tracing")
      for example in Self.cases {
        let replies = lines.popFirst()?.split(separator: "|").map(String.init) ?? ["no output"]
        // The shell lists files in no order.
        #expect(replies.sorted() == example.replies.sorted(), "\(example.words)")
      }
      #expect(lines.joined(separator: " ") == "--output=json --values=b.yml ")
    }
  }

  @Test(.enabled(if: ShellSession.isInstalled(.fish))) func fishCompletes() throws {
    let lines = [
      ("ins", ["install\tRender what a cluster needs for tracing."]),
      ("inject --no", ["--no-sidecar\tThe opposite of --sidecar."]),
      ("templates ", ["export\tWrite the charts to a folder.", "list\tName the charts."]),
      ("help templates l", ["list\tName the charts."]),
      ("inject --out", ["--output\tHow findings are written; it's [text] as a rule: one per line."]),
      ("inject --severity=w", ["--severity=warning\tSeverity to stop at."]),
      ("inject --severity w", ["warning\tSeverity to stop at."]),
      ("inject a", ["a file.yaml", "a folder/", "a.yaml"]),
      ("inject --context ", []),
      ("internal ", []),
      ("install --values=b", ["--values=b.yml\tValues file."]),
      ("templates export --force ", ["a folder/"]),
      ("templates export d ", ["emojivoto", "jaeger"]),
      ("templates export d jaeger ", []),
      ("inject -- --", []),
    ]
    let calls = lines.map { "echo '# \($0.0)'; complete -C 'linkerd-tracing \($0.0)'" }
    let result = try ShellSession(shell: .fish, root: Sample.Root.self).output(
      of: (["source $SCRIPT"] + calls).joined(separator: "\n"))
    let expected = lines.map { line, replies in (["# " + line] + replies).map { $0 + "\n" }.joined() }
    #expect(result == expected.joined())
  }

  @Test(.enabled(if: ShellSession.isInstalled(.zsh))) func zshCompletes() throws {
    let lines = [
      ("lt ins", "lt ins"),
      ("linkerd-tracing ins", "linkerd-tracing install "),
      ("linkerd-tracing internal ", "linkerd-tracing internal "),
      ("linkerd-tracing help te", "linkerd-tracing help templates "),
      ("linkerd-tracing templates exp", "linkerd-tracing templates export "),
      ("linkerd-tracing templates export a", "linkerd-tracing templates export a\\ folder/"),
      ("linkerd-tracing templates export d j", "linkerd-tracing templates export d jaeger "),
      ("linkerd-tracing inject --str", "linkerd-tracing inject --strict "),
      ("linkerd-tracing inject --out", "linkerd-tracing inject --output="),
      ("linkerd-tracing inject --output=j", "linkerd-tracing inject --output=json "),
      ("linkerd-tracing inject -n x --output j", "linkerd-tracing inject -n x --output json "),
      ("linkerd-tracing inject -oj", "linkerd-tracing inject -ojson "),
      ("linkerd-tracing inject --debug", "linkerd-tracing inject --debug"),
      ("linkerd-tracing inject b", "linkerd-tracing inject b.yml "),
      // If no file has the extension, zsh offers the others by itself.
      ("linkerd-tracing inject b c", "linkerd-tracing inject b c.txt "),
      ("linkerd-tracing inject \"a fi", "linkerd-tracing inject \"a file.yaml\" "),
      ("linkerd-tracing inject -- --str", "linkerd-tracing inject -- --str"),
      ("linkerd-tracing up --values b", "linkerd-tracing up --values b.yml "),
      ("linkerd-tracing completion f", "linkerd-tracing completion fish "),
    ]
    // A line editor on a terminal: each line is typed, completed, written to a file and thrown away.
    let program = """
      zmodload zsh/zpty
      zpty editor zsh -f -i
      zpty -w editor 'autoload -U compinit; compinit -u -D; source $SCRIPT; bindkey "^I" complete-word'
      zpty -w editor 'report() { print -r -- "$BUFFER" >> $OUT; BUFFER= }; zle -N report; bindkey "^G" report; PS1='
      zpty -w editor 'echo ready > $OUT'
      wait_for() {
        local -i tries=500
        until [[ -e $OUT ]] && (( $(wc -l < $OUT) >= $1 || --tries < 0 )); do
          zpty -r -t editor ignored; sleep 0.02
        done
      }
      wait_for 1
      count=1
      for line in \(lines.map { CompletionScript.quoted($0.0) }.joined(separator: " ")); do
        zpty -w -n editor "$line"$'\\t\\a'
        wait_for $((++count))
      done
      zpty -d editor
      cat $OUT
      """
    let result = try ShellSession(shell: .zsh, root: Sample.Root.self).output(of: program)
    #expect(result.split(separator: "\n").map(String.init) == ["ready"] + lines.map(\.1))
  }

  @Test func theWholeScriptsOfASmallTree() {
    #expect(CompletionScript.generate(shell: .bash, root: Small.Root.self) == Small.bash)
    #expect(CompletionScript.generate(shell: .zsh, root: Small.Root.self) == Small.zsh)
    #expect(CompletionScript.generate(shell: .fish, root: Small.Root.self) == Small.fish)
  }

  @Test(.enabled(if: ShellSession.isInstalled(.bash))) func bashLeavesTextsAndColonsAlone() throws {
    let program = """
      source "$SCRIPT"
      for words in 'check --mode a' 'check --mode a : c' 'check -m = a :' 'check --mode = a : b' 'ck --mo' 'show ru'; do
        COMP_WORDS=(lt $words)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _lt
        echo "${COMPREPLY[*]}"
      done
      COMP_WORDBREAKS=' '
      COMP_WORDS=(lt check --mode=a:)
      COMP_CWORD=2
      _lt
      echo "${COMPREPLY[*]}"
      """
    // Readline replaces only what follows the colon.
    #expect(
      try ShellSession(shell: .bash, root: Small.Root.self).output(of: program)
        == "a:b a:c/d\nc/d\nb c/d\nb\n--mode\nrules\n--mode=a:b --mode=a:c/d\n")
  }

  @Test(.enabled(if: ShellSession.isInstalled(.fish))) func fishLeavesTextsAlone() throws {
    let program = """
      source $SCRIPT
      complete -C 'lt c'
      complete -C 'lt check --mo'
      complete -C 'lt check --mode '
      complete -C 'lt check a'
      complete -C 'lt show rules c'
      """
    let odd = #"It's [odd]: a\b "q" $HOME `id` *."#
    #expect(
      try ShellSession(shell: .fish, root: Small.Root.self).output(of: program).split(separator: "\n") == [
        "check\t\(odd)", "--mode\t\(odd)", "a:b\t\(odd)", "a:c/d\t\(odd)", "a file.yaml", "a folder/", "a.yaml",
        "c.txt",
      ])
  }

  @Test func quotingSurvivesQuotes() {
    #expect(CompletionScript.quoted("it's") == "'it'\\''s'")
    #expect(CompletionScript.quoted("it's", quote: "\\'") == "'it\\'s'")
    #expect(CompletionScript.quoted("") == "''")
    #expect(CompletionScript.identifier(["linkerd-tracing", "x"]) == "_linkerd_tracing_x")
  }
}
