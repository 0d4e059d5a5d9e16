import Diagnostics
import Manifests

/// What became of each object of a source, in linkerd's words.
package struct UninjectionReport: Sendable {
  package private(set) var lines = ReportLines()

  package init() {}

  mutating func add(_ object: KubernetesObject, isUninjected: Bool) {
    lines.add(kind: object.kind, name: object.name, isUninjected ? "uninjected" : "skipped")
  }

  mutating func addWithoutKind(count: Int = 1) { lines.addWithoutKind(count: count) }

  /// The report as `linkerd uninject` prints it on standard error.
  package var parts: [String] { ["\n", lines.text, "\n"] }
}
