import Foundation
import Testing

@testable import CommandLineKit

/// The scripts, read as texts and run in the shells that are installed.
struct CompletionScriptTests {
  private static func isInstalled(_ shell: Shell) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell.rawValue)")
  }

  /// What a shell prints for a program in a folder with some files, after the script in `$SCRIPT` was written.
  private func output(of shell: Shell, running program: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "completion-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "files/a folder"), withIntermediateDirectories: true)
    for name in ["a.yaml", "b.yml", "c.txt", "a file.yaml"] {
      try Data().write(to: folder.appending(path: "files/\(name)"))
    }
    let script = folder.appending(path: "script")
    try CompletionScript.generate(shell: shell, root: Sample.Root.self)
      .write(to: script, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(shell.rawValue)")
    process.arguments = [shell == .bash ? "--norc" : shell == .zsh ? "-f" : "--no-config", "-c", program]
    process.currentDirectoryURL = folder.appending(path: "files")
    process.environment = ["SCRIPT": script.path, "HOME": folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

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

  @Test(.enabled(if: isInstalled(.bash))) func bashCompletes() throws {
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
      var lines = try output(of: .bash, running: program).split(separator: "\n", omittingEmptySubsequences: false)[...]
      #expect(lines.popFirst() == "complete -F _linkerd_tracing linkerd-tracing")
      for example in Self.cases {
        let replies = lines.popFirst()?.split(separator: "|").map(String.init) ?? ["no output"]
        // The shell lists files in no order.
        #expect(replies.sorted() == example.replies.sorted(), "\(example.words)")
      }
      #expect(lines.joined(separator: " ") == "--output=json --values=b.yml ")
    }
  }

  @Test(.enabled(if: isInstalled(.fish))) func fishCompletes() throws {
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
    let result = try output(of: .fish, running: (["source $SCRIPT"] + calls).joined(separator: "\n"))
    let expected = lines.map { line, replies in (["# " + line] + replies).map { $0 + "\n" }.joined() }
    #expect(result == expected.joined())
  }

  @Test(.enabled(if: isInstalled(.zsh))) func zshReadsTheSpecifications() throws {
    // The completion system needs a terminal; here its entry points print what they get.
    let program = """
      compdef() { print -r -- "compdef $*" }
      _arguments() { print -rl -- "$@" }
      source "$SCRIPT"
      _linkerd-tracing_install
      _linkerd-tracing_inject
      _linkerd-tracing_templates_export
      """
    let lines = try output(of: .zsh, running: program).split(separator: "\n").map(String.init)
    for line in [
      "compdef _linkerd-tracing linkerd-tracing",
      "--endpoint=[Collector to send spans to.]:ENDPOINT: ",
      "*-f+[Values file.]:FILE:_files -g \"*.(yaml|yml)(-.)\"",
      "*--set=[Set a chart value.]:KEY=VALUE: ",
      "--templates=[Folder of charts.]:DIR:_files -/",
      "(-o --output)-o+[How findings are written; it's \\[text\\] as a rule: one per line.]:OUTPUT:(text json sarif)",
      "(-i --in-place)--in-place[Edit files in place.]",
      "(--sidecar --no-sidecar)--no-sidecar[The opposite of --sidecar.]",
      "(- *)--help[Show this help.]",
      "*:FILE:_files -g \"*.(yaml|yml)(-.)\"",
      ":DIR:_files -/",
      "::CHART:(jaeger emojivoto)",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
  }

  @Test func quotingSurvivesQuotes() {
    #expect(CompletionScript.quoted("it's") == "'it'\\''s'")
    #expect(CompletionScript.quoted("it's", quote: "\\'") == "'it\\'s'")
    #expect(CompletionScript.quoted("") == "''")
    #expect(CompletionScript.identifier(["linkerd-tracing", "x"]) == "_linkerd_tracing_x")
  }
}
