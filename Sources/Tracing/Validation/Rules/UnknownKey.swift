import Diagnostics
import YAML

extension Rule {
  /// A key that Linkerd doesn't read, in its values.
  static let unknownKey = Rule(
    "unknown-key", title: "a key of Linkerd's values that Linkerd doesn't read",
    reason:
      "Helm accepts any key without a word, so a misspelt or misplaced one does nothing, and what it was meant to set is missing.",
    fix:
      "Type the key that the message names. Outside `proxy.tracing` the rule only warns, and where no key resembles it, as with a chart of one's own around Linkerd's, it informs.",
    source: "https://github.com/linkerd/linkerd2/blob/main/charts/linkerd-control-plane/values.yaml"
  ) { scene in
    scene.stanzas.flatMap { stanza in stanza.strays.filter { !$0.isSwitch }.map { finding($0, in: stanza) } }
      + scene.valuesProblems.compactMap { problem in
        guard case .unknown(let meant) = problem.kind else { return nil }
        // Older releases had keys that no values.yaml shows, and a running control plane's values hold all of them.
        let isOld = scene.version(of: problem.file).map(\.isOld) ?? problem.file.isMerged
        if isOld && problem.file.isMerged || meant == nil && (isOld || problem.file.isMerged) { return nil }
        return finding(problem, meant)
      }
  }

  private static func finding(_ problem: ValuesProblem, _ meant: String?) -> Diagnostic {
    let key = problem.pair.key
    let parent = problem.path.parent
    let help: String
    if let meant {
      let moved = meant.parent == parent ? "" : "move it below \"\(problem.file.spelled(meant.parent)):\""
      let renamed = meant.lastKey == key.text ? "" : "type \"\(meant.lastKey):\""
      help = [moved, renamed].filter { !$0.isEmpty }.joined(separator: ", and ")
    } else {
      help = "remove it; nothing that the chart reads \(parent.isEmpty ? "" : "below \"\(parent)\" ")resembles it"
    }
    return Diagnostic(
      "Linkerd doesn't read \"\(problem.file.spelled(problem.path))\"", severity: meant == nil ? .information : .warning,
      at: key.location, help: help)
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
      return Diagnostic(message, at: key.location, help: "type \"\(right):\"", fix: Replacement.text(right, for: key))
    }
    let parent = stanza.file.spelled((["proxy", "tracing"] + meant.dropLast()).joined(separator: "."))
    return Diagnostic(
      message, at: key.location,
      help: right == key.text ? "move it below \"\(parent):\"" : "move it below \"\(parent):\", and type \"\(right):\"")
  }
}

extension LinkerdVersion {
  /// Whether the release is older than the history that the table of keys is from.
  fileprivate var isOld: Bool { self < LinkerdVersion(edge: 24, 1, 1) }
}

extension String {
  /// The path of the mapping that a key at this path is in.
  fileprivate var parent: String { split(separator: ".").dropLast().joined(separator: ".") }

  fileprivate var lastKey: String { split(separator: ".").last.map(String.init) ?? self }
}
