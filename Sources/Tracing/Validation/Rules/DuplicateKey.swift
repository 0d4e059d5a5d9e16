import Diagnostics
import YAML

extension Rule {
  /// A mapping with a key that it has already.
  static let duplicateKey = Rule(
    "duplicate-key", title: "a key is there twice",
    reason: "Readers take the last one and drop the first without a word, or refuse the file.",
    fix: "Remove one of the two, or move what is below them together.",
    source: "https://yaml.org/spec/1.2.2/#3211-nodes"
  ) { scene in
    scene.duplicateKeys.map { duplicate in
      Diagnostic(
        "\"\(duplicate.second.text)\" is there twice", at: duplicate.second.location,
        notes: [.init("the first one is here, and would be ignored", at: duplicate.first.location)],
        help: "remove one of the two, or write what is below both under one")
    }
  }
}
