import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct RandomFunctionsTests {
  /// What isn't random about them.
  static let calls: [Call] = [
    Call("randAlphaNum", 0, gives: ""),
    Call("randAlpha", -1, gives: ""),
    Call("randNumeric", .int(.min), gives: ""),
    Call("randAscii", .int(.max), fails: "the result would be longer than 64 MiB"),
    Call("randBytes", 0, gives: ""),
    Call("randBytes", -1, fails: "runtime error: makeslice: len out of range"),
    Call("randBytes", .int(.max), fails: "the result would be longer than 64 MiB"),
    Call("randInt", 3, 4, gives: 3),
    Call("randInt", 5, 5, fails: "invalid argument to Intn"),
    Call("randInt", .int(.min), .int(.max), fails: "invalid argument to Intn"),
    Call("shuffle", "", gives: ""),
    Call("shuffle", "ééé", gives: "ééé"),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }

  @Test(arguments: [
    ("randAlphaNum", "^[0-9A-Za-z]{500}$"), ("randAlpha", "^[A-Za-z]{500}$"), ("randNumeric", "^[0-9]{500}$"),
    ("randAscii", "^[ -~]{500}$"),
  ]) func lettersAreOfTheAlphabet(function: String, pattern: GoString) throws {
    let texts = try (0..<2).map { _ in try Call.result(of: function, [500]).get().text }
    for text in texts { #expect(try RegularExpression(pattern).matches(text), "\(text)") }
    #expect(texts[0] != texts[1])
  }

  @Test func everyLetterComesUp() throws {
    let text = try Call.result(of: "randAlphaNum", [20_000]).get().text
    #expect(Set(text.bytes).count == 62)
  }

  @Test func identifiersAreOfVersionFour() throws {
    let text = try Call.result(of: "uuidv4", []).get().text
    let pattern: GoString = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
    #expect(try RegularExpression(pattern).matches(text), "\(text)")
  }

  @Test func numbersLieInTheirRange() throws {
    for _ in 0..<100 {
      guard case .integer(let number, .int) = try Call.result(of: "randInt", [-2, 2]).get() else { return }
      #expect(-2..<2 ~= number)
    }
  }

  @Test func shufflingKeepsTheCharacters() throws {
    let text = try Call.result(of: "shuffle", ["linkerd-é"]).get().text
    #expect(text.runes.map(\.scalar).sorted() == GoString("linkerd-é").runes.map(\.scalar).sorted())
  }
}
