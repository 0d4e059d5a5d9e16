import Foundation
import TestSupport
import Testing

/// `validate` with files, folders and streams of every kind.
struct ValidateTests {
  private static let good = """
    proxy:
      tracing:
        enabled: true
        collector:
          endpoint: jaeger-collector.jaeger-system.svc.cluster.local:4317
          meshIdentity:
            serviceAccountName: jaeger
            namespace: jaeger-system

    """
  private static let bad = good.replacingOccurrences(of: "endpoint: ", with: "endpoint: http://")

  private func run(_ folder: TemporaryFolder, _ arguments: String..., input: String = "") throws -> Program.Outcome {
    try Program.linkerdTracing.run(["validate"] + arguments, input: Array(input.utf8), folder: folder.root)
  }

  /// The names of the files with findings.
  private func files(_ outcome: Program.Outcome) -> [String] {
    outcome.text.split(separator: "\n").filter { $0.contains(": error: ") }.map { String($0.prefix { $0 != ":" }) }
  }

  @Test func aFolderIsGoneThroughAsGitSeesIt() throws {
    let folder = try TemporaryFolder()
    for path in [
      "a.yaml", "b.yml", "c.json.yaml", "deep/er/d.yaml", ".hidden/e.yaml", ".f.yaml", "vendor/g.yaml", "deep/build/h.yaml",
      "deep/i.tmp.yaml",
      "deep/keep.tmp.yaml", "j.txt", "chart/templates/k.yaml", "chart/charts/sub/templates/l.yaml", "chart/values.yaml",
      "templates/m.yaml",
      "rooted/n.yaml", "deep/rooted/o.yaml", "x/any/y/p.yaml",
    ] {
      try folder.write(Self.bad, to: path)
    }
    try folder.write("name: chart\n", to: "chart/Chart.yaml")
    try folder.write("name: sub\n", to: "chart/charts/sub/Chart.yaml")
    try folder.write("# what is built\nvendor/\n*.tmp.yaml\n/rooted\nx/**/y\n", to: ".gitignore")
    try folder.write("build\n!keep.tmp.yaml\n", to: "deep/.gitignore")
    let all = [
      "a.yaml", "b.yml", "c.json.yaml", "chart/values.yaml", "deep/er/d.yaml", "deep/keep.tmp.yaml", "deep/rooted/o.yaml",
      "templates/m.yaml",
    ]
    let outcome = try run(folder, ".")
    #expect(files(outcome) == all)
    #expect(outcome.errors.contains("2 templates skipped"))
    // A repository's top says what is ignored below it; what the user names is looked at.
    #expect(
      files(try run(folder, "deep")) == ["deep/er/d.yaml", "deep/i.tmp.yaml", "deep/keep.tmp.yaml", "deep/rooted/o.yaml"])
    try FileManager.default.createDirectory(atPath: folder.path(".git"), withIntermediateDirectories: true)
    #expect(files(try run(folder, "deep")) == ["deep/er/d.yaml", "deep/keep.tmp.yaml", "deep/rooted/o.yaml"])
    #expect(files(try run(folder, "vendor", ".f.yaml")) == ["vendor/g.yaml", ".f.yaml"])
  }

  @Test func whatCannotBeReadKeepsNothingElseFromBeingChecked() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.bad, to: "in/good.yaml")
    try folder.write(
      "a: &a [x, x]\n"
        + (0..<40).map {
          "a\($0): &a\($0) [\(Array(repeating: $0 == 0 ? "*a" : "*a\($0 - 1)", count: 20).joined(separator: ","))]\n"
        }.joined(), to: "in/bomb.yaml")
    try folder.write(String(repeating: "[", count: 10_000), to: "in/deep.yaml")
    try folder.write((0..<10_000).map { String(repeating: " ", count: min($0, 2000)) + "a:\n" }.joined(), to: "in/deeper.yaml")
    try Data([0x61, 0x3A, 0x20, 0xFF, 0xFE, 0x0A]).write(to: URL(fileURLWithPath: folder.path("in/latin.yaml")))
    try Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 ^ $0 >> 3) }).write(
      to: URL(fileURLWithPath: folder.path("in/picture.json")))
    try folder.write("", to: "in/empty.yaml")
    try FileManager.default.createDirectory(atPath: folder.path("in/folder.yaml"), withIntermediateDirectories: true)
    for (link, target) in [("in/loop", "."), ("in/self.yaml", "self.yaml"), ("in/nowhere.yaml", "missing"), ("in/up", "../in")] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(link), withDestinationPath: target)
    }
    mkfifo(folder.path("in/pipe.yaml"), 0o600)
    try FileManager.default.createSymbolicLink(atPath: folder.path("in/device.json"), withDestinationPath: "/dev/zero")
    try folder.write("a: \u{0}\n", to: "in/nul.yaml")
    try folder.write("a: &a {b: *a}\n", to: "in/circle.yaml")
    try folder.write("a: &a {<<: *a}\n", to: "in/merge.yaml")
    try folder.write("apiVersion: v1\nkind: List\nitems: &i\n- {apiVersion: v1, kind: List, items: *i}\n", to: "in/list.yaml")
    try folder.write(Self.bad + "x: \"" + String(repeating: "x", count: 2_000_000) + "\"\n", to: "in/line.yaml")
    try folder.write(String(repeating: "---\na: b\n", count: 20_000) + "---\n" + Self.bad, to: "in/many.yaml")
    let outcome = try run(folder, "in", "missing.yaml")
    #expect(outcome.code == 3)
    for (file, words) in [
      ("bomb", "aliases expand"), ("deep", "levels deep"), ("deeper", "levels deep"), ("latin", "UTF-8"), ("picture", "[syntax]"),
      ("good", "[endpoint-scheme]"), ("nul", "[syntax]"), ("circle", "[syntax]"), ("merge", "[syntax]"), ("list", "[syntax]"),
      ("line", "[endpoint-scheme]"), ("many", "[endpoint-scheme]"),
    ] {
      #expect(outcome.text.split(separator: "\n").contains { $0.hasPrefix("in/\(file).") && $0.contains(words) }, "\(file)")
    }
    for name in ["in/self.yaml", "in/nowhere.yaml", "in/pipe.yaml", "in/device.json", "missing.yaml"] {
      #expect(outcome.errors.contains("\"\(name)\" can't be read"), "\(name): \(outcome.errors)")
    }
    #expect(outcome.text.contains("in/good.yaml:5:17: error"))
    // In a program's document both are found.
    let json = try run(folder, "--format", "json", "in", "missing.yaml")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.count { $0["file"] == nil } == 5)
    #expect(findings.contains { $0["file"] as? String == "in/good.yaml" })
  }

  @Test func anEmptyFolderIsSaidToBeOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty/readme.txt")
    try folder.write(Self.bad, to: "bad.yaml")
    let outcome = try run(folder, "empty", "bad.yaml")
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("there is no *.yaml, *.yml or *.json below \"empty\""))
    #expect(files(outcome) == ["bad.yaml"])
  }

  @Test func valuesFilesGoOverEachOtherInTheOrderGiven() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.good, to: "good.yaml")
    try folder.write(
      "proxy:\n  tracing:\n    collector:\n      endpoint: http://jaeger-collector.jaeger-system:4317\n", to: "over.yaml")
    try folder.write("# nothing that says whose it is\nclusterDomain: example.org\n", to: "domain.yaml")
    #expect(files(try run(folder, "good.yaml", "over.yaml")) == ["over.yaml"])
    #expect(files(try run(folder, "over.yaml", "good.yaml")) == [])
    #expect(files(try run(folder, "over.yaml", "--values", "good.yaml")) == [])
    #expect(files(try run(folder, "good.yaml", "-f", "over.yaml")) == ["over.yaml"])
    #expect(try run(folder, "good.yaml", "domain.yaml").errors.contains("1 other document skipped"))
    let outcome = try run(folder, "good.yaml", "--values", "domain.yaml")
    #expect(outcome.text.contains("good.yaml:5:17: warning: the endpoint is in the domain \"cluster.local\""))
    #expect(outcome.text.contains("domain.yaml:2:16: note: the cluster's domain is set here"))
    #expect(try run(folder, "--values", "domain.yaml").code == 0)
    #expect(try run(folder).code == 2)
  }

  @Test func namespaceAndDomainAreWhatTheUserSays() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.good, to: "values.yaml")
    try folder.write(
      "apiVersion: v1\nkind: Service\nmetadata: {name: collector}\nspec: {ports: [{port: 4317}]}\n", to: "service.yaml")
    #expect(
      try run(folder, "values.yaml", "service.yaml", "-n", "jaeger-system").text.contains(
        "there is no Service \"jaeger-collector\""))
    #expect(try run(folder, "values.yaml", "service.yaml", "-n", "other").text.isEmpty)
    #expect(try run(folder, "values.yaml", "--cluster-domain", "example.org").text.contains("endpoint-domain"))
    #expect(try run(folder, "values.yaml", "-n", "Not a namespace").code == 2)
  }

  @Test func commentsAndFlagsSilenceRules() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.bad.replacingOccurrences(of: ":4317", with: ":4317 # linkerd-tracing: ignore endpoint-scheme"), to: "a.yaml")
    let outcome = try run(folder, "a.yaml")
    #expect(outcome.code == 0)
    #expect(outcome.errors == "1 values file, 0 objects: 0 errors, 0 warnings, 1 ignored\n")
    try folder.write(Self.bad, to: "b.yaml")
    #expect(try run(folder, "b.yaml", "--ignore", "endpoint-scheme").code == 0)
    #expect(try run(folder, "b.yaml", "--ignore", "endpoint-shceme").code == 2)
  }

  @Test func warningsFailOnlyWhenStrict() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.good.replacingOccurrences(of: "cluster.local", with: "example.org") + "clusterDomain: a\n", to: "a.yaml")
    #expect(try run(folder, "a.yaml").code == 0)
    #expect(try run(folder, "--strict", "a.yaml").code == 1)
    #expect(try run(folder, "--min-severity", "error", "a.yaml").text.isEmpty)
  }

  @Test func whatCanBeMendedIsMended() throws {
    let folder = try TemporaryFolder()
    for name in ["a.yaml", "b.yaml"] { try folder.write(Self.bad, to: name) }
    try folder.write(Self.good, to: "good.yaml")
    let diff = try run(folder, "--diff", "a.yaml")
    #expect(diff.code == 1)
    #expect(diff.text.contains("-      endpoint: http://jaeger"))
    #expect(diff.text.contains("+      endpoint: jaeger"))
    #expect(diff.errors == "1 values file, 0 objects: 1 error, 0 warnings, 1 fixable\n")
    #expect(try folder.read("a.yaml") == Self.bad)
    let fixed = try run(folder, "--fix", "a.yaml")
    #expect(fixed.code == 0)
    #expect(fixed.text.isEmpty)
    #expect(fixed.errors == "1 values file, 0 objects: 0 errors, 0 warnings, 1 fixed\n")
    #expect(try folder.read("a.yaml") == Self.good)
    // The diff says the same, to whoever applies it.
    let patch = try run(folder, "--diff", "b.yaml").output
    #expect(try Program(path: "/usr/bin/patch").run(["-p1"], input: patch, folder: folder.root).code == 0)
    #expect(try folder.read("b.yaml") == Self.good)
    let before = try FileManager.default.attributesOfItem(atPath: folder.path("good.yaml"))[.modificationDate] as? Date
    #expect(try run(folder, "--fix", "good.yaml").code == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: folder.path("good.yaml"))[.modificationDate] as? Date == before)
    #expect(try run(folder, "--fix", "-", input: Self.bad).code == 2)
    #expect(try run(folder, "--fix", "--diff", "a.yaml").code == 2)
    #expect(try run(folder, "--diff", "-", input: Self.bad).text.hasPrefix("--- a/<stdin>\n"))
  }

  @Test func everyFormatIsOneDocumentOnStandardOutput() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.bad, to: "a.yaml")
    for format in ["json", "sarif", "junit", "github", "gitlab", "concise", "snippet"] {
      let outcome = try run(folder, "--format", format, "a.yaml")
      #expect(outcome.code == 1, "\(format)")
      #expect(outcome.text.contains("endpoint-scheme"), "\(format)")
      #expect(outcome.errors == "1 values file, 0 objects: 1 error, 0 warnings\n", "\(format)")
      // Only how long it took differs from run to run.
      let again = try run(folder, "--format", format, "a.yaml").text
      #expect(again.replacing(#/time="[0-9.]+"/#, with: "") == outcome.text.replacing(#/time="[0-9.]+"/#, with: ""), "\(format)")
      #expect(try run(folder, "--format", format, "a.yaml", "missing.yaml").code == 3, "\(format)")
    }
  }

  @Test func theHookOfPreCommitNamesWhatExists() throws {
    let hooks = try Repository.read(".pre-commit-hooks.yaml").split(separator: "\n")
    let entries = hooks.filter { $0.hasPrefix("  entry: ") }
    #expect(entries.count == 4)
    for entry in entries {
      let words = entry.dropFirst("  entry: ".count).split(separator: " ").map(String.init)
      #expect(words.first == "linkerd-tracing")
      let folder = try TemporaryFolder()
      try folder.write(Self.bad, to: "a.yaml")
      try folder.write(EditFlagTests.pod, to: "b.yaml")
      #expect(try Program.linkerdTracing.run(Array(words.dropFirst()) + ["a.yaml", "b.yaml"], folder: folder.root).code == 1)
    }
  }
}
