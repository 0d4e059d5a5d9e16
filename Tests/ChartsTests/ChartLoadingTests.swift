import Diagnostics
import Testing

@testable import Charts

/// Chart.yaml, .helmignore, and which file is what.
struct ChartLoadingTests {
  private func error(_ description: String) -> String? { failure(["Chart.yaml": description])?.message }

  @Test func chartYAMLIsValidated() {
    #expect(error("- a\n") == "cannot load Chart.yaml: it must be a mapping")
    #expect(error("") == "validation: chart.metadata.name is required")
    #expect(error("apiVersion: v2\nversion: 0.1.0\n") == "validation: chart.metadata.name is required")
    #expect(error("apiVersion: v2\nname: c\n") == "validation: chart.metadata.version is required")
    #expect(error("apiVersion: v3\nname: c\nversion: 0.1.0\n") == "invalid chart apiVersion")
    #expect(error("name: a/b\nversion: 0.1.0\n") == #"validation: chart.metadata.name "a/b" is invalid"#)
    #expect(error("name: ..\nversion: 0.1.0\n") == #"validation: chart.metadata.name ".." is invalid"#)
    #expect(error("name: c\nversion: bad\n") == #"validation: chart.metadata.version "bad" is invalid"#)
    #expect(error("name: c\nversion: 0.1.0\ntype: weird\n") == "validation: chart.metadata.type must be application or library")
    #expect(error("a: [\n") == "did not find expected node content while parsing a flow node")
    #expect(error("name: c\nversion: 0.1.0\n") == nil, "the API version may be missing")
  }

  @Test func aFolderWithoutChartYAMLIsNoChart() {
    #expect(throws: Diagnostic.self) { try Chart(files: [], place: "x") }
  }

  @Test func filesThatCanNotBeRead() {
    #expect(failure(["values.yaml": "- 1\n"])?.location?.file.name == "./c/values.yaml")
    #expect(failure(["values.schema.json": "{"])?.message == "unexpected end of JSON input")
  }

  @Test func aByteOrderMarkIsDropped() {
    #expect(printed(["templates/t.yaml": "\u{FEFF}a: 1\n"]) == "---\n# Source: c/templates/t.yaml\na: 1\n")
  }

  @Test func theChartObject() {
    let yaml = """
      name: c
      version: 1.0.0
      appVersion: 1.10
      description: "a\tb\\ec"
      keywords: [x, 2]
      maintainers: [{name: m, email: e}]
      annotations: {k: 1}
      deprecated: true
      """
    let text = printed(["Chart.yaml": yaml, "templates/t.yaml": "#{{ toJson .Chart }}\n"])
    #expect(text.contains(#""APIVersion":"v1""#))
    #expect(text.contains(#""AppVersion":"1.1""#))
    #expect(text.contains(#""Description":"a bc""#))
    #expect(text.contains(#""Keywords":["x","2"]"#))
    #expect(text.contains(#""Maintainers":[{"Email":"e","Name":"m","URL":""}]"#))
    #expect(text.contains(#""Annotations":{"k":"1"}"#))
    #expect(text.contains(#""Deprecated":true,"#))
    #expect(output("{{ toJson .Chart.Annotations }} {{ .Chart.Annotations }} {{ .Chart.Sources }}") == "null map[] []")
    #expect(
      printed([
        "Chart.yaml": description("c", "dependencies: [{name: s, version: '*', import-values: [d], tags: [t]}]\n"),
        "charts/s/Chart.yaml": description("s"), "templates/t.yaml": "#{{ toJson .Chart.Dependencies }}\n",
      ]).contains(
        #"[{"Alias":"","Condition":"","Enabled":true,"ImportValues":[{"child":"exports.d","parent":"."}],"Name":"s","Repository":"","Tags":["t"],"Version":"*"}]"#
      ))
  }

  /// The files that `.Files` shows, or the error.
  private func kept(_ rules: String) -> String {
    let text = printed([
      ".helmignore": rules, "a.md": "", "b.txt": "", "d/a.md": "", "d/e/x": "", "top": "", ".git": "",
      "templates/t.yaml": "#{{ range $p, $_ := .Files.Glob \"**\" }}{{ $p }} {{ end }}\n", "templates/.hidden": "{{",
    ])
    let start = "---\n# Source: c/templates/t.yaml\n#"
    return text.hasPrefix(start) ? String(text.dropFirst(start.count)) : text
  }

  @Test(arguments: [
    ("", ".git .helmignore a.md b.txt d/a.md d/e/x top\n"), ("# comment\n\n*.md\n", ".git .helmignore b.txt d/e/x top\n"),
    ("d/a.md\n/top\n", ".git .helmignore a.md b.txt d/e/x\n"), ("/a.md\n", ".git .helmignore b.txt d/a.md d/e/x top\n"),
    ("d/\n", ".git .helmignore a.md b.txt top\n"), ("e/\ntop/\n", ".git .helmignore a.md b.txt d/a.md top\n"),
    (".*\n[ab].*\n", "d/e/x top\n"), ("?op\r\n", ".git .helmignore a.md b.txt d/a.md d/e/x\n"),
  ])
  func helmignore(rules: String, files: String) {
    #expect(kept(rules) == files)
  }

  @Test func helmignoreRulesThatAreRefused() {
    #expect(kept("**/x\n") == "error: double-star (**) syntax is not supported")
    #expect(kept("[a\n") == "error: syntax error in pattern")
    #expect(kept("!a.md\n").hasPrefix("error: \"./c\" is no chart"), "a negated rule excludes all that it doesn't name")
    #expect(kept("Chart.yaml\n").hasPrefix("error: \"./c\" is no chart"))
  }

  @Test(arguments: [
    ("a*c", "abbc", true), ("a*c", "ab/c", false), ("*", "", true), ("*", "a/b", false), ("a?c", "abc", true),
    ("a?c", "a/c", false), ("?", "é", true),
    ("[a-c]x", "bx", true), ("[^a-c]x", "bx", false), ("[^a]", "/", false), ("[é-ü]", "ö", true), ("\\*", "*", true),
    ("\\*", "a", false),
    ("a/*/c", "a/b/c", true), ("*.tar.*", "x.tar.gz", true), ("**", "ab", true), ("a*b*c", "aXbYbZc", true), ("[]", "a", nil),
    ("[a", "a", nil),
    ("[a-", "a", nil), ("a\\", "a", nil), ("[-]", "-", nil), ("[\\-]", "-", true),
  ])
  func patterns(pattern: String, path: String, expected: Bool?) {
    #expect(PathPattern(Array(pattern.utf8))?.matches(Array(path.utf8)[...]) == expected)
  }

  @Test func patternsWithManyStarsEnd() {
    let pattern = PathPattern(Array(String(repeating: "*a", count: 200).utf8))
    #expect(pattern?.matches(Array(String(repeating: "a", count: 5_000).utf8)[...]) == true)
    #expect(pattern?.matches(Array((String(repeating: "a", count: 5_000) + "b").utf8)[...]) == false)
  }
}
