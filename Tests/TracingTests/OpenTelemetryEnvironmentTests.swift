import Diagnostics
import Testing
import YAML

@testable import Tracing

/// The variables that the options of `instrument` stand for, and what they become in a container.
struct OpenTelemetryEnvironmentTests {
  static let endpoint = CollectorEndpoint(host: "otel.tracing", port: 4318)

  static func environment(_ change: (inout OpenTelemetryEnvironment) -> Void) -> OpenTelemetryEnvironment {
    var environment = OpenTelemetryEnvironment()
    change(&environment)
    return environment
  }

  @Test func `says nothing that it wasn't told`() {
    #expect(OpenTelemetryEnvironment().changes.isEmpty)
  }

  @Test func `has a variable for each thing, in order`() {
    let environment = Self.environment {
      $0.exporter = (Self.endpoint, .httpProtobuf)
      $0.propagators = [.traceContext, .baggage]
      $0.sampler = (.parentRatio, "0.1")
      $0.namesServices = true
      $0.attributes = [ResourceAttribute(key: "a", value: "b")]
    }
    #expect(
      environment.changes == [
        .set(name: "OTEL_EXPORTER_OTLP_ENDPOINT", value: "http://otel.tracing:4318"),
        .set(name: "OTEL_EXPORTER_OTLP_PROTOCOL", value: "http/protobuf"),
        .set(name: "OTEL_PROPAGATORS", value: "tracecontext,baggage"),
        .set(name: "OTEL_TRACES_SAMPLER", value: "parentbased_traceidratio"),
        .set(name: "OTEL_TRACES_SAMPLER_ARG", value: "0.1"), .serviceName,
        .resourceAttributes([ResourceAttribute(key: "a", value: "b")]),
      ])
    #expect(Self.environment { $0.sampler = (.alwaysOn, nil) }.changes.map(\.name) == ["OTEL_TRACES_SAMPLER"])
  }

  @Test(
    arguments: [
      ([], false), ([.traceContext], false), ([.b3, .b3multi], false), ([.b3], true), ([.xray, .baggage], true), ([.none], true),
    ] as [([Propagator], Bool)])
  func `warns of formats that proxies don't read`(propagators: [Propagator], isWarned: Bool) {
    #expect(Self.environment { $0.propagators = propagators }.warnings.isEmpty != isWarned)
  }

  @Test(arguments: [
    ("", "a=1"), ("b=2", "b=2,a=1"), ("a=0", "a=1"), ("a=0,b=2", "a=1,b=2"), ("b=2,  a=0", "b=2,a=1"), ("ab=2", "ab=2,a=1"),
  ])
  func `adds attributes to those that are there`(existing: String, result: String) {
    #expect(ResourceAttribute.list([ResourceAttribute(key: "a", value: "1")], over: existing) == result)
  }

  @Test(arguments: [
    ("plain-1.2_x/y", "plain-1.2_x/y"), ("$(POD_NAME)", "$(POD_NAME)"), ("a,b;c=d", "a%2Cb%3Bc%3Dd"), ("50 %", "50%20%25"),
    ("é\"\\", "%C3%A9%22%5C"), ("", ""),
  ])
  func `escapes what has a meaning in the list`(value: String, escaped: String) {
    #expect(ResourceAttribute.list([ResourceAttribute(key: "k", value: value)], over: "") == "k=\(escaped)")
  }

  static func pod(_ labels: String, _ env: String) -> String {
    "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n\(labels)spec:\n  containers:\n  - name: web\n    env:\n\(env)"
  }

  static let reference = "      valueFrom:\n        fieldRef:\n          fieldPath: metadata.labels['app']\n"

  @Test(arguments: [
    ("  labels: {app: web}\n", "    - name: A\n", "    - name: A\n    - name: OTEL_SERVICE_NAME\n\(reference)"),
    ("  labels: {app: web}\n", "    - name: OTEL_SERVICE_NAME\n      value: x\n", "    - name: OTEL_SERVICE_NAME\n\(reference)"),
    ("  labels: {app: web}\n", "    - name: OTEL_SERVICE_NAME\n", "    - name: OTEL_SERVICE_NAME\n\(reference)"),
    (
      "  labels: {app: web}\n",
      "    - name: OTEL_SERVICE_NAME\n      valueFrom: {fieldRef: {apiVersion: v1, fieldPath: \"metadata.labels['app']\"}}\n",
      "    - name: OTEL_SERVICE_NAME\n      valueFrom: {fieldRef: {apiVersion: v1, fieldPath: \"metadata.labels['app']\"}}\n"
    ),
    (
      "  labels: {app: web}\n", "    - name: OTEL_SERVICE_NAME\n      value: x\n      valueFrom: {}\n",
      "    - name: OTEL_SERVICE_NAME\n\(reference)"
    ),
    ("", "    - name: OTEL_SERVICE_NAME\n      value: x # x\n", "    - name: OTEL_SERVICE_NAME\n      value: p # x\n"),
    ("  labels: {k8s-app: a, tier: b}\n", "    - name: A\n", nil),
  ])
  func `names the service after its label`(labels: String, before: String, after: String?) throws {
    let result = try InstrumentationTests.apply(Self.pod(labels, before), [.serviceName])
    let wanted = after ?? "    - name: A\n    - name: OTEL_SERVICE_NAME\n" + Self.reference.replacing("'app'", with: "'k8s-app'")
    #expect(result.output == Self.pod(labels, wanted))
    #expect(try InstrumentationTests.apply(result.output, [.serviceName]).output == result.output)
  }

  @Test func `prefers the label that names the application`() throws {
    let labels = "  labels:\n    app: a\n    app.kubernetes.io/name: b\n    app.kubernetes.io/instance: release\n"
    let output = try InstrumentationTests.apply(Self.pod(labels, "    - name: A\n"), [.serviceName]).output
    #expect(output.contains("fieldPath: metadata.labels['app.kubernetes.io/name']\n"))
  }

  @Test func `leaves a pod without label and name alone`() throws {
    let text = Self.pod("", "    - name: A\n").replacing("name: p", with: "labels: {}")
    #expect(try InstrumentationTests.apply(text, [.serviceName]).output == text)
  }

  @Test func `adds attributes to a container's own`() throws {
    let change = EnvironmentChange.resourceAttributes([ResourceAttribute(key: "b", value: "2")])
    let before = "    - name: OTEL_RESOURCE_ATTRIBUTES\n      value: \"a=1\" # one\n"
    let (output, _) = try InstrumentationTests.apply(Self.pod("", before), [change])
    #expect(output == Self.pod("", before.replacing("a=1", with: "a=1,b=2")))
    let elsewhere = Self.pod("", "    - name: OTEL_RESOURCE_ATTRIBUTES\n      valueFrom: {configMapKeyRef: {name: a, key: b}}\n")
    #expect(throws: Diagnostic.self) { try InstrumentationTests.apply(elsewhere, [change]) }
  }
}
