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
      API groups, pass as they are. What `linkerd inject --manual` once added is taken out. A flag for the proxy becomes an annotation
      where it differs from what the cluster has: the chart's values, or those that --values names.
      """,
    usage: "[OPTIONS] FILE...",
    examples: [
      "linkerd-tracing inject https://run.linkerd.io/emojivoto.yml | kubectl apply -f -",
      "kubectl get -n emojivoto deploy -o yaml | linkerd-tracing inject - | kubectl apply -f -",
      "linkerd-tracing inject --ingress --skip-inbound-ports 80,443 ingress-nginx.yaml",
    ])

  @OptionGroup
  var inputs: ManifestInputs

  @Flag(help: "Mark pods for the traffic of an ingress: linkerd.io/inject: ingress.")
  var ingress: Bool

  @Option(
    name: "values", placeholder: "FILE", help: "The control plane's values, or its ConfigMap linkerd-config.",
    completion: .file("yaml", "yml"))
  var values: String?

  @Option(short: "o", help: "How to print the manifests.")
  var output: OutputFormat = .yaml

  @Flag(help: "Report what was looked for and not found as well.")
  var verbose: Bool

  @Flag(name: "ignore-cluster", help: "No cluster is ever asked.", isHidden: true)
  var ignoreCluster: Bool

  @Flag(help: "Not supported.", isHidden: true)
  var manual: Bool

  @OptionGroup
  var delivery: DeliveryOptions

  @OptionGroup
  var cluster: ClusterFlags

  @OptionGroup(title: "Proxy")
  var proxy: InjectionFlags

  func validate() throws(UsageError) {
    try delivery.validate(inputs: inputs.all, isJSON: output == .json)
    if values == "-", inputs.all.contains("-") {
      throw UsageError("standard input can't be both the manifests and the values", help: "name a file for one of the two")
    }
    if manual {
      throw UsageError(
        "\"--manual\" isn't supported: the injector in the cluster adds the proxy",
        help: "leave it out, or run 'linkerd inject --manual'")
    }
  }

  func run(in console: inout Console) throws(Failure) {
    var injection = Injection(try options(in: console))
    let stream = try EditedStream(inputs.all, everyFile: true, in: console) { source throws(Diagnostic) in
      try injection.edit(source)
    }
    if !injection.failures.isEmpty { throw .input(injection.failures) }
    console.narrate([stream.remarks] + injection.report.parts(isVerbose: verbose))
    try stream.deliver(delivery, as: output, to: &console)
  }

  private func options(in console: Console) throws(Failure) -> InjectionOptions {
    var defaults = ClusterDefaults()
    if let values {
      let source = try console.source(values)
      do throws(Diagnostic) { defaults = try ClusterDefaults(source) } catch { throw .input([error]) }
    }
    var options = proxy.options(over: defaults)
    options.isIngress = ingress
    return options
  }
}
