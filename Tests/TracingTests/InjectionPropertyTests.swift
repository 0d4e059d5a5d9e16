import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

@testable import Tracing

/// What holds for every document, whoever wrote it; over thousands that the generator makes.
struct InjectionPropertyTests {
  /// `PROPERTY_SEEDS=20000 swift test --filter InjectionPropertyTests` looks further.
  static let seeds = 0..<(ProcessInfo.processInfo.environment["PROPERTY_SEEDS"].flatMap { UInt64($0) } ?? 300)

  static func source(_ text: String) -> SourceFile { SourceFile(name: "test.yaml", bytes: Array(text.utf8)) }

  static func trees(_ text: String) throws -> [InjectionTree] {
    var parser = Parser(source(text))
    var trees: [InjectionTree] = []
    while let document = try parser.next() { trees.append(InjectionTree(document.root)) }
    return trees
  }

  static func inject(_ text: String) throws -> String {
    var injection = Injection()
    return String(decoding: try injection.edit(source(text)).result, as: UTF8.self)
  }

  static func uninject(_ text: String) throws -> String {
    var uninjection = Uninjection()
    return String(decoding: try uninjection.edit(source(text)).result, as: UTF8.self)
  }

  static func instrument(_ text: String) throws -> String {
    var instrumentation = Instrumentation([.set(name: "SET", value: "a: b"), .set(name: "NEW", value: "1"), .remove(name: "DROP")])
    return String(decoding: try instrumentation.edit(source(text)).result, as: UTF8.self)
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
        _ = try trees(text)
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

  // MARK: Oracles

  static func templatePath(_ object: InjectionTree) -> [String]? {
    let version = object[["apiVersion"]].string ?? ""
    guard ["v1", "apps/v1", "batch/v1", "extensions/v1beta1"].contains(version) else { return nil }
    switch object[["kind"]].string?.lowercased() {
    case "deployment", "statefulset", "daemonset", "replicaset", "replicationcontroller", "job": return ["spec", "template"]
    case "cronjob": return ["spec", "jobTemplate", "spec", "template"]
    case "pod": return []
    default: return nil
    }
  }

  /// Applies a change to a document, or to the items of a list.
  static func objects(_ tree: InjectionTree, _ change: (inout InjectionTree) -> Void) -> InjectionTree {
    var tree = tree
    if tree[["kind"]].string == "List", case .list(let items) = tree[["items"]] {
      tree[["items"]] = .list(
        items.map { item in
          var item = item
          change(&item)
          return item
        })
    } else {
      change(&tree)
    }
    return tree
  }

  static func clean(_ object: inout InjectionTree, at path: [String]) {
    for key in ["labels", "annotations"] {
      let place = path + ["metadata", key]
      guard case .map(let pairs) = object[place] else { continue }
      object[place] = .map(
        pairs.filter { !$0.key.hasPrefix("linkerd.io") || $0.key == "linkerd.io/inject" && $0.value.string == "disabled" })
    }
  }

  static func uninjected(_ object: inout InjectionTree) {
    let path = templatePath(object)
    if path != nil || object[["kind"]].string == "Namespace" { clean(&object, at: []) }
    guard let path else { return }
    clean(&object, at: path)
    for list in ["containers", "initContainers"] {
      guard case .list(let items) = object[path + ["spec", list]] else { continue }
      let kept = items.filter { $0[["name"]].string?.hasPrefix("linkerd-") != true }
      object[path + ["spec", list]] = kept.isEmpty ? .plain("") : .list(kept)
    }
  }

  static func injected(_ object: inout InjectionTree) {
    let path = templatePath(object) ?? (object[["kind"]].string == "Namespace" ? [] : nil)
    guard let path else { return }
    let current = object[path + ["metadata", "annotations", "linkerd.io/inject"]].string
    uninjected(&object)
    let mark = current == "ingress" || current == "disabled" ? current : "enabled"
    object[path + ["metadata", "annotations", "linkerd.io/inject"]] = .text(mark ?? "")
  }

  static func instrumented(_ object: inout InjectionTree) {
    guard let path = templatePath(object) else { return }
    for list in ["containers", "initContainers"] {
      guard case .list(let items) = object[path + ["spec", list]] else { continue }
      object[path + ["spec", list]] = .list(
        items.map { container in
          guard container[["name"]].string?.hasPrefix("linkerd-") != true else { return container }
          var container = container
          var variables: [InjectionTree] = []
          if case .list(let existing) = container[["env"]] { variables = existing }
          for (name, value) in [("SET", "a: b"), ("NEW", "1"), ("DROP", nil)] as [(String, String?)] {
            let first = variables.firstIndex { $0[["name"]].string == name }
            let variable = value.map { InjectionTree.map(["name": .text(name), "value": .text($0)]) }
            var place = 0
            variables = variables.enumerated().compactMap { index, existing in
              guard existing[["name"]].string == name else { return existing }
              return index == first ? variable : nil
            }
            place = variables.count
            if first == nil, let variable { variables.insert(variable, at: place) }
          }
          container[["env"]] = .list(variables)
          return container
        })
    }
  }

  // MARK: Properties

  static func meaning(_ text: String, after output: String, _ change: (inout InjectionTree) -> Void) throws -> String? {
    let wanted = try trees(text).map { objects($0, change).pruned }
    guard let found = try? trees(output).map(\.pruned) else { return "the output is no YAML\n--- output\n\(output)" }
    return wanted == found ? nil : "another meaning than intended\n--- output\n\(output)"
  }

  static func isStable(_ text: String, _ output: String, _ again: (String) throws -> String) throws -> String? {
    let twice = try again(output)
    return twice == output ? nil : "the second run changes something\n--- output\n\(output)\n--- again\n\(twice)"
  }

  @Test func `inject means what it should, keeps every comment and settles`() {
    Self.check({ $0.hasMarks = false }) { text in
      let output = try Self.inject(text)
      if let replaced = try Self.replaced(text) { return "\(replaced) gives way\n--- output\n\(output)" }
      if Self.comments(text) != Self.comments(output) { return "comments are lost or moved\n--- output\n\(output)" }
      return try Self.meaning(text, after: output, Self.injected) ?? Self.isStable(text, output, Self.inject)
    }
  }

  /// What inject replaces although it isn't empty.
  static func replaced(_ text: String) throws -> String? {
    var injection = Injection()
    let edited = try injection.edit(source(text))
    return edited.edits.lazy.map { edited.source.text($0.range).filter { $0 != " " } }
      .first { !["", "{}", "null", "~"].contains($0) }
  }

  @Test func `inject takes old marks out`() {
    Self.check({ $0.hasMarks = true }) { text in
      let output = try Self.inject(text)
      return try Self.meaning(text, after: output, Self.injected) ?? Self.isStable(text, output, Self.inject)
    }
  }

  @Test func `uninject means what it should and settles`() {
    Self.check({ $0.hasMarks = true }) { text in
      let output = try Self.uninject(text)
      return try Self.meaning(text, after: output, Self.uninjected) ?? Self.isStable(text, output, Self.uninject)
    }
  }

  @Test func `uninject gives back what inject got`() {
    Self.check({ $0.hasPlainAnnotations = true }) { text in
      let back = try Self.uninject(try Self.inject(text))
      return back == text ? nil : "not the same bytes\n--- injected\n\(try Self.inject(text))\n--- back\n\(back)"
    }
  }

  @Test func `shared values are written out where they are edited`() {
    Self.check({ $0.hasAnchors = true }) { text in
      let output = try Self.inject(text)
      return try Self.meaning(text, after: output, Self.injected) ?? Self.isStable(text, output, Self.inject)
    }
  }

  @Test func `values that merge keys bring along are written out where they are edited`() {
    Self.check({ $0.hasMergeKeys = true }) { text in
      let (injected, uninjected, instrumented) = (try Self.inject(text), try Self.uninject(text), try Self.instrument(text))
      return try Self.meaning(text, after: injected, Self.injected) ?? Self.isStable(text, injected, Self.inject)
        ?? Self.meaning(text, after: uninjected, Self.uninjected) ?? Self.isStable(text, uninjected, Self.uninject)
        ?? Self.meaning(text, after: instrumented, Self.instrumented) ?? Self.isStable(text, instrumented, Self.instrument)
    }
  }

  @Test func `instrument means what it should and settles`() {
    Self.check({ $0.hasMarks = true }) { text in
      let output = try Self.instrument(text)
      return try Self.meaning(text, after: output, Self.instrumented) ?? Self.isStable(text, output, Self.instrument)
    }
  }

  // MARK: Manifests that people wrote

  /// The inputs that real tools were run on, where the folder with them lies beside the package.
  static let inputs: [String] = ["inject", "env"].flatMap { suite -> [String] in
    let folder = Repository.root + "/../shared/conformance/" + suite
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { "\(folder)/\($0)/input.yml" }.filter { FileManager.default.fileExists(atPath: $0) }
  }

  @Test func `edits of real inputs settle, and can be taken back`() throws {
    var failures: [String] = []
    for path in Self.inputs {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      for (name, edit) in [("inject", Self.inject), ("uninject", Self.uninject), ("instrument", Self.instrument)] {
        guard let output = try? edit(text) else { continue }
        let documents = try Self.trees(text).count
        if (try? Self.trees(output).count) != documents { failures.append("\(name) \(path): other documents") }
        if try edit(output) != output { failures.append("\(name) \(path): the second run changes something") }
      }
      guard !text.contains("linkerd"), let injected = try? Self.inject(text), !Self.hasEmptyMetadata(text) else { continue }
      if try Self.uninject(injected) != text { failures.append("\(path): not the same bytes") }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  private static func hasEmptyMetadata(_ text: String) -> Bool {
    ["metadata:\n        spec", "metadata: {}", "annotations: {}", "metadata: null"].contains { text.contains($0) }
  }
}
