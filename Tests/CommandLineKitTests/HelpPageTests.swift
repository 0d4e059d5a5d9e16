import Testing

@testable import CommandLineKit

/// The texts of help, whole: their looks are the product.
struct HelpPageTests {
  private func help(_ words: String..., programName: String? = nil, width: Int = 100) -> String {
    guard case .help(let page) = parse(words, programName: programName) else {
      Issue.record("\(words) is not help")
      return ""
    }
    return page.text(width: width)
  }

  @Test func theRootListsItsCommandsUnderTheirTitles() {
    #expect(
      help("--help") == """
        Distributed tracing for Linkerd.

        USAGE
          linkerd-tracing COMMAND

        RENDER
          install        Render what a cluster needs for tracing.

        EDIT
          inject         Add Linkerd's annotation to manifests.
          uninject       Remove Linkerd's annotation.

        OTHER
          templates      Look at the charts.
          completion     Print a completion script.

        OPTIONS
          -h, --help     Show this help.
              --version  Show the version.

        Run 'linkerd-tracing help COMMAND' for more.

        """)
  }

  @Test func aGroupListsItsCommands() {
    #expect(
      help("templates", programName: "kubectl tracing") == """
        Look at the charts.

        USAGE
          kubectl tracing templates COMMAND

        SUBCOMMANDS
          list        Name the charts.
          export      Write the charts to a folder.

        OPTIONS
          -h, --help  Show this help.

        Run 'kubectl tracing help templates COMMAND' for more.

        """)
  }

  @Test func sectionsDiscussionAliasesAndTheNameThatWasTyped() {
    #expect(
      help("help", "install", programName: "kubectl tracing", width: 80) == """
        Render what a cluster needs for tracing.

        USAGE
          kubectl tracing install --endpoint ENDPOINT [OPTIONS]

        ALIASES
          up

        The manifests go to standard output. Pipe them to kubectl, or commit them for
        kubectl tracing to check later.

          indented lines   stay

        Exit codes: 0 fine, 2 wrong usage.

        OPTIONS
              --endpoint ENDPOINT    Collector to send spans to. (required)
              --templates DIR        Folder of charts.
          -h, --help                 Show this help.

        VALUES
          -s, --set KEY=VALUE        Set a chart value. (can be repeated)
          -f, --values FILE          Values file. (can be repeated)

        CLUSTER
          -n, --namespace NAMESPACE  Namespace of the workloads. (default:
                                     $LINKERD_NAMESPACE or linkerd)
              --context CONTEXT      Context of the kubeconfig.

        EXAMPLES
          kubectl tracing install --endpoint otel:4317 | kubectl apply -f -

        ENVIRONMENT
          LINKERD_NAMESPACE  Default of --namespace.

        """)
  }

  @Test func defaultsValuesAndInversionsAreShown() {
    #expect(
      help("inject", "-h") == """
        Add Linkerd's annotation to manifests.

        USAGE
          linkerd-tracing inject [OPTIONS] FILE...

        ARGUMENTS
          FILE...                    Manifest file, or - for standard input.

        OPTIONS
          -o, --output OUTPUT        How findings are written; it's [text] as a rule: one per line. (values:
                                     text, json, sarif; default: text)
              --replicas REPLICAS    Replicas, which may be negative in tests. (default: 1)
              --sample-rate RATE     Share of traces that are kept.
              --severity SEVERITY    Severity to stop at.
          -i, --in-place             Edit files in place.
          -t, --strict               Treat warnings as errors. (default: $STRICT)
              --[no-]sidecar         Inject the sidecar. (default: true)
          -n, --namespace NAMESPACE  Namespace of the workloads. (default: $LINKERD_NAMESPACE or linkerd)
              --context CONTEXT      Context of the kubeconfig.
          -h, --help                 Show this help.

        EXAMPLES
          kubectl get deploy -o yaml | linkerd-tracing inject - | kubectl apply -f -

        ENVIRONMENT
          STRICT             Default of --strict.
          LINKERD_NAMESPACE  Default of --namespace.

        """)
  }

  @Test func optionalPositionalsAreInBrackets() {
    #expect(help("uninject", "-h").contains("\n  linkerd-tracing uninject FILE [OUTPUT]\n"))
    #expect(help("templates", "export", "-h").contains("\n  linkerd-tracing templates export [OPTIONS] DIR [CHART]\n"))
    #expect(help("templates", "export", "-h").contains("\n  CHART        Chart to write. (default: jaeger)\n"))
    #expect(help("templates", "list", "-h").contains("\n  linkerd-tracing templates list\n"))
  }

  @Test func whatIsHiddenStaysHidden() {
    #expect(!help("--help").contains("internal"))
    #expect(!help("inject", "-h").contains("debug-tree"))
    #expect(!help("inject", "-h").contains("proxy-version"))
  }

  @Test func examplesMayHaveSeveralLines() {
    struct Root: ParsableCommand {
      static let configuration = CommandConfiguration(
        name: "root", abstract: "Root.", usage: "THINGS", examples: ["root a |\n  root b", "# comment"])
    }
    guard case .help(let page) = CommandLineParser(root: Root.self).parse(["-h"]) else {
      Issue.record("not help")
      return
    }
    #expect(page.text().contains("EXAMPLES\n  root a |\n    root b\n  # comment\n"))
    #expect(page.usage == "root THINGS")
  }

  @Test func aWideTermHasItsTextBelow() {
    let table = HelpTable(title: "Options", rows: [("--a-very-long-option", "Long text."), ("-s", "Short.")])
    #expect(
      table.lines(width: 40, termWidth: 4) == [
        "OPTIONS", "  --a-very-long-option", "        Long text.", "  -s    Short.",
      ])
    let wide = HelpTable(title: "Options", rows: [(String(repeating: "x", count: 31), ""), ("-s", "")])
    #expect(HelpTable.termWidth(of: [wide]) == 2)
  }

  @Test func aNarrowPageStillHasRoomForTexts() {
    let table = HelpTable(title: "x", rows: [("--option", "twenty-four columns are kept")])
    #expect(table.lines(width: 10, termWidth: 8) == ["X", "  --option  twenty-four columns are", "            kept"])
  }

  @Test func termsShowShortNames() {
    for (kind, term) in [
      (ArgumentDefinition.Kind.option, "-c, --color WHEN"), (.flag, "-c, --color"),
      (.invertibleFlag, "-c, --[no-]color"), (.positional, "WHEN"),
    ] {
      let definition = ArgumentDefinition(kind: kind, name: "color", short: "c", placeholder: "WHEN", help: "")
      #expect(definition.term == term)
    }
  }
}
