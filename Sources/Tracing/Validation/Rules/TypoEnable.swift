import Diagnostics
import YAML

extension Rule {
  /// `enable:`, `tracing:` at the root, `proxy.trace`: keys that leave tracing off without a word.
  static let typoEnable = Rule(
    "typo-enable", title: "tracing stays off because of a key that Linkerd doesn't read",
    reason:
      "Helm accepts any key without a word, so tracing stays off. The switch was `enable` from edge-25.6.4 to edge-25.9 and is `enabled` since.",
    fix: "Write the settings below `proxy.tracing`, with `enabled: true` among them.",
    source: "https://github.com/linkerd/linkerd2/releases/tag/edge-25.10.1"
  ) { scene in
    scene.values.flatMap { file -> [Diagnostic] in misplaced(in: file) }
      + scene.stanzas.flatMap { stanza in misspeltSwitch(in: stanza) }
  }

  /// Blocks of tracing settings that stand where Linkerd doesn't look.
  private static func misplaced(in file: ValuesFile) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let pair = file.root.mergedPair("tracing") {
      findings.append(
        Diagnostic(
          "Linkerd doesn't read \"\(file.spelled("tracing"))\"", at: pair.key.location,
          help: "move it below \"proxy:\", so that it is \"\(file.spelled("proxy.tracing"))\""))
    }
    for pair in file.node("proxy")?.mergedPairs ?? []
    where pair.key.text != "tracing" && TracingKeys.isTracing(pair.key.text) {
      findings.append(
        Diagnostic(
          "Linkerd doesn't read \"\(file.spelled("proxy.\(pair.key.text)"))\"", at: pair.key.location,
          help: "type \"tracing:\"",
          fix: file.node("proxy", "tracing") == nil ? Replacement.text("tracing", for: pair.key) : []))
    }
    if !file.prefix.isEmpty, let pair = file.top.value(at: ["proxy"])?.mergedPair("tracing") {
      findings.append(
        Diagnostic(
          "Linkerd doesn't read \"proxy.tracing\" beside \"\(file.prefix)\"", at: pair.key.location,
          help: "move it, so that it is \"\(file.spelled("proxy.tracing"))\""))
    }
    return findings
  }

  /// The switch under another name, and not under the right one as well.
  private static func misspeltSwitch(in stanza: TracingStanza) -> [Diagnostic] {
    stanza.strays.filter(\.isSwitch).map { stray in
      let key = stray.pair.key
      var help = "type \"\(stray.meant?.last ?? ""): \(stray.pair.value.target.isText("false") ? "false" : "true")\""
      if key.text == "enable", !stanza.isLegacy {
        if let name = stanza.legacyIdentity, stanza.identityNamespace == nil {
          help += ", and split the identity: \"serviceAccountName: \(name.name)\", \"namespace: \(name.namespace)\""
        }
        help += "; \"enable\" was its name from edge-25.6.4 to edge-25.9"
      }
      return Diagnostic(
        "Linkerd doesn't read \"\(stanza.file.spelled("proxy.tracing.\(key.text)"))\"", at: key.location, help: help,
        fix: stray.meant?.last.map { Replacement.text($0, for: key) } ?? [])
    }
  }
}

extension TracingKeys.Stray {
  /// Whether this key was meant to turn tracing on or off.
  var isSwitch: Bool { path.isEmpty && (meant == ["enabled"] || meant == ["enable"]) }
}
