import Diagnostics
import Manifests

/// What became of each object of a run, a line each, as linkerd prints it: `deployment "web" injected`.
///
/// Kept as the text that it becomes: a stream can have a million objects.
package struct ReportLines: Sendable {
  package private(set) var text = ""
  package private(set) var count = 0

  mutating func add(kind: String, name: String, _ outcome: String) {
    text += PrintableText.line(asciiLowercased(kind))
    text += " \""
    text += PrintableText.line(name)
    text += "\" "
    text += outcome
    text += "\n"
    count += 1
  }

  /// Documents, or items of a list, that don't say what they are.
  mutating func addWithoutKind(count: Int) {
    for _ in 0..<count { text += "document missing \"kind\" field, skipped\n" }
    self.count += count
  }
}
