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

  /// The value at a path of keys; aliases and merge keys are looked through.
  package func node(_ path: String...) -> Node? { root.value(at: path) }

  /// A path as the user would type it after `--set`.
  func spelled(_ path: String) -> String { prefix.isEmpty ? path : "\(prefix).\(path)" }

  /// The release that the values are for, if they say so.
  var version: LinkerdVersion? { node("linkerdVersion").flatMap { LinkerdVersion($0.text) } }

  /// The values in a mapping that is no object; nil when nothing in it says that they are Linkerd's.
  init?(_ top: Node, isMerged: Bool = false) {
    guard top.kind == .mapping, top["kind"] == nil else { return nil }
    if Self.isLinkerds(top) {
      self.init(root: top, prefix: "", top: top, isMerged: isMerged)
    } else if let subchart = Self.subchart(of: top) {
      self.init(root: subchart.value.target, prefix: subchart.key.text, top: top, isMerged: isMerged)
    } else {
      return nil
    }
  }

  private init(root: Node, prefix: String, top: Node, isMerged: Bool) {
    self.root = root
    self.prefix = prefix
    self.top = top
    self.isMerged = isMerged
  }

  /// The pair of an umbrella chart's values that holds Linkerd's: under the chart's name, or under an alias of it.
  private static func subchart(of top: Node) -> Pair? {
    if let pair = top.mergedPair("linkerd-control-plane"), pair.value.target.kind == .mapping { return pair }
    return top.mergedPairs.first { $0.value.target.kind == .mapping && isLinkerds($0.value.target) }
  }

  /// Whether the keys of a mapping are those of Linkerd's values and of no other chart.
  private static func isLinkerds(_ root: Node) -> Bool {
    // In an umbrella chart's file these keys would be another chart's, or misplaced.
    if root.mergedPair("linkerd-control-plane") != nil { return false }
    if let proxy = root.value(at: ["proxy"]), proxy.mergedPairs.contains(where: { TracingKeys.isTracing($0.key.text) }) {
      return true
    }
    if let tracing = root.value(at: ["tracing"]), isTracing(tracing) { return true }
    if let controller = root.value(at: ["controller"]), let tracing = controller.value(at: ["tracing"]) {
      if isTracing(tracing) || root.mergedPairs.count == 1 && controller.mergedPairs.count == 1 { return true }
    }
    return signs.contains { root.mergedPair($0) != nil } && !isAnotherCharts(root)
  }

  /// Whether a mapping looks like a block of Linkerd's tracing settings, which every chart with a `tracing` key could have.
  private static func isTracing(_ node: Node) -> Bool {
    guard let collector = node.value(at: ["collector"]),
      node.mergedPairs.allSatisfy({ blockKeys.contains($0.key.text) })
    else { return false }
    return ["endpoint", "meshIdentity"].contains { collector.mergedPair($0) != nil }
  }

  private static let blockKeys = ["enabled", "enable", "collector", "labels", "traceServiceName", "protocol"]

  /// Keys that no other chart has at its root.
  private static let signs = [
    "identityTrustAnchorsPEM", "identityTrustDomain", "proxyInit", "proxyInjector", "policyController",
    "destinationController",
    "linkerdVersion", "cniEnabled",
  ]
}
