import Testing

@testable import Charts

/// What helm adds to the template language.
struct ChartFunctionTests {
  @Test(arguments: [
    (#"{{ toYaml .Values }}"#, "a: 1\nb:\n- x\n- \"2\""), (#"{{ toYamlPretty .Values.b | quote }}"#, #""- x\n- \"2\"""#),
    (#"{{ toJson .Values }}"#, #"{"a":1,"b":["x","2"]}"#),
    (#"{{ toPrettyJson .Values.b | quote }}"#, #""[\n  \"x\",\n  \"2\"\n]""#),
    (#"{{ toRawJson "<" }}{{ toJson "<" }}"#, #""<""\u003c""#),
    (#"{{ (fromYaml "x: {z: 1}").x.z }}"#, "1"), (#"{{ fromYaml "" }}{{ fromYaml "null" }}"#, "map[]map[]"),
    (#"{{ fromYamlArray "[1, a]" }}"#, "[1 a]"),
    (#"{{ (fromJson "{\"x\": 2}").x }}{{ fromJsonArray "[3]" }}{{ fromJson "null" }}"#, "2[3]map[]"),
    (
      #"{{ toJson (rest (list)) }} {{ toYaml (initial (list)) }} {{ toJson (concat (list) (list)) }} {{ rest (list) }}"#,
      "null null null []"
    ),
    (
      #"{{ toJson (regexFindAll "x" "y" 1) }} {{ toJson (regexSplit "x" "y" 0) }} {{ toJson (fromJsonArray "null") }}"#,
      "null null null"
    ),
    (#"{{ toJson (rest (list 1)) }} {{ toJson (append (rest (list)) 1) }} {{ toJson (concat (list) (list 1)) }}"#, "[] [1] [1]"),
    (
      #"{{ deepEqual (list) (rest (list)) }} {{ deepEqual (rest (list)) (initial (list)) }} {{ empty (rest (list)) }}"#,
      "false true true"
    ),
    (#"{{ toJson (toDate "2006-01-02 15:04" "2024-02-29 07:05") }}"#, #""2024-02-29T07:05:00Z""#),
    (#"{{ lookup "v1" "Pod" "a" "b" }}"#, "map[]"),
    (#"{{ getHostByName "localhost" }}."#, "."), (#"{{ required "no" .Values.a }}"#, "1"), (#"{{ required "no" 0 }}"#, "0"),
    (#"{{ tpl "{{ .a }}<no value>" .Values }}"#, "1"), (#"{{ .Values.none }}."#, "."),
    (#"{{ toJson (int64 3) }} {{ toJson 3 }} {{ toJson 1.5 }}"#, "3 3 1.5"),
    (#"{{ toYaml (dict "a" (int64 3) "b" (list) "c" (dict)) }}"#, "a: 3\nb: []\nc: {}"),
    (#"{{ typeOf . }} {{ typeOf .Subcharts }} {{ kindOf $ }}"#, "common.Values map[string]interface {} map"),
    (#"{{ typeOf .Values }} {{ typeOf .Chart }} {{ typeOf .Files }}"#, "common.Values map[string]interface {} engine.files"),
  ])
  func results(template: String, text: String) {
    #expect(output(template, values: "a: 1\nb: [x, '2']\n") == text)
  }

  @Test(arguments: [
    (
      #"{{ (fromYaml "- 1").Error }}"#,
      "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type map[string]interface {}"
    ),
    (
      #"{{ index (fromYamlArray "a: 1") 0 }}"#,
      "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal object into Go value of type []interface {}"
    ),
    (#"{{ (fromYaml "a: b: c").Error }}"#, "error converting YAML to JSON: yaml: mapping values are not allowed in this context"),
    (
      #"{{ (fromYaml "x: 1\na: b: c").Error }}"#,
      "error converting YAML to JSON: yaml: line 2: mapping values are not allowed in this context"
    ),
    (#"{{ (fromYaml "{").Error }}"#, "error converting YAML to JSON: yaml: line 1: did not find expected node content"),
    (#"{{ (fromYaml "a: *x").Error }}"#, "error converting YAML to JSON: yaml: unknown anchor 'x' referenced"),
    (#"{{ (fromYaml "a: .inf").Error }}"#, "error converting YAML to JSON: json: unsupported value: +Inf"),
    (#"{{ (fromJson "[").Error }}"#, "unexpected end of JSON input"),
    (#"{{ (fromJson "[]").Error }}"#, "json: cannot unmarshal array into Go value of type map[string]interface {}"),
    (#"{{ index (fromJsonArray "{}") 0 }}"#, "json: cannot unmarshal object into Go value of type []interface {}"),
    (#"{{ index (fromJsonArray "x") 0 }}"#, "invalid character 'x' looking for beginning of value"),
  ])
  func readersNeverFail(template: String, text: String) {
    #expect(output(template) == text)
  }

  @Test(arguments: [
    (#"{{ fail "no way" }}"#, "no way"), (#"{{ required "give it" .Values.x }}"#, "give it"),
    (#"{{ required "give it" "" }}"#, "give it"),
    (
      #"{{ mustFromJson "[" }}"#,
      #"executing "c/templates/t.yaml" at <mustFromJson "[">: error calling mustFromJson: unexpected end of JSON input"#
    ),
    (#"{{ .Values.a.b }}"#, #"executing "c/templates/t.yaml" at <.Values.a.b>: nil pointer evaluating interface {}.b"#),
    (
      #"{{ include "none" . }}"#,
      #"executing "c/templates/t.yaml" at <include "none" .>: error calling include: template: no template "none" associated with template "gotpl""#
    ),
    (#"{{ env "HOME" }}"#, #"function "env" not defined"#), ("{{ if }}", "missing value for if"),
    (
      #"{{ .Files.Lines "empty" }}"#,
      #"executing "c/templates/t.yaml" at <.Files.Lines>: error calling Lines: runtime error: index out of range [-1]"#
    ),
  ])
  func errors(template: String, message: String) {
    let text = output(template, files: ["empty": ""])
    #expect(text == "error: " + message)
  }

  @Test func errorsPointIntoTheInnermostTemplate() throws {
    let error = try #require(
      failure([
        "templates/t.yaml": "a: 1\nb: {{ include \"one\" . }}\n",
        "templates/_h.tpl":
          "{{ define \"one\" }}{{ include \"two\" . }}{{ end }}\n{{ define \"two\" }}\n  {{ .Values.x.y }}{{ end }}",
      ]))
    #expect(error.location?.file.name == "c/templates/_h.tpl")
    #expect(error.location?.position.line == 3)
    #expect(error.notes.map(\.message) == [#"in "one" at <include "two" .>"#, #"in "c/templates/t.yaml" at <include "one" .>"#])
    #expect(error.notes.last?.location?.position.line == 2)
  }

  @Test func errorsInsideTplPointToTheCall() throws {
    let error = try #require(failure(["templates/t.yaml": "\na: {{ tpl \"{{ fail \\\"x\\\" }}\" . }}\n"]))
    #expect(error.message == "x")
    #expect(error.location?.file.name == "c/templates/t.yaml")
    #expect(error.location?.position.line == 2)
    let unparsable = try #require(failure(["templates/t.yaml": "a: {{ tpl \"{{ if }}\" . }}\n"]))
    #expect(unparsable.message.contains("missing value for if"))
    #expect(unparsable.location?.file.name == "c/templates/t.yaml")
  }

  @Test func tplSeesItsOwnDefinitionsOnly() {
    let helper = ["templates/_h.tpl": "{{ define \"n\" }}outer{{ end }}"]
    #expect(
      output(#"{{ tpl "{{ define \"n\" }}inner{{ end }}{{ include \"n\" . }}" . }} {{ include "n" . }}"#, files: helper)
        == "inner outer")
  }

  @Test func files() {
    let files = ["d/a.txt": "one\ntwo\n", "d/b.bin": "b", "x": "y"]
    #expect(output(#"{{ .Files.Get "d/a.txt" | quote }}{{ .Files.Get "none" }}"#, files: files) == #""one\ntwo\n""#)
    #expect(output(#"{{ .Files.Lines "d/a.txt" }}{{ .Files.GetBytes "x" }}"#, files: files) == "[one two][121]")
    #expect(output(#"{{ (.Files.Glob "d/*").AsConfig | quote }}"#, files: files) == #""a.txt: |\n  one\n  two\nb.bin: b""#)
    #expect(output(#"{{ (.Files.Glob "d/*.bin").AsSecrets }}"#, files: files) == "b.bin: Yg==")
    #expect(output(#"{{ (.Files.Glob "none").AsConfig }}{{ len (.Files.Glob "**") }}"#, files: files) == "{}3")
    #expect(output(#"{{ (.Files.Glob "none").AsSecrets }}"#, files: files) == "{}")
    #expect(output(#"{{ toJson (.Files.Glob "x") }}"#, files: files) == #"{"x":"eQ=="}"#)
    #expect(
      output(#"{{ range $p, $b := .Files }}{{ $p }}={{ len $b }} {{ end }}"#, files: files) == "d/a.txt=8 d/b.bin=1 x=1 ".trimmed)
  }

  @Test(arguments: [
    ("*", "a", true), ("*", "a/b", false), ("**", "a/b", true), ("a/**", "a/b/c", true), ("?", "/", false), ("[a-c]", "b", true),
    ("[!a-c]", "b", false),
    ("{a,b}.txt", "b.txt", true), ("{a,b/*}", "b/c", true), ("a{b,c}{d,e}", "ace", true), ("a.txt", "aXtxt", false),
    ("[a", "a", false), ("{a", "{a", true),
  ])
  func globs(pattern: String, path: String, isMatch: Bool) {
    #expect(FileGlob(Array(pattern.utf8)).matches(Array(path.utf8)) == isMatch)
  }

  @Test func capabilities() {
    #expect(
      output("{{ toJson .Capabilities.KubeVersion }} {{ .Capabilities.KubeVersion.GitVersion }}")
        == #"{"Major":"1","Minor":"35","Version":"v1.35.0"} v1.35.0"#)
    #expect(output("{{ .Capabilities.HelmVersion.Version }} {{ .Capabilities.HelmVersion }}").hasPrefix("v4.1.4 {v4.1.4 05fa"))
    #expect(
      output(
        #"{{ .Capabilities.APIVersions.Has "apps/v1" }} {{ .Capabilities.APIVersions.Has "apps/v1/Deployment" }} {{ len .Capabilities.APIVersions }}"#
      ) == "true false 57")
    #expect(output("{{ printf \"%v\" .Capabilities }}").hasPrefix("&{{v1.35.0 v1.35.0 1 35} [v1 admission"))
    #expect(output("{{ keys (fromYaml (toYaml .Capabilities)) | sortAlpha }}") == "[APIVersions HelmVersion KubeVersion]")
    #expect(APIVersions.builtIn.count == Set(APIVersions.builtIn).count)
  }
}

/// Charts that mean harm.
struct HostileChartTests {
  private func error(_ template: String, files: [String: String] = [:], values: String = "") -> String {
    output(template, values: values, files: files)
  }

  @Test func recursionEnds() {
    let loop = [
      "templates/_h.tpl": "{{ define \"n\" }}{{ include \"n\" . }}{{ end }}{{ define \"t\" }}{{ template \"t\" . }}{{ end }}"
    ]
    #expect(error("{{ include \"n\" . }}", files: loop).hasPrefix("error: "))
    #expect(error("{{ template \"t\" . }}", files: loop).contains("exceeded maximum template depth"))
    #expect(error("{{ tpl .Values.x . }}", values: "x: '{{ tpl .Values.x . }}'\n").hasPrefix("error: "))
  }

  @Test func ofARecursionTheEndsAreNamed() throws {
    let loop = [
      "templates/_h.tpl": "{{ define \"n\" }}{{ include \"n\" . }}{{ end }}", "templates/t.yaml": "{{ include \"n\" . }}",
    ]
    let notes = try #require(failure(loop)).notes.map(\.message)
    let inner = #"in "n" at <include "n" .>"#
    #expect(notes.count == 7 && notes.prefix(3) == [inner, inner, inner])
    #expect(notes[3].hasPrefix("… ") && notes[3].hasSuffix(" more"))
    #expect(notes.suffix(3) == [inner, inner, #"in "c/templates/t.yaml" at <include "n" .>"#])
  }

  @Test func loopsEnd() {
    let text = failure(["templates/t.yaml": "{{ range until 1000 }}{{ range until 1000 }}{{ end }}{{ end }}"]) {
      $0.limits.steps = 100_000
    }
    #expect(text?.message.contains("exceeded maximum number of steps") == true)
    let output = failure(["templates/t.yaml": "{{ range until 10000 }}{{ repeat 1000 \"x\" }}{{ end }}"]) {
      $0.limits.output = 1 << 20
    }
    #expect(output?.message.contains("exceeded maximum output size") == true)
  }

  @Test func valuesThatExpandAreRefused() {
    var bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    for index in 1...8 {
      bomb += "a\(index): &a\(index) [" + Array(repeating: "*a\(index - 1)", count: 10).joined(separator: ",") + "]\n"
    }
    #expect(error("x", values: bomb).contains("aliases expand to more than"))
    #expect(error("x", values: "a: " + String(repeating: "[", count: 10_000)).contains("nested more than"))
  }

  @Test func bytesThatAreNoTextAreReadSomehow() throws {
    let bytes: [UInt8] = [0x23, 0xFF, 0xFE, 0x0A]
    let chart = try Chart(
      files: [
        ChartFile(path: "Chart.yaml", bytes: Array(description("c").utf8)), ChartFile(path: "templates/t.yaml", bytes: bytes),
      ], place: "c")
    #expect(throws: (any Error).self) { try chart.render(request()) }
  }

  @Test func globsWithManyAlternativesEnd() {
    let pattern = String(repeating: "{a,b}", count: 30)
    #expect(!FileGlob(Array(pattern.utf8)).matches(Array("c".utf8)))
    #expect(
      !FileGlob(Array(String(repeating: "*a", count: 30).utf8)).matches(Array((String(repeating: "a", count: 60) + "b").utf8)))
  }
}

extension String {
  fileprivate var trimmed: String { String(decoding: ManifestSplitter.trimmed(Array(utf8)[...]), as: UTF8.self) }
}
