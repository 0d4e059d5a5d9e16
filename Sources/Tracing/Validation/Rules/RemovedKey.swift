import Diagnostics
import YAML

extension Rule {
  /// A key that older releases of Linkerd read.
  static let removedKey = Rule(
    "removed-key", .warning, title: "a key of Linkerd's values that newer releases don't read any more",
    reason: "Helm accepts any key without a word, so after an upgrade it does nothing, and the default stands in its place.",
    fix: "Do what the message says. Without a release that is named somewhere the finding is an information.",
    source: "https://github.com/linkerd/linkerd2/commits/main/charts/linkerd-control-plane/values.yaml"
  ) { scene in
    scene.valuesProblems.compactMap { problem in
      guard case .removed(let key) = problem.kind else { return nil }
      let version = scene.version(of: problem.file)
      if let version, version < key.until { return nil }
      // Values of a running control plane say themselves what it reads.
      if version == nil, problem.file.isMerged { return nil }
      let isKnown = version != nil || problem.file.isFor(key.until)
      return Diagnostic(
        "Linkerd doesn't read \"\(problem.file.spelled(problem.path))\" since \(key.until.text)",
        severity: isKnown ? .warning : .information, at: problem.pair.key.location, help: key.help)
    }
  }
}

extension ValuesFile {
  /// Whether something else in the values is for a release, or a newer one.
  fileprivate func isFor(_ version: LinkerdVersion) -> Bool {
    version <= LinkerdVersion(edge: 25, 10, 1)
      && (node("proxy", "tracing", "enabled") != nil || node("controller", "tracing") != nil)
  }
}
