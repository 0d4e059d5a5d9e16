import TestSupport
import Testing

/// What we print beside what helm prints, and before what Kubernetes accepts; where those tools are found.
struct PeerTests {
  @Test func commandsPrintWhatHelmRendersFromTheSameCharts() throws {
    guard let helm = Program.found("helm") else { return }
    for (words, chart, arguments) in [
      (["install"], "jaeger", ["--namespace", "jaeger-system"]),
      (
        ["install", "--storage", "badger", "--size", "20Gi", "--storage-class", "fast", "--network-policy"], "jaeger",
        [
          "--namespace", "jaeger-system", "--set",
          "storage=badger,persistence.size=20Gi,persistence.storageClass=fast,networkPolicy.enabled=true",
        ]
      ),
      (
        ["install", "--namespace", "tracing", "--no-create-namespace", "--policy", "enforce", "--max-traces", "1000000"], "jaeger",
        ["--namespace", "tracing", "--set", "namespace.create=false,policy=enforce,maxTraces=1000000"]
      ),
      (
        ["uninstall", "--storage", "badger", "--keep-data"], "jaeger",
        ["--namespace", "jaeger-system", "--set", "storage=badger,namespace.create=false,persistence.create=false"]
      ),
      (["emojivoto"], "emojivoto", ["--namespace", "emojivoto"]),
      (
        ["emojivoto", "--no-inject", "--endpoint", "otel.tracing:4318", "--namespace", "demo"], "emojivoto",
        ["--namespace", "demo", "--set", "inject=false,otlp.endpoint=http://otel.tracing:4318,otlp.protocol=http/protobuf"]
      ),
      (["values"], "linkerd-values", []),
      (
        [
          "values", "--endpoint", "otel.tracing:4317", "--service-account", "otel", "--label", "a.b=c", "--trace-service-name",
          "mesh",
        ],
        "linkerd-values",
        [
          "--set",
          #"endpoint=otel.tracing:4317,serviceAccountName=otel,collectorNamespace=tracing,labels.a\.b=c,traceServiceName=mesh"#,
        ]
      ),
      (["values", "--linkerd-version", "edge-25.7.2"], "linkerd-values", ["--set", "form=enable"]),
    ] {
      let ours = try Program.linkerdTracing.run(words)
      let theirs = try helm.run(["template", chart, "\(Repository.root)/Templates/\(chart)"] + arguments)
      #expect(ours.code == 0 && theirs.code == 0, "\(words): \(ours.errors)\(theirs.errors)")
      let documents = theirs.text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("# Source: ") }
      #expect(ours.text == documents.joined(separator: "\n"), "\(words)")
    }
  }

  @Test func helmFindsNothingWrongWithTheCharts() throws {
    guard let helm = Program.found("helm") else { return }
    for chart in ["jaeger", "emojivoto", "linkerd-values"] {
      let outcome = try helm.run(["lint", "\(Repository.root)/Templates/\(chart)"])
      #expect(outcome.code == 0, "\(outcome.text)")
    }
  }

  @Test func kubernetesAcceptsWhatIsPrinted() throws {
    guard let validate = Program.found("kubernetes-validate") else { return }
    for words in [["install"], ["install", "--storage", "badger", "--network-policy"], ["emojivoto"]] {
      let stream = try Program.linkerdTracing.run(words).output
      let outcome = try validate.run(["--strict", "-k", "1.34", "-"], input: stream)
      #expect(outcome.code == 0, "\(words): \(outcome.text)\(outcome.errors)")
      let warnings = (outcome.text + outcome.errors).split(separator: "\n").filter { $0.contains("WARN") }
      // It has no schemas for Linkerd's own kinds, and for nothing else.
      #expect(warnings.allSatisfy { $0.contains("policy.linkerd.io") }, "\(words): \(warnings)")
    }
  }
}
