import Foundation
import TestSupport
import Testing

/// The guide, step by step: what each command prints fits what the others print.
struct GuideTests {
  private func print(_ words: String...) throws -> String {
    let outcome = try Program.linkerdTracing.run(words)
    #expect(outcome.code == 0, "\(words): \(outcome.errors)")
    return outcome.text
  }

  /// Without what emojivoto's images don't do, which the command says as well.
  private func validate(_ stream: String) throws -> Program.Outcome {
    try Program.linkerdTracing.run(["validate", "--min-severity", "warning", "-"], input: Array(stream.utf8))
  }

  @Test func theWholeSetUpHasNoFindings() throws {
    for options in [
      [], ["--storage", "badger", "--network-policy"], ["--storage", "badger", "--size", "5Gi", "--storage-class", "fast"],
      ["--policy", "enforce"], ["--policy", "audit", "--network-policy"], ["--policy", "none"], ["--max-traces", "1000"],
      ["--no-create-namespace"],
    ] {
      for emojivoto in [["emojivoto"], ["emojivoto", "--no-inject"], ["emojivoto", "--no-instrument"]] {
        let jaeger = try Program.linkerdTracing.run(["install"] + options).text
        let outcome = try validate(try jaeger + print("values") + Program.linkerdTracing.run(emojivoto).text)
        #expect(outcome.code == 0)
        #expect(outcome.text.isEmpty, "\(options) \(emojivoto): \(outcome.text)")
        #expect(outcome.errors.contains("1 values file, "))
      }
    }
  }

  @Test func everyDocumentBeginsWithAMarker() throws {
    for words in [["install"], ["uninstall"], ["values"], ["emojivoto"]] {
      let text = try Program.linkerdTracing.run(words).text
      #expect(text.hasPrefix("---\n"), "\(words)")
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(words)")
    }
  }

  @Test func anotherNamespaceGoesThroughAllCommands() throws {
    let stream =
      try print("install", "--namespace", "observability")
      + print("values", "--endpoint", "jaeger-collector.observability.svc.cluster.local:4317", "--service-account", "jaeger")
      + print("emojivoto", "--endpoint", "jaeger-collector.observability:4317")
    let outcome = try validate(stream)
    #expect(outcome.code == 0)
    #expect(outcome.text.isEmpty, "\(outcome.text)")
    // What install says next is what worked here.
    let said = try Program.linkerdTracing.run(["install", "--namespace", "observability"]).errors
    #expect(said.contains("--endpoint jaeger-collector.observability.svc.cluster.local:4317 --service-account jaeger"))
    #expect(said.contains("kubectl -n observability port-forward svc/jaeger 16686"))
    #expect(said.contains("emojivoto --endpoint jaeger-collector.observability.svc.cluster.local:4317"))
    #expect(said.contains("linkerd-tracing uninstall --namespace observability | kubectl delete -f -"))
    let named = try Program.linkerdTracing.run(["install", "--set", "fullnameOverride=traces", "--storage", "badger"]).errors
    #expect(named.contains("values --endpoint traces-collector.jaeger-system.svc.cluster.local:4317 --service-account traces >"))
    #expect(named.contains("port-forward svc/traces 16686"))
    #expect(named.contains("uninstall --set fullnameOverride=traces --storage badger |"))
    #expect(
      try Program.linkerdTracing.run(["install", "-n", "kube-system"]).errors.contains(
        "injects no pods in namespace \"kube-system\""))
  }

  @Test func uninstallPrintsWhatInstallPrints() throws {
    for flags in [[], ["--storage", "badger", "--network-policy"], ["--namespace", "tracing", "--policy", "none"]] {
      let installed = try Program.linkerdTracing.run(["install"] + flags).text
      let removed = try Program.linkerdTracing.run(["uninstall"] + flags).text
      #expect(installed == removed, "\(flags)")
    }
    let kept = try Program.linkerdTracing.run(["uninstall", "--storage", "badger", "--keep-data"]).text
    #expect(!kept.contains("kind: Namespace\n"))
    #expect(!kept.contains("kind: PersistentVolumeClaim\n"))
    #expect(kept.contains("kind: Deployment\n"))
  }

  @Test func sharedNamespacesAreNeverRendered() throws {
    for namespace in ["default", "kube-system"] {
      #expect(try !print("install", "--namespace", namespace).contains("kind: Namespace\n"))
      #expect(try !print("emojivoto", "--namespace", namespace).contains("kind: Namespace\n"))
    }
    #expect(try !print("install", "--no-create-namespace").contains("kind: Namespace\n"))
    #expect(try print("install").contains("kind: Namespace\n"))
  }

  @Test func injectingWhatEmojivotoPrintsPlainGivesItsAnnotations() throws {
    let plain = try print("emojivoto", "--no-inject", "--no-instrument")
    let injected = try Program.linkerdTracing.run(["inject", "-"], input: Array(plain.utf8))
    #expect(injected.code == 0)
    let count = { (text: String) in text.components(separatedBy: "linkerd.io/inject: enabled").count - 1 }
    #expect(count(plain) == 0)
    #expect(count(injected.text) == 5)
    #expect(count(try print("emojivoto")) == 5)
    let instrumented = try Program.linkerdTracing.run(["instrument", "-"], input: injected.output)
    #expect(instrumented.text.components(separatedBy: "name: OTEL_EXPORTER_OTLP_ENDPOINT").count - 1 == 4)
  }

  @Test func valuesAsFlagsSayTheSameAsTheFile() throws {
    #expect(
      try print("values", "--as-flags") == """
        --set proxy.tracing.enabled=true --set proxy.tracing.collector.endpoint=jaeger-collector.jaeger-system.svc.cluster.local:4317 \
        --set proxy.tracing.collector.meshIdentity.serviceAccountName=jaeger \
        --set proxy.tracing.collector.meshIdentity.namespace=jaeger-system

        """)
    let flags = try print(
      "values", "--as-flags", "--trace-service-name", "123", "--label", "k8s.cluster.name=east,west", "--linkerd-version", "2.20")
    #expect(flags.contains("--set-string proxy.tracing.traceServiceName=123"))
    #expect(flags.contains(#"--set-string proxy.tracing.labels.k8s\.cluster\.name=east\,west"#))
    // A shell hands the words on as they are.
    let words = try Program(path: "/bin/bash").run(["-c", "set -- $(cat); echo $#", "bash"], input: Array(flags.utf8))
    #expect(words.text == "12\n")
    let refused = try Program.linkerdTracing.run(["values", "--as-flags", "--label", "a=east west"])
    #expect(refused.code == 2)
    #expect(refused.errors.contains("leave --as-flags out"))
  }

  @Test func olderReleasesGetTheirOwnKeys() throws {
    let text = try print("values", "--linkerd-version", "edge-25.8.1")
    #expect(text.contains("    enable: true\n"))
    #expect(text.contains("serviceAccountName: jaeger.jaeger-system\n"))
    #expect(!text.contains("namespace: jaeger-system\n"))
  }

  @Test func theGuideIsFollowedFromItsOwnFiles() throws {
    let shared = Repository.root + "/../shared/conformance/guide"
    guard FileManager.default.fileExists(atPath: shared) else { return }
    for command in ["inject", "instrument"] {
      let before = try String(contentsOfFile: shared + "/emojivoto.yml", encoding: .utf8)
      let after = try Program.linkerdTracing.run([command, shared + "/emojivoto.yml"])
      #expect(after.code == 0)
      // Lines were added, and none was changed, moved or lost.
      var rest = after.text.split(separator: "\n", omittingEmptySubsequences: false)[...]
      for line in before.split(separator: "\n", omittingEmptySubsequences: false) {
        guard let index = rest.firstIndex(of: line) else {
          Issue.record("\(command): \"\(line)\" is gone")
          break
        }
        rest = rest[(index + 1)...]
      }
    }
    #expect(try Program.linkerdTracing.run(["validate", shared + "/values.yaml"]).code == 0)
  }

  /// The guide as it is written has faults; each is named where it stands, and nothing else is.
  @Test(arguments: [
    ("3.4.1", ["endpoint-headless", "endpoint-not-fqdn"], ["appprotocol", "collector-unmeshed"], [String]()),
    ("4.11.1", ["endpoint-unknown-service", "endpoint-not-fqdn"], ["collector-unmeshed"], ["otel-unknown-service"]),
  ])
  func theGuideAsItIsWrittenHasItsFaultsNamed(
    chart: String, onEndpoint: [String], onJaeger: [String], onEnvironment: [String]
  ) throws {
    let shared = Repository.root + "/../shared/conformance"
    guard FileManager.default.fileExists(atPath: shared + "/guide") else { return }
    let injected = try Program.linkerdTracing.run(["inject", shared + "/guide/emojivoto.yml"])
    let emojivoto = try Program.linkerdTracing.run(
      ["instrument", "--env", "OTEL_EXPORTER_OTLP_ENDPOINT=jaeger-collector.jaeger-system:4317", "-"], input: injected.output)
    let outcome = try Program.linkerdTracing.run(
      [
        "validate", "--format", "concise", "--namespace", "jaeger-system", shared + "/guide/values.yaml",
        "\(shared)/jaeger/\(chart)/expected.yaml", "-",
      ], input: emojivoto.output)
    #expect(outcome.code == (onEndpoint.contains("endpoint-unknown-service") ? 1 : 0))
    let findings = outcome.text.split(separator: "\n").filter { $0.hasSuffix("]") }
    let rules = { (source: String) in
      findings.filter { $0.hasPrefix(source) }.compactMap { $0.split(separator: "[").last?.dropLast() }.map(String.init)
    }
    #expect(Set(rules(shared + "/guide/values.yaml:5:17: ")) == Set(onEndpoint))
    #expect(Set(rules(shared + "/jaeger/")) == Set(onJaeger))
    // Four Deployments have the variable.
    let expected = ["otel-endpoint-form", "emojivoto-env"] + onEnvironment
    #expect(rules("<stdin>").sorted() == (expected + expected + expected + expected).sorted())
    #expect(findings.count == onEndpoint.count + onJaeger.count + 4 * expected.count)
    let lines = emojivoto.text.split(separator: "\n", omittingEmptySubsequences: false)
    for finding in findings where finding.hasPrefix("<stdin>:") {
      let line = finding.split(separator: ":")[1]
      #expect(Int(line).map { lines[$0 - 1].contains("value: jaeger-collector.jaeger-system:4317") } == true, "\(finding)")
    }
  }

  @Test func theGuidesFlagsAreNamedWhereAChartIgnoresThem() throws {
    let flags = [
      "allInOne: {enabled: true}", "storage: {type: memory}", "agent: {enabled: false}", "collector: {enabled: false}",
      "query: {enabled: false}", "provisionDataStore: {cassandra: false}",
    ]
    func release(_ version: String) -> String {
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: jaeger, namespace: jaeger-system}
      spec:
        chart: {spec: {chart: jaeger, version: \(version)}}
        values:

      """ + flags.map { "    \($0)\n" }.joined()
    }
    #expect(try validate(release("3.4.1")).text.isEmpty)
    let ignored = try validate(release("4.11.1")).text.split(separator: "\n").filter { $0.hasSuffix("[jaeger-values-ignored]") }
    #expect(ignored.map { $0.split(separator: ":")[1] } == ["7", "8", "9", "10", "11", "12"])
  }
}
