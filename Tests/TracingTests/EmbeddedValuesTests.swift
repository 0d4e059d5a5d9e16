import Diagnostics
import Testing

@testable import Tracing

/// Values in objects, and values over values: findings stand where the value stands that counts.
struct EmbeddedValuesTests {
  private static let identity = "meshIdentity: {serviceAccountName: jaeger, namespace: jaeger-system}"
  private static let scheme = "‹endpoint-scheme›http://jaeger-collector.jaeger-system.svc.cluster.local:4317"
  private static let right = "jaeger-collector.jaeger-system.svc.cluster.local:4317"

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ description: String, _ text: String) {
      testDescription = description
      self.text = text
    }
  }

  static let objects: [Case] = [
    Case(
      "Flux, values from a ConfigMap among the inputs",
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: linkerd, namespace: linkerd}
      spec:
        valuesFrom: [{kind: ConfigMap, name: tracing}, {kind: Secret, name: elsewhere}]
        values: {proxy: {tracing: {enabled: true}}}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: tracing, namespace: linkerd}
      data:
        values.yaml: |
          proxy:
            tracing:
              collector:
                endpoint: \(scheme)
                \(identity)
      """),
    Case(
      "Flux, values over those of a ConfigMap",
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: tracing}
      data:
        other: "proxy: {tracing: {enabled: true, collector: {endpoint: 'http://a.b:4317', \(identity)}}}"
      ---
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: linkerd}
      spec:
        valuesFrom: [{kind: ConfigMap, name: tracing, valuesKey: other}]
        values: {proxy: {tracing: {collector: {endpoint: '\(right)'}}}}
      """),
    Case(
      "Argo CD, parameters over values",
      """
      apiVersion: argoproj.io/v1alpha1
      kind: Application
      spec:
        source:
          chart: linkerd-control-plane
          helm:
            values: |
              proxy: {tracing: {enabled: true, collector: {endpoint: '\(right)'}}}
            valuesObject: {proxy: {tracing: {collector: {\(identity)}}}}
            parameters:
            - name: proxy.tracing.collector.endpoint
              value: \(scheme)
      """),
    Case(
      "Argo CD, a text by force",
      """
      apiVersion: argoproj.io/v1alpha1
      kind: Application
      spec:
        source:
          chart: linkerd-control-plane
          helm:
            parameters:
            - {name: proxy.tracing.enabled, value: ‹enabled-string›"true", forceString: true}
            - {name: proxy.tracing.collector.endpoint, value: '\(right)'}
            - {name: proxy.tracing.collector.meshIdentity.serviceAccountName, value: jaeger}
            - {name: proxy.tracing.collector.meshIdentity.namespace, value: jaeger-system}
      """),
    Case(
      "k3s",
      """
      apiVersion: helm.cattle.io/v1
      kind: HelmChart
      metadata: {name: linkerd, namespace: kube-system}
      spec:
        chart: linkerd-control-plane
        valuesContent: |-
          proxy:
            tracing:
              enabled: true
              collector:
                endpoint: http://first:4317
        set: {proxy.tracing.collector.meshIdentity.serviceAccountName: jaeger}
      ---
      apiVersion: helm.cattle.io/v1
      kind: HelmChartConfig
      metadata: {name: linkerd, namespace: kube-system}
      spec:
        valuesContent: |-
          proxy:
            tracing:
              collector:
                endpoint: \(scheme)
                meshIdentity: {namespace: jaeger-system}
      """),
    Case(
      "a chart that is Linkerd's, whatever its keys",
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      spec:
        chart: {spec: {chart: linkerd-control-plane}}
        values:
          proxy: ‹value-type›[]
      """),
    Case(
      "the overrides of a running control plane, as text",
      """
      apiVersion: v1
      kind: Secret
      metadata: {name: linkerd-config-overrides}
      stringData:
        linkerd-config-overrides: |
          proxy: {tracing: {enabled: true, collector: {endpoint: '\(right)', ‹identity-missing›meshIdentity: {}}}}
      """),
    Case(
      "items of a List and of a ResourceList",
      """
      apiVersion: config.kubernetes.io/v1
      kind: ResourceList
      functionConfig: {a: b}
      items:
      - apiVersion: v1
        kind: ConfigMap
        metadata: {name: linkerd-config}
        data:
          values: |
            proxy:
              tracing:
                enabled: true
                collector:
                  endpoint: \(scheme)
                  \(identity)
      """),
    Case(
      "an old release by the chart's version",
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      spec:
        chart: {spec: {chart: linkerd-control-plane, version: 2025.4.4}}
        values:
          proxy:
            ‹version-old›tracing: {enabled: true, collector: {endpoint: '\(right)', \(identity)}}
      """),
    Case(
      "an old release by the control plane's manifests",
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: linkerd-destination, namespace: linkerd}
      spec:
        template:
          metadata:
            labels: {linkerd.io/control-plane-component: destination}
            annotations: {linkerd.io/created-by: linkerd/cli stable-2.14.10}
      ---
      proxy:
        ‹version-old›tracing: {enabled: true, collector: {endpoint: '\(right)', \(identity)}}
      """),
  ]

  @Test(arguments: objects)
  func `values in objects`(testCase: Case) {
    let marked = MarkedSources(testCase.text)
    #expect(Set(marked.findings()) == Set(marked.expected))
    #expect(Set(marked.findings(as: .named)) == Set(marked.expected))
  }

  @Test func `base64 is looked into`() {
    let values =
      "proxy:\n  tracing:\n    enabled: true\n    collector:\n      endpoint: http://a.b:4317\n      \(Self.identity.replacing("jaeger-system", with: "b"))\n"
    let text =
      "apiVersion: v1\nkind: Secret\nmetadata: {name: linkerd-config-overrides}\ndata:\n  linkerd-config-overrides: \(encoded(values))\n"
    let findings = MarkedSources(text).findings()
    #expect(findings.map(\.rule) == ["endpoint-scheme"])
    #expect(findings.map(\.line) == [5])
    #expect(MarkedSources(text.replacing("overrides}", with: "others}")).findings().isEmpty)
  }

  private func encoded(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var out = ""
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let group = bytes.prefix(3)
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[group.startIndex + $1]) : 0) }
      for position in 0..<4 { out.append(position <= group.count ? alphabet[bits >> (18 - 6 * position) & 63] : "=") }
      bytes = bytes.dropFirst(3)
    }
    return out
  }

  static let layers: [Case] = [
    Case(
      "the last one wins",
      "=== a\nproxy: {tracing: {enabled: true, collector: {endpoint: 'http://x.y:4317', \(identity)}}}\n=== b\nproxy: {tracing: {collector: {endpoint: \(scheme)}}}"
    ),
    Case(
      "the first one stays where the last says nothing",
      "=== a\nproxy: {tracing: {enabled: true, collector: {endpoint: \(scheme), \(identity)}}}\n=== b\nproxy: {tracing: {labels: {a: b}}}"
    ),
    Case(
      "what is put right is right",
      "=== a\nproxy: {tracing: {enabled: 'true', collector: {endpoint: 'http://x.y:4317'}}}\n=== b\nproxy: {tracing: {enabled: true, collector: {endpoint: '\(right)', \(identity)}}}"
    ),
    Case(
      "turned off last",
      "=== a\nproxy: {tracing: {enabled: true, collector: {endpoint: 'http://x.y:4317'}}}\n=== b\nproxy: {tracing: {enabled: false}}"
    ),
    Case(
      "three files, each with a part",
      "=== a\nproxy: {tracing: {enabled: true}}\n=== b\nproxy: {tracing: {collector: {endpoint: '\(right)'}}}\n=== c\nproxy: {tracing: {collector: {meshIdentity: {serviceAccountName: ‹identity-form›Jaeger, namespace: jaeger-system}}}}"
    ),
    Case(
      "documents of one file",
      "=== a\nproxy: {tracing: {enabled: true, collector: {endpoint: 'http://x.y:4317', \(identity)}}}\n---\nproxy: {tracing: {collector: {endpoint: '\(right)'}}}"
    ),
    Case(
      "an umbrella chart's file is another chart's",
      "=== a\nproxy: {tracing: {enabled: true, collector: {endpoint: \(scheme), \(identity)}}}\n=== b\nlinkerd-control-plane: {proxy: {tracing: {enabled: true, collector: {endpoint: '\(right)', \(identity)}}}}"
    ),
  ]

  @Test(arguments: layers)
  func `files that are named go over each other`(testCase: Case) {
    let marked = MarkedSources(testCase.text)
    #expect(Set(marked.findings(as: .named)) == Set(marked.expected))
  }

  @Test func `a file that is named as values needs no key that says so`() {
    let file = SourceFile(name: "a", bytes: Array("clusterDomain: a\nproxy: []\n".utf8))
    for (origin, count) in [(Scene.Origin.values, 1), (.named, 0), (.found, 0)] {
      var scene = Scene()
      scene.add(file, as: origin)
      scene.settle()
      #expect(scene.values.count == count)
      #expect(scene.skippedDocuments == 1 - count)
      #expect(Validation().findings(in: scene).count == count)
    }
  }

  @Test func `what was looked at, in order`() {
    let text =
      "=== a\n\(SetUp.values)\n---\n{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: b}}\n=== b\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: linkerd-config}\ndata: {values: 'a: b'}"
    #expect(
      MarkedSources(text).scene().subjects.map { "\($0.kind) \($0.name)" } == [
        "Values values", "Pod@v1 b/a", "ConfigMap@v1 linkerd-config", "Values values",
      ])
  }
}
