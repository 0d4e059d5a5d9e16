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
      output; exit 1 when one of them is an error.
      """,
    examples: [
      "linkerd-tracing validate values.yaml",
      "linkerd-tracing validate values.yaml manifests/",
      "(linkerd-tracing install; linkerd-tracing values; linkerd-tracing emojivoto) | linkerd-tracing validate -",
    ])

  @Argument("FILE", help: "Values or manifest file, folder, https address, or - for standard input.", completion: .file("yaml", "yml", "json"))
  var inputs: [String]

  @Option(help: "How to print findings; snippet on a terminal and concise elsewhere when left out.")
  var format: DiagnosticFormat?

  func run(in console: inout Console) throws(Failure) {
    let (sources, unreadable) = try console.readable(inputs)
    var scene = Scene()
    for source in sources { scene.add(source) }
    let findings = Validation().findings(in: scene)
    let isTerminal = Console.isOutputTerminal
    let format = format ?? (isTerminal ? .snippet : .concise)
    console.write(format.draw(findings, isColoured: isTerminal && Console.allowsColour))
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    console.narrate(
      "\(scene.values.count) values file\(plural(scene.values.count)), \(scene.objects.count) object\(plural(scene.objects.count))"
        + (scene.skippedDocuments > 0 ? ", \(scene.skippedDocuments) other document\(plural(scene.skippedDocuments)) skipped" : "")
        + ": \(errors) error\(plural(errors)), \(warnings) warning\(plural(warnings))\n")
    if !unreadable.isEmpty { throw .environment(unreadable) }
    if errors > 0 { throw .findings }
  }

  private func plural(_ count: Int) -> String { count == 1 ? "" : "s" }
}

extension DiagnosticFormat: ExpressibleByArgument {}
