import Diagnostics
import Manifests
import YAML

/// Values of Linkerd's control plane, wherever they were found: a values file, the ConfigMap `linkerd-config`, or an object of Flux or
/// Argo CD that installs the chart.
package struct ValuesFile: Sendable {
  /// The mapping that holds `proxy`, `identity` and so on.
  package let root: Node
  /// The keys from the top of the values to `root`: empty, or the subchart's name in an umbrella chart's file.
  package let prefix: String
  /// The mapping at the top of the values: `root`, or the one that holds the subchart's key.
  let top: Node
  /// Whether the values are those of a running control plane, merged already.
  let isMerged: Bool
  /// Whether the values are a file of a folder, which others there may go with.
  let isLoose: Bool
  /// Whether the values were laid over each other from several places, so that one mapping can stand in two of them.
  let isLayered: Bool
  /// What the values were read from, in order: one file mostly.
  package let places: [Location]
  /// The version of the chart that the values are for, where an object says it.
  private let chartVersion: Node?

  /// The value at a path of keys; aliases and merge keys are looked through.
  package func node(_ path: String...) -> Node? { root.value(at: path) }

  /// A path as the user would type it after `--set`.
  func spelled(_ path: String) -> String { prefix.isEmpty ? path : "\(prefix).\(path)" }

  /// The release that the values are for, and where they say so; nil when they don't.
  var version: (version: LinkerdVersion, place: Location)? {
    for node in [node("linkerdVersion"), chartVersion] {
      if let node, let version = LinkerdVersion(node.text) { return (version, node.location) }
    }
    return nil
  }

  /// The values in a mapping that is no object; nil when nothing in it says that they are Linkerd's. Of values that are named as such
  /// no key has to.
  init?(
    _ top: Node, isMerged: Bool = false, isNamed: Bool = false, isLoose: Bool = false, isLayered: Bool = false,
    chartVersion: Node? = nil, places: [Location]? = nil
  ) {
    guard top.kind == .mapping, isNamed || top["kind"] == nil && !Self.isSchema(top) else { return nil }
    let places = places ?? [top.location]
    if let subchart = Self.subchart(of: top), !Self.isLinkerds(top) {
      (root, prefix) = (subchart.value.target, subchart.key.text)
    } else if isNamed || Self.isLinkerds(top) {
      (root, prefix) = (top, "")
    } else {
      return nil
    }
    self.top = top
    self.isMerged = isMerged
    self.isLoose = isLoose
    self.isLayered = isLayered
    self.chartVersion = chartVersion
    self.places = places
  }

  /// Whether a document is Linkerd's values: by its keys, or because the user says so.
  static func isValues(_ top: Node, isNamed: Bool) -> Bool {
    guard top.kind == .mapping, isNamed || top["kind"] == nil && !isSchema(top) else { return false }
    return isNamed || isLinkerds(top) || subchart(of: top) != nil
  }

  /// These values with others over them, as helm reads one values file over another.
  func overlaid(by file: ValuesFile) -> ValuesFile {
    var layers = ValueLayers()
    layers.add(top)
    layers.add(file.top)
    return ValuesFile(layers.document.root, isNamed: true, isLayered: true, places: places + file.places) ?? file
  }

  /// The pair of an umbrella chart's values that holds Linkerd's: under the chart's name, or under an alias of it.
  private static func subchart(of top: Node) -> Pair? {
    if let pair = top.mergedPair("linkerd-control-plane"), pair.value.target.kind == .mapping { return pair }
    return top.mergedPairs.first { $0.value.target.kind == .mapping && isLinkerds($0.value.target) }
  }

  /// Whether a mapping is a JSON Schema, which has the keys of values as well.
  private static func isSchema(_ top: Node) -> Bool {
    top["$schema"] != nil || top["properties"]?.target.kind == .mapping && top["type"]?.target.isText("object") == true
  }

  /// Whether the keys of a mapping are those of Linkerd's values and of no other chart.
  private static func isLinkerds(_ root: Node) -> Bool {
    // In an umbrella chart's file these keys would be another chart's, or misplaced.
    if root.mergedPair("linkerd-control-plane") != nil { return false }
    if let proxy = root.value(at: ["proxy"]), proxy.mergedPairs.contains(where: isTracing) { return true }
    if let proxy = root.value(at: ["proxy"]), proxySigns.contains(where: { proxy.mergedPair($0) != nil }) { return true }
    if let tracing = root.value(at: ["tracing"]), isTracing(tracing) { return true }
    if let controller = root.value(at: ["controller"]), let tracing = controller.value(at: ["tracing"]) {
      if isTracing(tracing) || root.mergedPairs.count == 1 && controller.mergedPairs.count == 1 { return true }
    }
    return signs.contains { root.mergedPair($0) != nil } && !isAnotherCharts(root)
  }

  /// Whether a key of `proxy` is tracing's, or was meant to be with a block of settings behind it: Istio's `tracer` is a word.
  private static func isTracing(_ pair: Pair) -> Bool {
    let key = pair.key.text
    return key == "tracing" || TracingKeys.isTracing(key) && (pair.value.target.kind == .mapping || pair.value.target.isNull)
  }

  /// Whether a mapping looks like a block of Linkerd's tracing settings, which every chart with a `tracing` key could have.
  private static func isTracing(_ node: Node) -> Bool {
    guard let collector = node.value(at: ["collector"]),
      node.mergedPairs.allSatisfy({ blockKeys.contains($0.key.text) })
    else { return false }
    return ["endpoint", "meshIdentity"].contains { collector.mergedPair($0) != nil }
  }

  private static let blockKeys = ["enabled", "enable", "collector", "labels", "traceServiceName", "protocol"]

  /// Keys that no other chart has below `proxy`.
  private static let proxySigns = [
    "await", "defaultInboundPolicy", "disableInboundProtocolDetectTimeout", "enableExternalProfiles", "inboundConnectTimeout",
    "nativeSidecar", "opaquePorts", "outboundConnectTimeout", "requireIdentityOnInboundPorts", "waitBeforeExitSeconds",
  ]

  /// Keys that no other chart has at its root.
  private static let signs = [
    "identityTrustAnchorsPEM", "identityTrustDomain", "proxyInit", "proxyInjector", "policyController",
    "destinationController", "linkerdVersion", "cniEnabled", "destinationResources", "destinationProxyResources",
    "identityResources", "identityProxyResources", "heartbeatResources", "proxyInjectorResources", "proxyInjectorProxyResources",
    "spValidatorResources",
  ]
}
