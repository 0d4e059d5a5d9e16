import Diagnostics
import Testing

@testable import Tracing

struct MutationTests {
  @Test func `the shop is right`() throws {
    let shop = try Shop()
    #expect(shop.files.count > 20)
    #expect(shop.findings() == [])
  }

  @Test func `the shop is right with a collector between proxies and Jaeger`() throws {
    var shop = try Shop()
    for edit in Mutation.routed { _ = try shop.apply(edit) }
    #expect(shop.findings() == [])
  }

  @Test(arguments: Mutation.all)
  func `each breakage is one finding, at its line`(mutation: Mutation) throws {
    var shop = try Shop()
    var expected: [String] = []
    for edit in mutation.edits {
      if let line = try shop.apply(edit) { expected.append("\(edit.file):\(line) \(mutation.rule)") }
    }
    #expect(expected.count == 1)
    #expect(shop.findings() == expected)
  }

  @Test func `every rule that errs or warns has a breakage`() {
    // What these speak of is a release of Linkerd, or a collector, that the shop hasn't got.
    let elsewhere = ["version-old", "identity-domain", "young-key", "removed-key", "receiver-missing"]
    for rule in Rule.all where rule.severity > .information && !elsewhere.contains(rule.id) {
      #expect(Mutation.all.contains { $0.rule == rule.id }, "\(rule.id)")
    }
  }
}
