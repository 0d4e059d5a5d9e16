import Charts
import CommandLineKit
import Diagnostics
import Glibc
import Values

/// What `helm template` lets its user say about the release and the cluster, under helm's names.
struct ReleaseOptions: ParsableArguments {
  @Option(name: "namespace", short: "n", help: "The namespace that templates see.")
  var namespace: String = "default"

  @Option(
    name: "name-template", placeholder: "TEMPLATE", help: "Name the release by a template, such as web-{{ randAlpha 5 | lower }}.")
  var nameTemplate: String = ""

  @Flag(name: "generate-name", short: "g", help: "Name the release by its chart and the time.")
  var generatesName: Bool

  @Flag(name: "is-upgrade", help: "Set .Release.IsUpgrade instead of .Release.IsInstall.")
  var isUpgrade: Bool

  @Option(name: "kube-version", placeholder: "VERSION", help: "The Kubernetes version that templates see (v1.35.0 when left out).")
  var kubeVersion: KubernetesVersion?

  @Option(
    name: "api-versions", short: "a", placeholder: "VERSIONS",
    help: "API versions that the cluster has besides its own; repeatable.")
  var apiVersions: [String] = []

  @Option(
    name: "show-only", short: "s", placeholder: "FILE",
    help: "Print only what this template gives, such as templates/a.yaml; repeatable.")
  var showOnly: [String] = []

  @Option(
    name: "output-dir", placeholder: "DIR",
    help: "Write files below this folder instead of standard output: one for every template that gives something.",
    completion: .directory)
  var outputFolder: String = ""

  @Flag(name: "release-name", help: "Put the release's name into the paths below --output-dir.")
  var namesFolder: Bool

  @Flag(name: "include-crds", help: "Print the files of crds/ too.")
  var includesDefinitions: Bool

  @Flag(name: "skip-crds", help: "Without effect, as in helm template: --include-crds alone decides.", isHidden: true)
  var skipsDefinitions: Bool

  @Flag(name: "no-hooks", help: "Leave hooks out.")
  var noHooks: Bool

  @Flag(name: "skip-tests", help: "Leave test hooks out.")
  var skipsTests: Bool

  @Flag(name: "skip-schema-validation", help: "Don't hold the values against values.schema.json.")
  var skipsSchema: Bool

  /// The request that the options describe.
  func request(_ name: String, values: Table) -> RenderRequest {
    var request = RenderRequest(release: name, namespace: namespace, values: values)
    request.isUpgrade = isUpgrade
    if let kubeVersion { request.kubernetes = kubeVersion }
    request.apiVersions = apiVersions.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
    request.includesDefinitions = includesDefinitions
    request.checksSchema = !skipsSchema
    request.hooks = noHooks ? .none : skipsTests ? .withoutTests : .all
    return request
  }

  /// The name of a release that wasn't named, whose chart lies at `place`.
  func name(for place: String) throws(Failure) -> String {
    if let name = try templatedName() { return name }
    if !generatesName { return "release-name" }
    let base = place.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
    let word = base.utf8.prefix { $0 != UInt8(ascii: ".") }
    return "\(word.isEmpty ? "chart" : String(Substring(word)))-\(time(nil))"
  }

  /// The name that `--name-template` gives; nil without one.
  private func templatedName() throws(Failure) -> String? {
    if nameTemplate.isEmpty { return nil }
    let name: String
    do throws(Diagnostic) { name = try RenderRequest.releaseName(from: nameTemplate) } catch { throw .input([error]) }
    do throws(UsageError) { try Self.check(name: name) } catch { throw .usage(error) }
    return name
  }

  static func check(name: String) throws(UsageError) {
    if RenderRequest.isRelease(name) { return }
    throw UsageError(
      "release name check failed: invalid release name \"\(name)\"",
      help: "a release's name has lower-case letters, digits, '-' and '.', at most 53 of them")
  }
}

extension KubernetesVersion: ExpressibleByArgument {
  package init(argument: String) throws(InvalidArgument) {
    guard let version = KubernetesVersion(argument) else {
      throw InvalidArgument(expected: "a version of Kubernetes", help: "type it as '1.33' or 'v1.33.4'")
    }
    self = version
  }

  package var argument: String { text }
}
