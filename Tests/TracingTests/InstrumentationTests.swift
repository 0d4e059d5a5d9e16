import Diagnostics
import Testing
import YAML

@testable import Tracing

/// Environments before and after, byte for byte.
struct InstrumentationTests {
  static func pod(_ container: String, kind: String = "Pod") -> String {
    "apiVersion: v1\nkind: \(kind)\nmetadata:\n  name: p\nspec:\n  containers:\n  - name: web\n" + container
  }

  static func apply(
    _ text: String, _ changes: [EnvironmentChange], containers: String? = nil, overwrites: Bool = true
  ) throws -> (output: String, instrumentation: Instrumentation) {
    var instrumentation = Instrumentation(changes, containers: containers, overwrites: overwrites)
    let edited = try instrumentation.edit(SourceFile(name: "t", bytes: Array(text.utf8)))
    return (String(decoding: edited.result, as: UTF8.self), instrumentation)
  }

  static let changes: [EnvironmentChange] = [.set(name: "A", value: "1"), .remove(name: "B")]

  @Test(arguments: [
    ("", "    env:\n    - name: A\n      value: \"1\"\n"),
    ("    env: []\n", "    env:\n    - name: A\n      value: \"1\"\n"),
    ("    env: # none\n", "    env: # none\n    - name: A\n      value: \"1\"\n"),
    ("    env:\n    - {name: A, value: x}\n", "    env:\n    - {name: A, value: \"1\"}\n"),
    ("    env:\n    - name: A\n      value: 'x' # a\n", "    env:\n    - name: A\n      value: '1' # a\n"),
    ("    env:\n    - name: B\n      value: x\n    - name: A\n", "    env:\n    - name: A\n      value: \"1\"\n"),
    ("    env:\n    - name: A\n      valueFrom:\n        fieldRef: {}\n", "    env:\n    - name: A\n      value: \"1\"\n"),
    ("    env:\n      - name: C # c\n", "    env:\n      - name: C # c\n      - name: A\n        value: \"1\"\n"),
    ("    env:\n    - name: B\n", "    env:\n    - name: A\n      value: \"1\"\n"),
    ("    env:\n    - name: A\n      value: \"1\"\n", "    env:\n    - name: A\n      value: \"1\"\n"),
    ("    env:\n    - name: A\n    - name: A\n    - name: B\n", "    env:\n    - name: A\n      value: \"1\"\n"),
  ])
  func `sets and takes out variables`(before: String, after: String) throws {
    let (output, instrumentation) = try Self.apply(Self.pod(before), Self.changes)
    #expect(output == Self.pod(after))
    #expect(instrumentation.report.parts.joined() == "\npod \"p\" \(before == after ? "unchanged" : "instrumented")\n\n")
    #expect(try Self.apply(output, Self.changes).output == output)
  }

  @Test func `takes the whole list out with its last variable`() throws {
    #expect(try Self.apply(Self.pod("    env:\n    - name: B\n"), [.remove(name: "B")]).output == Self.pod(""))
  }

  @Test func `leaves Linkerd's containers alone unless they are named`() throws {
    let text = Self.pod("  - name: linkerd-proxy\n")
    let all = try Self.apply(text, Self.changes).output
    #expect(all == Self.pod("    env:\n    - name: A\n      value: \"1\"\n  - name: linkerd-proxy\n"))
    let named = try Self.apply(text, Self.changes, containers: "linkerd-*").output
    #expect(named == Self.pod("  - name: linkerd-proxy\n    env:\n    - name: A\n      value: \"1\"\n"))
    let none = try Self.apply(text, Self.changes, containers: "x*y")
    #expect(none.output == text)
    #expect(none.instrumentation.report.warnings == ["Pod/p does not have any containers matching \"x*y\""])
  }

  @Test func `refuses to overwrite when told to`() throws {
    let text = Self.pod("    env:\n    - name: A\n      value: x\n")
    let failures = try Self.apply(text, Self.changes, overwrites: false).instrumentation.failures
    #expect(failures.map(\.message) == ["\"A\" already has a value (x), and --overwrite is false"])
  }

  @Test func `writes a shared list out where it differs`() throws {
    let text = Self.pod("    env: &e\n    - name: C\n  - name: linkerd-x\n    env: *e\n")
    let wanted = Self.pod(
      "    env:\n    - name: C\n    - name: A\n      value: \"1\"\n  - name: linkerd-x\n    env: &e\n    - name: C\n")
    #expect(try Self.apply(text, Self.changes).output == wanted)
  }

  @Test(arguments: [("", ""), ("abc", "a*"), ("abc", "*c"), ("abc", "a*c"), ("abc", "***"), ("a-b-c", "a*b*c")])
  func `matches patterns`(text: String, glob: String) { #expect(matches(text, glob: glob)) }

  @Test(arguments: [("abc", "a"), ("abc", "*b"), ("", "a"), ("abc", "a?c"), ("ab", "a*b*c")])
  func `doesn't match others`(text: String, glob: String) { #expect(!matches(text, glob: glob)) }
}
