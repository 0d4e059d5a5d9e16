import Diagnostics
import YAML

extension Rule {
  /// `tracing:` at the root, or `proxy.trace`: keys that Linkerd doesn't read.
  static let misplacedTracing = Rule(
    "typo-enable", title: "tracing settings under a key that Linkerd doesn't read",
    reason: "Helm accepts any key without a word, so tracing stays off.",
    fix: "Put the settings below `proxy.tracing`."
  ) { scene in
    scene.values.flatMap { file -> [Diagnostic] in
      var findings: [Diagnostic] = []
      if let pair = file.root.pair("tracing") {
        findings.append(
          Diagnostic(
            "Linkerd doesn't read \"\(file.spelled("tracing"))\"", at: pair.key.location,
            help: "move it below \"proxy\": \"\(file.spelled("proxy.tracing"))\""))
      }
      for pair in file.node("proxy").map({ Array($0.pairs) }) ?? [] where pair.key.text != "tracing" && pair.key.text.hasPrefix("trac") {
        findings.append(
          Diagnostic(
            "Linkerd doesn't read \"\(file.spelled("proxy.\(pair.key.text)"))\"", at: pair.key.location, help: "type \"tracing\""))
      }
      return findings
    }
  }
}
