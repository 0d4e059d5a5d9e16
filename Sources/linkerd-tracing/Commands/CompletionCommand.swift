import CommandLineKit

/// `linkerd-tracing completion`: the script that makes a shell complete this program's command lines.
struct CompletionCommand: Command {
  static let configuration = CommandConfiguration(
    name: "completion",
    abstract: "Print the completion script of a shell.",
    discussion: """
      bash: put it where bash-completion looks, or source it from ~/.bashrc. zsh: save it as _linkerd-tracing in a folder of $fpath.
      fish: save it as ~/.config/fish/completions/linkerd-tracing.fish.
      """,
    examples: [
      "source <(linkerd-tracing completion bash)",
      "linkerd-tracing completion zsh > \"${fpath[1]}/_linkerd-tracing\"",
      "linkerd-tracing completion fish > ~/.config/fish/completions/linkerd-tracing.fish",
    ])

  @Argument("SHELL", help: "The shell.")
  var shell: Shell

  func run(in console: inout Console) throws(Failure) {
    console.write(CompletionScript.generate(shell: shell, root: RootCommand.self))
  }
}
