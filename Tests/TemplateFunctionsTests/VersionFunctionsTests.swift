import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct VersionFunctionsTests {
  static let calls: [Call] = [
    Call("semver", "v1.2", prints: "1.2.0"),
    Call("semver", "1.2.3-rc.1+build.5", prints: "1.2.3-rc.1+build.5"),
    Call("semver", "01.002.3", prints: "1.2.3"),
    Call("semver", "", fails: "invalid semantic version"),
    Call("semver", "1.2.3.4", fails: "invalid semantic version"),
    Call("semver", " 1.2.3", fails: "invalid semantic version"),
    Call("semver", "1.2.3-", fails: "invalid semantic version"),
    Call("semver", "1.2.3-a..b", fails: "invalid semantic version"),
    Call("semver", "V1", fails: "invalid semantic version"),
    Call("semver", "1.2.3-01", fails: "version segment starts with 0"),
    Call("semver", "1.2.3-0a", prints: "1.2.3-0a"),
    Call(
      "semver", "99999999999999999999",
      fails: #"error parsing version segment: strconv.ParseUint: parsing "99999999999999999999": value out of range"#),
    Call("semverCompare", ">=1.0", "1.x", fails: "invalid semantic version"),
    Call("semverCompare", "", "1.0.0", fails: "improper constraint: "),
    Call("semverCompare", "1.0 ||", "1.0.0", fails: "improper constraint: "),
    Call("semverCompare", ">", "1.0.0", fails: "improper constraint: >"),
    Call("semverCompare", "1.0,", "1.0.0", fails: "improper constraint: 1.0,"),
    Call("semverCompare", "=<>1", "1.0.0", fails: "improper constraint: =<>1"),
    Call("semverCompare", ">1<2", "1.0.0", fails: "improper constraint: >1<2"),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }

  /// A range with versions that lie in it and versions that don't.
  struct Range: Sendable {
    let range: String
    let holds: [String]
    let lacks: [String]
  }

  static let ranges: [Range] = [
    Range(range: "1.2.3", holds: ["1.2.3", "v1.2.3", "1.2.3+b"], lacks: ["1.2.4", "1.2.3-a"]),
    Range(range: "=1.2", holds: ["1.2.0", "1.2.9"], lacks: ["1.3.0", "1.2.0-a"]),
    Range(range: "1.x.x", holds: ["1.0.0", "1.9.9"], lacks: ["2.0.0", "0.9.0"]),
    Range(range: "*", holds: ["0.0.0", "99.0.0"], lacks: ["1.0.0-a"]),
    Range(range: "*-0", holds: ["1.0.0-a", "1.0.0"], lacks: []),
    Range(range: "!=1.2.3", holds: ["1.2.4"], lacks: ["1.2.3", "1.2.3+b", "1.2.4-a"]),
    Range(range: "!=1.2", holds: ["1.3.0", "2.2.0"], lacks: ["1.2.0", "1.2.7"]),
    Range(range: "!=1", holds: ["2.0.0"], lacks: ["1.0.0", "1.9.9"]),
    Range(range: ">1.2.3", holds: ["1.2.4", "2.0.0"], lacks: ["1.2.3", "1.2.3+b"]),
    Range(range: ">1.2", holds: ["1.3.0"], lacks: ["1.2.9"]),
    Range(range: ">1", holds: ["2.0.0"], lacks: ["1.9.9"]),
    Range(range: "<1.2", holds: ["1.1.9"], lacks: ["1.2.0"]),
    Range(range: "<=1.2", holds: ["1.2.9"], lacks: ["1.3.0"]),
    Range(range: "<=1", holds: ["1.9.9"], lacks: ["2.0.0"]),
    Range(range: ">= 1.19-0", holds: ["1.19.0", "1.33.4-gke.1"], lacks: ["1.18.20", "1.18.0-a"]),
    Range(range: "~1.2.3", holds: ["1.2.3", "1.2.9"], lacks: ["1.3.0", "1.2.2"]),
    Range(range: "~>1.2", holds: ["1.2.0"], lacks: ["1.3.0"]),
    Range(range: "~1", holds: ["1.9.0"], lacks: ["2.0.0"]),
    Range(range: "~0.0.0", holds: ["0.0.0", "5.0.0"], lacks: []),
    Range(range: "^1.2.3", holds: ["1.9.0"], lacks: ["1.2.2", "2.0.0", "1.3.0-a"]),
    Range(range: "^0.2.3", holds: ["0.2.9"], lacks: ["0.3.0", "1.2.3"]),
    Range(range: "^0.0.3", holds: ["0.0.3"], lacks: ["0.0.4", "0.1.3"]),
    Range(range: "^0.0", holds: ["0.0.9"], lacks: ["0.1.0"]),
    Range(range: "^0", holds: ["0.9.0"], lacks: ["1.0.0"]),
    Range(range: ">=1.2 <2", holds: ["1.5.0"], lacks: ["2.0.0", "1.1.0"]),
    Range(range: ">=1.2, !=1.5.0", holds: ["1.5.1"], lacks: ["1.5.0"]),
    Range(range: "<1 || >=2.0.0-a", holds: ["0.5.0", "2.0.0-b"], lacks: ["1.5.0", "0.5.0-b"]),
    Range(range: "1.2 - 1.4.5", holds: ["1.2.0", "1.4.5"], lacks: ["1.4.6", "1.1.9"]),
    Range(range: "1.2 - 1.4 || 3", holds: ["1.4.9", "3.1.0"], lacks: ["1.5.0"]),
    Range(
      range: ">1.0.0-alpha.2", holds: ["1.0.0-alpha.10", "1.0.0-alpha.b", "1.0.0"],
      lacks: ["1.0.0-alpha.1", "1.0.0-alpha"]),
  ]

  @Test(arguments: ranges) func contains(_ range: Range) throws {
    for version in range.holds {
      Call("semverCompare", .string(range.range), .string(version), gives: true).check()
    }
    for version in range.lacks {
      Call("semverCompare", .string(range.range), .string(version), gives: false).check()
    }
  }

  private func call(_ version: String, _ method: GoString, _ arguments: [Value] = []) throws -> Value? {
    guard case .object(let object) = try Call.result(of: "semver", [.string(version)]).get(),
      case .function(let function)? = try object.member(method)
    else { return nil }
    return try function.body(arguments, NoExecution())
  }

  @Test(arguments: [
    ("Major", "1"), ("Minor", "2"), ("Patch", "3"), ("Prerelease", "a.1"), ("Metadata", "b"),
    ("Original", "v1.2.3-a.1+b"), ("String", "1.2.3-a.1+b"), ("IncMajor", "2.0.0"), ("IncMinor", "1.3.0"),
    ("IncPatch", "1.2.3"),
  ]) func method(_ name: GoString, text: String) throws {
    #expect(try call("v1.2.3-a.1+b", name)?.printed.description == text)
  }

  @Test(arguments: [
    ("Compare", "-1", "0", "1"), ("Equal", "false", "true", "false"), ("LessThan", "true", "false", "false"),
    ("LessThanEqual", "true", "true", "false"), ("GreaterThan", "false", "false", "true"),
    ("GreaterThanEqual", "false", "true", "true"),
  ]) func comparison(_ name: GoString, less: String, same: String, greater: String) throws {
    for (version, expected) in [("1.0.0", less), ("1.2.0+x", same), ("1.10.0", greater)] {
      let other = try Call.result(of: "semver", ["1.2.0"]).get()
      #expect(try call(version, name, [other])?.printed.description == expected)
    }
    #expect(throws: FunctionError.self) { try self.call("1.0.0", name, [nil]) }
  }

  @Test func numbersAreUnsigned() throws {
    #expect(try call("18446744073709551615.0.0", "Major")?.typeName == "uint64")
    #expect(try call("18446744073709551615.0.0", "Major")?.printed == "18446744073709551615")
    #expect(try call("18446744073709551615.0.0", "IncMajor")?.printed == "0.0.0")
    if case .some = try call("1.0.0", "nothing") { Issue.record("there is no such method") }
  }
}
