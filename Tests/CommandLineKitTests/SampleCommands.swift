import CommandLineKit

/// A small tree with every kind of declaration; the tests of parsing, help and completions share it.
enum Sample {
  struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(
      name: "linkerd-tracing",
      abstract: "Distributed tracing for Linkerd.",
      version: "1.2.3",
      groups: [
        CommandGroup("Render", [Install.self]),
        CommandGroup("Edit", [Inject.self, Uninject.self]),
        CommandGroup("Other", [Templates.self, CompletionCommand.self, Internal.self]),
      ])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif
  }

  struct Endpoint: ExpressibleByArgument, Equatable {
    let host: String
    let port: Int

    init(argument: String) throws(InvalidArgument) {
      let parts = argument.split(separator: ":")
      guard parts.count == 2, let port = Int(parts[1]) else {
        throw InvalidArgument(expected: "host:port", help: "the usual port is 4317")
      }
      host = String(parts[0])
      self.port = port
    }

    var argument: String { "\(host):\(port)" }
  }

  struct ClusterOptions: ParsableArguments {
    @Option(short: "n", help: "Namespace of the workloads.", environment: "LINKERD_NAMESPACE")
    var namespace: String = "linkerd"

    @Option(name: "context", help: "Context of the kubeconfig.")
    var kubeContext: String?

    func validate() throws(UsageError) {
      if namespace == "Bad" { throw UsageError("\"--namespace\" must be a DNS label", help: "type it in lower case") }
    }
  }

  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      name: "install",
      abstract: "Render what a cluster needs for tracing.",
      discussion: """
        The manifests go to standard output. Pipe them to kubectl, or commit them
        for linkerd-tracing to check later.

          indented lines   stay

        Exit codes: 0 fine, 2 wrong usage.
        """,
      examples: ["linkerd-tracing install --endpoint otel:4317 | kubectl apply -f -"],
      aliases: ["up"])

    @Option(help: "Collector to send spans to.")
    var endpoint: Endpoint

    @Option(name: "set", short: "s", placeholder: "KEY=VALUE", help: "Set a chart value.", section: "Values")
    var settings: [String] = []

    @Option(
      name: "values", short: "f", placeholder: "FILE", help: "Values file.", completion: .file("yaml", "yml"),
      section: "Values")
    var valueFiles: [String] = []

    @Option(placeholder: "DIR", help: "Folder of charts.", completion: .directory)
    var templates: String?

    @OptionGroup(title: "Cluster") var cluster: ClusterOptions
  }

  struct Inject: ParsableCommand {
    static let configuration = CommandConfiguration(
      name: "inject",
      abstract: "Add Linkerd's annotation to manifests.",
      examples: ["kubectl get deploy -o yaml | linkerd-tracing inject - | kubectl apply -f -"])

    @Argument("FILE", help: "Manifest file, or - for standard input.", completion: .file("yaml", "yml"))
    var inputs: [String]

    @Option(short: "o", help: "How findings are written; it's [text] as a rule: one per line.")
    var output: Format = .text

    @Option(help: "Replicas, which may be negative in tests.")
    var replicas: Int = 1

    @Option(help: "Share of traces that are kept.")
    var sampleRate: Double?

    @Option(help: "Severity to stop at.", completion: .list(["error", "warning"]))
    var severity: String?

    @Flag(short: "i", help: "Edit files in place.")
    var inPlace: Bool

    @Flag(short: "t", help: "Treat warnings as errors.", environment: "STRICT")
    var strict: Bool

    @Flag(inversion: .prefixedNo, help: "Inject the sidecar.")
    var sidecar: Bool = true

    @Flag(help: "For developers.", isHidden: true)
    var debugTree: Bool

    @Option(help: "Proxy version.", deprecated: "use --image-version instead")
    var proxyVersion: String?

    @OptionGroup var cluster: ClusterOptions

    func validate() throws(UsageError) {
      if inPlace, inputs == ["-"] { throw UsageError("standard input can't be edited in place") }
    }
  }

  struct Uninject: ParsableCommand {
    static let configuration = CommandConfiguration(name: "uninject", abstract: "Remove Linkerd's annotation.")

    @Argument("FILE", help: "Manifest file.") var input: String
    @Argument("OUTPUT", help: "File to write.") var output: String?
  }

  struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
      name: "templates", abstract: "Look at the charts.", subcommands: [TemplatesList.self, TemplatesExport.self])
  }

  struct TemplatesList: ParsableCommand {
    static let configuration = CommandConfiguration(name: "list", abstract: "Name the charts.", aliases: ["ls"])
  }

  struct TemplatesExport: ParsableCommand {
    static let configuration = CommandConfiguration(name: "export", abstract: "Write the charts to a folder.")

    @Argument("DIR", help: "Folder to write.", completion: .directory) var directory: String
    @Argument("CHART", help: "Chart to write.", completion: .list(["jaeger", "emojivoto"])) var chart: String = "jaeger"
    @Flag(help: "Overwrite files.") var force: Bool
  }

  struct CompletionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(name: "completion", abstract: "Print a completion script.")

    @Argument("SHELL", help: "Shell to complete in.") var shell: Shell
  }

  struct Internal: ParsableCommand {
    static let configuration = CommandConfiguration(name: "internal", abstract: "For developers.", isHidden: true)
  }
}
