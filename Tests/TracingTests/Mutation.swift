import Diagnostics
import Foundation
import Testing

@testable import Tracing

/// The files of a shop that traces as it should: what our own commands print, and workloads beside it.
struct Shop {
  private(set) var files: [String: String] = [:]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Shop")

  init() throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path) where path.hasSuffix(".yaml") {
      files[path] = try String(contentsOf: Self.folder.appendingPathComponent(path), encoding: .utf8)
    }
  }

  /// Makes an edit, and says on which line its marker stands.
  mutating func apply(_ edit: Mutation.Edit) throws -> Int? {
    guard let text = files[edit.file], let range = text.firstRange(of: edit.part) else { throw Mutation.Problem(edit: edit) }
    var changed = text.replacingCharacters(in: range, with: edit.replacement)
    let mark = changed.firstRange(of: "‹›")
    let line = mark.map { changed[..<$0.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count }
    if let mark { changed.removeSubrange(mark) }
    files[edit.file] = changed
    return line
  }

  /// The findings at warning or above, each as `file:line rule`.
  func findings() -> [String] {
    var scene = Scene()
    for (name, text) in files.sorted(by: { $0.key < $1.key }) { scene.add(SourceFile(name: name, bytes: Array(text.utf8))) }
    return Validation().findings(in: scene).filter { $0.severity > .information }.map { finding in
      "\(finding.location?.outermost.file.name ?? ""):\(finding.location?.position.line ?? 0) \(finding.rule ?? "")"
    }
  }
}

/// A known way to break the shop: edits of its files, one of which has the marker `‹›` on the line where the finding belongs.
struct Mutation: Sendable, CustomTestStringConvertible {
  struct Edit: Sendable {
    let file: String
    let part: String
    let replacement: String
  }

  /// The text that an edit looks for isn't in its file.
  struct Problem: Error {
    let edit: Edit
  }

  let rule: String
  let edits: [Edit]

  init(_ rule: String, _ file: String, _ part: String, _ replacement: String) {
    self.init(rule, [Edit(file: file, part: part, replacement: replacement)])
  }

  init(_ rule: String, _ edits: [Edit]) {
    self.rule = rule
    self.edits = edits
  }

  /// The same breakage with one more edit.
  func and(_ file: String, _ part: String, _ replacement: String) -> Mutation {
    Mutation(rule, edits + [Edit(file: file, part: part, replacement: replacement)])
  }

  /// The same breakage where proxies send their spans to the shop's collector, and not to Jaeger.
  var sendingToRouter: Mutation { Mutation(rule, Self.routed + edits) }

  /// What makes proxies send their spans to the shop's collector.
  static let routed = [
    Edit(
      file: "linkerd/values.yaml", part: "endpoint: jaeger-collector.jaeger-system.", replacement: "endpoint: router.telemetry."),
    Edit(
      file: "linkerd/values.yaml", part: "serviceAccountName: jaeger\n        namespace: jaeger-system",
      replacement: "serviceAccountName: router\n        namespace: telemetry"),
  ]

  var testDescription: String { "\(rule): \(edits[0].file), \(edits[0].replacement)" }
}
