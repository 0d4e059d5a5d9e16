import Testing

@testable import CommandLineKit

/// Every way to get a command line wrong, what is said about it and what is proposed.
struct UsageErrorTests {
  struct Case {
    let words: [String]
    let message: String
    let help: String

    init(_ line: String, _ message: String, _ help: String) {
      words = line.split(separator: " ").map(String.init)
      self.message = message
      self.help = help
    }
  }

  private static let injectHelp = "run 'linkerd-tracing inject --help'"

  @Test func messages() {
    let cases = [
      // Commands.
      Case("injct", "unknown command \"injct\"", "did you mean \"inject\"?"),
      Case("inst", "unknown command \"inst\"", "did you mean \"install\"?"),
      Case("in", "unknown command \"in\"", "did you mean \"install\" or \"inject\"?"),
      Case("deploy", "unknown command \"deploy\"", "run 'linkerd-tracing --help'"),
      Case("interna", "unknown command \"interna\"", "run 'linkerd-tracing --help'"),
      Case(
        "templates exprot", "unknown command \"exprot\" for \"linkerd-tracing templates\"", "did you mean \"export\"?"),
      Case("help injct", "unknown command \"injct\"", "did you mean \"inject\"?"),
      Case("--verison", "unknown flag \"--verison\" before a command", "did you mean \"--version\"?"),
      Case(
        "-n x inject", "unknown flag \"-n\" before a command",
        "flags come after the command: 'linkerd-tracing COMMAND -n'"),
      // Flags.
      Case("inject f --namspace x", "unknown flag \"--namspace\"", "did you mean \"--namespace\"?"),
      Case("inject f --namspace=x", "unknown flag \"--namspace\"", "did you mean \"--namespace\"?"),
      Case("inject f --no-side-car", "unknown flag \"--no-side-car\"", "did you mean \"--no-sidecar\"?"),
      Case("inject f --no-strict", "unknown flag \"--no-strict\"", "did you mean \"--strict\"?"),
      Case("inject f --bogus", "unknown flag \"--bogus\"", Self.injectHelp),
      Case("inject f --debug-tre", "unknown flag \"--debug-tre\"", Self.injectHelp),
      Case("inject f --proxy-versio", "unknown flag \"--proxy-versio\"", Self.injectHelp),
      Case("inject f -q", "unknown flag \"-q\"", Self.injectHelp),
      Case("inject f -itq", "unknown flag \"-q\" in \"-itq\"", Self.injectHelp),
      Case("inject f -strict", "unknown flag \"-s\" in \"-strict\"", "did you mean \"--strict\"?"),
      Case("inject f -1", "unknown flag \"-1\"", Self.injectHelp),
      // Values.
      Case("inject f --output", "flag \"--output\" needs a value", "give it as '--output OUTPUT'"),
      Case("inject f -o", "flag \"-o\" needs a value", "give it as '--output OUTPUT'"),
      Case("inject f -to", "flag \"-o\" needs a value", "give it as '--output OUTPUT'"),
      Case(
        "inject f -o jsn", "invalid value \"jsn\" for \"-o\": expected one of text, json, sarif",
        "did you mean \"json\"?"),
      Case(
        "inject f --output=yaml", "invalid value \"yaml\" for \"--output\": expected one of text, json, sarif",
        Self.injectHelp),
      Case(
        "inject f --output=", "invalid value \"\" for \"--output\": expected one of text, json, sarif", Self.injectHelp),
      Case(
        "inject f --replicas two", "invalid value \"two\" for \"--replicas\": expected a whole number", Self.injectHelp),
      Case(
        "inject f --sample-rate inf", "invalid value \"inf\" for \"--sample-rate\": expected a number", Self.injectHelp),
      Case("inject f --strict=yes", "invalid value \"yes\" for \"--strict\": expected true or false", Self.injectHelp),
      Case("inject f --strict=", "invalid value \"\" for \"--strict\": expected true or false", Self.injectHelp),
      Case("inject f -tx", "unknown flag \"-x\" in \"-tx\"", Self.injectHelp),
      Case(
        "install --endpoint otel", "invalid value \"otel\" for \"--endpoint\": expected host:port",
        "the usual port is 4317"),
      Case(
        "completion bas", "invalid value \"bas\" for \"SHELL\": expected one of bash, zsh, fish",
        "did you mean \"bash\"?"
      ),
      // Too few and too many.
      Case("inject", "missing argument \"FILE\"", "type 'linkerd-tracing inject [OPTIONS] FILE...'"),
      Case("inject --", "missing argument \"FILE\"", "type 'linkerd-tracing inject [OPTIONS] FILE...'"),
      Case("uninject", "missing argument \"FILE\"", "type 'linkerd-tracing uninject FILE [OUTPUT]'"),
      Case(
        "install", "missing flag \"--endpoint ENDPOINT\"",
        "type 'linkerd-tracing install --endpoint ENDPOINT [OPTIONS]'"),
      Case("uninject a b c", "unexpected argument \"c\"", "run 'linkerd-tracing uninject --help'"),
      Case("templates list -- x", "unexpected argument \"x\"", "run 'linkerd-tracing templates list --help'"),
      Case("templates list true", "unexpected argument \"true\"", "run 'linkerd-tracing templates list --help'"),
      Case(
        "templates export d jaeger --force false", "unexpected argument \"false\"",
        "to set the flag, type \"--force=false\""),
      // What commands and groups check themselves.
      Case("inject -i -", "standard input can't be edited in place", Self.injectHelp),
      Case("inject f -n Bad", "\"--namespace\" must be a DNS label", "type it in lower case"),
    ]
    for example in cases {
      let error = usageError(example.words)
      #expect(error?.message == example.message, "\(example.words)")
      #expect(error?.help == example.help, "\(example.words)")
    }
  }

  @Test func variablesAreNamedWhenTheyAreWrong() {
    let error = usageError(["inject", "f"], variables: ["STRICT": "maybe"])
    #expect(error?.message == "invalid value \"maybe\" for \"--strict\" (from $STRICT): expected true or false")
  }

  @Test func thePathBeginsWithTheNameThatWasTyped() {
    let error = usageError(["templates", "export"], programName: "kubectl tracing")
    #expect(error?.commandPath == ["kubectl tracing", "templates", "export"])
    #expect(error?.help == "type 'kubectl tracing templates export [OPTIONS] DIR [CHART]'")
    #expect(
      usageError(["inject", "f", "-q"], programName: "linkerd tracing")?.help == "run 'linkerd tracing inject --help'")
  }

  @Test func aUsageOfTheConfigurationIsWhatToType() {
    struct Root: ParsableCommand {
      static let configuration = CommandConfiguration(name: "root", abstract: "Root.", usage: "KEY=VALUE...")
      @Argument("SETTING", help: "Setting.") var settings: [String]
    }
    guard case .usageError(let error) = CommandLineParser(root: Root.self).parse([]) else {
      Issue.record("the missing argument was accepted")
      return
    }
    #expect(error.help == "type 'root KEY=VALUE...'")
  }

  @Test func requiredListsWantOneElement() {
    struct Root: ParsableCommand {
      static let configuration = CommandConfiguration(name: "root", abstract: "Root.")
      @Option(help: "Label.") var label: [String]
    }
    guard case .usageError(let error) = CommandLineParser(root: Root.self).parse([]) else {
      Issue.record("the missing option was accepted")
      return
    }
    #expect(error.message == "missing flag \"--label LABEL\"")
  }
}
