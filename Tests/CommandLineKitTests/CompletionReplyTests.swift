import Testing

@testable import CommandLineKit

struct CompletionReplyTests {
  @Test func repliesHoldWhatCanFollow() {
    for (words, values, directive) in [
      ([""], "install inject uninject templates completion help", .candidatesOnly),
      ([], "install inject uninject templates completion help", .candidatesOnly),
      (["in"], "install inject", .candidatesOnly),
      (["--"], "--help --version", .candidatesOnly),
      (["templates", ""], "list export", .candidatesOnly),
      (["help", "te"], "templates", .candidatesOnly),
      (["help", "templates", "e"], "export", .candidatesOnly),
      (["bogus", ""], "", .candidatesOnly),
      (["internal", "--"], "--help", .candidatesOnly),
      (["inject", "--s"], "--sample-rate --severity --strict --sidecar", .candidatesOnly),
      (["inject", "--no"], "--no-sidecar", .candidatesOnly),
      (["inject", "--debug"], "", .candidatesOnly),
      (["inject", "--output", ""], "text json sarif", .candidatesOnly),
      (["inject", "-o", "j"], "json", .candidatesOnly),
      (["inject", "--output="], "--output=text --output=json --output=sarif", .candidatesOnly),
      (["inject", "-o=j"], "-o=json", .candidatesOnly),
      (["inject", "--context", ""], "", .candidatesOnly),
      (["inject", "--context", "--s"], "", .candidatesOnly),
      (["inject", ""], "yaml yml", .filesWithExtensions),
      (["inject", "a", "--strict", ""], "yaml yml", .filesWithExtensions),
      (["inject", "--", "--"], "yaml yml", .filesWithExtensions),
      (["up", "--values="], "yaml yml", .filesWithExtensions),
      (["install", "--templates", ""], "", .folders),
      (["templates", "export", ""], "", .folders),
      (["templates", "export", "d", ""], "jaeger emojivoto", .candidatesOnly),
      (["templates", "export", "d", "jaeger", ""], "", .candidatesOnly),
      (["uninject", ""], "", .candidatesOnly),
      (["completion", "z"], "zsh", .candidatesOnly),
    ] as [([String], String, CompletionReply.Directive)] {
      let reply = CompletionReply(for: words, root: Sample.Root.self)
      #expect(reply.candidates.map(\.value).joined(separator: " ") == values, "\(words)")
      #expect(reply.directive == directive, "\(words)")
    }
  }

  @Test func anyFileIsADirectiveWithoutCandidates() {
    struct Root: ParsableCommand {
      static let configuration = CommandConfiguration(name: "root", abstract: "Root.")
      @Argument("FILE", help: "File.", completion: .file()) var file: String
    }
    let reply = CompletionReply(for: [""], root: Root.self)
    #expect(reply.directive == .files)
    #expect(reply.text == ":0\n")
  }

  @Test func theTextIsWhatKubectlReads() {
    #expect(
      CompletionReply(for: ["templates", ""], root: Sample.Root.self).text
        == "list\tName the charts.\nexport\tWrite the charts to a folder.\n:4\n")
    #expect(CompletionReply(for: ["inject", ""], root: Sample.Root.self).text == "yaml\nyml\n:8\n")
    #expect(
      CompletionReply(for: ["inject", "--no"], root: Sample.Root.self).text
        == "--no-sidecar\tThe opposite of --sidecar.\n:4\n")
  }

  /// Both ways to complete read the same declarations, so they must offer the same words.
  @Test(.enabled(if: ShellSession.isInstalled(.bash))) func kubectlAndBashAgree() throws {
    let commands = [
      "install", "up", "inject", "uninject", "templates", "templates list", "templates ls", "templates export",
      "templates export d", "completion", "help", "help templates", "inject --output", "inject -o",
      "inject --context x",
      "inject --strict", "install --endpoint a", "templates export --force d", "inject --severity", "inject --",
    ]
    let endings = ["--", "--s", "--no-", "j", "e", "i", "--bogus", "-"]
    let lines = commands.flatMap { command in endings.map { "\(command) \($0)" } }
    let program = """
      source "$SCRIPT"
      while read -r line; do
        COMP_WORDS=(linkerd-tracing $line)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _linkerd_tracing
        echo "${COMPREPLY[*]}"
      done <<'END'
      \(lines.joined(separator: "\n"))
      END
      """
    let replies = try ShellSession(shell: .bash, root: Sample.Root.self).output(of: program)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (line, reply) in zip(lines, replies) {
      let words = line.split(separator: " ").map(String.init)
      let expected = CompletionReply(for: words, root: Sample.Root.self)
      // Files are up to kubectl's script.
      guard expected.directive == .candidatesOnly else { continue }
      #expect(expected.candidates.map(\.value).joined(separator: " ") == reply, "\(line)")
    }
    #expect(replies.count == lines.count + 1)
  }
}
