import Charts
import CommandLineKit
import Manifests
import Tracing
import Values

/// `linkerd-tracing emojivoto`: the sample application, injected and instrumented.
struct EmojivotoCommand: Command {
  static let configuration = CommandConfiguration(
    name: "emojivoto",
    abstract: "Print the manifests of the emojivoto sample, injected and instrumented.",
    examples: [
      "linkerd-tracing emojivoto | kubectl apply -f -",
      "linkerd-tracing emojivoto --no-instrument --namespace demo > emojivoto.yaml",
    ])

  @Option(name: "namespace", short: "n", help: "The namespace to install to.")
  var namespace: String = "emojivoto"

  @Flag(name: "inject", inversion: .prefixedNo, help: "Annotate pods and namespace for Linkerd's proxy.")
  var inject: Bool = true

  @Flag(name: "instrument", inversion: .prefixedNo, help: "Set the OpenTelemetry variables on every container.")
  var instrument: Bool = true

  @Option(placeholder: "HOST:PORT", help: "Where applications send their spans.")
  var endpoint: EndpointArgument = .standard

  @OptionGroup(title: "Chart values")
  var values: ValuesOptions

  @OptionGroup
  var templates: TemplatesOptions

  func validate() throws(UsageError) {
    if !instrument, $endpoint.isGiven {
      throw UsageError("\"--endpoint\" and \"--no-instrument\" exclude each other", help: "leave one of the two out")
    }
    guard NamespaceName.isValid(namespace) else {
      throw UsageError(
        "\"\(namespace)\" is not a valid namespace", help: NamespaceName.help)
    }
  }

  func run(in console: inout Console) throws(Failure) {
    var own = Table()
    if !inject { own["inject"] = Value(.bool(false)) }
    if !instrument { own["instrument"] = Value(.bool(false)) }
    if $endpoint.isGiven {
      own["otlp"] = .table(
        Table([
          ("endpoint", .string(endpoint.endpoint.url)),
          ("protocol", .string(OTLPProtocol(port: endpoint.endpoint.port).rawValue)),
        ]))
    }
    let request = RenderRequest(release: "emojivoto", namespace: namespace, values: try values.table(with: own, in: console))
    let documents = try console.render(templates.chart("emojivoto", in: console), request)
    console.write(documents.stream(withSources: false))
    console.narrate(
      """

      What emojivoto v11 shows: vote-bot starts a trace with every request, and the proxies add their spans from it to web. The
      application itself exports OpenCensus only, so it adds no spans of its own, and its gRPC calls carry a header that proxies
      since Linkerd 2.19 can't read: expect 4 proxy spans a vote, under the service "linkerd-proxy".

      """)
  }
}
