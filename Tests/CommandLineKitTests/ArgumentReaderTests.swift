import Testing

@testable import CommandLineKit

/// What one command reads from its words, by the rules of pflag.
struct ArgumentReaderTests {
  struct Case {
    let words: [String]
    let holds: (Sample.Inject) -> Bool

    init(_ words: String..., holds: @escaping (Sample.Inject) -> Bool) {
      self.words = words
      self.holds = holds
    }
  }

  @Test func injectReads() {
    let cases = [
      // Defaults.
      Case("f") { $0.inputs == ["f"] && $0.output == .text && $0.replicas == 1 && $0.sampleRate == nil },
      Case("f") { !$0.inPlace && !$0.strict && $0.sidecar && $0.severity == nil && $0.cluster.namespace == "linkerd" },
      // The ways to write a value.
      Case("f", "--output", "json") { $0.output == .json },
      Case("f", "--output=json") { $0.output == .json },
      Case("f", "-o", "json") { $0.output == .json },
      Case("f", "-ojson") { $0.output == .json },
      Case("f", "-o=json") { $0.output == .json },
      Case("f", "--severity=a=b") { $0.severity == "a=b" },
      Case("f", "--severity=") { $0.severity == "" },
      Case("f", "--sample-rate", "0.5") { $0.sampleRate == 0.5 },
      // The next word is the value, whatever it looks like.
      Case("f", "--replicas", "-1") { $0.replicas == -1 },
      Case("f", "--replicas=-1") { $0.replicas == -1 },
      Case("f", "--severity", "--strict") { $0.severity == "--strict" && !$0.strict },
      Case("f", "--severity", "--") { $0.severity == "--" },
      Case("f", "--severity", "-h") { $0.severity == "-h" },
      // Any order, and the last one wins.
      Case("-o", "json", "f", "--strict", "g") { $0.inputs == ["f", "g"] && $0.output == .json && $0.strict },
      Case("f", "-o", "json", "--output", "sarif") { $0.output == .sarif },
      // Flags.
      Case("f", "-it") { $0.inPlace && $0.strict },
      Case("f", "-tojson") { $0.strict && $0.output == .json },
      Case("f", "-to", "json") { $0.strict && $0.output == .json },
      Case("f", "--strict=true") { $0.strict },
      Case("f", "--strict", "--strict=false") { !$0.strict },
      Case("f", "-t=0") { !$0.strict && !$0.inPlace },
      Case("f", "-it=false") { !$0.strict && $0.inPlace },
      Case("--strict", "false") { $0.strict && $0.inputs == ["false"] },
      Case("f", "--no-sidecar") { !$0.sidecar },
      Case("f", "--no-sidecar", "--sidecar") { $0.sidecar },
      Case("f", "--sidecar=false") { !$0.sidecar },
      Case("f", "--no-sidecar=false") { $0.sidecar },
      Case("f", "--debug-tree") { $0.debugTree },
      // The end of flags, and the dash that is none.
      Case("--", "-o", "--help") { $0.inputs == ["-o", "--help"] && $0.output == .text },
      Case("a", "--", "--", "b") { $0.inputs == ["a", "--", "b"] },
      Case("-", "-o", "json", "-") { $0.inputs == ["-", "-"] && $0.output == .json },
      Case("") { $0.inputs == [""] },
      // Groups.
      Case("f", "-n", "emojivoto", "--context=kind") {
        $0.cluster.namespace == "emojivoto" && $0.cluster.kubeContext == "kind"
      },
    ]
    for example in cases {
      guard let command = parsed(Sample.Inject.self, ["inject"] + example.words) else { continue }
      #expect(example.holds(command), "\(example.words)")
    }
  }

  @Test func boolsAreThoseOfGo() {
    for (word, value) in [
      ("1", true), ("t", true), ("T", true), ("true", true), ("TRUE", true), ("True", true),
      ("0", false), ("f", false), ("F", false), ("false", false), ("FALSE", false), ("False", false),
    ] {
      #expect(parsed(Sample.Inject.self, ["inject", "f", "--strict=\(word)"])?.strict == value, "\(word)")
    }
  }

  @Test func repeatedOptionsKeepTheirOrder() {
    let words = [
      "install", "--endpoint", "otel:4317", "--set", "a=1", "-f", "x", "-sb=-2", "--values=y", "--set", "-c",
    ]
    let command = parsed(Sample.Install.self, words)
    #expect(command?.settings == ["a=1", "b=-2", "-c"])
    #expect(command?.valueFiles == ["x", "y"])
  }

  @Test func customTypesReadThemselves() {
    let command = parsed(Sample.Install.self, ["install", "--endpoint=otel:4317"])
    #expect(command?.endpoint.host == "otel")
    #expect(command?.endpoint.port == 4317)
  }

  @Test func optionalPositionalsMayBeLeftOut() {
    #expect(parsed(Sample.Uninject.self, ["uninject", "a"])?.output == nil)
    #expect(parsed(Sample.Uninject.self, ["uninject", "a", "b"])?.output == "b")
    #expect(parsed(Sample.TemplatesExport.self, ["templates", "export", "a"])?.chart == "jaeger")
    #expect(parsed(Sample.TemplatesExport.self, ["templates", "export", "a", "b"])?.chart == "b")
  }

  @Test func wordsReplaceADefaultList() {
    struct Root: ParsableCommand {
      static let configuration = CommandConfiguration(name: "root", abstract: "Root.")
      @Argument("FILE", help: "File.") var inputs: [String] = ["-"]
    }
    for (words, inputs) in [([], ["-"]), (["a"], ["a"]), (["a", "b"], ["a", "b"])] {
      guard case .command(let parsed) = CommandLineParser(root: Root.self).parse(words) else {
        Issue.record("\(words)")
        continue
      }
      #expect((parsed.command as? Root)?.inputs == inputs)
    }
  }

  @Test func theSourceOfAValueIsKnown() {
    let variables = ["STRICT": "true"]
    let command = parsed(Sample.Inject.self, ["inject", "f", "--output", "text"], variables: variables)
    #expect(command?.$output.source == .commandLine)
    #expect(command?.$output.isGiven == true)
    #expect(command?.$replicas.source == .declaration)
    #expect(command?.$replicas.isGiven == false)
    #expect(command?.$strict.source == .environment)
    #expect(command?.$strict.isGiven == false)
    #expect(command?.$inputs.isGiven == true)
    #expect(command?.cluster.$namespace.isGiven == false)
  }

  @Test func theEnvironmentGivesDefaults() {
    let variables = ["LINKERD_NAMESPACE": "mesh", "STRICT": "1"]
    let command = parsed(Sample.Inject.self, ["inject", "f"], variables: variables)
    #expect(command?.cluster.namespace == "mesh")
    #expect(command?.strict == true)
    let given = parsed(Sample.Inject.self, ["inject", "f", "-n", "x", "--strict=false"], variables: variables)
    #expect(given?.cluster.namespace == "x")
    #expect(given?.strict == false)
    let empty = parsed(Sample.Inject.self, ["inject", "f"], variables: ["LINKERD_NAMESPACE": ""])
    #expect(empty?.cluster.namespace == "linkerd")
    #expect(empty?.cluster.$namespace.source == .declaration)
  }

  @Test func theEnvironmentSatisfiesARequirement() {
    struct Root: ParsableCommand {
      static let configuration = CommandConfiguration(name: "root", abstract: "Root.")
      @Option(help: "Token.", environment: "TOKEN") var token: String
      @Option(help: "Labels.", environment: "LABELS") var labels: [String] = ["a", "b"]
    }
    let parser = CommandLineParser(root: Root.self, environment: { ["TOKEN": "x", "LABELS": "c"][$0] })
    guard case .command(let parsed) = parser.parse([]), let root = parsed.command as? Root else {
      Issue.record("the required option was not filled")
      return
    }
    #expect(root.token == "x")
    #expect(root.labels == ["c"])
    guard case .usageError(let error) = CommandLineParser(root: Root.self).parse([]) else {
      Issue.record("the required option was not missed")
      return
    }
    #expect(error.message == "missing flag \"--token TOKEN\"")
  }

  @Test func deprecatedFlagsWarnInTheWordsOfPflag() {
    let words = ["inject", "f", "--proxy-version", "a", "--proxy-version=b"]
    guard case .command(let parsed) = parse(words) else {
      Issue.record("a deprecated flag must still work")
      return
    }
    #expect((parsed.command as? Sample.Inject)?.proxyVersion == "b")
    #expect(parsed.warnings == ["Flag --proxy-version has been deprecated, use --image-version instead"])
    #expect(parsed.path == ["linkerd-tracing", "inject"])
    guard case .command(let quiet) = parse(["inject", "f"]) else { return }
    #expect(quiet.warnings.isEmpty)
  }

  @Test func aCommandIsParsedAfresh() {
    let parser = CommandLineParser(root: Sample.Root.self)
    _ = parser.parse(["inject", "f", "-t"])
    guard case .command(let parsed) = parser.parse(["inject", "g"]), let command = parsed.command as? Sample.Inject
    else {
      Issue.record("not parsed")
      return
    }
    #expect(!command.strict)
    #expect(command.inputs == ["g"])
  }
}
