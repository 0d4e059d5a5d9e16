import Diagnostics
import YAML

@testable import Tracing

/// An edit as a command makes it, and what it is meant to do.
struct EditOperation: Sendable {
  let name: String
  let edit: @Sendable (SourceFile) throws -> EditedSource
  let inTypedLists: Bool
  let change: @Sendable (inout InjectionTree) -> Void

  static let inject = EditOperation(
    name: "inject",
    edit: { source in
      var injection = Injection()
      let edited = try injection.edit(source)
      if let failure = injection.failures.first { throw failure }
      return edited
    }, inTypedLists: false, change: { $0.inject() })

  static let uninject = EditOperation(
    name: "uninject",
    edit: { source in
      var uninjection = Uninjection()
      return try uninjection.edit(source)
    }, inTypedLists: false, change: { $0.uninject() })

  /// Sets one variable that may be there, one that isn't, and takes one out.
  static let instrument = EditOperation(
    name: "instrument",
    edit: { source in
      var instrumentation = Instrumentation([
        .set(name: "SET", value: "a: b"), .set(name: "NEW", value: "1"), .remove(name: "DROP"),
      ])
      return try instrumentation.edit(source)
    }, inTypedLists: true, change: { $0.instrument([("SET", "a: b"), ("NEW", "1"), ("DROP", nil)]) })

  static let all = [inject, uninject, instrument]

  static func source(_ text: String) -> SourceFile { SourceFile(name: "test.yaml", bytes: Array(text.utf8)) }

  func run(_ text: String) throws -> String { String(decoding: try edit(Self.source(text)).result, as: UTF8.self) }

  /// What is wrong with the output for a text: it means something else than intended, or doesn't settle; nil when it is right.
  func problem(on text: String) throws -> String? {
    let output = try run(text)
    let wanted = try InjectionTree.documents(text).map { $0.changed(inTypedLists: inTypedLists, change).pruned }
    guard let found = try? InjectionTree.documents(output).map(\.pruned) else {
      return "\(name): the output is no YAML\n--- output\n\(output)"
    }
    if wanted != found { return "\(name): another meaning than intended\n--- output\n\(output)" }
    let twice = try run(output)
    return twice == output ? nil : "\(name): the second run changes something\n--- output\n\(output)\n--- again\n\(twice)"
  }
}

extension EditOperation: CustomStringConvertible {
  var description: String { name }
}
