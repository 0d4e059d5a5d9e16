import CommandLineKit
import Diagnostics
import Tracing

/// `linkerd-tracing inject`: the same manifests, with the annotation that makes Linkerd add its proxy.
struct InjectCommand: Command {
  static let configuration = CommandConfiguration(
    name: "inject",
    abstract: "Mark workloads and namespaces for Linkerd's proxy; all other bytes stay.",
    discussion: """
      Adds `linkerd.io/inject: enabled` to every pod template and namespace. Lists are gone through; other kinds, and objects of other
      API groups, pass as they are. What `linkerd inject --manual` once added is taken out.
      """,
    examples: [
      "linkerd-tracing inject https://run.linkerd.io/emojivoto.yml | kubectl apply -f -",
      "kubectl get -n emojivoto deploy -o yaml | linkerd-tracing inject - | kubectl apply -f -",
    ])

  @Argument("FILE", help: "Manifest file, folder, https address, or - for standard input.", completion: .file("yaml", "yml", "json"))
  var inputs: [String]

  @Flag(help: "Report what was looked for and not found as well.")
  var verbose: Bool

  func run(in console: inout Console) throws(Failure) {
    var injection = Injection()
    let stream = try EditedStream(inputs, in: console) { document throws(Diagnostic) in try injection.edits(of: document) }
    if !injection.failures.isEmpty { throw .input(injection.failures) }
    stream.write(to: &console)
    console.narrate(injection.report.text(isVerbose: verbose))
  }
}
