import Diagnostics
import YAML

extension Rule {
  /// A word where Linkerd knows some others.
  static let valueEnum = Rule(
    "value-enum", title: "a value that is none of those that Linkerd knows",
    reason:
      "The chart doesn't render, or a controller or a proxy refuses to start: each of these values is read by a list of words.",
    fix: "Write one of the words that the message lists; `off` in quotes, which YAML takes for a boolean.",
    source: "https://github.com/linkerd/linkerd2/blob/main/charts/linkerd-control-plane/values.yaml"
  ) { scene in
    scene.valuesProblems.compactMap { problem in
      guard case .noneOf(let words) = problem.kind else { return nil }
      let value = problem.pair.value
      // Older releases render what is left out as nothing.
      if problem.file.isMerged, value.target.isUnset { return nil }
      let key = problem.pair.key.text
      let shown = words.filter { !$0.isEmpty }
      let right = shown.first { $0 == value.target.text } ?? Spelling.nearest(to: value.target.text, among: shown).first
      return Diagnostic(
        "\"\(problem.file.spelled(problem.path))\" must be one of \(shown.joined(separator: ", "))", at: value.location,
        help: right.map { "type \"\(key): \($0 == "off" ? "\u{27}off\u{27}" : $0)\"" } ?? "type \"\(key): \(shown.first ?? "")\"")
    }
  }
}
