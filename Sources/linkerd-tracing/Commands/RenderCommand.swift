import Charts
import CommandLineKit

/// `linkerd-tracing render`: what `helm template` prints for a chart.
struct RenderCommand: Command {
  static let configuration = CommandConfiguration(
    name: "render",
    abstract: "Render a Helm chart of your own, as helm template does.",
    usage: "[OPTIONS] [RELEASE] CHART",
    examples: [
      "linkerd-tracing render web ./charts/web --namespace shop -f values.yaml",
      "linkerd-tracing render ./charts/web --set replicas=2 | linkerd-tracing inject - | kubectl apply -f -",
    ])

  @Argument("CHART", help: "The release's name (release-name when left out), and the chart's folder.", completion: .directory)
  var names: [String]

  @Option(name: "namespace", short: "n", help: "The namespace that templates see.")
  var namespace: String = "default"

  @Flag(name: "is-upgrade", help: "Set .Release.IsUpgrade instead of .Release.IsInstall.")
  var isUpgrade: Bool

  @OptionGroup(title: "Chart values")
  var values: ValuesOptions

  func validate() throws(UsageError) {
    if names.count > 2 {
      throw UsageError("unexpected argument \"\(names[2])\"", help: "type '[RELEASE] CHART'")
    }
    if names.count == 2, !Self.isRelease(names[0]) {
      throw UsageError(
        "release name check failed: invalid release name \"\(names[0])\"",
        help: "a release's name has lower-case letters, digits, '-' and '.', at most 53 of them")
    }
  }

  func run(in console: inout Console) throws(Failure) {
    let chart = try console.chart(names[names.count - 1])
    var request = RenderRequest(
      release: names.count == 2 ? names[0] : "release-name", namespace: namespace, values: try values.table(in: console))
    request.isUpgrade = isUpgrade
    console.write(try console.render(chart, request).stream(withSources: true))
  }

  /// Whether helm takes a text as the name of a release (RFC 1123 subdomain).
  private static func isRelease(_ text: String) -> Bool {
    text.utf8.count <= 53
      && text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { label in String(label).map { JaegerOptions.isNamespace($0) } ?? false }
  }
}
