import Manifests

/// What became of each object of a source, in linkerd's words.
package struct UninjectionReport: Sendable {
  package private(set) var lines: [(kind: String, name: String, isUninjected: Bool)] = []

  package init() {}

  mutating func add(kind: String, name: String, isUninjected: Bool) {
    lines.append((asciiLowercased(kind), name, isUninjected))
  }

  /// The report as `linkerd uninject` prints it on standard error.
  package var text: String {
    var text = "\n"
    for line in lines {
      text +=
        line.kind.isEmpty
        ? "document missing \"kind\" field, skipped\n"
        : "\(line.kind) \"\(line.name)\" \(line.isUninjected ? "uninjected" : "skipped")\n"
    }
    return text + "\n"
  }
}
