import Testing

@testable import Diagnostics

struct SeverityTests {
  @Test func `an error weighs most`() {
    #expect(Severity.allCases.sorted() == [.information, .warning, .error])
    #expect(min(Severity.error, .warning) == .warning)
  }
}
