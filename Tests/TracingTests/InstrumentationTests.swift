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
    ("    env:\n    - name: A\n      ? valueFrom\n      : fieldRef: {}\n", "    env:\n    - name: A\n      value: \"1\"\n"),
    ("    env:\n      - name: C # c\n", "    env:\n      - name: C # c\n      - name: A\n        value: \"1\"\n"),
    ("    env:\n    - name: B\n", "    env:\n    - name: A\n      value: \"1\"\n"),
    ("    env:\n    - name: A\n      value: \"1\"\n", "    env:\n    - name: A\n      value: \"1\"\n"),
    ("    env:\n    - name: A\n    - name: A\n    - name: B\n", "    env:\n    - name: A\n      value: \"1\"\n"),
  ])
  func `sets and takes out variables`(before: String, after: String) throws {
    let (output, instrumentation) = try Self.apply(Self.pod(before), Self.changes)
    #expect(output == Self.pod(after))
    #expect(instrumentation.report.parts().joined() == "\npod \"p\" \(before == after ? "unchanged" : "instrumented")\n\n")
    #expect(try Self.apply(output, Self.changes).output == output)
  }

  @Test func `fills a last value before it appends`() throws {
    let changes = Self.changes + [.set(name: "C", value: "x")]
    let output = try Self.apply(Self.pod("    env:\n    - name: A\n      value:\n"), changes).output
    #expect(output == Self.pod("    env:\n    - name: A\n      value: \"1\"\n    - name: C\n      value: x\n"))
  }

  @Test(arguments: [
    ("[name: web]", "[{name: web, env: [{name: A, value: \"1\"}]}]"),
    ("[{name: web, env: [name: A]}]", "[{name: web, env: [{name: A, value: \"1\"}]}]"),
    (
      "[{\"name\":\"web\",\"env\":[{name: C, value: c}]}]",
      "[{\"name\":\"web\",\"env\":[{name: C, value: c}, {name: A, value: \"1\"}]}]"
    ),
  ])
  func `gives braces to pairs that are items, and blanks to what isn't quoted`(before: String, after: String) throws {
    func pod(_ containers: String) -> String { "apiVersion: v1\nkind: Pod\nspec:\n  containers: \(containers)\n" }
    #expect(try Self.apply(pod(before), Self.changes).output == pod(after))
    #expect(try Self.apply(pod(after), Self.changes).output == pod(after))
  }

  @Test func `copies keep the types that tags give`() throws {
    let text = Self.pod(
      "    env: &e\n    - {name: A, value: !!str 2}\n    - {name: B, port: !!int \"80\"}\n  - name: b\n    env: *e\n")
    let output = try Self.apply(text, [.set(name: "A", value: "1")], containers: "web").output
    #expect(output.contains("value: \"2\"") && output.contains("port: 80"), "\(output)")
  }

  @Test func `finds the column of keys that a question mark begins`() throws {
    let text = Self.pod("  - ? name\n    : b\n")
    let variable = "    env:\n    - name: A\n      value: \"1\"\n"
    #expect(try Self.apply(text, Self.changes).output == Self.pod(variable + "  - ? name\n    : b\n" + variable))
  }

  @Test func `hands an anchor on when some of its aliases go with it`() throws {
    let others = "  - name: linkerd-x\n    env:\n    - *b\n    - *b\n"
    let text = Self.pod("    env:\n    - &b {name: B}\n    - name: C\n    - *b\n    - name: D\n" + others)
    let wanted = Self.pod(
      "    env:\n    - name: C\n    - name: D\n" + others.replacing("- *b\n    -", with: "- &b {name: B}\n    -"))
    #expect(try Self.apply(text, [.remove(name: "B")]).output == wanted)
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
    #expect(try Self.apply(text, Self.changes, containers: "*").output == all)
    let none = try Self.apply(text, Self.changes, containers: "x*y")
    #expect(none.output == text)
    #expect(none.instrumentation.report.warnings == ["Pod/p does not have any containers matching \"x*y\""])
  }

  @Test func `refuses to overwrite when told to`() throws {
    let text = Self.pod("    env:\n    - name: A\n      value: x\n")
    let failures = try Self.apply(text, Self.changes, overwrites: false).instrumentation.failures
    #expect(failures.map(\.message) == ["\"A\" already has a value (x), and --overwrite is false"])
  }

  @Test(arguments: [
    ("    env: &e\n    - name: A\n      value: x\n  - name: b\n    env: *e\n", [9, 9]),
    ("    env: &e\n    - &a {name: A, value: x}\n  - name: b\n    env: [*a]\n", [9, 11]),
    ("    <<: &e\n      env:\n      - name: A\n        value: x\n  - {name: b, <<: *e}\n", [10, 10]),
  ])
  func `refuses to overwrite what is shared, at its place in the source`(containers: String, lines: [Int]) throws {
    let text = Self.pod(containers)
    let failures = try Self.apply(text, [.set(name: "A", value: "1"), .set(name: "NEW", value: "1")], overwrites: false)
      .instrumentation.failures
    let places = failures.compactMap { $0.location.map { $0.file.position(of: $0.range.lower).line } }
    #expect(places == lines)
    #expect(failures.allSatisfy { $0.message == "\"A\" already has a value (x), and --overwrite is false" })
  }

  @Test(arguments: [
    // The list, a variable and a container that come through a merge key.
    (
      "    <<: &e\n      env:\n      - name: C # c\n",
      "    <<: &e\n      env:\n      - name: C # c\n    env:\n    - name: C\n    - name: A\n      value: \"1\"\n"
    ),
    (
      "    env:\n    - &v {name: A, value: x}\n    - {<<: *v, name: D}\n",
      "    env:\n    - {name: A, value: \"1\"}\n    - {<<: &v {name: A, value: x}, name: D}\n"
    ),
    (
      "    env:\n    - <<: {name: A, value: x}\n      # why\n",
      "    env:\n    - name: A\n      value: \"1\"\n      # why\n"
    ),
    ("    <<: {env: [{name: A, value: \"1\"}]}\n", "    <<: {env: [{name: A, value: \"1\"}]}\n"),
  ])
  func `writes out what merge keys bring along`(before: String, after: String) throws {
    let output = try Self.apply(Self.pod(before), Self.changes).output
    #expect(output == Self.pod(after))
    #expect(try Self.apply(output, Self.changes).output == output)
  }

  @Test(arguments: [
    ("Pod", "spec:\n  containers: {name: web}\n", "\"containers\" has the wrong type"),
    ("Pod", "spec:\n  initContainers: [web]\n", "\"initContainers[]\" has the wrong type"),
    ("Pod", "spec: []\n", "\"spec\" has the wrong type"),
    ("Pod", "spec: {containers: [{name: web, env: {A: b}}]}\n", "\"env\" has the wrong type"),
  ])
  func `refuses what has another type`(kind: String, spec: String, message: String) throws {
    let text = "apiVersion: v1\nkind: \(kind)\n\(spec)"
    let error = #expect(throws: Diagnostic.self) { try Self.apply(text, Self.changes) }
    #expect(error?.message == message)
    guard !message.contains("env") else { return }
    #expect(throws: Diagnostic.self) { try InjectionTests.inject(text) }
    #expect(throws: Diagnostic.self) { try InjectionTests.uninject(text) }
  }

  @Test(arguments: [
    ("apps/v1", "Deployment", "{replicas: 1}", "Deployment/p has no pod template"),
    ("apps/v1", "Deployment", "{template: {spec: {containers: []}}}", "Deployment/p has no containers"),
    ("v1", "Pod", "{}", "Pod/p has no containers"),
  ])
  func `warns where there is nothing to set a variable on`(apiVersion: String, kind: String, spec: String, warning: String) throws {
    let text = "apiVersion: \(apiVersion)\nkind: \(kind)\nmetadata: {name: p}\nspec: \(spec)\n"
    let (output, instrumentation) = try Self.apply(text, Self.changes)
    #expect(output == text)
    #expect(instrumentation.report.parts().joined() == "\n\u{203C} \(warning)\n\n\(kind.lowercased()) \"p\" unchanged\n\n")
    #expect(try InjectionTests.uninject(text).report == "\n\(kind.lowercased()) \"p\" skipped\n\n")
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
