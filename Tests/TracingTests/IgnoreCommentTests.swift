import Testing

@testable import Tracing

struct IgnoreCommentTests {
  private static let bad = SetUp.values.with("endpoint: ", "endpoint: http://")
  private static let line = "      endpoint: http://jaeger-collector.jaeger-system.svc.cluster.local:4317"

  @Test(arguments: [
    ("", false), (" # linkerd-tracing: ignore endpoint-scheme", true),
    (" # linkerd-tracing: ignore endpoint-scheme -- a proxy of ours", true),
    (" # linkerd-tracing: ignore other, endpoint-scheme", true), (" # why # linkerd-tracing: ignore endpoint-scheme", true),
    (" #linkerd-tracing: ignore endpoint-scheme", true), ("\t# linkerd-tracing:  ignore\tendpoint-scheme", true),
    (" # linkerd-tracing: ignore endpoint", false), (" # linkerd-tracing: ignore", false), (" # ignore endpoint-scheme", false),
    (" # linkerd-tracing ignore endpoint-scheme", false),
  ])
  func `on the line`(comment: String, isSilenced: Bool) throws {
    let text = Self.bad.with(Self.line, Self.line + comment)
    #expect(MarkedSources(text).findings().map(\.rule) == (isSilenced ? [] : ["endpoint-scheme"]))
  }

  @Test(arguments: [
    ("      # linkerd-tracing: ignore endpoint-scheme\n", true), ("# linkerd-tracing: ignore endpoint-scheme\n", true),
    ("# linkerd-tracing: ignore endpoint-scheme\n# since it is so\n", true),
    ("# linkerd-tracing: ignore endpoint-scheme\n\n", false),
    ("# linkerd-tracing: ignore endpoint-scheme\r\n", true), ("# linkerd-tracing: ignore identity-sa\n", false),
  ])
  func `above the line`(comment: String, isSilenced: Bool) throws {
    let text = Self.bad.with(Self.line, comment + Self.line)
    let scene = MarkedSources(text).scene()
    let outcome = Validation().outcome(of: scene)
    #expect(outcome.findings.isEmpty == isSilenced)
    #expect(outcome.silenced == (isSilenced ? 1 : 0))
  }

  @Test func `a comment behind another line says nothing about this one`() {
    let text = Self.bad.with("collector:\n", "collector: # linkerd-tracing: ignore endpoint-scheme\n")
    #expect(MarkedSources(text).findings().map(\.rule) == ["endpoint-scheme"])
  }

  @Test func `in a text inside another`() {
    let values = Self.bad.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: linkerd-config}\ndata:\n  values: |\n\(values)"
    #expect(MarkedSources(text).findings().map(\.rule) == ["endpoint-scheme"])
    #expect(MarkedSources(text + " ").findings().count == 1)
    #expect(MarkedSources(text.with(Self.line, Self.line + " # linkerd-tracing: ignore endpoint-scheme")).findings().isEmpty)
  }
}
