import Testing

@testable import Charts

/// Which charts of charts/ take part, and the values that they see.
struct SubchartTests {
  private let shown = "#{{ toJson .Values }}\n"

  /// A parent with a dependency on `s` that Chart.yaml describes by `entry`, and what each chart's values are, by its path.
  private func values(
    _ entry: String, parent: String = "", child: String = "k: 1\n", set: [String] = []
  ) -> [String: String] {
    let files = [
      "Chart.yaml": description("c", entry.isEmpty ? "" : "dependencies:\n- name: s\n  version: \"*\"\n" + entry),
      "values.yaml": parent, "templates/t.yaml": shown,
      "charts/s/Chart.yaml": description("s"), "charts/s/values.yaml": child, "charts/s/templates/t.yaml": shown,
    ]
    let text = printed(files, set: set)
    if text.hasPrefix("error") { return ["": text] }
    var found: [String: String] = [:]
    let lines = text.split(separator: "\n")
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("# Source: ") {
      found[String(line.dropFirst("# Source: c/".count).dropLast("templates/t.yaml".count))] = String(next.dropFirst())
    }
    return found
  }

  @Test func chartsThatNoOneListsAreEnabled() {
    #expect(values("") == ["": #"{"s":{"global":{},"k":1}}"#, "charts/s/": #"{"global":{},"k":1}"#])
  }

  @Test func theParentsValuesWin() {
    let found = values("", parent: "s: {k: 2, m: {a: 1}}\n", child: "k: 1\nm: {b: 2}\n", set: ["s.m.c=3"])
    #expect(found["charts/s/"] == #"{"global":{},"k":2,"m":{"a":1,"b":2,"c":3}}"#)
    #expect(found[""] == #"{"s":{"global":{},"k":2,"m":{"a":1,"b":2,"c":3}}}"#)
  }

  @Test func aNullTakesTheSubchartsDefaultAway() {
    #expect(values("", parent: "s: {k: null}\n")["charts/s/"] == #"{"global":{}}"#)
    #expect(values("", set: ["s.k=null"])["charts/s/"] == #"{"global":{}}"#)
    #expect(values("", parent: "s: {k: 2}\n", set: ["s.k=null"])["charts/s/"] == #"{"global":{}}"#)
    #expect(values("", parent: "s: {k: 2}\n", set: ["s=null"])["charts/s/"] == #"{"global":{},"k":1}"#)
  }

  @Test func valuesOfASubchartMustBeAMap() {
    #expect(values("", set: ["s=x"])[""] == "error: type mismatch on s: %!t(string=x)")
    #expect(values("", set: ["s=1"])[""] == "error: type mismatch on s: %!t(int64=1)")
    #expect(values("", set: ["s=null"])[""] == "error: type mismatch on s: %!t(<nil>)")
  }

  @Test func globalsFlowDown() {
    let found = values(
      "", parent: "global: {g: 1, m: {a: 1}}\n", child: "global: {g: 2, own: 3, m: {a: 2, b: 2}}\n", set: ["s.global.g=4"])
    #expect(found["charts/s/"] == #"{"global":{"g":1,"m":{"a":1,"b":2},"own":3}}"#)
    #expect(found[""]?.hasPrefix(#"{"global":{"g":1,"m":{"a":1}},"s":"#) == true)
    #expect(values("", parent: "global: 1\n")["charts/s/"] == #"{"k":1}"#)
    #expect(
      values("", parent: "global: {m: 1}\n", child: "global: {m: {a: 1}}\n", set: ["s.global.m.a=2"])["charts/s/"]?.contains(
        #""m":{"a":2}"#) == true)
  }

  @Test func conditionsDecideByTheFirstBoolean() {
    #expect(values("  condition: s.on\n")["charts/s/"] != nil)
    #expect(values("  condition: s.on\n", set: ["s.on=false"])["charts/s/"] == nil)
    #expect(values("  condition: ' s.on , x.on '\n", set: ["s.on=null", "x.on=false"])["charts/s/"] == nil)
    #expect(values("  condition: s.on,x.on\n", set: ["s.on=no", "x.on=false"])["charts/s/"] == nil, "a text is no boolean")
    #expect(values("  condition: s.on\n", child: "\"on\": false\n")["charts/s/"] == nil)
  }

  @Test func tagsDisableUnlessOneIsTrue() {
    let tags = "  tags: [a, b]\n"
    #expect(values(tags, set: ["tags.a=false"])["charts/s/"] == nil)
    #expect(values(tags, set: ["tags.a=false", "tags.b=true"])["charts/s/"] != nil)
    #expect(values(tags, set: ["tags.a=maybe"])["charts/s/"] != nil)
    #expect(values(tags + "  condition: s.on\n", set: ["tags.a=false", "s.on=true"])["charts/s/"] != nil)
  }

  @Test func anAliasRenames() {
    let found = values("  alias: al\n- name: s\n  version: 0.x\n", set: ["al.k=2"])
    #expect(found["charts/al/"] == #"{"global":{},"k":2}"#)
    #expect(found["charts/s/"] == #"{"global":{},"k":1}"#)
    #expect(found[""] == #"{"al":{"global":{},"k":2},"s":{"global":{},"k":1}}"#)
    #expect(values("  alias: a.b\n")[""] == #"error: validation: dependency "s" has disallowed characters in the alias"#)
  }

  @Test func valuesAreImported() {
    let child = "exports: {data: {x: 1, w: 1}}\nd: {z: 1}\n"
    let entry = "  import-values: [data, {child: d, parent: p.q}, {child: none, parent: n}]\n"
    let found = values(entry, parent: "w: 2\n", child: child, set: ["s.exports.data.x=9"])
    #expect(found[""]?.contains(#""p":{"q":{"z":1}}"#) == true)
    #expect(found[""]?.hasSuffix(#""w":2,"x":1}"#) == true, "defaults are imported, and the parent's own win")
  }

  @Test func conditionsReachIntoChartsOfCharts() {
    let files = [
      "Chart.yaml": description("c", "dependencies: [{name: s, version: '*'}]\n"), "templates/t.yaml": "a: 1\n",
      "charts/s/Chart.yaml": description("s", "dependencies: [{name: d, version: '*', condition: d.on}]\n"),
      "charts/s/charts/d/Chart.yaml": description("d"), "charts/s/charts/d/templates/t.yaml": "d: 1\n",
    ]
    #expect(printed(files).contains("# Source: c/charts/s/charts/d/templates/t.yaml\n"))
    #expect(!printed(files, set: ["s.d.on=false"]).contains("d/templates"))
  }

  @Test func whatIsListedMustBeThere() {
    let error = failure([
      "Chart.yaml": description("c", "dependencies:\n- {name: one, version: 1.0.0}\n- {name: two, version: 1.0.0}\n")
    ])
    #expect(error?.message.hasSuffix("missing in charts/ directory: one, two") == true)
    #expect(error?.location?.position.line == 5)
    #expect(failure(["Chart.yaml": description("c", "dependencies: 1\n")])?.message == "dependencies must be a list")
    #expect(failure(["Chart.yaml": description("c", "dependencies: [1]\n")])?.message == "a dependency must be a mapping")
  }

  @Test func anotherVersionCountsAsUnlisted() {
    let files = [
      "Chart.yaml": description("c", "dependencies: [{name: s, version: 9.x, alias: al, condition: s.on}]\n"),
      "charts/s/Chart.yaml": description("s"), "charts/s/templates/t.yaml": "s: 1\n",
    ]
    #expect(printed(files, set: ["s.on=true"]) == "---\n# Source: c/charts/s/templates/t.yaml\ns: 1\n")
  }

  @Test func firstVersionsListTheirDependenciesInRequirements() {
    let files = [
      "Chart.yaml": "apiVersion: v1\nname: c\nversion: 0.1.0\n",
      "requirements.yaml": "dependencies: [{name: s, version: '*', condition: s.on}]\n",
      "charts/s/Chart.yaml": description("s"), "charts/s/templates/t.yaml": "s: 1\n",
      "templates/t.yaml": "f: {{ range $p, $_ := .Files.Glob \"**\" }}{{ $p }}{{ end }}\n",
    ]
    #expect(printed(files).contains("s: 1\n"))
    #expect(printed(files, set: ["s.on=false"]) == "---\n# Source: c/templates/t.yaml\nf: requirements.yaml\n")
  }

  @Test func libraryChartsOnlyDefine() {
    let files = [
      "templates/t.yaml": "a: {{ include \"l.n\" . }}\n", "charts/l/Chart.yaml": description("l", "type: library\n"),
      "charts/l/templates/_l.tpl": "{{ define \"l.n\" }}{{ .Chart.Name }}{{ end }}",
      "charts/l/templates/x.yaml": "{{ fail \"never\" }}",
    ]
    #expect(printed(files) == "---\n# Source: c/templates/t.yaml\na: c\n")
    #expect(failure(["Chart.yaml": description("l", "type: library\n")])?.message == "library charts are not installable")
  }

  @Test func theParentSeesItsSubcharts() {
    let files = [
      "templates/t.yaml":
        "#{{ .Subcharts.s.Chart.Name }} {{ .Subcharts.s.Values.k }} {{ .Chart.IsRoot }} {{ .Subcharts.s.Chart.IsRoot }}\n",
      "charts/s/Chart.yaml": description("s"), "charts/s/values.yaml": "k: 1\n", "charts/s/own.txt": "x",
      "charts/s/templates/t.yaml": "#{{ .Files.Get \"own.txt\" }} {{ .Template.Name }} {{ .Template.BasePath }}\n",
    ]
    #expect(printed(files).contains("#s 1 true false\n"))
    #expect(printed(files).contains("#x c/charts/s/templates/t.yaml c/charts/s/templates\n"))
  }

  @Test func whatIsWrongInASubchartNamesIt() {
    #expect(
      failure(["charts/s/values.yaml": "a: 1\n"])?.message
        == "error unpacking subchart s in c: \"./c/charts/s\" is no chart: Chart.yaml file is missing")
    #expect(failure(["charts/README.md": "x"])?.message.hasPrefix("error unpacking subchart README.md in c: ") == true)
    #expect(failure(["charts/s-1.0.0.tgz": "x"])?.message.contains("packed chart") == true)
    #expect(failure(["charts/_s/values.yaml": "x", "charts/.s/x": "y", "charts/s.tgz.prov": ""]) == nil)
  }

  @Test func chartsInChartsEnd() {
    var files: [String: String] = [:]
    var path = ""
    for _ in 0..<40 {
      path += "charts/s/"
      files[path + "Chart.yaml"] = description("s")
    }
    #expect(failure(files)?.message.contains("more than 20 deep") == true)
  }

  @Test func schemasOfSubchartsAreCheckedToo() {
    let files = [
      "values.schema.json": #"{"properties":{"top":{"type":"string"}}}"#, "charts/s/Chart.yaml": description("s"),
      "charts/s/values.schema.json": #"{"required":["a"],"properties":{"p":{"pattern":"^a+$"}}}"#,
    ]
    #expect(
      failure(files, set: ["top=1", "s.p=ab"])?.message == """
        values don't meet the specifications of the schema(s) in the following chart(s):
        c:
        - at '/top': got number, want string
        s:
        - at '': missing property 'a'
        - at '/p': 'ab' does not match pattern '^a+$'
        """)
    #expect(failure(files, set: ["s.a=1", "s.p=aaa"]) == nil)
    #expect(failure(files) { $0.checksSchema = false } == nil)
  }

  @Test(arguments: [
    (#"{"properties":{"b":{"pattern":"("}}}"#, "'(' is not valid regex: error parsing regexp: missing closing ): `(`"),
    (##"{"$ref":"#/a"}"##, ##"json-pointer in "file:///values.schema.json#/a" not found"##),
    (
      #"{"$schema":"http://json-schema.org/draft-07/schema","properties":{"u":{"format":"uri"}}}"#,
      #"- at '/u': 'http://a b' is not valid uri: parse "http://a b": invalid character " " in host name"#
    ),
  ])
  func whatASchemaRefuses(schema: String, end: String) {
    let message = failure(["values.schema.json": schema], set: ["u=http://a b"])?.message
    #expect(message?.hasSuffix(end) == true, "\(message ?? "")")
  }
}
