import Diagnostics
import Testing
import YAML

@testable import Tracing

/// Values files before and after, byte for byte.
struct TracingValuesTests {
  static let settings: TracingSettings = {
    let endpoint = CollectorEndpoint(host: "c.ns", port: 4317)
    return TracingSettings(
      endpoint: endpoint, identity: MeshIdentity(serviceAccountName: "sa", namespace: "ns"), labels: [], traceServiceName: nil)
  }()

  struct Case: CustomTestStringConvertible {
    let name: String
    let input: String
    let output: String
    init(_ name: String, _ input: String, _ output: String) { (self.name, self.input, self.output) = (name, input, output) }
    var testDescription: String { name }
  }

  static func values(_ text: String) throws -> TracingValues {
    try TracingValues(SourceFile(name: "values.yaml", bytes: Array(text.utf8)))
  }

  static func apply(_ text: String, _ edits: (TracingValues) throws -> [Edit]) throws -> String {
    String(decoding: try edits(values(text)).applied(to: Array(text.utf8)), as: UTF8.self)
  }

  static func stanza(_ indent: String, _ step: String = "  ") -> String {
    """
    \(indent)tracing:
    \(indent)\(step)enabled: true
    \(indent)\(step)collector:
    \(indent)\(step)\(step)endpoint: c.ns:4317
    \(indent)\(step)\(step)meshIdentity:
    \(indent)\(step)\(step)\(step)serviceAccountName: sa
    \(indent)\(step)\(step)\(step)namespace: ns

    """
  }

  static let flow = "{enabled: true, collector: {endpoint: \"c.ns:4317\", meshIdentity: {serviceAccountName: sa, namespace: ns}}}"

  static let enabling = [
    Case("no proxy", "a: b\n", "a: b\nproxy:\n" + stanza("  ")),
    Case("a proxy", "proxy:\n  cores: 1 # one\nb: c\n", "proxy:\n  cores: 1 # one\n" + stanza("  ") + "b: c\n"),
    Case("four columns", "proxy:\n    cores: 1\n", "proxy:\n    cores: 1\n" + stanza("    ", "    ")),
    Case("CR LF", "proxy:\r\n  cores: 1\r\n", ("proxy:\n  cores: 1\n" + stanza("  ")).replacing("\n", with: "\r\n")),
    Case(
      "an empty stanza", "proxy:\n  tracing: {} # later\n",
      "proxy:\n  tracing: # later\n" + stanza("  ").split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"),
    Case("a null stanza", "proxy:\n  tracing:\n", "proxy:\n" + stanza("  ")),
    Case("another chart's key", "linkerd-control-plane:\n  x: y\n", "linkerd-control-plane:\n  x: y\n  proxy:\n" + stanza("    ")),
    Case(
      "off", "proxy:\n" + stanza("  ").replacing("true", with: "false # off"),
      "proxy:\n" + stanza("  ").replacing("true", with: "true # off")),
    Case("on already", "proxy:\n" + stanza("  "), "proxy:\n" + stanza("  ")),
    Case("a quoted boolean", "proxy:\n" + stanza("  ").replacing("true", with: "\"true\""), "proxy:\n" + stanza("  ")),
    Case("the old name", "proxy:\n" + stanza("  ").replacing("enabled: true", with: "enable: false"), "proxy:\n" + stanza("  ")),
    Case(
      "both names", "proxy:\n" + stanza("  ").replacing("enabled: true", with: "enabled: true\n    enable: true"),
      "proxy:\n" + stanza("  ")),
    Case(
      "another collector", "proxy:\n" + stanza("  ").replacing("c.ns:4317", with: "old.ns:4317  # old"),
      "proxy:\n" + stanza("  ").replacing("4317", with: "4317  # old")),
    Case("flow", "proxy: {cores: 1}\n", "proxy: {cores: 1, tracing: \(flow)}\n".replacing("\"c.ns:4317\"", with: "'c.ns:4317'")),
    Case(
      "JSON", "{\"proxy\":{}}",
      "{\"proxy\":{\"tracing\":{\"enabled\":true,\"collector\":{\"endpoint\":\"c.ns:4317\",\"meshIdentity\":{\"serviceAccountName\":\"sa\",\"namespace\":\"ns\"}}}}}"
    ),
    Case(
      "an anchor that others use", "proxy: &p\n  cores: 1\nother: *p\n",
      "proxy:\n  cores: 1\n" + stanza("  ") + "other: &p\n  cores: 1\n"),
    Case(
      "comments", "# head\n\nproxy: # p\n  # cores\n  cores: 1\n\n# foot\n",
      "# head\n\nproxy: # p\n  # cores\n  cores: 1\n" + stanza("  ") + "\n# foot\n"),
  ]

  @Test(arguments: enabling)
  func `turns tracing on`(testCase: Case) throws {
    let enable = { (text: String) throws in
      try Self.apply(text) { try $0.enabling(Self.settings, form: .enabled, demands: .endpoint) }
    }
    let result = try enable(testCase.input)
    #expect(result == testCase.output)
    #expect(try enable(result) == result)
  }

  @Test(arguments: enabling)
  func `turns off what it turned on`(testCase: Case) throws {
    let off = try Self.apply(testCase.output) { try $0.disabling() }
    let isJSON = testCase.output.hasPrefix("{")
    #expect(
      off
        == testCase.output.replacing(
          isJSON ? "\"enabled\":true" : "enabled: true", with: isJSON ? "\"enabled\":false" : "enabled: false"))
    #expect(try Self.apply(off) { try $0.enabling(Self.settings, form: .enabled) } == testCase.output)
  }

  static let removing = [
    Case("beside others", "proxy:\n  cores: 1\n" + stanza("  ") + "b: c\n", "proxy:\n  cores: 1\nb: c\n"),
    Case("alone in the proxy", "a: b\nproxy:\n" + stanza("  "), "a: b\n"),
    Case("alone", "proxy:\n" + stanza("  "), "{}\n"),
    Case("in an umbrella chart", "a: b\nlinkerd-control-plane:\n  proxy:\n" + stanza("    "), "a: b\n"),
    Case("in flow style", "proxy: {cores: 1, tracing: \(flow)}\n", "proxy: {cores: 1}\n"),
    Case("in CR LF", "a: b\r\n" + ("proxy:\n" + stanza("  ")).replacing("\n", with: "\r\n"), "a: b\r\n"),
    Case("nothing to do", "proxy:\n  cores: 1\n", "proxy:\n  cores: 1\n"),
  ]

  @Test(arguments: removing)
  func `takes the stanza out`(testCase: Case) throws {
    #expect(try Self.apply(testCase.input) { try $0.removing() } == testCase.output)
  }

  @Test func `writes the form of older releases`() throws {
    let old = try Self.apply("proxy:\n" + Self.stanza("  ")) { try $0.enabling(Self.settings, form: .enable) }
    #expect(
      old
        == "proxy:\n  tracing:\n    enable: true\n    collector:\n      endpoint: c.ns:4317\n      meshIdentity:\n        serviceAccountName: sa.ns\n"
    )
  }

  @Test(arguments: ["- a\n", "text\n", "a: 1\na: 2\n", "proxy: text\n", "proxy:\n  tracing: [1]\n", "a: ]\n"])
  func `refuses what is no values file`(text: String) {
    #expect(throws: Diagnostic.self) { try Self.apply(text) { try $0.enabling(Self.settings, form: .enabled) } }
  }

  @Test func `knows a file of comments`() throws {
    #expect(try Self.values("# later\n").isEmpty)
    #expect(try Self.values("").isEmpty)
    #expect(try !Self.values("a: b\n").isEmpty)
  }
}
