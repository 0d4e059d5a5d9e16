import Diagnostics
import YAML

extension Rule {
  /// Tracing is on, and nothing says who the collector is in the mesh.
  static let identityMissing = forEachStanza(
    "identity-missing", title: "tracing is enabled without the collector's identity",
    reason: "A proxy sends spans only to a collector whose identity it knows; the chart refuses to render without one.",
    fix:
      "Set `serviceAccountName` and `namespace` below `proxy.tracing.collector.meshIdentity` to those of the collector's pods.",
    source: "https://github.com/linkerd/linkerd2/blob/main/charts/partials/templates/_proxy.tpl"
  ) { stanza, scene in
    guard stanza.isEnabled, stanza.collectorHasKeys, !stanza.isMisspelt("collector", "meshIdentity") else { return [] }
    let known = stanza.knownIdentity(in: scene)
    var missing: [String] = []
    for (key, pair) in [("serviceAccountName", stanza.serviceAccountName), ("namespace", stanza.identityNamespace)] {
      guard pair?.value.target.isUnset ?? true, !stanza.isMisspelt("collector", "meshIdentity", key) else { continue }
      if key == "namespace", stanza.isLegacy || stanza.legacyIdentity != nil { continue }
      missing.append(key)
    }
    let identity = stanza.identity
    if let value = identity?.value.target, value.kind != .mapping, !value.isUnset { return [] }
    let lines = ["serviceAccountName": known.serviceAccountName, "namespace": known.namespace]
    let path = "proxy.tracing.collector.meshIdentity"
    let place = identity?.key.location ?? stanza.node.mergedPair("collector")?.key.location ?? stanza.place
    let isCertain = stanza.manifestCollector(in: scene).map { !$0.templates.isEmpty } ?? false
    let fix = isCertain ? stanza.settingIdentity(missing.map { ($0, lines[$0] ?? "") }) : []
    if missing.count == 2 {
      return [
        Diagnostic(
          "tracing is enabled without \"\(stanza.file.spelled(path))\"", at: place,
          help:
            "add \"serviceAccountName: \(known.serviceAccountName)\" and \"namespace: \(known.namespace)\" below \"meshIdentity:\", with what the collector's pods have",
          fix: fix
        )
      ]
    }
    return missing.map { key in
      let pair = key == "namespace" ? stanza.identityNamespace : stanza.serviceAccountName
      return Diagnostic(
        "tracing is enabled without \"\(stanza.file.spelled("\(path).\(key)"))\"", at: pair?.key.location ?? place,
        help: "add \"\(key): \(lines[key] ?? "")\" below \"meshIdentity:\", with what the collector's pods have",
        fix: fix)
    }
  }
}

extension TracingStanza {
  /// The splices that say who the collector is, in the mapping that names its endpoint; none where nobody knows which file that should be.
  func settingIdentity(_ texts: [(key: String, text: String)]) -> [Replacement] {
    guard !file.isLayered, let collector = node.mergedPair("collector")?.value, collector.kind == .mapping else { return [] }
    return Replacement.setting(texts, at: ["meshIdentity"], in: collector)
  }

  /// The identity of the collector's pods as far as the inputs say it, and Jaeger's otherwise.
  fileprivate func knownIdentity(in scene: Scene) -> MeshIdentity {
    let template = manifestCollector(in: scene)?.templates.first
    return MeshIdentity(
      serviceAccountName: template?.serviceAccount.name ?? "jaeger",
      namespace: collectorEndpoint?.namespace ?? "jaeger-system")
  }
}
