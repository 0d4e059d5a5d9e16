import CommandLineKit

/// `linkerd-tracing`: its subcommands are what a user calls.
struct RootCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    name: "linkerd-tracing",
    abstract: "Distributed tracing on Linkerd: render what to install, edit what you have, check what would break.",
    discussion: """
      Results go to standard output, words for people to standard error; on an error nothing is written to standard output.
      Exit codes: 0 fine, 1 findings of severity error or an input that can't be processed, 2 wrong usage, 3 a file or the network failed.
      """,
    examples: [
      "linkerd-tracing install | kubectl apply -f -",
      "linkerd-tracing values > values.yaml",
      "linkerd-tracing emojivoto | kubectl apply -f -",
      "linkerd-tracing validate values.yaml manifests/",
    ],
    version: version,
    groups: [
      CommandGroup(
        "Render", [InstallCommand.self, UninstallCommand.self, ValuesCommand.self, EmojivotoCommand.self, RenderCommand.self]),
      CommandGroup("Edit", [InjectCommand.self, UninjectCommand.self, InstrumentCommand.self]),
      CommandGroup("Check", [ValidateCommand.self, ExplainCommand.self]),
      CommandGroup("Other", [CompletionCommand.self, TemplatesCommand.self, VersionCommand.self]),
    ])
}
