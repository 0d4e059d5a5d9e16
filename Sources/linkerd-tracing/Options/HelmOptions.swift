import CommandLineKit

/// What `helm template` takes besides: flags that say nothing about what a local chart gives, and flags that need a network, a cluster
/// or a plugin, which are refused with what to do instead.
struct HelmOptions: ParsableArguments {
  private static let noEffect = "Without effect, as in helm template."

  @Flag(name: "create-namespace", help: noEffect, isHidden: true) var createsNamespace: Bool
  @Flag(name: "devel", help: noEffect, isHidden: true) var takesDevelopmentVersions: Bool
  @Flag(name: "disable-openapi-validation", help: noEffect, isHidden: true) var skipsOpenAPI: Bool
  @Flag(name: "dry-run", help: noEffect, isHidden: true) var isDryRun: Bool
  @Flag(name: "force-conflicts", help: noEffect, isHidden: true) var forcesConflicts: Bool
  @Flag(name: "force-replace", help: noEffect, isHidden: true) var forcesReplacement: Bool
  @Flag(name: "hide-notes", help: noEffect, isHidden: true) var hidesNotes: Bool
  @Flag(name: "render-subchart-notes", help: noEffect, isHidden: true) var rendersNotes: Bool
  @Flag(name: "replace", help: noEffect, isHidden: true) var replaces: Bool
  @Flag(name: "rollback-on-failure", help: noEffect, isHidden: true) var rollsBack: Bool
  @Flag(name: "server-side", help: noEffect, isHidden: true) var isServerSide: Bool
  @Flag(name: "take-ownership", help: noEffect, isHidden: true) var takesOwnership: Bool
  @Flag(name: "wait", help: noEffect, isHidden: true) var waits: Bool
  @Flag(name: "wait-for-jobs", help: noEffect, isHidden: true) var waitsForJobs: Bool
  @Option(name: "description", help: noEffect, isHidden: true) var summary: String = ""
  @Option(name: "labels", short: "l", help: noEffect, isHidden: true) var labels: [String] = []
  @Option(name: "timeout", help: noEffect, isHidden: true) var timeout: String = ""
  @Option(name: "version", help: noEffect, isHidden: true) var chartVersion: String = ""

  @Flag(name: "dependency-update", help: "Refused: no charts are downloaded.", isHidden: true) var updatesDependencies: Bool
  @Flag(name: "enable-dns", help: "Refused: nothing is looked up.", isHidden: true) var looksUpNames: Bool
  @Flag(name: "validate", help: "Refused: no cluster is asked.", isHidden: true) var asksCluster: Bool
  @Flag(name: "verify", help: "Refused: signatures aren't checked.", isHidden: true) var checksSignature: Bool
  @Option(name: "post-renderer", help: "Refused: no plugins are run.", isHidden: true) var postRenderer: String = ""
  @Option(name: "repo", help: "Refused: no repositories are asked.", isHidden: true) var repository: String = ""

  /// Throws what to do instead when a flag is there that can't be followed offline.
  func check() throws(UsageError) {
    let refused: [(isGiven: Bool, message: String, help: String)] = [
      (
        updatesDependencies, "--dependency-update needs a network: charts aren't downloaded",
        "run 'helm dependency update CHART' first"
      ),
      (
        looksUpNames, "--enable-dns needs a network: host names aren't looked up", "leave it out; getHostByName gives an empty text"
      ),
      (
        asksCluster, "--validate needs a cluster: manifests aren't checked against its API",
        "pipe the output to 'kubectl apply --dry-run=server -f -'"
      ),
      (checksSignature, "--verify needs a keyring: signatures aren't checked", "run 'helm verify CHART' first"),
      (
        !postRenderer.isEmpty, "--post-renderer needs a plugin of helm: none is run", "pipe the output to the program that you want"
      ),
      (
        !repository.isEmpty, "--repo needs a network: charts aren't looked up in repositories",
        "name a folder, a packed chart or its https address"
      ),
    ]
    if let first = refused.first(where: \.isGiven) { throw UsageError(first.message, help: first.help) }
  }
}
