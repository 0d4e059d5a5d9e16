import Diagnostics
import YAML

extension Rule {
  /// `enabled: "true"`: a text where Linkerd reads a boolean.
  static let enabledString = Rule(
    "enabled-string", title: "`enabled` is a text, not a boolean",
    reason:
      "Helm's templates take any text, even \"false\", for true, and the injector then fails on every pod: it can't read a text as a boolean.",
    fix: "Write `enabled: true` or `enabled: false`, without quotes; on a command line `--set`, not `--set-string`.",
    source: "https://github.com/linkerd/linkerd2/blob/main/pkg/charts/linkerd2/values.go"
  ) { scene in
    scene.stanzas.flatMap { stanza -> [Diagnostic] in
      guard let pair = stanza.enabled else { return [] }
      let value = pair.value.target
      guard value.kind == .scalar, value.isString else { return [] }
      let key = pair.key.text
      return [
        Diagnostic(
          "\"\(stanza.file.spelled("proxy.tracing.\(key)"))\" is the text \"\(value.text)\", expected true or false",
          at: value.location,
          help:
            "type \"\(key): \(stanza.isEnabled ? "true" : "false")\"\(value.style == .plain ? "" : ", without quotes")",
          // Of a text that is neither word nobody knows what it was meant to say, and what `--set` reads is quoted elsewhere.
          fix: !stanza.file.isLayered && ["true", "false"].contains(value.text) ? Replacement.scalar(value.text, for: value) : [])
      ]
    }
  }
}
