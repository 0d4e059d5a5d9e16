import CommandLineKit
import Diagnostics
import Tracing

/// The id of a rule.
struct RuleArgument: ExpressibleByArgument {
  let rule: Rule

  init(argument: String) throws(InvalidArgument) {
    guard let rule = Rule.named(argument) else {
      throw InvalidArgument(
        expected: "the id of a rule",
        help: Spelling.question(for: argument, among: Rule.all.map(\.id)) ?? "'linkerd-tracing explain' lists the rules"
      )
    }
    self.rule = rule
  }

  var argument: String { rule.id }
}
