import Testing

@testable import Tracing

struct CollectorSceneTests {
  @Test(
    arguments: [
      ("otel/opentelemetry-collector-contrib:0.155.0", CollectorImage.Distribution.contrib, 155),
      ("ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-k8s:v0.98.0", .kubernetes, 98),
      ("localhost:5000/otel/opentelemetry-collector:0.104.1@sha256:aa", .core, 104),
      ("otel/opentelemetry-collector-contrib@sha256:aa", .contrib, nil), ("otel/opentelemetry-collector", .core, nil),
      ("otel/opentelemetry-collector:latest", .core, nil), ("docker.io/jaegertracing/jaeger:2.20.0", .jaeger, 155),
      ("jaegertracing/jaeger:2.19.1", .jaeger, 153), ("jaegertracing/jaeger:2.4.0", .jaeger, 113),
      ("jaegertracing/jaeger", .jaeger, 113),
      ("jaegertracing/all-in-one:1.53.0", .jaegerOne, nil),
    ] as [(String, CollectorImage.Distribution, Int?)])
  func `an image says which program it holds`(reference: String, distribution: CollectorImage.Distribution, minor: Int?) throws {
    let image = try #require(CollectorImage(reference))
    #expect(image.distribution == distribution)
    #expect(image.collectorMinor == minor)
  }

  @Test(arguments: ["", "example/jaeger:2.0.0", "example/all-in-one", "busybox", "otel/:1", "jaegertracing/"])
  func `other images say nothing`(reference: String) {
    #expect(CollectorImage(reference) == nil)
  }

  @Test(
    arguments: [
      ("http://a.b:4317/v1/traces", "http", "a.b", 4317, "/v1/traces"), ("a.b:4317", nil, "a.b", 4317, ""),
      ("HTTPS://a.b", "https", "a.b", nil, ""), ("a", nil, "a", nil, ""), ("http://a:b/", "http", "a", nil, "/"),
    ] as [(String, String?, String, UInt16?, String)])
  func `an address has its parts`(text: String, scheme: String?, host: String, port: UInt16?, path: String) throws {
    let address = try #require(ServiceAddress(text))
    #expect(address.scheme == scheme)
    #expect(address.host == host)
    #expect(address.port == port)
    #expect(address.path == path)
  }

  @Test(arguments: ["", "http://", "$(HOST):4317", "${env:HOST}:4317", "[::1]:4317", "{{ host }}", ":4317"])
  func `what is no address is none`(text: String) {
    #expect(ServiceAddress(text) == nil)
  }

  @Test(
    arguments: [
      ("a:1", "home", "a home"), ("a.b:1", "home", "a b"), ("a.b.svc.cluster.local.:1", nil, "a b"), ("a:1", nil, nil),
      ("localhost:1", "home", nil), ("otlp.example.com:1", "home", nil),
    ] as [(String, String?, String?)])
  func `an address may mean a Service`(text: String, home: String?, expected: String?) throws {
    let found = try #require(ServiceAddress(text)).service(from: home)
    #expect(found.map { "\($0.name) \($0.namespace)" } == expected)
  }

  @Test(arguments: [
    ("jaeger", "jaeger-collector", true), ("jaeger-collector", "jaeger", true), ("otel-collector", "collector", true),
    ("collector", "colector", true), ("otel-collector-opentelemetry-collector", "jaeger-collector", false),
    ("otel-collector", "tempo", false),
    ("a", "b-a", true),
  ])
  func `a Service's name may be what was meant`(name: String, meant: String, expected: Bool) {
    #expect(name.resembles(meant) == expected)
  }

  @Test(arguments: [
    ("4.11.1", "4.11.1"), ("v3.4.1", "3.4.1"), (">=3", nil), ("4.11", nil), ("4.x.1", nil), ("", nil), ("4.1.1-rc.1", nil),
  ])
  func `a chart's version is three numbers`(text: String, expected: String?) {
    #expect(ChartVersion(text)?.description == expected)
  }

  @Test func `charts are newer by number, not by letter`() throws {
    #expect(try #require(ChartVersion("4.9.0")) < ChartVersion(4, 11, 1))
  }

  @Test(arguments: [("jaeger", "jaeger"), ("my-jaeger", "my-jaeger"), ("traces", "traces-jaeger")])
  func `Jaeger's chart names its Service after the release`(release: String, expected: String) throws {
    let text = """
      apiVersion: helm.cattle.io/v1
      kind: HelmChart
      metadata: {name: \(release), namespace: tracing}
      spec: {chart: jaeger, version: 4.11.1}
      """
    let found = try #require(MarkedSources(text).scene().releases.first)
    #expect(JaegerChart.fullName(of: found) == expected)
    #expect(found.namespace == "tracing")
    #expect(found.version == ChartVersion(4, 11, 1))
  }

  @Test(arguments: ComponentHistory.removals.map { ($0.kind, $0.type) })
  func `what went away isn't in the catalog`(kind: ComponentKind, type: String) {
    #expect(!ComponentCatalog.holds(type, kind, in: .contrib), "\(type)")
  }

  @Test(arguments: ComponentHistory.renamings.map { ($0.kind, $0.old, $0.new) })
  func `both names of a renamed component are in the catalog`(kind: ComponentKind, old: String, new: String) {
    #expect(ComponentCatalog.holds(old, kind, in: .contrib))
    #expect(ComponentCatalog.holds(new, kind, in: .contrib))
  }

  @Test(arguments: [
    ("k8s_attributes", ComponentKind.processors, CollectorImage.Distribution.kubernetes, true),
    ("k8sattributes", .processors, .kubernetes, true),
    ("k8s_attributes", .processors, .core, false), ("tail_sampling", .processors, .jaeger, true),
    ("transform", .processors, .jaeger, false),
    ("otlp", .receivers, .core, true), ("otlp", .processors, .core, false),
  ])
  func `a build holds what it was built with`(
    type: String, kind: ComponentKind, distribution: CollectorImage.Distribution, expected: Bool
  ) {
    #expect(ComponentCatalog.holds(type, kind, in: distribution) == expected)
  }

  private func settled(_ text: String) -> Scene {
    var scene = MarkedSources(text).scene()
    scene.settle()
    return scene
  }

  @Test func `configurations are found in ConfigMaps, in custom resources, and in files`() {
    #expect(settled(SetUp.collector()).configurations.map(\.image?.collectorMinor) == [155])
    #expect(settled(SetUp.configuration).configurations.count == 1)
    #expect(settled("receivers: [a]\nroute: {}").configurations.isEmpty)
    let resource =
      "apiVersion: opentelemetry.io/v1alpha1\nkind: OpenTelemetryCollector\nmetadata: {name: a}\nspec:\n  config: |\n"
      + SetUp.configuration.split(separator: "\n").map { "    \($0)\n" }.joined()
    #expect(settled(resource).configurations.first?.isWhole == true)
    let alertmanager =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a.yaml: |\n    receivers: [{name: b}]\n    route: {}"
    #expect(settled(alertmanager).configurations.isEmpty)
    let broken =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a.yaml: |\n    receivers: {{ .Values.a }}\n    x: [}"
    #expect(settled(broken).configurations.isEmpty)
  }
}
