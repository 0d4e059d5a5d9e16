import Testing

@testable import CommandLineKit

/// Which command, help or version a command line selects.
struct CommandLineParserTests {
  private func summary(_ outcome: ParseOutcome) -> String {
    switch outcome {
    case .command(let parsed): "run " + parsed.path.dropFirst().joined(separator: " ")
    case .help(let page): (page.isRequested ? "help " : "incomplete ") + page.path.joined(separator: " ")
    case .version(let version): "version " + version
    case .usageError(let error): "error " + error.commandPath.joined(separator: " ")
    }
  }

  @Test func outcomes() {
    for (line, expected) in [
      ("inject f", "run inject"),
      ("up --endpoint a:1", "run install"),
      ("templates export d", "run templates export"),
      ("templates ls", "run templates list"),
      ("internal", "run internal"),
      ("--version", "version 1.2.3"),
      ("--version inject", "version 1.2.3"),
      ("-h", "help linkerd-tracing"),
      ("--help inject", "help linkerd-tracing"),
      ("help", "help linkerd-tracing"),
      ("help inject", "help linkerd-tracing inject"),
      ("help inject --output", "help linkerd-tracing inject"),
      ("help up", "help linkerd-tracing install"),
      ("help templates", "help linkerd-tracing templates"),
      ("help templates export", "help linkerd-tracing templates export"),
      ("templates help export", "help linkerd-tracing templates export"),
      ("help internal", "help linkerd-tracing internal"),
      ("help injct", "error linkerd-tracing"),
      ("templates -h", "help linkerd-tracing templates"),
      ("inject -h", "help linkerd-tracing inject"),
      ("inject f --help", "help linkerd-tracing inject"),
      ("inject --help=true", "help linkerd-tracing inject"),
      ("inject -th", "help linkerd-tracing inject"),
      ("inject --bogus --help", "help linkerd-tracing inject"),
      ("inject --output bogus -h", "help linkerd-tracing inject"),
      ("inject --bogus -- --help", "error linkerd-tracing inject"),
      ("inject --output --help f", "error linkerd-tracing inject"),
      ("inject -- --help", "run inject"),
      ("uninject a b c --help", "help linkerd-tracing uninject"),
      ("uninject -- a b c --help", "error linkerd-tracing uninject"),
      ("inject --version", "error linkerd-tracing inject"),
      ("templates --version", "error linkerd-tracing templates"),
      ("", "incomplete linkerd-tracing"),
      ("templates", "incomplete linkerd-tracing templates"),
      ("-n x inject", "error linkerd-tracing"),
    ] {
      #expect(summary(parse(line.split(separator: " ").map(String.init))) == expected, "\(line)")
    }
  }

  @Test func aRootWithoutSubcommandsTakesTheArguments() {
    struct Root: ParsableCommand {
      static let configuration = CommandConfiguration(name: "root", abstract: "Root.")
      @Argument("WORD", help: "Word.") var word: String
    }
    guard case .command(let parsed) = CommandLineParser(root: Root.self).parse(["help"]) else {
      Issue.record("a word of a program without subcommands is an argument")
      return
    }
    #expect((parsed.command as? Root)?.word == "help")
    #expect(parsed.path == ["root"])
  }

  @Test func withoutAVersionThereIsNoSuchFlag() {
    guard case .usageError(let error) = CommandLineParser(root: Sample.Templates.self).parse(["--version"]) else {
      Issue.record("--version was accepted")
      return
    }
    #expect(error.message == "unknown flag \"--version\" before a command")
  }

  @Test func aDeclaredHelpSubcommandWins() {
    struct Help: ParsableCommand {
      static let configuration = CommandConfiguration(name: "help", abstract: "Help.")
    }
    struct Root: ParsableCommand {
      static let configuration = CommandConfiguration(name: "root", abstract: "Root.", subcommands: [Help.self])
    }
    #expect(summary(CommandLineParser(root: Root.self).parse(["help"])) == "run help")
  }

  @Test func groupsAreValidatedBeforeTheCommand() {
    #expect(usageError(["inject", "-i", "-", "-n", "Bad"])?.help == "type it in lower case")
    #expect(usageError(["inject", "-i", "-"])?.message == "standard input can't be edited in place")
  }
}
