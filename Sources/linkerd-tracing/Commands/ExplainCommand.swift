import CommandLineKit
import Diagnostics
import Tracing

/// `linkerd-tracing explain`: the rules that `validate` checks, or all about one of them.
struct ExplainCommand: Command {
  static let configuration = CommandConfiguration(
    name: "explain",
    abstract: "Say what a finding means in the cluster, and how to fix it.",
    discussion: "Without a rule it lists all of them, in the order in which a set-up is put together.",
    examples: ["linkerd-tracing explain", "linkerd-tracing explain collector-unmeshed"])

  @Argument("RULE", help: "The id of a rule, as a finding shows it in brackets.", completion: .list(Rule.all.map(\.id)))
  var rule: RuleArgument?

  func run(in console: inout Console) throws(Failure) {
    console.write(rule.map { page($0.rule) } ?? list)
  }

  private func page(_ rule: Rule) -> String {
    """
    \(rule.id) (\(rule.severity.rawValue)): \(rule.title)

    What happens:
    \(wrapped(rule.reason))

    What to do:
    \(wrapped(rule.fix))

    Releases of Linkerd:
      \(releases(of: rule))
    \(rule.source.map { "\nRead more:\n  \($0)\n" } ?? "")
    """
  }

  private func releases(of rule: Rule) -> String {
    switch (rule.since, rule.until) {
    case (nil, nil): "all"
    case (let since?, nil): "\(since.text) and newer"
    case (nil, let until?): "before \(until.text)"
    case (let since?, let until?): "\(since.text) and newer, before \(until.text)"
    }
  }

  /// A text in indented lines that fit the terminal.
  private func wrapped(_ text: String) -> String {
    var lines = ["  "]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.utf8.count + 1 + word.utf8.count > Console.width, line.utf8.count > 2 {
        lines.append("  \(word)")
      } else {
        lines[lines.count - 1] += line.utf8.count > 2 ? " \(word)" : word
      }
    }
    return lines.joined(separator: "\n")
  }

  private var list: String {
    let width = Rule.all.map(\.id.utf8.count).max() ?? 0
    let severityWidth = Severity.allCases.map(\.rawValue.utf8.count).max() ?? 0
    return Rule.all.map { rule in
      let severity = rule.severity.rawValue
      return rule.id + String(repeating: " ", count: width + 2 - rule.id.utf8.count) + severity
        + String(repeating: " ", count: severityWidth + 2 - severity.utf8.count) + rule.title + "\n"
    }.joined()
  }
}
