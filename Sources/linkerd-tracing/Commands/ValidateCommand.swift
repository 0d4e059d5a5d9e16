import CommandLineKit
import Diagnostics
import Tracing

/// `linkerd-tracing validate`: what would break tracing, before it is applied.
struct ValidateCommand: Command {
  static let configuration = CommandConfiguration(
    name: "validate",
    abstract: "Find what would break tracing, in Linkerd's values and in manifests.",
    discussion: """
      Takes values files, manifests and folders of both, in any mix: what one says is held against the others. Findings go to standard
      output; exit 1 when one of them is an error. 'linkerd-tracing explain RULE' says more about a finding.
      """,
    examples: [
      "linkerd-tracing validate values.yaml",
      "linkerd-tracing validate values.yaml manifests/",
      "(linkerd-tracing install; linkerd-tracing values; linkerd-tracing emojivoto) | linkerd-tracing validate -",
      "kubectl get cm -n linkerd linkerd-config -o yaml | linkerd-tracing validate --strict -",
    ])

  @Argument(
    "FILE", help: "Values or manifest file, folder, https address, or - for standard input.",
    completion: .file("yaml", "yml", "json"))
  var inputs: [String]

  @Option(help: "How to print findings; snippet on a terminal and concise elsewhere when left out.")
  var format: DiagnosticFormat?

  @Option(help: "The least severity to print.")
  var minSeverity: Severity = .information

  @Option(placeholder: "RULE", help: "A rule to leave out.", completion: .list(Rule.all.map(\.id)))
  var ignore: [RuleArgument] = []

  @Flag(help: "Exit 1 on warnings as well.")
  var strict = false

  @Option(
    placeholder: "VERSION",
    help: "The release of Linkerd that the files are for, such as 2.19 or edge-26.7.1; values may say it themselves.")
  var linkerdVersion: LinkerdVersionArgument?

  @Option(placeholder: "DOMAIN", help: "The cluster's domain; values may say it themselves. [cluster.local]")
  var clusterDomain: String?

  @Option(
    short: "n", placeholder: "NAMESPACE", help: "The namespace of objects that carry none, as with kubectl apply -n.")
  var namespace: String?

  func validate() throws(UsageError) {
    if let namespace, !JaegerOptions.isNamespace(namespace) {
      throw UsageError(
        "\"\(namespace)\" is not a valid namespace", help: "a namespace has lower-case letters, digits and '-', at most 63 of them")
    }
  }

  func run(in console: inout Console) throws(Failure) {
    let (sources, unreadable) = try console.readable(inputs)
    var scene = Scene(version: linkerdVersion?.version, namespace: namespace, clusterDomain: clusterDomain)
    for source in sources { scene.add(source) }
    let ignored = ignore.map(\.argument)
    let findings = Validation(rules: Rule.all.filter { !ignored.contains($0.id) }).findings(in: scene)
    let isTerminal = Console.isOutputTerminal
    let format = format ?? (isTerminal ? .snippet : .concise)
    // A program that reads JSON sees there what couldn't be read; people see it on standard error.
    let shown = findings.filter { $0.severity >= minSeverity } + (format == .json ? unreadable : [])
    console.write(format.draw(shown, isColoured: isTerminal && Console.allowsColour))
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    console.narrate(
      "\(scene.values.count) values file\(plural(scene.values.count)), \(scene.objects.count) object\(plural(scene.objects.count))"
        + (scene.skippedDocuments > 0
          ? ", \(scene.skippedDocuments) other document\(plural(scene.skippedDocuments)) skipped" : "")
        + ": \(errors) error\(plural(errors)), \(warnings) warning\(plural(warnings))\n")
    if scene.values.isEmpty, scene.objects.isEmpty, findings.isEmpty, unreadable.isEmpty {
      console.narrate("\u{203C} there are neither Linkerd's values nor manifests in \(inputs.joined(separator: ", "))\n")
    }
    if !unreadable.isEmpty { throw .environment(unreadable) }
    if errors > 0 || strict && warnings > 0 { throw .findings }
  }

  private func plural(_ count: Int) -> String { count == 1 ? "" : "s" }
}

extension DiagnosticFormat: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {}
