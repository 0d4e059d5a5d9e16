import Testing

@testable import Tracing

struct InjectionDurationTests {
  @Test(arguments: [
    ("60s", "1m0s"), ("90m", "1h30m0s"), ("1.5h", "1h30m0s"), ("0", "0s"), ("+5s", "5s"), ("1500ms", "1.5s"), ("2us", "2µs"),
    ("3ns", "3ns"),
    ("1h2m3s4ms", "1h2m3.004s"), (".5s", "500ms"), ("100h", "100h0m0s"), ("1.0001us", "1µs"),
  ])
  func `reads and writes as Go does`(text: String, wanted: String) throws {
    #expect(try GoDuration(text).text == wanted)
  }

  @Test(arguments: ["", "500", "5x", "s", "-5s", "1..5s", "99999999999h", "9223372036854775808ns", "1h1", ".s"])
  func `refuses what Go does, and less than nothing`(text: String) {
    #expect(throws: GoDuration.Problem.self) { try GoDuration(text) }
  }
}
