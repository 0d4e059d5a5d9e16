import Foundation
import TestSupport
import Testing

/// Every flag of `install` and `emojivoto` changes what is rendered, in the place that it names.
struct FlagTests {
  private func lines(_ words: [String]) throws -> Set<Substring> {
    let outcome = try Program.linkerdTracing.run(words)
    #expect(outcome.code == 0, "\(words): \(outcome.errors)")
    return Set(outcome.text.split(separator: "\n"))
  }

  @Test func installFlags() throws {
    for (flags, line) in [
      (["--namespace", "tracing"], "  namespace: tracing"),
      (["--image", "mirror.example.com/jaeger:2.20.0"], "        image: mirror.example.com/jaeger:2.20.0"),
      (["--storage", "badger"], "kind: PersistentVolumeClaim"),
      (["--storage", "badger", "--size", "33Gi"], "      storage: 33Gi"),
      (["--storage", "badger", "--storage-class", "fast"], "  storageClassName: fast"),
      (["--max-traces", "1000000"], "              max_traces: 1000000"),
      (["--policy", "enforce"], "  accessPolicy: deny"),
      (["--network-policy"], "kind: NetworkPolicy"),
      (["--set", "priorityClassName=high"], "      priorityClassName: high"),
      (["--set-string", "podLabels.team=1"], "        team: \"1\""),
      (["--set-json", #"tolerations=[{"key":"t","operator":"Exists"}]"#], "      - key: t"),
    ] {
      let before = try lines(["install"])
      let after = try lines(["install"] + flags)
      #expect(after.contains { $0 == line }, "\(flags)")
      #expect(!before.contains { $0 == line }, "\(flags)")
    }
    #expect(try lines(["install"]).contains("  accessPolicy: audit"))
    #expect(try !lines(["install", "--policy", "none"]).contains("kind: Server"))
  }

  @Test func emojivotoFlags() throws {
    for (flags, line) in [
      (["--namespace", "demo"], "          value: emoji-svc.demo:8080"),
      (["--set", "image.tag=v12"], "        image: ghcr.io/buoyantio/emojivoto-web:v12"),
      (["--endpoint", "otel.tracing:4318"], "          value: http://otel.tracing:4318"),
      (["--endpoint", "http://otel.tracing:4318/"], "          value: http/protobuf"),
    ] {
      let after = try lines(["emojivoto"] + flags)
      #expect(after.contains { $0 == line }, "\(flags): \(after.filter { $0.contains("value:") })")
    }
    #expect(try !lines(["emojivoto", "--no-inject"]).contains { $0.contains("linkerd.io/inject") })
    #expect(try !lines(["emojivoto", "--no-instrument"]).contains { $0.contains("OTEL_") })
  }

  @Test func valueFilesAndFlagsGoInHelmsOrder() throws {
    let folder = try TemporaryFolder()
    try folder.write("maxTraces: 1\nbasePath: /a\n", to: "one.yaml")
    try folder.write("maxTraces: 2\n", to: "two.yaml")
    let run = { (flags: [String]) in
      try Program.linkerdTracing.run(["install", "-f", "one.yaml", "-f", "two.yaml"] + flags, folder: folder.root).text
    }
    #expect(try run([]).contains("max_traces: 2\n"))
    #expect(try run([]).contains("base_path: /a\n"))
    #expect(try run(["--max-traces", "3"]).contains("max_traces: 3\n"))
    #expect(try run(["--set", "maxTraces=4", "--max-traces", "3"]).contains("max_traces: 4\n"))
  }

  @Test func misspeltChartValuesAreRefused() throws {
    for value in ["maxtraces=1", "persistence.storageclass=x", "storage=elastic", "replicas=2", "policy=deny"] {
      let outcome = try Program.linkerdTracing.run(["install", "--set", value])
      #expect(outcome.code == 1, "\(value)")
      #expect(outcome.output.isEmpty, "\(value)")
      #expect(outcome.errors.contains("error: "), "\(value)")
    }
  }
}
