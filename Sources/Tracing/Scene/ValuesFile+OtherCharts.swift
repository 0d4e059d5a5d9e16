import YAML

extension ValuesFile {
  /// Whether the keys of a mapping are those of another chart that has some keys in common with `linkerd-control-plane`:
  /// `linkerd-viz`, `linkerd-multicluster`, `linkerd2-cni`, `linkerd-jaeger`, and those of other vendors' for Linkerd.
  static func isAnotherCharts(_ root: Node) -> Bool {
    if controlPlaneSigns.contains(where: { root.mergedPair($0) != nil }) { return false }
    if otherSigns.contains(where: { root.mergedPair($0) != nil }) { return true }
    // What has but a key or two in common is something else.
    let keys = root.mergedPairs.map(\.key.text)
    return keys.count(where: { ControlPlaneKey.known[$0] != nil }) * 2 <= keys.count
  }

  /// Keys that `linkerd-control-plane` alone has at its root.
  private static let controlPlaneSigns = [
    "identityTrustAnchorsPEM", "proxyInit", "proxyInjector", "policyController", "destinationController", "profileValidator",
    "policyValidator", "cniEnabled", "identity",
  ]

  /// Keys that those charts have at their root, and `linkerd-control-plane` doesn't.
  private static let otherSigns = [
    "collector", "controllerDefaults", "controllers", "dashboard", "defaultRegistry", "destCNINetDir", "gateway", "grafana",
    "inboundProxyPort", "jaeger", "linkerdNamespace", "localServiceMirror", "metricsAPI", "namespaceMetadata", "prometheus",
    "remoteMirrorServiceAccount", "repairController", "serviceMirrorUID", "tap", "tapInjector", "targetClusterName", "webhook",
  ]
}
