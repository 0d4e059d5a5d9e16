import Diagnostics
import YAML

extension Rule {
  /// A key below `proxy.tracing` that Linkerd doesn't read.
  static let unknownKey = Rule(
    "unknown-key", title: "a key below `proxy.tracing` that Linkerd doesn't read",
    reason:
      "Helm accepts any key without a word, so a misspelt or misplaced one does nothing, and what it was meant to set is missing.",
    fix: "Type the key that the message names; one that resembles none only warns.",
    source: "https://github.com/linkerd/linkerd2/blob/main/charts/linkerd-control-plane/values.yaml"
  ) { scene in
    scene.stanzas.flatMap { stanza in stanza.strays.filter { !$0.isSwitch }.map { finding($0, in: stanza) } }
  }

  private static func finding(_ stray: TracingKeys.Stray, in stanza: TracingStanza) -> Diagnostic {
    let key = stray.pair.key
    let path = stanza.file.spelled((["proxy", "tracing"] + stray.path + [key.text]).joined(separator: "."))
    let message = "Linkerd doesn't read \"\(path)\""
    guard let meant = stray.meant, let right = meant.last else {
      let known = TracingKeys.known.first { $0.path == stray.path }?.keys ?? []
      let help =
        stray.path.isEmpty && key.text == "enable"
        ? "\"enabled\" is there already" : "the keys here are \(known.joined(separator: ", "))"
      return Diagnostic(message, severity: .warning, at: key.location, help: "remove it; \(help)")
    }
    if Array(meant.dropLast()) == stray.path {
      return Diagnostic(message, at: key.location, help: "type \"\(right):\"")
    }
    let parent = stanza.file.spelled((["proxy", "tracing"] + meant.dropLast()).joined(separator: "."))
    return Diagnostic(
      message, at: key.location,
      help: right == key.text ? "move it below \"\(parent):\"" : "move it below \"\(parent):\", and type \"\(right):\"")
  }
}
