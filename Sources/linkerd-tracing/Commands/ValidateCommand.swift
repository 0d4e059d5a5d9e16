import CommandLineKit
import Diagnostics
import Manifests
import Tracing
import YAML

/// `linkerd-tracing validate`: what would break tracing, before it is applied.
struct ValidateCommand: Command {
  static let configuration = CommandConfiguration(
    name: "validate",
    abstract: "Find what would break tracing, in Linkerd's values and in manifests.",
    discussion: """
      Takes values files, manifests and folders of both, in any mix: what one says is held against the others. Values are read out of \
      linkerd-config, HelmRelease, Application and HelmChart too. Values files go over each other in the order given, as with helm's -f; \
      those found in a folder stand alone. Hidden folders, what git ignores, templates and other charts' values are passed over.

      Findings go to standard output; exit 1 when one of them is an error. 'linkerd-tracing explain RULE' says more about one. A comment \
      '# linkerd-tracing: ignore RULE' on a line, or above it, silences rules there.

      --format json prints {"findings": [...], "summary": {...}}. A finding has severity, message, and where it has them rule, help, \
      file, line, column, endLine, endColumn (all from 1), notes (places with a message) and edits (places with a text to put there, \
      what --fix does). The summary counts files, checked, errors, warnings, informations. Fields may be added, never changed.
      """,
    examples: [
      "linkerd-tracing validate values.yaml",
      "linkerd-tracing validate values.yaml values-prod.yaml manifests/",
      "(linkerd-tracing install; linkerd-tracing values; linkerd-tracing emojivoto) | linkerd-tracing validate -",
      "kubectl get cm -n linkerd linkerd-config -o yaml | linkerd-tracing validate --strict -",
      "linkerd-tracing validate --format sarif . > linkerd-tracing.sarif",
      "linkerd-tracing validate --fix values.yaml",
    ])

  @Argument(
    "FILE", help: "Values or manifest file, folder, https address, or - for standard input.",
    completion: .file("yaml", "yml", "json"))
  var inputs: [String] = []

  @Option(
    name: "values", short: "f", placeholder: "FILE",
    help: "A values file of Linkerd's, whatever its keys; over the others, later ones win.",
    completion: .file("yaml", "yml", "json"))
  var values: [String] = []

  @Option(help: "How to print findings; snippet on a terminal and concise elsewhere when left out.")
  var format: DiagnosticFormat?

  @Option(help: "The least severity to print.")
  var minSeverity: Severity = .information

  @Option(placeholder: "RULE", help: "A rule to leave out.", completion: .list(Rule.all.map(\.id)))
  var ignore: [RuleArgument] = []

  @Flag(help: "Exit 1 on warnings as well.")
  var strict = false

  @Flag(help: "Write into the files what can be mended without a doubt, and print what is left.")
  var fix = false

  @Flag(help: "Print what --fix would change as a diff; what is left goes to standard error.")
  var diff = false

  @Option(
    placeholder: "VERSION",
    help: "The release of Linkerd that the files are for, such as 2.19 or edge-26.7.1; values and manifests may say it themselves.")
  var linkerdVersion: LinkerdVersionArgument?

  @Option(placeholder: "DOMAIN", help: "The cluster's domain; values may say it themselves. [cluster.local]")
  var clusterDomain: String?

  @Option(
    short: "n", placeholder: "NAMESPACE", help: "The namespace of objects that carry none, as with kubectl apply -n.")
  var namespace: String?

  func validate() throws(UsageError) {
    if inputs.isEmpty, values.isEmpty {
      throw UsageError("missing argument FILE", help: "name a file or a folder, or - for standard input")
    }
    if fix, diff { throw UsageError("\"--fix\" and \"--diff\" exclude each other", help: "leave one of the two out") }
    if fix, let input = (inputs + values).first(where: { $0 == "-" || $0.hasPrefix("https://") }) {
      throw UsageError("\"--fix\" needs files, and \"\(input)\" is none", help: "type --diff, or name a file")
    }
    if let namespace, !NamespaceName.isValid(namespace) {
      throw UsageError(
        "\"\(namespace)\" is not a valid namespace", help: NamespaceName.help)
    }
  }

  func run(in console: inout Console) throws(Failure) {
    var progress = Progress()
    let files = try InputFiles(inputs, values: values, in: console, progress: &progress)
    let validation = Validation(rules: rules)
    var check = Check(scene(of: files.inputs, &progress), validation)
    let asFound = check
    var mending = Mending(files.inputs.map(\.source))
    if fix || diff {
      // What one fix brings to light, such as a collector behind an address that couldn't be read, the next round sees.
      var rounds = 0
      while rounds < 10, mending.apply(check.findings) {
        rounds += 1
        let mended = zip(files.inputs, mending.sources).map { InputFiles.Input(source: $1.current, origin: $0.origin) }
        check = Check(scene(of: mended, &progress), validation)
      }
    }
    progress.clear()
    if diff { for source in mending.sources where source.isChanged { console.write(EditDifference(source.edited).text) } }
    try print(check, files, progress.elapsed, in: &console)
    let verdict = diff ? asFound : check
    console.narrate(summary(of: verdict, files, mended: mending.count))
    if check.scene.values.isEmpty, check.scene.objects.isEmpty, check.findings.isEmpty, files.problems.isEmpty {
      console.narrate("\u{203C} there are neither Linkerd's values nor manifests in \((inputs + values).joined(separator: ", "))\n")
    }
    if fix { try console.replace(mending.sources.filter(\.isChanged).map { ($0.original.name, $0.current.bytes) }) }
    if !files.problems.isEmpty { throw .environment(files.problems) }
    if verdict.count(.error) > 0 || strict && verdict.count(.warning) > 0 { throw .findings }
  }

  /// What the rules say about a scene.
  private struct Check {
    let scene: Scene
    let findings: [Diagnostic]
    let silenced: Int

    init(_ scene: Scene, _ validation: Validation) {
      var scene = scene
      scene.settle()
      self.scene = scene
      (findings, silenced) = validation.outcome(of: scene)
    }

    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
  }

  private var rules: [Rule] {
    let ignored = ignore.map(\.argument)
    return Rule.all.filter { !ignored.contains($0.id) }
  }

  private func scene(of inputs: [InputFiles.Input], _ progress: inout Progress) -> Scene {
    var scene = Scene(version: linkerdVersion?.version, namespace: namespace, clusterDomain: clusterDomain)
    for (index, input) in inputs.enumerated() {
      progress.show("checking", index, of: inputs.count)
      scene.add(input.source, as: input.origin)
    }
    return scene
  }

  // MARK: What is printed

  private func print(_ check: Check, _ files: InputFiles, _ elapsed: Int, in console: inout Console) throws(Failure) {
    let findings = check.findings.filter { $0.severity >= minSeverity }
    if diff { return console.narrate(findings) }
    let isTerminal = Console.isOutputTerminal
    let format = format ?? (isTerminal ? .snippet : .concise)
    // A program sees in its document what couldn't be read; people see it on standard error.
    var report = Report(findings: findings + (format.isForPrograms ? files.problems : []))
    if format.isForPrograms {
      report.files = check.scene.sources
      report.subjects = check.scene.subjects
      report.rules = rules.map(\.description)
      report.tool = Report.Tool(version: RootCommand.version)
      report.failing = strict ? .warning : .error
      report.milliseconds = elapsed
    }
    console.write(format.draw(report, isColoured: isTerminal && Console.allowsColour))
  }

  private func summary(of check: Check, _ files: InputFiles, mended: Int) -> String {
    let (scene, skipped) = (check.scene, check.scene.skippedDocuments)
    var text = "\(counted(scene.values.count, "values file")), \(counted(scene.objects.count, "object"))"
    if skipped > 0 { text += ", \(counted(skipped, "other document")) skipped" }
    let templates = files.skippedTemplates + scene.skippedTemplates
    if templates > 0 { text += ", \(counted(templates, "template")) skipped" }
    text += ": \(counted(check.count(.error), "error")), \(counted(check.count(.warning), "warning"))"
    if check.silenced > 0 { text += ", \(check.silenced) ignored" }
    if mended > 0 { text += ", \(mended) \(fix ? "fixed" : "fixable")" }
    return text + "\n"
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension DiagnosticFormat: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {}
