import Diagnostics
import YAML

/// The `proxy.tracing` block of some values, with the place of each part.
///
/// Nobody says in which order helm is going to read the values files of a folder. So one that turns tracing on takes what it lacks from
/// those that only describe the collector; files that are named are one already.
struct TracingStanza: Sendable {
  let file: ValuesFile
  /// The pair `tracing: …`.
  let pair: Pair
  let node: Node
  /// The blocks of the other files that don't turn tracing on themselves.
  private let supplements: [Node]
  /// The keys that Linkerd doesn't read.
  let strays: [TracingKeys.Stray]
  /// The release that the values are for, as far as it is known.
  let version: LinkerdVersion?
  /// Where the inputs say it.
  let versionPlace: Location?
  /// The domain of the cluster, if the user or the values say it.
  let clusterDomain: String?

  /// Nil when there is none, or when it is no mapping. `supplements` are the blocks that don't turn tracing on themselves.
  init?(_ file: ValuesFile, in scene: Scene, supplements: [Node]) {
    guard let pair = file.node("proxy")?.mergedPair("tracing"), pair.value.target.kind == .mapping else { return nil }
    self.file = file
    self.pair = pair
    node = pair.value.target
    let known = scene.version == nil ? file.version ?? scene.renderedVersion : nil
    version = scene.version ?? known?.version
    versionPlace = known?.place
    clusterDomain = scene.clusterDomain ?? file.node("clusterDomain")?.filledText
    strays = TracingKeys.strays(in: node, isLegacy: version?.tracingForm == .enable)
    self.supplements = file.isLoose && Self.isOn(node) ? supplements : []
  }

  /// Whether a block turns tracing on, under either name of the switch.
  static func isOn(_ node: Node) -> Bool {
    ["enabled", "enable"].contains { node.mergedPair($0)?.value.target.isOn ?? false }
  }

  /// The switch under the name that the release reads: `enabled` since edge-25.10.1.
  var enabled: Pair? { node.mergedPair(isLegacy ? "enable" : "enabled") }

  /// Whether the release is known to be one of those that read `enable`, and one text for the identity.
  var isLegacy: Bool { version?.tracingForm == .enable }

  /// Whether tracing is on, or meant to be: a text in quotes counts as the word it holds.
  var isEnabled: Bool { enabled?.value.target.isOn ?? false }

  /// Whether tracing is off by a word, so that nothing in the block has an effect.
  var isOff: Bool { enabled.map { !$0.value.target.isOn && !$0.value.target.isNull } ?? false }

  var collector: Node? { part([], "collector")?.value.target }
  var endpoint: Pair? { part(["collector"], "endpoint") }
  var identity: Pair? { part(["collector"], "meshIdentity") }
  var serviceAccountName: Pair? { part(["collector", "meshIdentity"], "serviceAccountName") }
  var identityNamespace: Pair? { part(["collector", "meshIdentity"], "namespace") }

  /// The pair of this block, or of a block that supplements it when this one has none or an empty one.
  private func part(_ path: [String], _ key: String) -> Pair? {
    let own = node.value(at: path)?.mergedPair(key)
    if let own, !own.value.target.isUnset { return own }
    for node in supplements {
      if let pair = node.value(at: path)?.mergedPair(key), !pair.value.target.isUnset { return pair }
    }
    return own
  }

  /// Whether a key that Linkerd doesn't read was meant to be what is at this path, or to hold it. Its own finding says so.
  func isMisspelt(_ path: String...) -> Bool {
    strays.contains { stray in stray.meant.map { path.starts(with: $0) } ?? false }
  }

  /// The collector's address when it is one.
  var collectorEndpoint: CollectorEndpoint? {
    guard let value = endpoint?.value.target, value.kind == .scalar else { return nil }
    return try? CollectorEndpoint(value.text)
  }

  /// The namespace of the collector, by its address or else by its identity.
  var collectorNamespace: String? { collectorEndpoint?.namespace ?? identityNamespace?.value.filledText }

  /// Where to point at when something is missing: the key under which it belongs.
  var place: Location { pair.key.location }
}

extension Node {
  /// Whether a switch is on: a boolean, or a text in the place of one, which Helm's templates take for true whatever it says.
  /// A text that says no is taken for one that was meant to.
  fileprivate var isOn: Bool {
    if isTrue { return true }
    guard isString, !text.isEmpty else { return false }
    return !["false", "no", "off", "0", "disabled"].contains(text.lowercased())
  }
}
