import TestSupport
import Testing

/// The flags of `render`: each changes what is printed as in helm, or says why it can't be followed.
struct RenderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("apiVersion: v2\nname: web\nversion: 1.2.3\n", to: "web/Chart.yaml")
    try folder.write("a: 1\n", to: "web/values.yaml")
    try folder.write(
      "release: {{ .Release.Name }}\nnamespace: {{ .Release.Namespace }}\nupgrade: {{ .Release.IsUpgrade }}\nvalues: {{ toJson .Values }}\n"
        + "version: {{ .Capabilities.KubeVersion }}\nhas: {{ .Capabilities.APIVersions.Has \"x.io/v1\" }}\n",
      to: "web/templates/a.yaml")
    let hook = { (event: String) in "kind: Pod\nmetadata: {name: \(event), annotations: {helm.sh/hook: \(event)}}\n" }
    try folder.write(hook("test"), to: "web/templates/test.yaml")
    try folder.write(hook("pre-install"), to: "web/templates/hook.yaml")
    try folder.write("kind: CustomResourceDefinition\n", to: "web/crds/c.yaml")
  }

  private func run(_ words: String..., input: String = "") throws -> Program.Outcome {
    try Program.linkerdTracing.run(["render"] + words, input: Array(input.utf8), folder: folder.root)
  }

  @Test(arguments: [
    ([], "release: release-name"), (["--namespace", "shop"], "namespace: shop"), (["-n", "shop"], "namespace: shop"),
    (["--name-template", "x-{{ upper \"a\" | lower }}"], "release: x-a"), (["--is-upgrade"], "upgrade: true"),
    (["--kube-version", "1.29"], "version: v1.29"), (["-a", "y.io/v1,x.io/v1"], "has: true"),
    (["--set", "a=2"], #"values: {"a":2}"#),
    (["--set-string", "a=2"], #"values: {"a":"2"}"#), (["--set-json", #"a={"b":[1]}"#], #"values: {"a":{"b":[1]}}"#),
    (["--set-literal", "a=x,y"], #"values: {"a":"x,y"}"#), (["--set-file", "a=web/values.yaml"], #"values: {"a":"a: 1\n"}"#),
    (["--values", "-"], #"values: {"a":1,"b":"stdin"}"#), (["-f", "one.yaml,two.yaml"], #"values: {"a":1,"one":1,"two":2}"#),
    (["--include-crds"], "# Source: web/crds/c.yaml"), (["--show-only", "templates/h*.yaml"], "# Source: web/templates/hook.yaml"),
    (
      ["--skip-crds", "--devel", "--version", "9", "--create-namespace", "--timeout", "1s", "--hide-notes", "-l", "a=b"],
      "upgrade: false"
    ),
  ])
  func flags(words: [String], line: String) throws {
    try folder.write("one: 1\n", to: "one.yaml")
    try folder.write("two: 2\n", to: "two.yaml")
    let outcome = try Program.linkerdTracing.run(
      ["render", "web"] + words, input: Array("b: stdin\n".utf8), folder: folder.root)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.text.split(separator: "\n").contains { $0 == line }, "\(outcome.text)")
  }

  @Test func hooksAndTestsCanBeLeftOut() throws {
    let sources = { (text: String) in text.split(separator: "\n").filter { $0.hasPrefix("# ") }.map { $0.suffix(9) } }
    #expect(sources(try run("web").text) == ["es/a.yaml", "hook.yaml", "test.yaml"])
    #expect(sources(try run("web", "--skip-tests").text) == ["es/a.yaml", "hook.yaml"])
    #expect(sources(try run("web", "--no-hooks").text) == ["es/a.yaml"])
  }

  @Test func namesAreGenerated() throws {
    for word in ["-g", "--generate-name"] {
      let line = try run("./web/", word).text.split(separator: "\n").first { $0.hasPrefix("release: web-") }
      #expect(line.flatMap { Int($0.dropFirst("release: web-".count)) } ?? 0 > 1_700_000_000)
    }
    let outcome = try run("name", "web", "-g")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("cannot set --generate-name and also specify a name"))
  }

  @Test func filesAreWritten() throws {
    #expect(try run("web", "--output-dir", "out", "--no-hooks").text == "wrote out/web/templates/a.yaml\n\n")
    #expect(try folder.read("out/web/templates/a.yaml").hasPrefix("---\n# Source: web/templates/a.yaml\nrelease: "))
    #expect(
      try run("shop", "web", "--output-dir", "out", "--release-name", "--no-hooks").text
        == "wrote out/shop/web/templates/a.yaml\n\n")
  }

  @Test(arguments: [
    (["--dependency-update"], "helm dependency update"), (["--enable-dns"], "getHostByName"),
    (["--validate"], "kubectl apply --dry-run=server"), (["--verify"], "helm verify"), (["--post-renderer", "x"], "pipe"),
    (["--repo", "https://charts.example.com"], "packed chart"), (["extra", "names"], "[RELEASE] CHART"),
    (["--show-only", "a", "--output-dir", "b"], "leave one of them out"), (["--set", "a"], "name=value"),
    (["--kube-version", "x"], "1.33"), (["--name-template", "A"], "lower-case"),
  ])
  func refusals(words: [String], help: String) throws {
    let outcome = try Program.linkerdTracing.run(["render", "web"] + words, folder: folder.root)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
  }
}
