import Diagnostics

extension Rule {
  /// A source that isn't YAML.
  static let syntax = Rule(
    "syntax", title: "a file is not YAML",
    reason: "helm, kubectl and linkerd refuse the file as well. What stands behind the place isn't looked at.",
    fix:
      "Mend the place that the message names; often the cause is one line above it: an indentation, or a missing quote.",
    source: "https://yaml.org/spec/1.2.2/"
  ) { scene in
    scene.syntaxErrors.map { error in
      var finding = error
      if finding.help == nil {
        let hint = hints.first { finding.message.utf8.contains($0.sign) }
        finding.help =
          hint?.help
          ?? "mend this place, or the line above it: an indentation, a missing \":\" or a quote that isn't closed"
      }
      return finding
    }
  }

  /// What mostly lies behind an error of the parser, by words of its message.
  private static let hints: [(sign: String, help: String)] = [
    (
      "cannot start any token",
      "indent with spaces, not with tabs; put a text that begins with \"@\", \"`\" or \"%\" in quotes"
    ),
    (
      "mapping values are not allowed", "put a text that holds \": \" in quotes, or indent this key like its neighbours"
    ),
    ("did not find expected key", "indent this line like its neighbours"),
    ("could not find expected ':'", "put a \":\" and a space behind the key"),
    ("unexpected end of stream", "close the quote or the bracket"),
    ("undefined alias", "define the anchor before it: \"&name\""),
  ]
}

extension String.UTF8View {
  /// Whether a text is in this one.
  fileprivate func contains(_ needle: String) -> Bool {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.starts(with: needle.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
