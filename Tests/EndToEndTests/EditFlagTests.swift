import Foundation
import TestSupport
import Testing

/// The flags of `inject`, `uninject` and `instrument` on the command line: what is refused and why, and what is taken.
struct EditFlagTests {
  static let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: web}]}\n"

  static func run(_ words: [String]) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(pod, to: "pod.yaml")
    return try Program.linkerdTracing.run(words, folder: folder.root)
  }

  @Test(arguments: [
    (
      ["instrument", "--protocol", "grpc", "--endpoint", "otel.tracing:4318"], "port 4318 speaks http/protobuf", "otel.tracing:4317"
    ),
    (["instrument", "--protocol", "http/json", "--endpoint", "otel:4317"], "port 4317 speaks grpc", "'--endpoint otel:4318'"),
    (["instrument", "--endpoint", "http://otel:4318/v1/traces"], "invalid value", "'http://HOST:PORT'"),
    (["instrument", "--sampler", "traceidratio"], "a share of the traces from 0 to 1", "'traceidratio=0.1'"),
    (["instrument", "--sampler", "parentbased_traceidratio=1.5"], "a share of the traces", "'parentbased_traceidratio=0.1'"),
    (["instrument", "--sampler", "always_on=1"], "no setting for always_on", "'always_on'"),
    (["instrument", "--sampler", "xray="], "a setting behind the =", "leave the = out"),
    (["instrument", "--sampler", "alway_on"], "one of always_on, always_off", "did you mean \"always_on\"?"),
    (["instrument", "--propagators", "b3,w3c"], "one of tracecontext, baggage", "instrument --help"),
    (["instrument", "--propagators", ""], "formats, as in tracecontext,baggage", "instrument --help"),
    (["instrument", "--propagators", "none,b3"], "\"none\" alone", "instrument --help"),
    (["instrument", "--resource-attribute", "=x"], "expected KEY=VALUE", "deployment.environment.name=production"),
    (["instrument", "--resource-attribute", "a,b=x"], "a key of one word", "repeat the option"),
    (["instrument", "--env", "A"], "expected NAME=VALUE or NAME-", "'--env A=VALUE'"),
    (["instrument", "--env", "1A=b"], "a valid key name", "doesn't begin with a digit"),
    (["instrument", "--env", "A=1", "--env", "A-"], "can not both modify and remove \"A\"", "leave one of the two out"),
    (["instrument", "A=1"], "\"A=1\" is no file", "'--env A=1'"),
    (["instrument", "A-"], "\"A-\" is no file", "'--env A-'"),
    (["instrument", "-", "-"], "standard input is named twice", "leave one"),
    (["inject", "--values", "-", "-"], "both the manifests and the values", "name a file"),
    (["inject", "-o", "json", "--diff"], "as new text", "leave --output json out, or \"--diff\""),
    (["instrument", "--env", "-", "-"], "standard input can't be both", "name a file"),
    (["inject", "-L", "foo_bar"], "\"foo_bar\" is not a valid namespace", "lower-case letters"),
    (["inject", "--context", "east"], "\"--context\" chooses a cluster", "with --values"),
    (["uninject", "--kubeconfig", "x"], "\"--kubeconfig\" chooses a cluster", "leave it out"),
    (["inject", "--values", "http://a/b"], "only HTTPS URLs are allowed", "\"https://a/b\""),
    (["inject", "http://a/b"], "only HTTPS URLs are allowed", "\"https://a/b\""),
    (["inject", "--manual"], "isn't supported", "linkerd inject --manual"),
  ])
  func `says what is wrong, and what to type`(words: [String], message: String, help: String) throws {
    let outcome = try Self.run(words + ["pod.yaml"])
    #expect(outcome.code == 2, "\(outcome.errors)")
    #expect(
      outcome.errors.hasPrefix("error: ") && outcome.errors.contains(message) && outcome.errors.contains(help), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  static let exporter = "OTEL_EXPORTER_OTLP_ENDPOINT OTEL_EXPORTER_OTLP_PROTOCOL"

  @Test(arguments: [
    ([], exporter),
    (["--endpoint", "otel:4318"], exporter),
    (["--protocol", "http/json"], exporter),
    (["--propagators", "tracecontext,baggage"], exporter + " OTEL_PROPAGATORS"),
    (["--propagators", "tracecontext", "--propagators", "baggage, b3multi"], exporter + " OTEL_PROPAGATORS"),
    (["--sampler", "always_on"], exporter + " OTEL_TRACES_SAMPLER"),
    (["--sampler", "traceidratio=.5"], exporter + " OTEL_TRACES_SAMPLER OTEL_TRACES_SAMPLER_ARG"),
    (["--sampler", "jaeger_remote=endpoint=http://a:14250"], exporter + " OTEL_TRACES_SAMPLER OTEL_TRACES_SAMPLER_ARG"),
    (["--service-name-from-labels"], exporter + " OTEL_SERVICE_NAME"),
    (["--resource-attribute", "a=b", "--resource-attribute", "c=d"], exporter + " OTEL_RESOURCE_ATTRIBUTES"),
    (["--env", "A=1"], "A"),
    (["--env", "A=1", "--local", "-o", "yaml", "--dry-run=client"], "A"),
    (["--env", "A=1", "--sampler", "always_on"], "A OTEL_TRACES_SAMPLER"),
    (["--env", "A=1", "--endpoint", "otel:4317"], "A " + exporter),
    (
      ["--env", "OTEL_EXPORTER_OTLP_PROTOCOL=x", "--endpoint", "otel:4317"],
      "OTEL_EXPORTER_OTLP_PROTOCOL OTEL_EXPORTER_OTLP_ENDPOINT"
    ),
  ])
  func `sets the variables that were asked for, and no others`(flags: [String], names: String) throws {
    let outcome = try Self.run(["instrument"] + flags + ["pod.yaml"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let found = outcome.text.split(separator: "{name: ").dropFirst(2).map { $0.prefix { $0 != "," && $0 != "}" } }
    #expect(found.dropFirst().joined(separator: " ") == names, "\(outcome.text)")
  }

  @Test(arguments: [
    (["--protocol", "http/json"], "http://jaeger-collector.jaeger-system.svc.cluster.local:4318", "http/json"),
    (["--endpoint", "otel:4318"], "http://otel:4318", "http/protobuf"),
    (["--endpoint", "http://otel:4317/"], "http://otel:4317", "grpc"),
    (["--endpoint", "otel:9999", "--protocol", "http/protobuf"], "http://otel:9999", "http/protobuf"),
  ])
  func `tells SDKs where spans go and what is spoken there`(flags: [String], url: String, name: String) throws {
    let text = try Self.run(["instrument"] + flags + ["pod.yaml"]).text
    #expect(text.contains("value: '\(url)'") && text.contains("value: \(name)}"), "\(text)")
  }

  @Test func `adds up the formats of several flags`() throws {
    let flags = ["--propagators", "tracecontext", "--propagators", "baggage, tracecontext"]
    #expect(try Self.run(["instrument"] + flags + ["pod.yaml"]).text.contains("value: 'tracecontext,baggage'"))
  }

  @Test func `a collector that is named stays unless another is asked for`() throws {
    let folder = try TemporaryFolder()
    let env = "env: [{name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://own:4318'}]"
    try folder.write(Self.pod.replacing("{name: web}", with: "{name: web, \(env)}"), to: "pod.yaml")
    func text(_ flags: String...) throws -> String {
      try Program.linkerdTracing.run(["instrument"] + flags + ["pod.yaml"], folder: folder.root).text
    }
    let more = try text("--sampler", "always_on")
    #expect(more.contains("http://own:4318") && more.contains("always_on") && !more.contains("PROTOCOL"))
    #expect(!(try text().contains("http://own:4318")))
    #expect(!(try text("--sampler", "always_on", "--endpoint", "otel:4317").contains("http://own:4318")))
  }

  @Test func `takes files as kubectl does, and asks for them`() throws {
    for command in ["inject", "uninject", "instrument"] {
      let folder = try TemporaryFolder()
      try folder.write(Self.pod, to: "pod.yaml")
      let named = try Program.linkerdTracing.run([command, "-f", "pod.yaml"], folder: folder.root)
      #expect(named.code == 0)
      #expect(named.text == (try Self.run([command, "pod.yaml"]).text))
      let none = try Program.linkerdTracing.run([command], folder: folder.root)
      #expect(none.code == 2)
      #expect(none.errors.contains("missing argument \"FILE\"") && none.errors.contains("- for standard input"))
    }
  }

  @Test func `links in a folder aren't followed`() throws {
    let folder = try TemporaryFolder()
    for name in ["inside/pod.yaml", "outside/pod.yaml"] { try folder.write(Self.pod, to: name) }
    for (name, target) in [("inside/folder", "../outside"), ("inside/file.yaml", "../outside/pod.yaml"), ("inside/up", "..")] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
    }
    let outcome = try Program.linkerdTracing.run(["inject", "--in-place", "inside"], folder: folder.root)
    #expect(outcome.code == 0 && outcome.errors == "\npod \"p\" injected\n\n", "\(outcome.errors)")
    #expect(try folder.read("outside/pod.yaml") == Self.pod)
    #expect(try folder.read("inside/pod.yaml") != Self.pod)
  }

  @Test func `git applies the diff of a folder`() throws {
    guard let git = Program.found("git") else { return }
    let folder = try TemporaryFolder()
    try folder.write(Self.pod, to: "base/pod.yaml")
    let patch = try Program.linkerdTracing.run(["inject", "--diff", "./base"], folder: folder.root).output
    #expect(try git.run(["apply"], input: patch, folder: folder.root).code == 0)
    #expect(try folder.read("base/pod.yaml").contains("linkerd.io/inject: enabled"))
  }

  @Test(arguments: ["kind: Deployment\nspec: {}\n", "replicaCount: 2\n"])
  func `refuses values that aren't Linkerd's`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.pod, to: "pod.yaml")
    try folder.write(text, to: "values.yaml")
    let outcome = try Program.linkerdTracing.run(["inject", "--values", "values.yaml", "pod.yaml"], folder: folder.root)
    #expect(outcome.code == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("values.yaml:1:1: error: \"values.yaml\" has no values of Linkerd's control plane"))
  }

  @Test func `takes linkerd's flags for namespaces, which change nothing`() throws {
    for command in ["inject", "uninject"] {
      let outcome = try Self.run([command, "-L", "linkerd", "--cni-namespace", "linkerd-cni", "pod.yaml"])
      #expect(outcome.code == 0)
      #expect(outcome.text == (try Self.run([command, "pod.yaml"]).text))
    }
  }
}
