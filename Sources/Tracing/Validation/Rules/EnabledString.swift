import Diagnostics
import YAML

extension Rule {
  /// `enabled: "true"`: a text where Linkerd reads a boolean.
  static let enabledString = forEachStanza(
    "enabled-string", title: "`enabled` is a text, not a boolean",
    reason: "Helm's templates take any text, even \"false\", for true, and the injector then fails on every pod: it can't read a text as a boolean.",
    fix: "Write `enabled: true` or `enabled: false`, without quotes."
  ) { stanza, _ in
    guard let value = stanza.enabled?.value.target, value.kind == .scalar, value.isString else { return [] }
    let word = ["false", "no", "off", "0"].contains(value.text) ? "false" : "true"
    return [
      Diagnostic(
        "\"enabled\" is the text \"\(value.text)\", expected a boolean", at: value.location, help: "type \"enabled: \(word)\", without quotes")
    ]
  }
}
