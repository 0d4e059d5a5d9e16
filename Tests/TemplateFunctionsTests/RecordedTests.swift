import Diagnostics
import Foundation
import GoTemplate
import Testing

@testable import TemplateFunctions

/// What helm answered to some thousand templates: a line has a template, `⇒`, and its output as a JSON string, or `!` and
/// the error's message.
enum Recorded {}

@Suite struct RecordedTests {
  @Test func addresses() throws { try check(Recorded.addresses) }
  @Test func arithmetic() throws { try check(Recorded.arithmetic) }
  @Test func collections() throws { try check(Recorded.collections) }
  @Test func conversions() throws { try check(Recorded.conversions) }
  @Test func expressions() throws { try check(Recorded.expressions) }
  @Test func texts() throws { try check(Recorded.texts) }
  @Test func versions() throws { try check(Recorded.versions) }
  @Test func words() throws { try check(Recorded.words) }

  /// These were recorded where the local zone is UTC.
  @Test(.enabled(if: Zone.local.period(at: 0).name == "UTC")) func dates() throws { try check(Recorded.dates) }
  @Test(.enabled(if: Zone.local.period(at: 0).name == "UTC")) func toml() throws { try check(Recorded.toml) }

  private func check(_ answers: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for line in answers.split(separator: "\n") {
      let parts = line.split(separator: "  ⇒  ", maxSplits: 1)
      try #require(parts.count == 2, "\(line)", sourceLocation: sourceLocation)
      let isFailure = parts[1].hasPrefix("! ")
      let expected = try JSONDecoder().decode(String.self, from: Data(parts[1].dropFirst(isFailure ? 2 : 0).utf8))
      switch render(String(parts[0])) {
      case .success(let output):
        #expect(!isFailure && output == expected, "\(line) gives \(output)", sourceLocation: sourceLocation)
      case .failure(let error):
        let message = error.root.message
        #expect(isFailure && message.hasSuffix(expected), "\(line) fails: \(message)", sourceLocation: sourceLocation)
      }
    }
  }

  private func render(_ template: String) -> Result<String, TemplateError> {
    var templates = TemplateSet(functions: TemplateFunctions().lookup)
    do throws(TemplateError) {
      try templates.parse(SourceFile(name: "t", bytes: Array(template.utf8)))
      let output = try templates.execute("t", on: .map(Map()))
      return .success(String(decoding: output, as: UTF8.self).replacing("<no value>", with: ""))
    } catch {
      return .failure(error)
    }
  }
}
