import Diagnostics
import Testing
import YAML

@testable import Tracing

/// What `inject` and `uninject` make of single objects, and what they say.
struct InjectionTests {
  static let pod = "spec:\n  containers:\n  - name: web\n"

  static func deployment(_ template: String, apiVersion: String = "apps/v1", kind: String = "Deployment") -> String {
    let indented = template.split(separator: "\n").map { "    \($0)\n" }.joined()
    return "apiVersion: \(apiVersion)\nkind: \(kind)\nmetadata:\n  name: web\nspec:\n  template:\n\(indented)"
  }

  static func inject(_ text: String, _ options: InjectionOptions = InjectionOptions()) throws -> (
    output: String, injection: Injection
  ) {
    var injection = Injection(options)
    let edited = try injection.edit(SourceFile(name: "test.yaml", bytes: Array(text.utf8)))
    return (String(decoding: edited.result, as: UTF8.self), injection)
  }

  static func uninject(_ text: String) throws -> (output: String, report: String) {
    var uninjection = Uninjection()
    let edited = try uninjection.edit(SourceFile(name: "test.yaml", bytes: Array(text.utf8)))
    return (String(decoding: edited.result, as: UTF8.self), uninjection.report.parts.joined())
  }

  static func mark(_ value: String = "enabled") -> String { "metadata:\n  annotations:\n    linkerd.io/inject: \(value)\n" }

  @Test(arguments: [
    ("apps/v1", "Deployment"), ("apps/v1", "deployment"), ("batch/v1", "Job"), ("v1", "ReplicationController"),
    ("apps/v1beta1", "StatefulSet"),
  ])
  func `marks pod templates`(apiVersion: String, kind: String) throws {
    let (output, injection) = try Self.inject(Self.deployment(Self.pod, apiVersion: apiVersion, kind: kind))
    #expect(output == Self.deployment(Self.mark() + Self.pod, apiVersion: apiVersion, kind: kind))
    #expect(injection.report.parts().joined() == "\n\(kind.lowercased()) \"web\" injected\n\n")
  }

  @Test(arguments: [
    ("serving.knative.dev/v1", "Service"), ("apps.kruise.io/v1beta1", "StatefulSet"), ("batch.volcano.sh/v1alpha1", "Job"),
    ("v1", "Deployment"),
  ])
  func `leaves other groups alone`(apiVersion: String, kind: String) throws {
    let text = Self.deployment(Self.pod, apiVersion: apiVersion, kind: kind)
    let (output, injection) = try Self.inject(text)
    #expect(output == text)
    #expect(
      injection.report.parts().joined() == "\n\u{203C} no supported objects found\n\n\(kind.lowercased()) \"web\" skipped\n\n")
  }

  @Test func `keeps a choice that was made`() throws {
    let ingress = Self.deployment(Self.mark("ingress") + Self.pod)
    #expect(try Self.inject(ingress).output == ingress)
    let disabled = Self.deployment(Self.mark("disabled") + Self.pod)
    let (output, injection) = try Self.inject(disabled)
    #expect(output == disabled)
    #expect(injection.report.parts().joined().contains("\"linkerd.io/inject: disabled\" annotation set on deployment/web\n"))
    #expect(injection.report.parts().joined().hasSuffix("deployment \"web\" skipped\n\n"))
    let namespace = "apiVersion: v1\nkind: Namespace\n\(Self.mark("disabled"))"
    #expect(try Self.inject(namespace).output == namespace)
  }

  /// Annotations that a merge key brings along count like any other.
  @Test(
    arguments: [
      ("annotations:\n  <<: {linkerd.io/inject: disabled}\n", nil),
      ("annotations: {<<: {linkerd.io/inject: enabled, a: b}}\n", nil),
      ("<<: {annotations: {linkerd.io/inject: ingress}}\n", nil),
      ("annotations:\n  <<: {a: b}\n  c: d\n", "annotations:\n  <<: {a: b}\n  c: d\n  linkerd.io/inject: enabled\n"),
      (
        "<<: {annotations: {a: b}}\nlabels: {}\n",
        "<<: {annotations: {a: b}}\nlabels: {}\nannotations:\n  a: b\n  linkerd.io/inject: enabled\n"
      ),
      (
        "annotations:\n  <<: {linkerd.io/created-by: x, a: b}\n  c: d\n",
        "annotations:\n  a: b\n  c: d\n  linkerd.io/inject: enabled\n"
      ),
      (
        "annotations:\n  <<: {linkerd.io/created-by: x}\n  c: d\nlabels: {<<: {linkerd.io/x: y}, d: e}\n",
        "annotations:\n  c: d\n  linkerd.io/inject: enabled\nlabels: {d: e}\n"
      ),
    ] as [(String, String?)])
  func `sees what merge keys bring along`(before: String, after: String?) throws {
    func template(_ metadata: String) -> String {
      Self.deployment("metadata:\n" + metadata.split(separator: "\n").map { "  \($0)\n" }.joined() + Self.pod)
    }
    let output = try Self.inject(template(before)).output
    #expect(output == template(after ?? before))
    #expect(try Self.inject(output).output == output)
  }

  @Test func `leaves a text its line break when all behind it goes up to the end of the source`() throws {
    let kept = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - args:\n    - |\n      a\n"
    let gone = "  - name: linkerd-proxy\n  initContainers:\n  - name: linkerd-init"
    #expect(try Self.uninject(kept + gone).output == kept)
  }

  @Test func `takes the empty lines along that a text before would keep`() throws {
    let kept = "spec:\n  containers:\n  - args:\n    - |+\n      a\n"
    let gone = "  - name: linkerd-proxy\n  initContainers:\n  - name: linkerd-init\n\n"
    let end = "status: {}\n"
    let pod = "apiVersion: v1\nkind: Pod\n"
    #expect(try Self.uninject(pod + kept + gone + end).output == pod + kept + end)
    // Behind a comment, the new lines go to the end, among those that are taken out.
    let template = Self.deployment("# why\n" + kept + gone) + "\n"
    #expect(try Self.inject(template + end).output == Self.deployment("# why\n" + kept + Self.mark()) + end)
  }

  @Test func `keeps what a merge key brings along out when it takes the labels over it away`() throws {
    let text = Self.deployment("metadata:\n  <<: {labels: {a: b}}\n  labels: {linkerd.io/x: y}\n" + Self.pod)
    let wanted = "metadata:\n  <<: {labels: {a: b}}\n  labels: {}\n  annotations:\n    linkerd.io/inject: enabled\n"
    #expect(try Self.inject(text).output == Self.deployment(wanted + Self.pod))
  }

  @Test func `gives back lines that end in different ways`() throws {
    let text = Self.deployment(Self.pod).replacing("template:\n", with: "template:\r\n")
    let output = try Self.inject(text).output
    #expect(
      output
        == text.replacing("template:", with: "template:\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled"))
    #expect(try Self.uninject(output).output == text)
  }

  @Test func `takes marks out that a merge key brings along`() throws {
    let shared = "a:\n  metadata: &m {labels: {a: b}, annotations: {linkerd.io/inject: enabled}}\n"
    let text = Self.deployment("metadata: {<<: *m, name: x}\n" + Self.pod)
    let output = try Self.uninject(shared + text).output
    #expect(output == shared + text.replacing("<<: *m, name: x", with: "<<: *m, name: x, annotations: {}"))
  }

  @Test func `writes settings that differ from the cluster's, by key`() throws {
    var options = InjectionOptions()
    options.settings = [
      .adminPort: "4191", .controlPort: "1", .skipInboundPorts: "22", .closeWaitTimeout: "1m0s", .gid: "-5", .nativeSidecar: "true",
    ]
    let (output, _) = try Self.inject(Self.deployment(Self.pod) + "---\napiVersion: v1\nkind: Namespace\n", options)
    let own =
      "    config.linkerd.io/control-port: \"1\"\n    config.linkerd.io/skip-inbound-ports: \"22\"\n    linkerd.io/inject: enabled\n"
    let template = "metadata:\n  annotations:\n    config.linkerd.io/close-wait-timeout: 1m0s\n\(own)"
    #expect(
      output == Self.deployment(template + Self.pod) + "---\nmetadata:\n  annotations:\n\(own)apiVersion: v1\nkind: Namespace\n")
    #expect(try Self.inject(output, options).output == output)
  }

  @Test func `puts opaque ports on services, and nothing else`() throws {
    let service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: s\n"
    var options = InjectionOptions()
    options.settings = [.adminPort: "1"]
    #expect(try Self.inject(service, options).output == service)
    options.settings[.opaquePorts] = "3306"
    let (output, injection) = try Self.inject(service, options)
    #expect(output == service + "  annotations:\n    config.linkerd.io/opaque-ports: \"3306\"\n")
    #expect(injection.report.parts().joined() == "\nservice \"s\" annotated\n\n")
  }

  @Test func `a setting that the cluster has anyway takes the place of another`() throws {
    let text = Self.deployment("metadata:\n  annotations:\n    config.linkerd.io/admin-port: \"5000\" # a\nspec: {}\n")
    var options = InjectionOptions()
    options.settings = [.adminPort: "4191", .controlPort: "4190", .cpuLimit: ""]
    let (output, _) = try Self.inject(text, options)
    #expect(output.contains("admin-port: \"4191\" # a") && !output.contains("control-port") && !output.contains("cpu-limit"))
    #expect(try Self.inject(output, options).output == output)
  }

  @Test func `compares with the cluster's values`() throws {
    let values = "proxy:\n  ports: {admin: 9999}\n  image: {name: r/x}\nidentity: {serviceAccountTokenProjection: false}\n"
    let map = "kind: ConfigMap\ndata:\n  values: |\n" + values.split(separator: "\n").map { "    \($0)\n" }.joined()
    for text in [values, map] {
      var options = InjectionOptions()
      options.defaults = try ClusterDefaults(SourceFile(name: "v", bytes: Array(text.utf8)))
      options.settings = [.adminPort: "9999", .controlPort: "4190"]
      options.setRegistry("my/")
      #expect(options.annotations(forPods: true) { _ in nil }.map(\.value) == ["my/debug", "my/x"])
      let (_, injection) = try Self.inject(Self.deployment("spec:\n  automountServiceAccountToken: false\n"), options)
      #expect(injection.failures.count == 1)
    }
  }

  @Test(arguments: [
    ("spec:\n  hostNetwork: true\n", "hostNetwork is enabled"),
    ("spec:\n  containers:\n  - name: istio-proxy\n", "pod has a sidecar injected already"),
    ("spec:\n  initContainers:\n  - image: gcr.io/istio-release/proxy_init:1\n", "pod has a sidecar injected already"),
    (
      "spec:\n  hostNetwork: true\n  containers:\n  - ports:\n    - protocol: UDP\n",
      "hostNetwork is enabled, UDP port(s) configured on pod spec"
    ),
  ])
  func `says why a pod can't be injected`(template: String, reason: String) throws {
    let (_, injection) = try Self.inject(Self.deployment(template))
    #expect(injection.failures.map(\.message) == ["failed to inject deployment/web: \(reason)"])
  }

  @Test(arguments: [
    "- a\n", "text\n", deployment("spec:\n  hostNetwork: \"true\"\n"), deployment("spec:\n  containers: web\n"),
    deployment("spec: []\n"),
    "apiVersion: v1\nkind: Pod\nkind: Pod\n", "apiVersion: v1\nkind: Deployment\n".replacing("v1", with: "apps/v1"), "--- {a: b}\n",
    "--- |\n a\n",
    deployment("metadata:\n  annotations: [a]\n" + pod),
  ])
  func `refuses what it can't read`(text: String) {
    #expect(throws: Diagnostic.self) { try Self.inject(text) }
  }

  @Test(arguments: [
    ("# a\n---\n# b\n---\n", 2), ("---\n---\na: b\n", 2), ("", 0), ("\n", 1), ("---\n", 1), ("a: b\n---\n", 1),
    ("a: b\n---\n\n", 2),
    ("# a\r\n---\r\nnull\r\n", 2), ("%YAML 1.1\n---\na: b\n", 1), ("a: b\n...\n# c\n", 1),
  ])
  func `counts documents as kubectl does`(text: String, count: Int) throws {
    let (output, injection) = try Self.inject(text)
    #expect(output == text)
    #expect(injection.report.lines.count == count)
  }

  @Test func `goes through lists, but not through lists in lists`() throws {
    let item = "- apiVersion: v1\n  kind: Namespace\n  metadata: {name: a}\n"
    let (output, injection) = try Self.inject(
      "kind: List\nitems:\n\(item)- kind: List\n  items:\n  \(item.replacing("\n  ", with: "\n    "))")
    #expect(output.contains("metadata: {name: a, annotations: {linkerd.io/inject: enabled}}\n- kind: List"))
    #expect(output.hasSuffix("metadata: {name: a}\n"))
    #expect(injection.report.parts().joined() == "\nnamespace \"a\" annotated\nlist \"\" skipped\n\n")
  }

  @Test func `takes the sidecar out`() throws {
    let injected = Self.deployment(
      """
      metadata:
        labels:
          app: web
          linkerd.io/proxy-deployment: web
        annotations:
          linkerd.io/created-by: x
          config.linkerd.io/admin-port: "1"
      spec:
        initContainers:
        - name: linkerd-init
        containers:
        - name: web
        - name: linkerd-proxy
        volumes:
        - name: linkerd-identity-token
        - name: linkerd-podinfo
      """)
    let (output, report) = try Self.uninject(injected)
    let template = "metadata:\n  labels:\n    app: web\n  annotations:\n    config.linkerd.io/admin-port: \"1\"\n"
    #expect(output == Self.deployment(template + Self.pod))
    #expect(report == "\ndeployment \"web\" uninjected\n\n")
    #expect(try Self.inject(injected).output == Self.deployment(template + "    linkerd.io/inject: enabled\n" + Self.pod))
  }

  @Test func `reports labels alone as skipped, and keeps what is no mark`() throws {
    let text =
      "apiVersion: v1\nkind: Namespace\nmetadata:\n  labels:\n    linkerd.io/is-control-plane: \"true\"\n    linkerd.io/extension: viz\n"
    let (output, report) = try Self.uninject(text)
    #expect(output == "apiVersion: v1\nkind: Namespace\nmetadata:\n  labels:\n    linkerd.io/extension: viz\n")
    #expect(report == "\nnamespace \"\" skipped\n\n")
  }

  @Test func `prints JSON with all digits, texts as texts and null for nothing`() throws {
    let text = "b: 9007199254740993\na: {x: 0x10, y: yes}\nlabels: {n: 1, t: true, e: }\n---\n# c\n"
    let lines = try JSONLines.text(of: SourceFile(name: "t", bytes: Array(text.utf8)))
    #expect(
      String(decoding: lines, as: UTF8.self)
        == "{\"a\":{\"true\":true,\"x\":16},\"b\":9007199254740993,\"labels\":{\"e\":\"\",\"false\":\"1\",\"t\":\"true\"}}\nnull\n")
  }

  @Test func `says in full what it looked for`() throws {
    let lines = try Self.inject(Self.deployment(Self.pod)).injection.report.parts(isVerbose: true).joined().split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("\u{221A} ") })
  }
}
