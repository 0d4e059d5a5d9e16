import Foundation
import TestSupport
import Testing

/// The completion scripts of completions/, in the shells themselves where they are installed.
struct CompletionTests {
  @Test func theCommittedScriptsAreWhatTheBinaryPrints() throws {
    for shell in ["bash", "zsh", "fish"] {
      let printed = try Program.linkerdTracing.run(["completion", shell])
      #expect(printed.code == 0)
      #expect(
        try printed.text == Repository.read("completions/linkerd-tracing.\(shell)"),
        "run: linkerd-tracing completion \(shell) > completions/linkerd-tracing.\(shell)")
    }
  }

  @Test func bashCompletesCommandsFlagsValuesAndFiles() throws {
    guard let bash = Program.found("bash") else { return }
    let folder = try TemporaryFolder()
    try folder.write("", to: "values.yaml")
    try folder.write("", to: "notes.txt")
    for (line, expected, unexpected) in [
      ("linkerd-tracing ins", ["install", "instrument"], ["inject"]),
      ("linkerd-tracing install --sto", ["--storage", "--storage-class"], ["--set"]),
      ("linkerd-tracing install --storage ", ["memory", "badger"], ["values.yaml"]),
      ("linkerd-tracing install --policy=", ["audit", "enforce", "none"], []),
      ("linkerd-tracing inject val", ["values.yaml"], ["notes.txt"]),
      ("linkerd-tracing templates ", ["export"], []),
      ("linkerd-tracing completion ", ["bash", "zsh", "fish"], []),
    ] {
      let script = """
        source "$1"
        COMP_LINE="$2" COMP_POINT=${#2}
        read -ra COMP_WORDS <<< "${2//=/ = }"
        [[ "$2" == *" " ]] && COMP_WORDS+=("")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        function=$(complete -p linkerd-tracing | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        "$function" linkerd-tracing "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}" 2>/dev/null
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      let outcome = try bash.run(
        ["-c", script, "bash", Repository.root + "/completions/linkerd-tracing.bash", line], folder: folder.root)
      let words = outcome.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      for word in expected { #expect(words.contains { $0 == word || $0 == "--policy=" + word }, "\(line): \(words)") }
      for word in unexpected { #expect(!words.contains(word), "\(line): \(words)") }
    }
  }

  @Test func fishCompletesCommandsFlagsValuesAndFiles() throws {
    guard let fish = Program.found("fish") else { return }
    let folder = try TemporaryFolder()
    try folder.write("", to: "values.yaml")
    for (line, expected) in [
      ("linkerd-tracing ins", ["install", "instrument"]), ("linkerd-tracing install --sto", ["--storage", "--storage-class"]),
      ("linkerd-tracing install --storage ", ["memory", "badger"]), ("linkerd-tracing inject val", ["values.yaml"]),
    ] {
      let outcome = try fish.run(
        [
          "--no-config", "-c", "source $argv[1]; complete -C $argv[2]", Repository.root + "/completions/linkerd-tracing.fish", line,
        ],
        folder: folder.root)
      let words = outcome.text.split(separator: "\n").map { String($0.split(separator: "\t").first ?? "") }
      for word in expected { #expect(words.contains(word), "\(line): \(words)") }
    }
  }
}
