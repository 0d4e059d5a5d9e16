import Foundation
import FoundationXML
import Testing

@testable import Diagnostics

/// A report with a finding of every kind, for the forms that programs read.
enum SampleReport {
  static let values = SourceFile(name: "a b/värde,1:2.yaml", bytes: Array("proxy:\n  tracing: wrong\n".utf8))
  static let manifest = SourceFile(name: "./web.yaml", bytes: Array("kind: Pod\n---\nkind: Service\n".utf8))

  static let report = Report(
    findings: [
      Diagnostic(
        "100% \"wrong\",\nand <more> & 'more'", rule: "some-rule", at: Location(values, SourceRange(18, 23)),
        notes: [.init("the first one", at: Location(manifest, SourceRange(0, 4))), .init("no place")], help: "type: it",
        fix: [Replacement(Location(values, SourceRange(18, 23)), with: Array("right\n".utf8))]),
      Diagnostic("mild", severity: .warning, rule: "other-rule", at: Location(manifest, SourceRange(14, 18))),
      Diagnostic("mild", severity: .information, rule: "other-rule", at: Location(manifest, SourceRange(14, 18))),
      Diagnostic("\"x.yaml\" can't be read"),
    ],
    files: [values, manifest],
    subjects: [
      .init(name: "values", kind: "Values", location: Location(values, SourceRange(0, 24))),
      .init(name: "shop/web", kind: "Pod@v1", location: Location(manifest, SourceRange(0, 9))),
      .init(name: "web", kind: "Service@v1", location: Location(manifest, SourceRange(14, 27))),
    ],
    rules: [
      RuleDescription(id: "other-rule", severity: .warning, title: "Title", reason: "Reason.", fix: "Fix."),
      RuleDescription(id: "some-rule", severity: .error, title: "Title", reason: "Reason.", fix: "Fix."),
    ], tool: .init(version: "1.2.3"), milliseconds: 1042)
}

struct SARIFRendererTests {
  private func run(_ report: Report) throws -> [String: Any] {
    let text = DiagnosticFormat.sarif.draw(report)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func at(_ path: String, in value: Any?) -> Any? {
    path.split(separator: ".").reduce(value) { value, key in
      Int(key).map { index in (value as? [Any]).flatMap { index < $0.count ? $0[index] : nil } }
        ?? (value as? [String: Any])?[String(key)]
    }
  }

  @Test(arguments: [
    ("results.0.ruleId", "some-rule"), ("results.0.ruleIndex", "1"), ("results.0.level", "error"), ("results.1.level", "warning"),
    ("results.2.level", "note"), ("results.0.message.text", "100% \"wrong\",\nand <more> & 'more'\nnote: no place\nhelp: type: it"),
    ("results.0.locations.0.physicalLocation.artifactLocation.uri", "a%20b/v%C3%A4rde%2C1%3A2.yaml"),
    ("results.0.locations.0.physicalLocation.region.startLine", "2"),
    ("results.0.locations.0.physicalLocation.region.startColumn", "12"),
    ("results.0.locations.0.physicalLocation.region.endColumn", "17"),
    ("results.0.relatedLocations.0.message.text", "the first one"),
    ("results.0.relatedLocations.0.physicalLocation.artifactLocation.uri", "./web.yaml"),
    ("results.0.fixes.0.artifactChanges.0.replacements.0.insertedContent.text", "right\n"),
    ("results.0.fixes.0.artifactChanges.0.replacements.0.deletedRegion.startColumn", "12"),
    ("tool.driver.name", "linkerd-tracing"), ("tool.driver.version", "1.2.3"), ("tool.driver.rules.1.id", "some-rule"),
    ("tool.driver.rules.0.defaultConfiguration.level", "warning"), ("tool.driver.rules.0.help.text", "Fix."),
    ("columnKind", "unicodeCodePoints"), ("invocations.0.toolExecutionNotifications.0.message.text", "\"x.yaml\" can't be read"),
    ("invocations.0.executionSuccessful", "0"),
  ])
  func `says everything in its place`(path: String, expected: String) throws {
    let value = at(path, in: try run(SampleReport.report))
    #expect(value.map { "\($0)" }.map { $0 == "false" ? "0" : $0 } == expected, "\(path)")
  }

  @Test func `nothing found is a run as well`() throws {
    let run = try run(Report(findings: []))
    #expect((run["results"] as? [Any])?.isEmpty == true)
    #expect(at("invocations.0.executionSuccessful", in: run) as? Bool == true)
    #expect(at("results.1.fixes", in: try self.run(SampleReport.report)) == nil)
  }
}

struct JUnitRendererTests {
  /// The elements of a document with their depth, in order.
  private final class Reader: NSObject, XMLParserDelegate {
    struct Element {
      let depth: Int
      let name: String
      let attributes: [String: String]
      var text = ""
    }

    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(depth: open.count, name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }
  }

  private func elements(_ report: Report) throws -> [Reader.Element] {
    let reader = Reader()
    let parser = XMLParser(data: Data(DiagnosticFormat.junit.draw(report).utf8))
    parser.delegate = reader
    #expect(parser.parse())
    return reader.elements
  }

  @Test func `a suite a file, a case an object, a failure a finding`() throws {
    let elements = try elements(SampleReport.report)
    #expect(
      elements.map { "\($0.depth) \($0.name) \($0.attributes["name"] ?? $0.attributes["type"] ?? "")" } == [
        "1 testsuites linkerd-tracing", "2 testsuite a b/värde,1:2.yaml", "3 testcase values", "4 failure some-rule",
        "2 testsuite ./web.yaml", "3 testcase shop/web", "3 testcase web", "4 system-out ", "2 testsuite linkerd-tracing",
        "3 testcase linkerd-tracing", "4 error ",
      ])
    #expect(
      elements[0].attributes.filter { $0.key != "name" } == [
        "time": "1.042", "tests": "4", "failures": "1", "errors": "1", "disabled": "0",
      ])
    #expect(
      elements[1].attributes.filter { $0.key != "name" } == [
        "id": "1", "tests": "1", "failures": "1", "errors": "0", "disabled": "0", "skipped": "0",
      ])
    #expect(elements[6].attributes["classname"] == "Service@v1")
    #expect(elements[3].attributes["message"] == "100% \"wrong\",\nand <more> & 'more'")
    #expect(elements[3].text.hasSuffix("a b/värde,1:2.yaml:2:12: help: type: it"))
    #expect(elements[7].text.split(separator: "\n").count == 2)
  }

  @Test func `what fails a run fails a case`() throws {
    var report = SampleReport.report
    report.failing = .warning
    let elements = try elements(report)
    #expect(elements.count { $0.name == "failure" } == 2)
    #expect(elements.count { $0.name == "system-out" } == 1)
  }

  @Test func `a finding outside every object has a case of its own`() throws {
    var report = SampleReport.report
    report.findings = [
      Diagnostic("a", at: Location(SampleReport.manifest, SourceRange(11, 12))),
      Diagnostic("b", at: Location(SampleReport.manifest, SourceRange(12, 13))),
    ]
    let elements = try elements(report)
    #expect(elements.filter { $0.attributes["classname"] == "file" }.map { $0.attributes["name"] } == ["./web.yaml"])
    #expect(elements.count { $0.name == "failure" } == 2)
  }

  @Test(arguments: ["\u{0}\u{1}\u{8}", "\u{FFFE}", "]]>", "\u{1B}[31m", "<a b='c'>&amp;", "日本 🙂"])
  func `any text is XML`(text: String) throws {
    _ = try elements(Report(findings: [Diagnostic(text, rule: text, help: text)]))
  }

  @Test func `thousands of findings take no longer than their file`() throws {
    let file = SourceFile(name: "a", bytes: [UInt8](repeating: 0x0A, count: 40_000))
    let report = Report(
      findings: (0..<20_000).map { Diagnostic("a", at: Location(file, SourceRange($0 * 2, $0 * 2))) }, files: [file],
      subjects: (0..<20_000).map { .init(name: "\($0)", kind: "Pod@v1", location: Location(file, SourceRange($0 * 2, $0 * 2 + 1))) }
    )
    var failures = 0
    let time = try ContinuousClock().measure { failures = try elements(report).count { $0.name == "failure" } }
    #expect(failures == 20_000)
    #expect(time < .seconds(20))
  }
}

struct GitHubRendererTests {
  /// A command as the runner takes it apart.
  private func command(_ line: Substring) throws -> (name: String, properties: [String: String], message: String) {
    let rest = line.dropFirst(2)
    let end = try #require(rest.range(of: "::"))
    let head = rest[..<end.lowerBound].split(separator: " ", maxSplits: 1)
    var properties: [String: String] = [:]
    for pair in head[1].split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      properties[String(parts[0])] = unescaped(String(parts[1]))
    }
    return (String(head[0]), properties, unescaped(String(rest[end.upperBound...])))
  }

  private func unescaped(_ text: String) -> String {
    text.replacing("%3A", with: ":").replacing("%2C", with: ",").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
      .replacing("%25", with: "%")
  }

  @Test func `the runner reads what was found`() throws {
    let lines = DiagnosticFormat.github.draw(SampleReport.report).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.hasPrefix("::") })
    let first = try command(lines[0])
    #expect(first.name == "error")
    #expect(
      first.properties == [
        "file": "a b/värde,1:2.yaml", "line": "2", "col": "12", "endLine": "2", "endColumn": "17", "title": "some-rule",
      ])
    #expect(
      first.message == "100% \"wrong\",\nand <more> & 'more'\nnote: the first one (./web.yaml:1:1)\nnote: no place\nhelp: type: it")
    #expect(try lines.map { try command($0).name } == ["error", "warning", "notice", "error"])
    #expect(try command(lines[3]).properties == ["title": "linkerd-tracing"])
  }

  @Test func `columns are left out where the end is on another line`() throws {
    let line = DiagnosticFormat.github.draw([Diagnostic("a", at: Location(SampleReport.manifest, SourceRange(0, 12)))])
    let properties = try command(line.dropLast()[...]).properties
    #expect(properties["endLine"] == "2")
    #expect(properties["endColumn"] == nil && properties["col"] == nil)
  }
}

struct GitLabRendererTests {
  private func issues(_ report: Report) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(DiagnosticFormat.gitlab.draw(report).utf8)) as? [[String: Any]])
  }

  @Test func `every issue has what GitLab asks for`() throws {
    let issues = try issues(SampleReport.report)
    #expect(issues.compactMap { $0["severity"] as? String } == ["major", "minor", "info", "major"])
    #expect(issues.compactMap { $0["check_name"] as? String } == ["some-rule", "other-rule", "other-rule", "linkerd-tracing"])
    let location = try #require(issues[1]["location"] as? [String: Any])
    #expect(location["path"] as? String == "web.yaml")
    #expect((location["lines"] as? [String: Int]) == ["begin": 3])
    #expect(try self.issues(Report(findings: [])).isEmpty)
  }

  @Test func `a fingerprint stays when lines come and go, and tells equal findings apart`() throws {
    func prints(_ text: String, _ offsets: [Int]) throws -> [String] {
      let file = SourceFile(name: "a", bytes: Array(text.utf8))
      let findings = offsets.map { Diagnostic("wrong", rule: "r", at: Location(file, SourceRange($0, $0 + 1))) }
      return try issues(Report(findings: findings)).compactMap { $0["fingerprint"] as? String }
    }
    let before = try prints("a\nb\n", [0, 2])
    #expect(Set(before).count == 2)
    #expect(try prints("# new\na\n# new\nb\n", [6, 14]) == before)
    #expect(before.allSatisfy { $0.count == 16 })
  }
}
