import Diagnostics

extension Rule {
  /// A source that isn't YAML.
  static let syntax = Rule(
    "syntax", title: "a file is not YAML",
    reason: "helm, kubectl and linkerd refuse the file as well. What stands behind the place isn't looked at.",
    fix: "Mend the place that the message names; often the cause is one line above it: an indentation, or a missing quote."
  ) { scene in
    scene.syntaxErrors
  }
}
