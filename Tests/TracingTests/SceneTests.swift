import Diagnostics
import Foundation
import Testing

@testable import Tracing
@testable import YAML

struct SceneTests {
  private func scene(_ texts: String...) -> Scene {
    var scene = Scene()
    for (index, text) in texts.enumerated() { scene.add(SourceFile(name: "\(index).yaml", bytes: Array(text.utf8))) }
    scene.settle()
    return scene
  }

  @Test func `knows its sources in the order in which they came`() {
    #expect(scene("a: b", "c: [", "").sources.map(\.name) == ["0.yaml", "1.yaml", "2.yaml"])
  }

  @Test(arguments: [
    ("proxy: {tracing: {}}", ""), ("proxy: {trace: {}}", ""), ("linkerd-control-plane: {}", "linkerd-control-plane"),
    ("linkerd-control-plane: {proxy: {tracing: {}}}", "linkerd-control-plane"), ("mesh: {proxy: {tracing: {}}}", "mesh"),
    ("identityTrustAnchorsPEM: x", ""), ("tracing: {collector: {endpoint: a}}", ""), ("controller: {tracing: {enabled: true}}", ""),
    ("x: &t {tracing: {}}\nproxy: {<<: *t}", ""), ("controllerReplicas: 3\nidentityResources: {cpu: {request: 1m}}", ""),
  ])
  func `recognizes Linkerd's values`(text: String, prefix: String) {
    let scene = scene(text)
    #expect(scene.values.map(\.prefix) == [prefix])
    #expect(scene.skippedDocuments == 0)
  }

  @Test(arguments: [
    "$schema: http://json-schema.org/draft-07/schema#\nproperties: {proxyInit: {type: object}}",
    "type: object\nproperties: {proxyInit: {type: object}}", "global: {proxy: {tracer: zipkin}}", "proxy: {image: a}",
    "tracing: {enabled: true}", "tracing: {enabled: true, collector: {host: a}}", "a: b", "[1, 2]", "text",
    "proxy: []",
    "controller: {tracing: {enabled: true}, replicas: 1}",
    "linkerdVersion: v1\nidentityTrustDomain: a\ntap: {}\ndashboard: {}", "identityTrustDomain: a\ngateway: {enabled: true}",
    "linkerdVersion: v1\ncontrollerDefaults: {}",
  ])
  func `takes nothing else for them`(text: String) {
    #expect(scene(text).values.isEmpty)
    #expect(scene(text).skippedDocuments == 1)
  }

  @Test(arguments: ["", "# a comment", "---\n---\n", "\n\n"])
  func `an empty document is nothing`(text: String) {
    #expect(scene(text).values.isEmpty && scene(text).objects.isEmpty && scene(text).skippedDocuments == 0)
  }

  @Test func `reads every document of every source, and the items of lists`() {
    let scene = scene(
      "kind: A\napiVersion: v1\n---\nproxy: {tracing: {}}\n---\nkind: B\napiVersion: v1",
      "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: C}\n- {apiVersion: v1, kind: D}",
      #"{"apiVersion": "v1", "kind": "PodList", "items": [{"apiVersion": "v1", "kind": "Pod"}]}"#)
    #expect(scene.objects.map(\.kind) == ["A", "B", "C", "D", "Pod"])
    #expect(scene.values.count == 1)
  }

  @Test func `keeps what stands before a syntax error, and reads the other sources`() {
    let scene = scene("apiVersion: v1\nkind: A\n---\n[", "apiVersion: v1\nkind: B")
    #expect(scene.objects.map(\.kind) == ["A", "B"])
    #expect(scene.syntaxErrors.count == 1)
    #expect(!scene.isComplete)
  }

  struct Embedded: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
  }

  private static let values = "proxy:\n  tracing:\n    enabled: true\n    collector:\n      endpoint: http://a.b:4317\n"

  static let embedded: [Embedded] = [
    Embedded(
      testDescription: "literal",
      text: "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: linkerd-config}\ndata:\n  values: |\n"
        + values.split(separator: "\n").map { "    \($0)\n" }.joined()),
    Embedded(
      testDescription: "double-quoted",
      text:
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: linkerd-config}\ndata:\n  values: \"proxy: {tracing: {enabled: true,\\n"
        + " collector: {endpoint: 'http://a.b:4317'}}}\""),
    Embedded(
      testDescription: "single-quoted",
      text: "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: linkerd-config}\ndata:\n"
        + "  values: 'proxy: {tracing: {enabled: true, collector: {endpoint: http://a.b:4317}}}'"),
    Embedded(
      testDescription: "JSON",
      text: #"{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "linkerd-config"}, "#
        + #""data": {"values": "proxy:\n  tracing:\n    enabled: true\n    collector:\n      endpoint: http://a.b:4317\n"}}"#),
    Embedded(
      testDescription: "Argo CD, text",
      text: "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  sources:\n  - helm:\n      values: |\n"
        + values.split(separator: "\n").map { "        \($0)\n" }.joined()),
    Embedded(
      testDescription: "Argo CD, object",
      text: "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm:\n      valuesObject:\n"
        + values.split(separator: "\n").map { "        \($0)\n" }.joined()),
    Embedded(
      testDescription: "Flux",
      text: "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n"
        + values.split(separator: "\n").map { "    \($0)\n" }.joined()),
  ]

  @Test(arguments: embedded)
  func `values inside an object are checked where they stand`(testCase: Embedded) throws {
    let findings = MarkedSources("=== a.yaml\n\(testCase.text)").findings()
    let scheme = try #require(findings.first { $0.rule == "endpoint-scheme" }, "\(findings)")
    // The place is that of the value, its quote included.
    let place = try #require(testCase.text.firstRange(of: "'http") ?? testCase.text.firstRange(of: "http:"))
    let before = testCase.text[..<place.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    #expect((scheme.line, scheme.column) == (before.count, (before.last?.count ?? 0) + 1))
    #expect(scheme.file == "a.yaml")
    #expect(findings.map(\.rule).sorted() == ["endpoint-scheme", "identity-missing"])
  }

  @Test func `another ConfigMap's values are not Linkerd's`() {
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: other}\ndata: {values: 'proxy: {tracing: {enabled: true}}'}"
    #expect(scene(text).values.isEmpty)
  }

  @Test func `an error inside embedded values stands at its line of the outer file`() {
    #expect(
      MarkedSources(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: linkerd-config}\ndata:\n  values: |\n    a: b\n    proxy: ]\n    c: d\n"
      ).findings().first.map { [$0.rule, String($0.line), String($0.column)] } == ["syntax", "7", "12"])
  }

  @Test func `an object that names its namespace comes before one that leaves it open`() {
    let service = "apiVersion: v1\nkind: Service\nmetadata: {name: a%}\nspec: {}"
    let scene = scene(
      service.replacing("%", with: ""), service.replacing("%", with: ", namespace: b"),
      service.replacing("%", with: ", namespace: c"))
    #expect(scene.object("Service", named: "a", in: "b")?.namespace == "b")
    #expect(scene.object("Service", named: "a", in: "d")?.namespace == nil)
    #expect(scene.services(in: "b").count == 2)
  }

  @Test func `objects that name no namespace are where the user says`() {
    var scene = Scene(namespace: "b")
    for namespace in ["", ", namespace: ''", ", namespace: c"] {
      let text = "apiVersion: v1\nkind: Service\nmetadata: {name: a\(namespace)}"
      scene.add(
        SourceFile(
          name: "a.yaml",
          bytes: Array(
            "\(text)\n---\n{apiVersion: v1, kind: List, items: [{\(text.split(separator: "\n").joined(separator: ", "))}]}".utf8)))
    }
    scene.settle()
    #expect(scene.objects.map(\.namespace) == ["b", "b", "b", "b", "c", "c"])
    #expect(scene.services(in: "b").count == 4)
    #expect(scene.services(in: "d").isEmpty)
  }

  @Test(
    arguments: [
      (nil, nil, []), ("cluster.local", nil, []), ("example.org", nil, ["endpoint-domain"]),
      (nil, "example.org", ["endpoint-domain"]),
      ("cluster.local", "example.org", []), ("example.org", "cluster.local", ["endpoint-domain"]),
    ] as [(String?, String?, [String])])
  func `the cluster's domain is what the user says, or else the values`(flag: String?, values: String?, rules: [String]) {
    var scene = Scene(clusterDomain: flag)
    let text = SetUp.values + (values.map { "\nclusterDomain: \($0)" } ?? "")
    scene.add(SourceFile(name: "values.yaml", bytes: Array(text.utf8)))
    let findings = Validation().findings(in: scene)
    #expect(findings.compactMap(\.rule) == rules)
    #expect(findings.allSatisfy { $0.notes.isEmpty == (flag != nil) })
  }

  @Test func `thousands of keys, and merges of merges, take no longer than their file`() {
    let many = "proxy:\n  tracing:\n    enabled: true\n" + (0..<5000).map { "    k\($0): 1\n" }.joined()
    let merges = (1...11).map { "x\($0): &x\($0) {<<: [*x\($0 - 1), *x\($0 - 1), *x\($0 - 1)]}\n" }.joined()
    let nested = "x0: &x0 {a: 1}\n\(merges)proxy: {tracing: {<<: *x11, enabled: false}}\n"
    let time = ContinuousClock().measure {
      #expect(Validation().findings(in: scene(many)).count > 5000)
      #expect(Validation().findings(in: scene(nested)).compactMap(\.rule) == ["unknown-key"])
    }
    #expect(time < .seconds(30))
  }

  @Test func `a selector picks pods by all its labels`() {
    let scene = scene(
      "apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {x: '1', y: '2'}}",
      "apiVersion: v1\nkind: Pod\nmetadata: {name: b, labels: {x: '1'}}",
      "apiVersion: v1\nkind: Pod\nmetadata: {name: c, namespace: other, labels: {x: '1', y: '2'}}",
      "apiVersion: v1\nkind: Service\nmetadata: {name: s, namespace: n}\nspec: {selector: {x: '1', y: '2'}, ports: [{port: 1, targetPort: 2}]}"
    )
    let collector = Collector(at: CollectorEndpoint(host: "s.n", port: 1), in: scene)
    #expect(collector?.templates.map(\.object.name) == ["a"])
    #expect(collector?.templates.first.flatMap { collector?.podPort(of: $0) } == 2)
    #expect(scene.templates(selectedBy: nil, in: "n").isEmpty)
  }
}

struct ScenePortSetTests {
  @Test(arguments: [
    ("4317", true), ("22,4317", true), ("22, 4317 ,5", true), ("4000-5000", true), ("4317-4317", true), ("4318", false),
    ("5000-4000", false),
    ("", false), ("grpc", false), ("43170", false), ("4000-", false), ("70000,4317", true),
  ])
  func `holds numbers and ranges`(text: String, isIn: Bool) {
    #expect(PortSet(text).contains(4317) == isIn)
  }

  @Test func `holds names`() {
    #expect(PortSet("22,grpc").contains(name: "grpc"))
    #expect(!PortSet("22,4317").contains(name: "grpc"))
  }
}

struct SceneMergeTests {
  private func node(_ text: String) throws -> Node {
    var parser = Parser(SourceFile(name: "a", bytes: Array(text.utf8)))
    return try #require(try parser.next()).root
  }

  @Test(arguments: [
    ("{a: 1, b: 2}", "a=1 b=2"), ("{a: 1, a: 2}", "a=2"), ("{<<: {a: 1}, b: 2}", "b=2 a=1"), ("{<<: {a: 1}, a: 2}", "a=2"),
    ("{<<: [{a: 1}, {a: 2, b: 3}]}", "a=1 b=3"), ("{<<: {<<: {a: 1}, b: 2}}", "b=2 a=1"), ("{'<<': {a: 1}}", "<<="), ("[a]", ""),
    ("text", ""),
  ])
  func `pairs as a reader has them`(text: String, expected: String) throws {
    let pairs = try node(text).mergedPairs
    #expect(pairs.map { "\($0.key.text)=\($0.value.target.text)" }.joined(separator: " ") == expected)
    for pair in pairs { #expect(try node(text).mergedPair(pair.key.text)?.value.target.text == pair.value.target.text) }
  }

  @Test func `paths lead through aliases and merges`() throws {
    let root = try node("x: &x {c: {d: 1}}\ny: &y {b: {<<: *x}}\na: *y")
    #expect(root.value(at: ["a", "b", "c", "d"])?.text == "1")
    #expect(root.value(at: ["a", "z"]) == nil)
    #expect(root.value(at: [])?.kind == .mapping)
  }

  @Test(arguments: [
    ("''", true), ("", true), ("~", true), ("null", true), ("'null'", false), ("a", false), ("0", false), ("[]", false),
  ])
  func `unset`(text: String, isUnset: Bool) throws {
    let value = try #require(try node("a: \(text)")["a"])
    #expect(value.isUnset == isUnset)
    #expect((value.filledText == nil) == (isUnset || text == "[]"))
  }
}

struct SceneTracingKeysTests {
  @Test(arguments: ["tracing", "trace", "Tracing", "TRACING", "tracng", "traicing", "tracer"])
  func `means tracing`(key: String) { #expect(TracingKeys.isTracing(key)) }

  @Test(arguments: ["logLevel", "metrics", "resources", "ports", "image", "await", "t", ""])
  func `means something else`(key: String) { #expect(!TracingKeys.isTracing(key)) }
}

struct ScenePolicyTests {
  private func isAuthorized(by policy: String) throws -> Bool {
    let scene = MarkedSources(SetUp.join(SetUp.values, SetUp.manifests, SetUp.server, policy)).scene()
    let policies = scene.policies(in: "jaeger-system")
    let collector = try #require(Collector(at: CollectorEndpoint(host: "jaeger-collector.jaeger-system", port: 4317), in: scene))
    let template = try #require(collector.templates.first)
    let server = try #require(policies.servers(of: collector, template).first)
    return policies.authorizes(server) || policies.authorizesNamespace
  }

  private let head = "apiVersion: policy.linkerd.io/v1alpha1\nmetadata: {name: a, namespace: jaeger-system}\n"

  @Test(arguments: [
    ("kind: AuthorizationPolicy\nspec: {targetRef: {kind: Server, name: jaeger-grpc}}", true),
    ("kind: AuthorizationPolicy\nspec: {targetRef: {kind: Server, name: other}}", false),
    ("kind: AuthorizationPolicy\nspec: {targetRef: {kind: Namespace, name: jaeger-system}}", true),
    ("kind: AuthorizationPolicy\nspec: {targetRef: {kind: HTTPRoute, name: any}}", true),
    ("kind: ServerAuthorization\nspec: {server: {name: jaeger-grpc}}", true),
    ("kind: ServerAuthorization\nspec: {server: {name: other}}", false),
    ("kind: ServerAuthorization\nspec: {server: {selector: {}}}", true),
    ("kind: ServerAuthorization\nspec: {server: {selector: {matchLabels: {a: b}}}}", false),
    ("kind: ServerAuthorization\nspec: {server: {selector: {matchExpressions: []}}}", true),
    ("kind: MeshTLSAuthentication\nspec: {identities: ['*']}", false),
  ])
  func `authorizes`(policy: String, isAuthorized expected: Bool) throws {
    #expect(try isAuthorized(by: head + policy) == expected)
  }

  @Test func `a policy of another namespace authorizes nobody here`() throws {
    let policy = "kind: AuthorizationPolicy\nspec: {targetRef: {kind: Server, name: jaeger-grpc}}"
    #expect(try !isAuthorized(by: head.with("jaeger-system", "other") + policy))
  }
}
