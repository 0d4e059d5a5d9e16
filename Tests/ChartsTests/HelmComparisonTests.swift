import Foundation
import TestSupport
import Testing
import Values

@testable import Charts

/// Our charts, rendered by the library and by the real helm, byte for byte.
///
/// helm is looked for on PATH, in `$LINKERD_TRACING_PEERS/bin` and in `~/.cache/linkerd-tracing-peers/bin`.
struct HelmComparisonTests {
  private static let helm = Program.found("helm")

  @Test(.enabled(if: helm != nil, "helm is neither on PATH nor in the folders of peers: nothing is compared"))
  func printsWhatHelmPrints() throws {
    let helm = try #require(Self.helm)
    for set in ValueSet.accepted {
      let theirs = try helm.run(["template", set.chart, "\(Repository.root)/Templates/\(set.chart)"] + set.arguments)
      #expect(theirs.code == 0, "\(set.chart) \(set.name): \(theirs.errors)")
      let ours = try set.render().stream(withSources: true)
      #expect(String(decoding: ours, as: UTF8.self) == theirs.text, "\(set.chart) \(set.name)")
    }
  }

  @Test(.enabled(if: helm != nil, "helm is neither on PATH nor in the folders of peers: nothing is compared"))
  func refusesWhatHelmRefuses() throws {
    let helm = try #require(Self.helm)
    for set in ValueSet.refused {
      let theirs = try helm.run(["template", set.chart, "\(Repository.root)/Templates/\(set.chart)"] + set.arguments)
      #expect(theirs.code != 0, "\(set.chart) \(set.name)")
    }
  }

  @Test func refusesWrongValues() {
    for set in ValueSet.refused {
      #expect(throws: (any Error).self, "\(set.chart) \(set.name)") { try set.render() }
    }
  }

  @Test func theProgramPrintsNothingWhenItRefuses() throws {
    for set in ValueSet.refused.prefix(3) {
      let outcome = try Program.linkerdTracing.run(
        ["render", set.chart, "\(Repository.root)/Templates/\(set.chart)"] + set.arguments)
      #expect(outcome.code == 1)
      #expect(outcome.output.isEmpty)
      #expect(!outcome.errors.isEmpty)
    }
  }

  /// Each value of values.yaml, down to the last mapping, gets another value in some set.
  @Test func everyValueIsExercised() throws {
    for name in EmbeddedCharts.names {
      let defaults = try Chart.embedded(name).defaults
      let sets = try ValueSet.accepted.filter { $0.chart == name }.map { (set: $0, values: try $0.values) }
      for path in Self.paths(in: defaults) {
        let standard = defaults[path: path]
        let others = sets.filter { $0.values[path: path].map { !$0.isSame(as: standard) } ?? false }
        #expect(!others.isEmpty, "no value set of \(name) gives \"\(path)\" another value")
      }
    }
  }

  /// The paths of all values that aren't mappings with keys.
  private static func paths(in table: Table, below path: String = "") -> [String] {
    table.sorted.flatMap { key, value -> [String] in
      let here = path.isEmpty ? key : "\(path).\(key)"
      guard let inner = value.table, !inner.isEmpty else { return [here] }
      return paths(in: inner, below: here)
    }
  }
}

extension Value {
  fileprivate func isSame(as other: Value?) -> Bool {
    other.map { JSONWriter.text(of: self) == JSONWriter.text(of: $0) } ?? false
  }
}
