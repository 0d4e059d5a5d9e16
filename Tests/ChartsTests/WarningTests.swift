import Diagnostics
import Testing

@testable import Charts

/// What helm's log says while it renders, as warnings with a place.
struct WarningTests {
  private func warnings(_ files: [String: String], set: [String] = []) throws -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    _ = try chart(files).render(request(set: set)) { warnings.append($0) }
    #expect(warnings.allSatisfy { $0.severity == .warning })
    return warnings
  }

  @Test func nothingIsSaidAboutOrdinaryValues() throws {
    let values = "a: 1\nm: {b: 1, n: null}\nl: [1]\n"
    #expect(try warnings(["values.yaml": values], set: ["a=x", "m.b=2", "m.n=3", "l=null", "new.key=1", "m.new=1"]).isEmpty)
    #expect(try warnings(["values.yaml": values], set: ["m=1"]).isEmpty, "helm says nothing either")
  }

  @Test func mapsThatMeetOtherValues() throws {
    let values = "s: text\nm:\n  t: {a: 1, b: [x]}\n  u: 2\n"
    let found = try warnings(["values.yaml": values], set: ["s.x=1", "m.t=5", "m.u.v=1"])
    #expect(
      found.map(\.message) == [
        "cannot overwrite table with non table for c.m.t (map[a:1 b:[x]])", "skipped the default 2 for c.m.u: not a table",
        "skipped the default text for c.s: not a table",
      ])
    #expect(found.first?.notes.first?.location?.position.line == 3)
  }

  @Test func subchartsAndGlobalsAreNamedByTheirPath() throws {
    let files = [
      "values.yaml": "global: {gm: {a: 1}}\n", "charts/s/Chart.yaml": description("s"),
      "charts/s/values.yaml": "m: {t: {a: 1}}\nglobal: {gm: {b: 2}}\n",
    ]
    #expect(
      try warnings(files, set: ["global.gm=str", "s.m.t=1"]).map(\.message) == [
        "cannot overwrite table with non table for c.global.gm (map[a:1])",
        "cannot overwrite table with non table for c.s.global.gm (map[b:2])",
        "cannot overwrite table with non table for c.s.m.t (map[a:1])",
      ])
  }

  private func dependency(_ entry: String) -> [String: String] {
    [
      "Chart.yaml": description("c", "dependencies:\n- name: s\n  version: \"*\"\n" + entry),
      "charts/s/Chart.yaml": description("s"), "charts/s/values.yaml": "d: 1\n",
    ]
  }

  @Test func conditionsAndTagsMustBeBooleans() throws {
    #expect(
      try warnings(dependency("  condition: s.on,x.on\n"), set: ["s.on=no", "x.on=true"]).map(\.message)
        == [#"the condition "s.on" of the dependency "s" is not a boolean"#])
    #expect(
      try warnings(dependency("  tags: [t, u]\n"), set: ["tags.t=maybe", "tags.u=true"]).map(\.message)
        == [#"the tag "t" of the dependency "s" is not a boolean"#])
    #expect(try warnings(dependency("  condition: s\n")).isEmpty, "a map counts as missing")
  }

  @Test func importedValuesMustBeThere() throws {
    #expect(
      try warnings(dependency("  import-values: [data]\n")).map(\.message)
        == [#"the values of the dependency "s" have no table "exports.data" to import"#])
  }

  @Test func hooksThatNobodyKnowsAndOldCharts() throws {
    let hook = "kind: Job\nmetadata: {annotations: {helm.sh/hook: \"pre-install,bogus\"}}\n"
    let found = try warnings(["templates/t.yaml": hook])
    #expect(
      found.map(\.message) == [#"a document of c/templates/t.yaml is left out: helm doesn't know the hook "pre-install,bogus""#])
    #expect(try warnings(["Chart.yaml": description("c", "deprecated: true\n")]).map(\.message) == ["this chart is deprecated"])
  }
}
