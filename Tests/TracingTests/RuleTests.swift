import Diagnostics
import Testing

@testable import Tracing

struct RuleTests {
  @Test(arguments: RuleFixtures.all.indices)
  func `speaks where the markers are, and nowhere else`(index: Int) {
    let fixture = RuleFixtures.all[index]
    for text in fixture.failing {
      let marked = MarkedSources(text)
      #expect(marked.expected.contains { $0.rule == fixture.rule }, "no marker of \(fixture.rule) in:\n\(text)")
      #expect(
        Set(marked.findings(version: fixture.version.flatMap { LinkerdVersion($0) })) == Set(marked.expected), "\(text)"
      )
    }
  }

  @Test(arguments: RuleFixtures.all.indices)
  func `is silent on what is right`(index: Int) {
    let fixture = RuleFixtures.all[index]
    for text in fixture.passing {
      let findings = MarkedSources(text).findings(version: fixture.version.flatMap { LinkerdVersion($0) })
      #expect(!findings.contains { $0.rule == fixture.rule }, "\(findings)\n\(text)")
    }
  }

  @Test func `no finding stands twice`() {
    for text in RuleFixtures.all.flatMap({ $0.failing }) {
      let findings = MarkedSources(text).findings()
      #expect(findings.count == Set(findings).count, "\(text)")
    }
  }

  @Test func `every rule has a failing and a passing fixture`() {
    for rule in Rule.all {
      let fixtures = RuleFixtures.all.filter { $0.rule == rule.id }
      #expect(fixtures.contains { !$0.failing.isEmpty }, "\(rule.id) has no failing fixture")
      #expect(fixtures.contains { !$0.passing.isEmpty }, "\(rule.id) has no passing fixture")
    }
    for fixture in RuleFixtures.all { #expect(Rule.named(fixture.rule) != nil, "\(fixture.rule)") }
  }

  @Test func `ids are unique and in kebab-case`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all { #expect(rule.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" || $0 == "." }, "\(rule.id)") }
  }

  @Test func `every finding says what to type, in lower case`() {
    for text in RuleFixtures.all.flatMap({ $0.failing }) {
      for finding in MarkedSources(text).diagnostics() {
        #expect(finding.help?.isEmpty == false, "\(finding.message)")
        #expect(finding.location != nil, "\(finding.message)")
        #expect(!finding.message.hasSuffix("."), "\(finding.message)")
        let first = finding.message.first ?? "A"
        #expect(
          first.isLowercase || first == "\""
            || ["Deployment", "Jaeger", "Linkerd", "SDKs", "Server", "Service"].contains { finding.message.hasPrefix($0) },
          "\(finding.message)")
      }
    }
  }

  @Test func `titles, reasons and fixes are whole`() {
    for rule in Rule.all {
      #expect(!rule.title.isEmpty && !rule.title.hasSuffix("."))
      #expect(rule.reason.hasSuffix("."), "\(rule.id)")
      #expect(rule.fix.hasSuffix("."), "\(rule.id)")
      #expect(rule.source?.hasPrefix("https://") == true, "\(rule.id)")
    }
  }

  @Test func `a release that a rule is not about rules it out`() {
    for (text, rule, version) in [
      ("clusterDomain: a\nidentityTrustDomain: b\nlinkerdVersion: edge-26.6.3\n" + SetUp.values, "identity-domain", "edge-26.7.1"),
      (SetUp.values.with("enabled: true", "enabled: true\n    labels:"), "labels-null", "edge-25.10.1"),
    ] {
      let marked = MarkedSources(text)
      #expect(marked.findings().contains { $0.rule == rule })
      #expect(!marked.findings(version: LinkerdVersion(version)).contains { $0.rule == rule })
    }
  }

  @Test func `the set-up of the fixtures is right`() {
    #expect(MarkedSources(SetUp.all).findings() == [])
    #expect(MarkedSources(SetUp.authorized).findings() == [])
  }

  @Test(arguments: Rule.all.map(\.id))
  func `reads as recorded`(rule: String) throws {
    let fixture = try #require(RuleFixtures.all.first { $0.rule == rule })
    let text = try #require(fixture.failing.first)
    let findings = MarkedSources(text).diagnostics(version: fixture.version.flatMap { LinkerdVersion($0) })
    #expect(
      DiagnosticFormat.concise.draw(findings.filter { $0.rule == rule }) == RuleMessages.texts[rule] ?? RuleMessages.backends[rule])
  }
}
