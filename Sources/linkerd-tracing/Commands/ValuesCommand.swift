import Charts
import CommandLineKit
import Diagnostics
import Manifests
import Tracing
import Values
import YAML

/// `linkerd-tracing values`: the values that make Linkerd's proxies emit spans, new or put into a file that exists.
struct ValuesCommand: Command {
  static let configuration = CommandConfiguration(
    name: "values",
    abstract: "Print Linkerd's tracing values, or an existing values file with tracing turned on or off.",
    discussion: """
      Without FILE, prints a values file for 'helm upgrade -f' and 'linkerd upgrade --values'. With FILE, prints that file with only the
      needed keys added or changed; a collector that it names stays, unless --endpoint names another. A collector of your own needs its
      identity: --endpoint goes with --service-account.
      """,
    examples: [
      "linkerd-tracing values > values.yaml",
      "linkerd-tracing values --endpoint otel-collector.tracing:4317 --service-account otel-collector",
      "linkerd-tracing values linkerd-values.yaml | diff linkerd-values.yaml -",
      "linkerd upgrade $(linkerd-tracing values --as-flags) | kubectl apply -f -",
      "linkerd-tracing values --disable linkerd-values.yaml",
    ])

  @Argument("FILE", help: "A values file of Linkerd's control plane, or - for standard input.", completion: .file("yaml", "yml"))
  var file: String?

  @Option(placeholder: "HOST:PORT", help: "The collector. [jaeger-collector.jaeger-system.svc.cluster.local:4317]")
  var endpoint: ProxyEndpointArgument?

  @Option(name: "service-account", placeholder: "NAME", help: "The ServiceAccount that the collector's pods run as. [jaeger]")
  var serviceAccount: String?

  @Option(
    name: "collector-namespace", placeholder: "NAMESPACE", help: "Its namespace; the one in the endpoint's host when left out.")
  var collectorNamespace: String?

  @Option(name: "label", placeholder: "KEY=VALUE", help: "An attribute for every span's resource.")
  var labels: [LabelArgument] = []

  @Option(name: "trace-service-name", placeholder: "NAME", help: "The service.name of proxies whose pods say nothing better.")
  var traceServiceName: String?

  @Option(name: "linkerd-version", placeholder: "VERSION", help: "Write the keys of this release: edge-25.8.1, 2.19.")
  var linkerdVersion: LinkerdVersionArgument?

  @Flag(name: "as-flags", help: "Print --set arguments for linkerd upgrade instead.")
  var asFlags: Bool

  @Flag(help: "Turn tracing off in FILE and keep its settings.")
  var disable: Bool

  @Flag(help: "Take the tracing settings out of FILE.")
  var remove: Bool

  @OptionGroup
  var templates: TemplatesOptions

  func validate() throws(UsageError) {
    if disable || remove {
      guard file != nil else {
        throw UsageError(
          "\"\(disable ? "--disable" : "--remove")\" needs the file to change",
          help: "type 'linkerd-tracing values \(disable ? "--disable" : "--remove") FILE'")
      }
      if disable, remove { throw UsageError("\"--disable\" and \"--remove\" exclude each other", help: "leave one of the two out") }
    }
    if asFlags, file != nil { throw UsageError("\"--as-flags\" takes no file", help: "leave one of the two out") }
    let flags = try settings().flags(form: form())
    // A shell splits what it substitutes at blanks and takes no quotes from it.
    if asFlags,
      let word = flags.first(where: { ShellWord.quoted($0) != $0 && $0.utf8.contains { $0 <= 0x20 || unsafe.contains($0) } })
    {
      throw UsageError(
        "\"\(word)\" can't be one word of $(…)", help: "leave --as-flags out, and hand the values file to linkerd upgrade --values")
    }
  }

  /// Bytes that a shell expands in what it substitutes.
  private var unsafe: [UInt8] { Array("*?[".utf8) }

  func run(in console: inout Console) throws(Failure) {
    let (settings, form): (TracingSettings, TracingForm)
    do throws(UsageError) { (settings, form) = (try self.settings(), try self.form()) } catch { throw .usage(error) }
    if let file { return try edit(console.source(file), settings, form, in: &console) }
    if asFlags { return console.write(settings.flags(form: form).joined(separator: " ") + "\n") }
    console.write(try render(settings, form, in: console).stream(withSources: false))
  }

  private func edit(_ source: SourceFile, _ settings: TracingSettings, _ form: TracingForm, in console: inout Console)
    throws(Failure)
  {
    let chart = try templates.chart("linkerd-values", in: console)
    do throws(Diagnostic) {
      let values = try TracingValues(source)
      if values.isEmpty, !disable, !remove {
        // Nothing to edit: what there is (comments) stays in front of the whole stanza.
        let stanza = try chart.render(request(settings, form)).first.map { $0.text + [UInt8(ascii: "\n")] } ?? []
        console.write(source.bytes)
        if let last = source.bytes.last, last != UInt8(ascii: "\n") { console.write("\n") }
        return console.write(stanza)
      }
      let edits: [Edit]
      if disable {
        edits = try values.disabling()
      } else if remove {
        edits = try values.removing()
      } else {
        edits = try values.enabling(settings, form: form, demands: demands)
      }
      console.write(edits.applied(to: source.bytes))
      if edits.isEmpty { console.narrate("nothing to change in \(source.name)\n") }
    } catch {
      throw .input([error])
    }
  }

  /// What of the collector the command line says.
  private var demands: TracingValues.Demands {
    var demands: TracingValues.Demands = []
    if $endpoint.isGiven { demands.insert(.endpoint) }
    if $serviceAccount.isGiven { demands.insert(.serviceAccount) }
    if $collectorNamespace.isGiven { demands.insert(.namespace) }
    return demands
  }

  private func render(_ settings: TracingSettings, _ form: TracingForm, in console: Console) throws(Failure) -> [RenderedDocument] {
    try console.render(templates.chart("linkerd-values", in: console), request(settings, form))
  }

  private func request(_ settings: TracingSettings, _ form: TracingForm) -> RenderRequest {
    var table = Table([
      ("endpoint", .string(settings.endpoint.text)),
      ("serviceAccountName", .string(settings.identity.serviceAccountName)),
      ("collectorNamespace", .string(settings.identity.namespace)),
      ("form", .string(form.rawValue)),
    ])
    if let name = settings.traceServiceName { table["traceServiceName"] = .string(name) }
    if !settings.labels.isEmpty { table["labels"] = .table(Table(settings.labels.map { ($0.key, .string($0.value)) })) }
    return RenderRequest(release: "linkerd-values", namespace: "linkerd", values: table)
  }

  // MARK: What the flags say

  private func settings() throws(UsageError) -> TracingSettings {
    let standard = EndpointArgument.standard.endpoint
    let endpoint = endpoint?.endpoint ?? standard
    let isOwn = endpoint != standard
    if isOwn, serviceAccount == nil {
      throw UsageError(
        "a collector of your own needs its identity: \"--service-account\" is missing",
        help:
          "add '--service-account NAME', the ServiceAccount that its pods run as; proxies send no spans to a collector they don't know"
      )
    }
    guard let namespace = collectorNamespace ?? endpoint.namespace else {
      throw UsageError(
        "\"\(endpoint.host)\" names no namespace: \"--collector-namespace\" is missing",
        help: "add '--collector-namespace NAMESPACE', the one that the collector's pods are in")
    }
    let account = serviceAccount ?? "jaeger"
    for (flag, text) in [("--service-account", account), ("--collector-namespace", namespace)]
    where !NamespaceName.isValid(text) {
      guard flag == "--service-account", !text.isEmpty, !text.utf8.contains(UInt8(ascii: ".")) else {
        throw UsageError(
          "invalid value \"\(text)\" for \"\(flag)\": expected a name without a dot",
          help: "type the name alone; the namespace goes to --collector-namespace")
      }
    }
    return TracingSettings(
      endpoint: endpoint, identity: MeshIdentity(serviceAccountName: account, namespace: namespace),
      labels: labels.map { ($0.key, $0.value) }, traceServiceName: traceServiceName)
  }

  private func form() throws(UsageError) -> TracingForm {
    guard let version = linkerdVersion else { return .enabled }
    guard let form = version.version.tracingForm else {
      throw UsageError(
        "Linkerd \(version.argument) has no \"proxy.tracing\"; the first release with it is edge-25.6.4",
        help: "upgrade Linkerd, or use its linkerd-jaeger extension, which was how releases up to 2.18 traced")
    }
    if form == .enable, !labels.isEmpty {
      throw UsageError(
        "Linkerd \(version.argument) doesn't know \"--label\" yet", help: "leave it out; labels came with edge-25.10.2")
    }
    return form
  }
}
