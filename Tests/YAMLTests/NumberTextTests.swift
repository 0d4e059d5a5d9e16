import Testing

@testable import YAML

/// Floats as Go's libraries print them.
struct NumberTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let value: Double
    let json: String?
    let yaml: String?
    let go: String
    init(_ value: Double, json: String?, yaml: String?, go: String) {
      self.value = value
      self.json = json
      self.yaml = yaml
      self.go = go
    }
    var testDescription: String { value.description }
  }

  static let cases: [Case] = [
    Case(0, json: "0", yaml: "0", go: "0"),
    Case(-0.0, json: "-0", yaml: "0", go: "-0"),
    Case(1, json: "1", yaml: "1", go: "1"),
    Case(-1, json: "-1", yaml: "-1", go: "-1"),
    Case(0.25, json: "0.25", yaml: "0.25", go: "0.25"),
    Case(100, json: "100", yaml: "100", go: "100"),
    Case(12345.678, json: "12345.678", yaml: "12345.678", go: "12345.678"),
    Case(999_999, json: "999999", yaml: "999999", go: "999999"),
    Case(1_000_000, json: "1000000", yaml: "1000000", go: "1e+06"),
    Case(1_234_567, json: "1234567", yaml: "1234567", go: "1.234567e+06"),
    Case(-1_234_567.5, json: "-1234567.5", yaml: "-1.2345675e+06", go: "-1.2345675e+06"),
    Case(123_456.7, json: "123456.7", yaml: "123456.7", go: "123456.7"),
    Case(9_007_199_254_740_992, json: "9007199254740992", yaml: "9007199254740992", go: "9.007199254740992e+15"),
    Case(1e15, json: "1000000000000000", yaml: "1000000000000000", go: "1e+15"),
    Case(1e16, json: "10000000000000000", yaml: "10000000000000000", go: "1e+16"),
    Case(0x1p63, json: "9223372036854776000", yaml: "9223372036854776000", go: "9.223372036854776e+18"),
    Case(-0x1p62, json: "-4611686018427388000", yaml: "-4611686018427388000", go: "-4.611686018427388e+18"),
    Case(1e19, json: "10000000000000000000", yaml: "10000000000000000000", go: "1e+19"),
    Case(-1e19, json: "-10000000000000000000", yaml: "-1e+19", go: "-1e+19"),
    Case(2e19, json: "20000000000000000000", yaml: "2e+19", go: "2e+19"),
    Case(1e20, json: "100000000000000000000", yaml: "1e+20", go: "1e+20"),
    Case(1e21, json: "1e+21", yaml: "1e+21", go: "1e+21"),
    Case(1.5e300, json: "1.5e+300", yaml: "1.5e+300", go: "1.5e+300"),
    Case(0.001, json: "0.001", yaml: "0.001", go: "0.001"),
    Case(0.0001, json: "0.0001", yaml: "0.0001", go: "0.0001"),
    Case(0.00015, json: "0.00015", yaml: "0.00015", go: "0.00015"),
    Case(0.00001, json: "0.00001", yaml: "1e-05", go: "1e-05"),
    Case(0.000001, json: "0.000001", yaml: "1e-06", go: "1e-06"),
    Case(0.0000001, json: "1e-7", yaml: "1e-07", go: "1e-07"),
    Case(-0.00000012, json: "-1.2e-7", yaml: "-1.2e-07", go: "-1.2e-07"),
    Case(1e-10, json: "1e-10", yaml: "1e-10", go: "1e-10"),
    Case(.leastNonzeroMagnitude, json: "5e-324", yaml: "5e-324", go: "5e-324"),
    Case(0.1 + 0.2, json: "0.30000000000000004", yaml: "0.30000000000000004", go: "0.30000000000000004"),
    Case(.infinity, json: nil, yaml: nil, go: "+Inf"),
    Case(-.infinity, json: nil, yaml: nil, go: "-Inf"),
    Case(.nan, json: nil, yaml: nil, go: "NaN"),
  ]

  @Test(arguments: cases)
  func `a float is printed`(testCase: Case) {
    #expect(NumberText.json(testCase.value) == testCase.json)
    #expect(NumberText.yaml(testCase.value) == testCase.yaml)
    #expect(NumberText.go(testCase.value) == testCase.go)
  }

  @Test func `what is printed reads back as the same value`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(Double(try #require(NumberText.json(value))) == value)
      #expect(Double(try #require(NumberText.yaml(value))) == value)
      #expect(Double(NumberText.go(value)) == value)
    }
  }
}
