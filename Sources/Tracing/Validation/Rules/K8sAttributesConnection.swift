import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A collector that looks up pods by the address that spans come from: its own, inside the mesh.
  static let k8sAttributesConnection = forEachConfiguration(
    "k8sattributes-connection", .warning, title: "spans are taken for those of the collector's own pod",
    reason:
      "What arrives at a meshed collector comes from the proxy in its own pod, so a processor that goes by the connection puts the collector's pod on every span.",
    fix: "Associate by `resource_attribute: k8s.pod.ip`, which proxies send since edge-25.10.2, before anything else.",
    source: "https://github.com/open-telemetry/opentelemetry-collector-contrib/issues/29630"
  ) { configuration, scene in
    guard scene.isBehindOwnProxy(configuration) else { return [] }
    return configuration.podLookups.compactMap { processor -> Diagnostic? in
      let help =
        "type \"pod_association: [{sources: [{from: resource_attribute, name: k8s.pod.ip}]}]\" below \"\(processor.key.text):\""
      let associations = processor.value.value(at: ["pod_association"])
      guard let associations, !associations.isUnset, let first = associations.items.first(where: { _ in true })?.target else {
        return Diagnostic(
          "\"\(processor.key.text)\" goes by the connection, which comes from the collector's own proxy",
          at: processor.key.location, help: help)
      }
      let sources = first["sources"]?.items.map(\.target) ?? [first]
      guard let source = sources.compactMap({ $0["from"]?.target }).first(where: { $0.isText("connection") }) else {
        return nil
      }
      return Diagnostic(
        "the connection comes from the collector's own proxy, whoever sent the span", at: source.location,
        help: "type \"from: resource_attribute\" and \"name: k8s.pod.ip\", or put such an entry before this one")
    }
  }
}

extension CollectorConfiguration {
  /// The processors that add Kubernetes' attributes and that a pipeline for traces uses.
  fileprivate var podLookups: [Pair] {
    let pipelines = root.value(at: ["service", "pipelines"])?.mergedPairs.filter { $0.key.text.hasPrefix("traces") } ?? []
    let used = pipelines.flatMap { $0.value.value(at: ["processors"])?.items.map(\.target.text) ?? [] }
    return (root.value(at: ["processors"])?.mergedPairs ?? []).filter { pair in
      let type = pair.key.text.split(separator: "/").first ?? ""
      return (type == "k8sattributes" || type == "k8s_attributes") && used.contains(pair.key.text)
    }
  }
}
