import CommandLineKit
import Diagnostics
import Tracing

/// `linkerd-tracing uninject`: the same manifests without Linkerd's sidecar and annotations.
struct UninjectCommand: Command {
  static let configuration = CommandConfiguration(
    name: "uninject",
    abstract: "Take Linkerd's sidecar, labels and annotations out of manifests; all other bytes stay.",
    discussion: """
      Takes out labels and annotations that begin with `linkerd.io`, and the containers and volumes that `linkerd inject --manual` adds.
      `linkerd.io/inject: disabled`, `linkerd.io/extension` and the control plane's own objects stay, and so do settings (`config.linkerd.io`).
      """,
    usage: "[OPTIONS] FILE...",
    examples: [
      "kubectl get -n emojivoto deploy -o yaml | linkerd-tracing uninject - | kubectl apply -f -",
      "linkerd-tracing uninject deployment.yaml",
    ])

  @OptionGroup
  var inputs: ManifestInputs

  @Option(short: "o", help: "How to print the manifests.")
  var output: OutputFormat = .yaml

  @Flag(help: "Accepted as linkerd does; there is nothing more to say.", isHidden: true)
  var verbose: Bool

  @OptionGroup
  var delivery: DeliveryOptions

  @OptionGroup
  var cluster: ClusterFlags

  func validate() throws(UsageError) { try delivery.validate(inputs: inputs.all, isJSON: output == .json) }

  func run(in console: inout Console) throws(Failure) {
    var uninjection = Uninjection()
    var report: [String] = []
    let stream = try EditedStream(inputs.all, everyFile: true, in: console) { source throws(Diagnostic) in
      let edited = try uninjection.edit(source)
      report += uninjection.report.parts
      return edited
    }
    console.narrate([stream.remarks] + report)
    try stream.deliver(delivery, as: output, to: &console)
  }
}
