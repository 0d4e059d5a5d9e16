import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

@testable import Tracing

/// What holds for every document, whoever wrote it; over thousands that the generator makes.
struct InjectionPropertyTests {
  /// `PROPERTY_SEEDS=20000 swift test --filter InjectionPropertyTests` looks further.
  static let seeds = 0..<(ProcessInfo.processInfo.environment["PROPERTY_SEEDS"].flatMap { UInt64($0) } ?? 400)

  /// The lines of a text that aren't in another one, and the other way around.
  static func difference(_ old: String, _ new: String) -> (gone: [Substring], added: [Substring]) {
    let old = old.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let changes = new.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).difference(from: old)
    func text(_ change: CollectionDifference<Substring>.Change) -> Substring {
      switch change {
      case .insert(_, let line, _), .remove(_, let line, _): line
      }
    }
    return (changes.removals.map(text), changes.insertions.map(text))
  }

  /// Runs a property over generated documents and reports the first few that break it.
  static func check(_ prepare: (inout InjectionGenerator) -> Void, _ property: (String) throws -> String?) {
    var failures: [String] = []
    var unreadable = 0
    for seed in seeds {
      var generator = InjectionGenerator(seed: seed)
      prepare(&generator)
      let text = generator.stream()
      do {
        _ = try InjectionTree.documents(text)
      } catch {
        unreadable += 1
        continue
      }
      do {
        if let problem = try property(text) { failures.append("seed \(seed): \(problem)\n--- input\n\(text)") }
      } catch let error as Diagnostic {
        failures.append("seed \(seed): \(error.message)\n--- input\n\(text)")
      } catch {
        failures.append("seed \(seed): \(error)")
      }
    }
    #expect(unreadable * 20 < seeds.count, "\(unreadable) inputs are no YAML")
    #expect(failures.isEmpty, "\(failures.count) of \(seeds.count) fail\n\(failures.prefix(3).joined(separator: "\n======\n"))")
  }

  /// The comments' numbers in a text, in order.
  static func comments(_ text: String) -> [Substring] {
    text.split(separator: "<c").dropFirst().map { $0.prefix { $0.isNumber } }
  }

  // MARK: Properties

  @Test(arguments: EditOperation.all)
  func `each edit means what it should and settles`(operation: EditOperation) {
    Self.check({ $0.hasMarks = true }) { text in try operation.problem(on: text) }
  }

  @Test(arguments: EditOperation.all)
  func `shared values are written out where they are edited`(operation: EditOperation) {
    Self.check({ ($0.hasMarks, $0.hasAnchors) = (true, true) }) { text in try operation.problem(on: text) }
  }

  @Test(arguments: EditOperation.all)
  func `values that merge keys bring along are written out where they are edited`(operation: EditOperation) {
    Self.check({ $0.hasMergeKeys = true }) { text in try operation.problem(on: text) }
  }

  @Test func `inject replaces nothing that says something, and keeps every comment`() {
    Self.check({ _ in }) { text in
      let edited = try EditOperation.inject.edit(EditOperation.source(text))
      let replaced = edited.edits.map { edited.source.text($0.range).filter { !" \t".contains($0) } }
      let output = String(decoding: edited.result, as: UTF8.self)
      if let said = replaced.first(where: { !["", "{}", "null", "~", "!!map{}", "!!map"].contains($0) }) {
        return "\(said) gives way\n--- output\n\(output)"
      }
      return Self.comments(text) == Self.comments(output) ? nil : "comments are lost or moved\n--- output\n\(output)"
    }
  }

  /// The words of lines that an edit may take out and put in, where everything has lines of its own.
  @Test(arguments: [
    (EditOperation.inject, ["annotations", "metadata"], ["annotations", "metadata", "linkerd.io/inject"]),
    (EditOperation.uninject, [], []),
    (
      EditOperation.instrument, ["env", "SET", "DROP", "value", "fieldRef", "fieldPath", "#"],
      ["env", "NEW", "SET", "value", "a: b"]
    ),
  ])
  func `lines that no edit touches stay`(operation: EditOperation, gone: [String], added: [String]) {
    Self.check({ $0.isBlock = true }) { text in
      let output = try operation.run(text)
      let difference = Self.difference(text, output)
      let lost = difference.gone.first { line in
        // The dash of a variable, the lines of its text and what is blank between its comments go with it.
        let isBare = gone.contains("value") && line.count { !$0.isWhitespace } < 3
        return !isBare && !gone.contains { line.contains($0) }
      }
      if let lost { return "\(operation.name) takes out: \(lost)\n--- output\n\(output)" }
      let surplus = difference.added.first { line in !added.contains { line.contains($0) } }
      return surplus.map { "\(operation.name) adds: \($0)\n--- output\n\(output)" }
    }
  }

  @Test func `uninject gives back what inject got`() {
    Self.check({ $0.hasPlainAnnotations = true }) { text in
      let injected = try EditOperation.inject.run(text)
      let back = try EditOperation.uninject.run(injected)
      return back == text ? nil : "not the same bytes\n--- injected\n\(injected)\n--- back\n\(back)"
    }
  }

  // MARK: Manifests that people wrote

  /// The inputs that real tools were run on, where the folder with them lies beside the package.
  static let inputs: [String] = ["inject", "env"].flatMap { suite -> [String] in
    let folder = Repository.root + "/../shared/conformance/" + suite
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.contains("/input") && ($0.hasSuffix(".yml") || $0.hasSuffix(".yaml")) }.sorted().map {
      "\(folder)/\($0)"
    }
  }

  @Test(arguments: EditOperation.all)
  func `edits of real inputs mean what they should and settle`(operation: EditOperation) throws {
    var failures: [String] = []
    for path in Self.inputs {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8), (try? operation.run(text)) != nil else { continue }
      if let problem = try operation.problem(on: text) { failures.append("\(path): \(problem)") }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func `uninject gives back real inputs that inject got`() throws {
    var failures: [String] = []
    for path in Self.inputs {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8), !text.contains("linkerd"), !Self.hasEmptyMetadata(text),
        let injected = try? EditOperation.inject.run(text)
      else { continue }
      if try EditOperation.uninject.run(injected) != text { failures.append("\(path): not the same bytes") }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  private static func hasEmptyMetadata(_ text: String) -> Bool {
    ["metadata:\n        spec", "metadata: {}", "annotations: {}", "metadata: null"].contains { text.contains($0) }
  }
}
