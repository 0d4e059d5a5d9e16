import Diagnostics
import YAML

extension Rule {
  /// Tracing is on, and nothing says who the collector is in the mesh.
  static let identityMissing = forEachStanza(
    "identity-missing", title: "tracing is enabled without the collector's identity",
    reason: "A proxy sends spans only to a collector whose identity it knows; the chart refuses to render without one.",
    fix: "Set `serviceAccountName` and `namespace` below `proxy.tracing.collector.meshIdentity` to those of the collector's pods."
  ) { stanza, _ in
    guard stanza.isEnabled else { return [] }
    let path = "proxy.tracing.collector.meshIdentity"
    let collector = stanza.node.pair("collector")?.key.location ?? stanza.place
    guard let pair = stanza.collector?.pair("meshIdentity"), !pair.value.target.isUnset else {
      return [
        Diagnostic(
          "tracing is enabled without \"\(stanza.file.spelled(path))\"",
          at: stanza.collector?.pair("meshIdentity")?.key.location ?? collector,
          help: "add \"meshIdentity:\" below \"collector:\", with \"serviceAccountName: jaeger\" and \"namespace: jaeger-system\" below it")
      ]
    }
    guard pair.value.target.kind == .mapping else { return [] }
    var findings: [Diagnostic] = []
    for (key, present, example) in [
      ("serviceAccountName", stanza.serviceAccountName, "jaeger"), ("namespace", stanza.identityNamespace, "jaeger-system"),
    ] where present?.value.target.isUnset ?? true {
      if key == "namespace", stanza.isLegacyIdentity { continue }
      findings.append(
        Diagnostic(
          "tracing is enabled without \"\(stanza.file.spelled("\(path).\(key)"))\"", at: present?.key.location ?? pair.key.location,
          help: "add \"\(key): \(example)\" below \"meshIdentity:\", with what the collector's pods have"))
    }
    return findings
  }
}

extension TracingStanza {
  /// Whether `serviceAccountName` holds `name.namespace`, as it did up to edge-25.9; its own rule says what to type.
  var isLegacyIdentity: Bool {
    guard let name = serviceAccountName?.value.target, name.kind == .scalar else { return false }
    return name.bytes.contains(UInt8(ascii: "."))
  }
}
