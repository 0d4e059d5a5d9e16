import Diagnostics
import Foundation
import Testing

@testable import Tracing

struct ValidationTests {
  private func findings(_ text: String, rules: [Rule] = Rule.all) -> [Diagnostic] {
    Validation(rules: rules).findings(in: MarkedSources(text).scene())
  }

  @Test func `findings come in the order of the inputs, and inside one from top to bottom`() {
    let values = SetUp.values.with("endpoint: ", "endpoint: http://").with("enabled: true", "enabled: 'true'")
    for names in [["a", "b", "c"], ["c", "b", "a"]] {
      let sources = [
        "=== \(names[0])\n\(SetUp.manifests)\n---\n[", "=== \(names[1])\n\(values)",
        "=== \(names[2])\n\(SetUp.manifests.with("inject: enabled", "inject: enabled\n    config.linkerd.io/trace-collector: a"))",
      ]
      let findings = findings(sources.joined(separator: "\n"))
      #expect(findings.compactMap(\.rule) == ["syntax", "enabled-string", "endpoint-scheme", "legacy-annotations"])
      #expect(findings.compactMap { $0.location?.outermost.file.name } == [names[0], names[1], names[1], names[2]])
    }
  }

  @Test func `rules can be left out`() {
    let text = SetUp.values.with("endpoint: ", "endpoint: http://").with("true", "'true'")
    #expect(findings(text).count == 2)
    #expect(findings(text, rules: Rule.all.filter { $0.id != "enabled-string" }).compactMap(\.rule) == ["endpoint-scheme"])
    #expect(findings(text, rules: []).isEmpty)
  }

  @Test func `a part that two blocks share has its fault once`() {
    let text = """
      x: &t {enabled: true, collector: {endpoint: 'http://a.b:4317', meshIdentity: {serviceAccountName: a, namespace: b}}}
      proxy: {tracing: *t}
      """
    #expect(findings("=== a\n\(text)\n---\n\(text)").count == 2)
    let layers =
      "=== a\nproxy: {tracing: {enabled: true}}\n=== b\n\(SetUp.values.with("    enabled: true\n", "").with("endpoint: ", "endpoint: http://"))"
    #expect(findings(layers).compactMap(\.rule) == ["endpoint-scheme"])
  }

  @Test func `a rule speaks with its id and at most with its severity`() {
    for text in RuleFixtures.all.flatMap({ $0.failing }) {
      for finding in findings(text) {
        let rule = finding.rule.flatMap { Rule.named($0) }
        #expect(rule.map { finding.severity <= $0.severity } ?? false, "\(finding)")
      }
    }
  }

  @Test func `nothing is missing where not everything could be read`() {
    let text = SetUp.all.with("endpoint: jaeger-collector", "endpoint: collector")
    #expect(findings(text).compactMap(\.rule) == ["endpoint-unknown-service"])
    #expect(findings(text + "---\n[").compactMap(\.rule) == ["syntax"])
  }

  @Test func `two set-ups in one run are both looked at`() {
    let bad = SetUp.values.with("serviceAccountName: jaeger", "serviceAccountName: ''")
    #expect(findings("=== good\n\(SetUp.values)\n=== bad\n\(bad)").map { $0.location?.outermost.file.name } == ["bad"])
    #expect(findings("=== bad\n\(bad)\n=== good\n\(SetUp.values)").map { $0.location?.outermost.file.name } == ["bad"])
  }
}

/// Real outputs of helm and of Linkerd's charts, where the folder with them lies beside the package: what works isn't complained about.
struct ValidationConformanceTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/conformance").standardizedFileURL

  private func findings(_ paths: [String]) throws -> [String] {
    var scene = Scene()
    for path in paths {
      scene.add(SourceFile(name: path, bytes: Array(try Data(contentsOf: Self.folder.appendingPathComponent(path)))))
    }
    return Validation().findings(in: scene).filter { $0.severity > .information }.compactMap(\.rule)
  }

  private static var exists: Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent("guide").path) }

  @Test(
    .enabled(if: exists),
    arguments: [
      (["guide/values.yaml"], []),
      (["guide/values.yaml", "guide/emojivoto.yml"], []),
      (["guide/values.yaml", "jaeger/recommended/memory.yaml"], []),
      (["guide/values.yaml", "jaeger/3.4.1/expected.yaml"], ["endpoint-headless"]),
      (["guide/values.yaml", "jaeger/4.11.1/expected.yaml"], ["endpoint-unknown-service"]),
      (["otel/tracing-values.yaml", "otel/tracing.yaml", "otel/linkerd-test-values.expected.yaml"], []),
      // Four Deployments name the collector of an extension that is gone.
      (["otel/emojivoto.yaml"], ["legacy-annotations", "legacy-annotations", "legacy-annotations", "legacy-annotations"]),
      (["tempo/tempo-single.expected.yaml", "guide/values.yaml"], []),
      (["control-plane/head_default/expected.full.yml"], []),
      (["control-plane/head_tracing/expected.full.yml", "jaeger/recommended/memory.yaml"], []),
      (["control-plane/head_err_no_endpoint/values.yml"], ["endpoint-missing"]),
      (["control-plane/head_err_no_ns/values.yml"], ["identity-missing"]),
      (["control-plane/head_err_no_sa/values.yml"], ["identity-missing"]),
      (["control-plane/head_err_ipv6_endpoint/values.yml"], ["endpoint-ipv6"]),
      (["control-plane/head_err_collector_null/values.yml"], ["endpoint-missing"]),
      (["control-plane/head_err_meshidentity_null/values.yml"], ["identity-missing"]),
      (["control-plane/head_err_controller_no_endpoint/values.yml"], ["endpoint-missing"]),
      (["control-plane/head_tracing_string_false/values.yml"], ["enabled-string"]),
      (["control-plane/head_typo_enable_accepted/values.yml"], ["typo-enable"]),
      (["control-plane/head_scheme_endpoint_accepted/values.yml"], ["endpoint-scheme"]),
      (["control-plane/head_tracing_off_keep/values.yml"], []),
      (["control-plane/head_tracing_trust_domain/values.yml"], []),
    ] as [([String], [String])])
  func `recorded outputs`(paths: [String], expected: [String]) throws {
    #expect(try findings(paths) == expected)
  }

  @Test(.enabled(if: exists)) func `a control plane whose settings are right is silent`() throws {
    // What these are called after is a fault of their settings.
    let faults = [
      "controller_fallback", "upstream_controlplane_tracing", "_err_", "scheme_endpoint", "labels_null", "string_false",
      "typo_enable",
      "unknown_key",
    ]
    let folder = Self.folder.appendingPathComponent("control-plane")
    let cases = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
      !name.hasSuffix(".txt") && !faults.contains { name.contains($0) }
    }
    #expect(cases.count > 20)
    for name in cases {
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
      where file.hasSuffix(".yml") {
        #expect(try findings(["control-plane/\(name)/\(file)"]) == [], "\(name)/\(file)")
      }
    }
  }
}
