import Diagnostics
import Testing
import YAML

@testable import Tracing

/// What the rules mend, and what they leave alone.
struct MendingTests {
  /// The texts of some sources, mended until nothing is left to mend.
  private func mended(_ text: String, as origin: Scene.Origin = .found) -> (texts: [String], rules: [String]) {
    let marked = MarkedSources(text)
    var mending = Mending(marked.sources)
    var findings: [Diagnostic] = []
    for _ in 0..<10 {
      var scene = Scene()
      for source in mending.sources { scene.add(source.current, as: origin) }
      findings = Validation().findings(in: scene)
      if !mending.apply(findings) { break }
    }
    for source in mending.sources {
      // What the splices of the original say is what came out.
      #expect(source.edited.result == source.current.bytes)
      #expect(source.isChanged == (source.current.bytes != source.original.bytes))
    }
    return (mending.sources.map { String(decoding: $0.current.bytes, as: UTF8.self) }, findings.compactMap(\.rule))
  }

  @Test(arguments: [
    ("endpoint: ", "endpoint: http://"), ("endpoint: ", "endpoint: grpc://"),
    ("cluster.local:4317", "cluster.local:4317/v1/traces"),
    ("enabled: true", "enable: true"), ("enabled: true", "Enabled: true"), ("endpoint:", "endPoint:"),
    ("enabled: true", "enabeld: true"),
    ("meshIdentity:", "meshidentity:"), ("collector:", "colector:"), ("tracing:", "trace:"), ("tracing:", "Tracing:"),
    ("serviceAccountName: jaeger\n", "serviceAccountName: jaeger.jaeger-system\n"),
  ])
  func `values are what they should be`(right: String, wrong: String) {
    #expect(mended(SetUp.values.with(right, wrong)).texts == [SetUp.values])
  }

  @Test func `quotes stay where they do no harm, and go where they do`() {
    let text = SetUp.values.with("enabled: true", "enabled: \"true\"  # on").with("endpoint: ", "endpoint: \"http://").with(
      "cluster.local:4317", "cluster.local:4317\"")
    #expect(
      mended(text).texts == [
        SetUp.values.with("enabled: true", "enabled: true  # on").with("endpoint: ", "endpoint: \"").with(
          "cluster.local:4317", "cluster.local:4317\"")
      ])
  }

  @Test func `the identity is that of the pods behind the endpoint`() {
    let identity = "      meshIdentity:\n        serviceAccountName: jaeger\n        namespace: jaeger-system"
    let bare = SetUp.values.with("\n" + identity, "")
    #expect(mended(SetUp.join(bare, SetUp.manifests)).texts.first == SetUp.values)
    // Nobody knows it without them.
    #expect(mended(bare).texts == [bare])
    #expect(mended(bare).rules == ["identity-missing"])
    let half = SetUp.values.with("\n        namespace: jaeger-system", "")
    #expect(mended(SetUp.join(half, SetUp.manifests)).texts.first == SetUp.values)
  }

  @Test func `an application's endpoint becomes a URL`() {
    let text = SetUp.application("- name: OTEL_EXPORTER_OTLP_ENDPOINT\n  value: 'jaeger-collector.jaeger-system:4317'")
    #expect(mended(text).texts == [text.with("value: '", "value: 'http://")])
  }

  @Test(arguments: [
    SetUp.values.with("enabled: true", "enabled: 'yes'"), SetUp.values.with("endpoint: ", "endpoint: http://").with(":4317", ""),
    SetUp.values.with("proxy:\n  tracing:", "tracing:"), SetUp.values.with("enabled: true", "enabled: true\n    bogus: 1"),
    "x: &x http://jaeger-collector.jaeger-system:4317\n"
      + SetUp.values.with("jaeger-collector.jaeger-system.svc.cluster.local:4317", "*x"),
    SetUp.values.with("serviceAccountName: jaeger", "serviceAccountName: Jaeger"),
  ])
  func `what could be meant otherwise stays`(text: String) {
    let outcome = mended(text)
    #expect(outcome.texts == [text])
    #expect(!outcome.rules.isEmpty)
  }

  @Test func `of files over each other the one that wins is mended`() {
    let (base, over) = (
      SetUp.values.with("endpoint: ", "endpoint: http://"), "proxy: {tracing: {collector: {endpoint: 'http://a.jaeger-system:1'}}}"
    )
    #expect(
      mended("=== a\n\(base)\n=== b\n\(over)", as: .named).texts == [base, over.with("http://", "")])
  }

  @Test func `values inside an object are mended there`() {
    let bad = SetUp.values.with("enabled", "enable").with(
      "serviceAccountName: jaeger\n", "serviceAccountName: jaeger.jaeger-system\n"
    ).with(
      "\n        namespace: jaeger-system", "")
    func map(_ values: String) -> String {
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: linkerd-config}\ndata:\n  values: |\n"
        + values.split(separator: "\n").map { "    \($0)\n" }.joined() + "other: a\n"
    }
    let good = SetUp.values
    #expect(mended(map(bad)).texts == [map(good)])
    let json =
      #"{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "linkerd-config"}, "data": {"values": "proxy:\n  tracing:\n    enabled: true\n    collector:\n      endpoint: http://a.b:4317\n      meshIdentity: {serviceAccountName: a, namespace: b}\n"}}"#
    #expect(mended(json).texts == [json.with("http://", "")])
  }

  @Test func `rounds of splices are splices of the original`() {
    let source = SourceFile(name: "a", bytes: Array("one two three".utf8))
    var mended = MendedSource(source)
    #expect(!mended.isChanged && mended.edited.isUnchanged)
    mended.apply([Edit(SourceRange(4, 7), Array("2".utf8)), Edit(SourceRange(0, 0), Array("zero ".utf8))])
    #expect(mended.current.bytes == Array("zero one 2 three".utf8))
    mended.apply([Edit(SourceRange(9, 16), Array("2, 3".utf8)), Edit(SourceRange(0, 5), [])])
    #expect(mended.current.bytes == Array("one 2, 3".utf8))
    #expect(mended.edited.result == mended.current.bytes)
    #expect(mended.edited.edits.map(\.range) == [SourceRange(4, 13)])
    #expect(String(decoding: EditDifference(mended.edited).text, as: UTF8.self).contains("-one two three"))
  }

  @Test func `of fixes that reach into each other one is made`() {
    let source = SourceFile(name: "a", bytes: Array("abc".utf8))
    func finding(_ lower: Int, _ upper: Int) -> Diagnostic {
      Diagnostic("a", fix: [Replacement(Location(source, SourceRange(lower, upper)), with: [0x78])])
    }
    var mending = Mending([source])
    let isMended = mending.apply([finding(0, 2), finding(1, 3), finding(2, 2)])
    #expect(isMended)
    #expect(mending.count == 1)
    #expect(mending.sources[0].current.bytes == Array("xc".utf8))
    let isMendedAgain = mending.apply([Diagnostic("b")])
    #expect(!isMendedAgain)
  }
}
