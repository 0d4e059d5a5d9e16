import Testing

@testable import Charts

/// The order of things, and what becomes of documents.
struct RenderingTests {
  @Test func shallowDefinitionsWinAndTheFirstNameAmongThem() {
    let define = { (text: String) in "{{ define \"n\" }}\(text){{ end }}" }
    #expect(
      output(
        "{{ include \"n\" . }}",
        files: ["templates/_a.tpl": define("a"), "templates/_b.tpl": define("b"), "templates/d/_a.tpl": define("deep")]) == "a")
    #expect(
      output(
        "{{ include \"n\" . }}",
        files: [
          "templates/_z.tpl": define("parent"), "charts/s/Chart.yaml": description("s"), "charts/s/templates/_a.tpl": define("sub"),
        ])
        == "parent")
    #expect(output("{{ include \"n\" . }}", files: ["templates/_a.tpl": define(" \n"), "templates/_b.tpl": define("b")]) == "b")
    #expect(output("{{ include \"c/templates/_p.tpl\" . }}", files: ["templates/_p.tpl": "p"]) == "p")
  }

  @Test func laterTemplatesSeeWhatEarlierOnesSet() {
    let files = [
      "templates/b.yaml": "#{{ $_ := set . \"x\" 1 }}{{ $_ := set .Release \"y\" 2 }}\n",
      "templates/a.yaml": "#{{ .x }}{{ .Release.y }}\n",
      "templates/c.yaml": "#{{ .x }}{{ .Release.y }}\n",
    ]
    let text = printed(files)
    #expect(text.contains("a.yaml\n#12\n"))
    #expect(text.contains("c.yaml\n#\n"), "names late in the alphabet are executed first")
  }

  @Test func documentsAreSortedByKind() {
    let names = ["Zebra", "Service", "Namespace", "Apple", "Deployment", "", "ValidatingWebhookConfiguration"]
    let text = names.map { "---\n\($0.isEmpty ? "x: 1" : "kind: " + $0)\n" }.joined()
    let kinds = try? documents(["templates/t.yaml": text]).map(\.kind)
    #expect(kinds == ["Namespace", "Service", "Deployment", "ValidatingWebhookConfiguration", "", "Apple", "Zebra"])
    #expect(Set(InstallOrder.kinds).count == InstallOrder.kinds.count)
  }

  @Test func equalKindsKeepTheOrderOfFiles() {
    let text = printed(["templates/b.yaml": "kind: A\nn: 3\n", "templates/a.yaml": "kind: A\nn: 1\n---\nkind: A\nn: 2\n"])
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("n: ") } == ["n: 1", "n: 2", "n: 3"])
  }

  @Test(arguments: [
    ("a", ["a"]), ("", []), (" \n\n", []), ("a\n---\nb", ["a", "b"]), ("---\na", ["a"]), ("a\n---", ["a"]),
    ("---a\n--- b", ["a", "b"]),
    ("a\n\n  \n---\n\n\nb\n", ["a", "b"]), ("a ---\nb", ["a ---\nb"]), ("a\n ---\nb", ["a\n ---\nb"]), ("---\n---\na", ["---\na"]),
    ("a\n----\nb", ["a", "-\nb"]), ("# only\n---\n# comments", ["# only", "# comments"]), ("\u{B}a\u{C}", ["a"]),
  ])
  func splitting(text: String, parts: [String]) {
    #expect(ManifestSplitter.split(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == parts)
  }

  @Test func documentsMustBeObjects() {
    func error(_ text: String) -> String? { failure(["templates/t.yaml": text])?.message }
    let start = "YAML parse error on c/templates/t.yaml: "
    func misfit(_ kind: String, _ place: String) -> String {
      start + "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(kind) into \(place)"
    }
    #expect(error("- a") == misfit("array", "Go value of type util.SimpleHead"))
    #expect(error("a: b: c") == start + "error converting YAML to JSON: yaml: mapping values are not allowed in this context")
    #expect(error("a: b\nc: d\n{}") == start + "error converting YAML to JSON: yaml: line 2: did not find expected key")
    #expect(error("a: .inf") == start + "error converting YAML to JSON: json: unsupported value: +Inf")
    #expect(error("kind: [a]") == misfit("array", "Go struct field SimpleHead.kind of type string"))
    #expect(error("Kind: [a]") == misfit("array", "Go struct field SimpleHead.kind of type string"))
    #expect(error("apiVersion: {a: b}") == misfit("object", "Go struct field SimpleHead.apiVersion of type string"))
    let metadata = #"struct { Name string "json:\"name\""; Annotations map[string]string "json:\"annotations\"" }"#
    #expect(error("metadata: a") == misfit("string", "Go struct field SimpleHead.metadata of type \(metadata)"))
    #expect(error("metadata: {name: [a]}") == misfit("array", "Go struct field .metadata.name of type string"))
    #expect(
      error("metadata: {annotations: 1}") == misfit("number", "Go struct field .metadata.annotations of type map[string]string"))
    #expect(error("metadata: {annotations: {a: [b]}}") == misfit("array", "Go struct field .metadata.annotations of type string"))
    #expect(error("kind: 5\nmetadata: {name: 1, annotations: {a: true, b: null}}") == nil)
    #expect(error("metadata: null\nkind: null") == nil)
  }

  private func hook(_ events: String) -> String { "kind: Job\nmetadata: {annotations: {helm.sh/hook: \"\(events)\"}}\n" }

  @Test func hooksComeLast() {
    let files = [
      "templates/a.yaml": hook("pre-install, POST-upgrade"), "templates/b.yaml": "kind: Zebra\n", "templates/c.yaml": hook("test"),
    ]
    let sources = { (text: String) in text.split(separator: "\n").filter { $0.hasPrefix("# S") }.map { String($0.suffix(6)) } }
    #expect(sources(printed(files)) == ["b.yaml", "a.yaml", "c.yaml"])
    #expect(sources(printed(files) { $0.hooks = .withoutTests }) == ["b.yaml", "a.yaml"])
    #expect(sources(printed(files) { $0.hooks = .none }) == ["b.yaml"])
    #expect(printed(["templates/a.yaml": hook("pre-install, never")]) == "\n", "a hook for an unknown event is dropped")
    #expect(printed(["templates/a.yaml": hook("test-success")]) { $0.hooks = .withoutTests } == "\n")
    #expect(printed(["templates/a.yaml": hook("test")]).hasPrefix("\n---\n# Source: "))
  }

  @Test func nothingIsALineBreak() {
    #expect(printed([:]) == "\n")
    #expect(printed(["templates/_h.tpl": "x", "templates/NOTES.txt": "n", "templates/MYNOTES.txt": "n"]) == "\n")
    #expect(failure(["templates/NOTES.txt": "{{ fail \"notes\" }}"])?.message == "notes", "notes are executed all the same")
    #expect([RenderedDocument]().stream(withSources: false).isEmpty)
  }

  @Test func definitionsComeFirstAsTheyAre() {
    let files = [
      "crds/b.yaml": "b: {{ x }}\n", "crds/a.json": "{}", "crds/README.md": "no", "templates/t.yaml": "a: 1\n",
      "charts/s/Chart.yaml": description("s"),
      "charts/s/crds/c.yml": "c: 1",
    ]
    #expect(printed(files) == "---\n# Source: c/templates/t.yaml\na: 1\n")
    #expect(
      printed(files) { $0.includesDefinitions = true } == """
        ---
        # Source: c/crds/a.json
        {}
        ---
        # Source: c/crds/b.yaml
        b: {{ x }}

        ---
        # Source: c/charts/s/crds/c.yml
        c: 1
        ---
        # Source: c/templates/t.yaml
        a: 1

        """)
  }

  @Test func documentsAreSelectedInTheOrderOfThePatterns() throws {
    let all = try documents([
      "templates/a.yaml": "kind: A\n---\nkind: A2\n", "templates/b.yaml": "kind: B\n", "charts/s/Chart.yaml": description("s"),
      "charts/s/templates/t.yaml": "kind: S\n",
    ])
    func kinds(_ patterns: String...) -> [String] { all.selected(by: patterns).documents.map(\.kind) }
    #expect(kinds("templates/b.yaml", "templates/a.yaml") == ["B", "A", "A2"])
    #expect(kinds("templates/*.yaml") == ["A", "A2", "B"])
    #expect(kinds("charts/s/templates/t.yaml") == ["S"])
    #expect(all.selected(by: ["templates/b.yaml", "templates/x.yaml"]).missing == "templates/x.yaml")
    #expect(all.selected(by: ["["]).missing == "[")
    let text = all.selected(by: ["templates/b.yaml"]).documents.stream(withSources: true, isSelection: true)
    #expect(String(decoding: text, as: UTF8.self) == "---\n# Source: c/templates/b.yaml\nkind: B\n")
    #expect(String(decoding: all.prefix(1).map { $0 }.stream(withSources: false), as: UTF8.self) == "---\nkind: A\n")
  }

  @Test func theReleaseAndTheCluster() throws {
    let template = [
      "templates/t.yaml": "#{{ toJson .Release }} {{ .Capabilities.KubeVersion }} {{ .Capabilities.APIVersions.Has \"x/v1\" }}\n"
    ]
    #expect(
      printed(template).hasSuffix(
        #"#{"IsInstall":true,"IsUpgrade":false,"Name":"rel","Namespace":"ns","Revision":1,"Service":"Helm"} v1.35.0 false"# + "\n"))
    let version = try #require(KubernetesVersion("1.28.3-eks-1"))
    let changed = printed(template) {
      $0.isUpgrade = true
      $0.kubernetes = version
      $0.apiVersions = ["x/v1"]
    }
    #expect(changed.contains(#""IsInstall":false,"IsUpgrade":true"#))
    #expect(changed.hasSuffix(" v1.28.3 true\n"))
  }

  @Test func kubeVersionsAreHeldAgainstTheChart() {
    func error(_ constraint: String, _ version: KubernetesVersion = .assumed) -> String? {
      failure(["Chart.yaml": description("c", "kubeVersion: '\(constraint)'\n")]) { $0.kubernetes = version }?.message
    }
    #expect(error(">=1.99") == "chart requires kubeVersion: >=1.99 which is incompatible with Kubernetes v1.35.0")
    #expect(error("1.35.x") == nil)
    #expect(error("nonsense")?.hasPrefix("chart requires kubeVersion: nonsense") == true)
    #expect(KubernetesVersion("v1.28.3-eks-1").flatMap { error("^1.20", $0) } == nil, "what a vendor adds doesn't count")
  }

  @Test(arguments: [
    ("1.22", "v1.22 v1.22 1 22"), ("v1.33.4-gke.12", "v1.33.4-gke.12 v1.33.4 1 33"), ("1.30.1+k3s1", "v1.30.1+k3s1 v1.30.1 1 30"),
    ("1", nil),
    ("x", nil), ("", nil), ("1.", nil), ("99999999999999999999.1", nil),
  ])
  func kubernetesVersions(text: String, parts: String?) {
    #expect(KubernetesVersion(text).map { "\($0.text) \($0.normalized) \($0.major) \($0.minor)" } == parts)
  }

  @Test(arguments: [
    ("a", true), ("a-1.b", true), ("", false), ("A", false), ("-a", false), ("a-", false), ("a..b", false), ("a_b", false),
    ("é", false),
    (String(repeating: "a", count: 53), true), (String(repeating: "a", count: 54), false),
  ])
  func releaseNames(name: String, isName: Bool) {
    #expect(RenderRequest.isRelease(name) == isName)
  }

  @Test func releaseNamesFromTemplates() throws {
    #expect(try RenderRequest.releaseName(from: "{{ upper \"a\" | lower }}-x") == "a-x")
    #expect(throws: (any Error).self) { try RenderRequest.releaseName(from: "{{ .x") }
  }
}
