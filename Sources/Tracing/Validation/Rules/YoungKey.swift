import Diagnostics
import YAML

extension Rule {
  /// A key that the release doesn't know yet.
  static let youngKey = Rule(
    "young-key", .warning, title: "a key of Linkerd's values that this release doesn't read yet",
    reason: "Helm accepts any key without a word, so it does nothing until Linkerd is upgraded.",
    fix: "Upgrade Linkerd to the release that the message names, or remove the key.",
    source: "https://github.com/linkerd/linkerd2/commits/main/charts/linkerd-control-plane/values.yaml"
  ) { scene in
    scene.valuesProblems.compactMap { problem in
      // Values of a running control plane say themselves what it reads.
      guard case .young(let since) = problem.kind, !problem.file.isMerged else { return nil }
      return Diagnostic(
        "this release of Linkerd doesn't read \"\(problem.file.spelled(problem.path))\"", at: problem.pair.key.location,
        notes: scene.version == nil
          ? [.init("the release is named here", at: problem.file.version?.place)] : [],
        help: "upgrade Linkerd to \(since.text) or newer, or remove it")
    }
  }
}
