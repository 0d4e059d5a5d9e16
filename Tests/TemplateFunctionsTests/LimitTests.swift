import GoTemplate
import Testing

@testable import TemplateFunctions

/// Short templates that ask for more than there is.
@Suite struct LimitTests {
  /// A map that holds another twice, and so on: small in memory, 2⁴⁰ maps when it is written out.
  private static func doubled(_ depth: Int) -> Value {
    var value: Value = ["x": 1]
    for _ in 0..<depth { value = ["a": value, "b": value] }
    return value
  }

  private static func nested(_ depth: Int) -> Value {
    var value: Value = []
    for _ in 0..<depth { value = [value] }
    return value
  }

  @Test func copiesOfMapsThatOccurManyTimesStop() {
    Call("deepCopy", Self.doubled(40), fails: "a value has more than 1048576 values in it").check()
  }

  @Test func mergesOfMapsThatOccurManyTimesStop() {
    let outcome = Call.result(of: "merge", [Self.doubled(40), Self.doubled(40)])
    guard case .failure = outcome else { return #expect(Bool(false)) }
  }

  @Test func comparisonsOfMapsThatOccurManyTimesAreQuick() {
    Call("deepEqual", Self.doubled(40), Self.doubled(40), gives: true).check()
    Call("deepEqual", Self.doubled(40), Self.doubled(39), gives: false).check()
  }

  @Test func depthIsBounded() {
    Call("deepCopy", Self.nested(1001), fails: "a value is nested more than 1000 levels deep").check()
    Call("deepEqual", Self.nested(2000), Self.nested(2000), gives: false).check()
    Call("deepEqual", Self.nested(900), Self.nested(900), gives: true).check()
  }

  @Test func joinedListsAreBounded() {
    let many = Value.list(Array(repeating: .int(1), count: 3_000_000))
    Call("concat", many, many, fails: "the result would have more than 4194304 elements").check()
  }

  @Test func textsAreBounded() {
    let message = "the result would be longer than 64 MiB"
    let (many, long) = (Value.string(Self.text(1000)), Value.string(Self.text(100_000)))
    Call("replace", "a", long, many, fails: message).check()
    Call("regexReplaceAll", "a", many, long, fails: message).check()
    Call("regexReplaceAllLiteral", "a", many, long, fails: message).check()
    Call("wrapWith", 1, long, many, fails: message).check()
    Call("join", long, .list(Array(repeating: "x", count: 1000)), fails: message).check()
    Call("repeat", 1000, long, fails: message).check()
  }

  @Test func numbersOfPiecesAreBounded() throws {
    #expect(throws: FunctionError.self) { try Limit.check(elements: UInt(Limit.elements) + 1) }
    #expect(throws: FunctionError.self) { try Limit.check(bytes: 1, plus: .max, times: 2) }
    try Limit.check(elements: UInt(Limit.elements))
    try Limit.check(bytes: Limit.bytes, plus: 0, times: .max)
  }

  private static func text(_ count: Int) -> GoString { GoString([UInt8](repeating: UInt8(ascii: "a"), count: count)) }

  @Test func longListsTakeNoQuadraticTime() throws {
    let numbers = Value.list((0..<100_000).map { .int($0) })
    guard case .list(let unique) = try Call.result(of: "uniq", [numbers]).get() else { return }
    #expect(unique.elements.count == 100_000)
  }
}

@Suite struct TextTests {
  /// Bytes, and the code points that Go reads from them with their widths.
  @Test(
    arguments: [
      ([0x61], [0x61], [1]), ([0xC3, 0xA9], [0xE9], [2]), ([0xE6, 0x97, 0xA5], [0x65E5], [3]),
      ([0xF0, 0x9F, 0x98, 0x80], [0x1F600], [4]), ([0xFF], [0xFFFD], [1]), ([0xC3], [0xFFFD], [1]),
      ([0xC0, 0x80], [0xFFFD, 0xFFFD], [1, 1]), ([0xE0, 0x80, 0x80], [0xFFFD, 0xFFFD, 0xFFFD], [1, 1, 1]),
      ([0xED, 0xA0, 0x80], [0xFFFD, 0xFFFD, 0xFFFD], [1, 1, 1]),
      ([0xF4, 0x90, 0x80, 0x80], [0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD], [1, 1, 1, 1]),
      ([0xE6, 0x97, 0x61], [0xFFFD, 0xFFFD, 0x61], [1, 1, 1]), ([0xEF, 0xBF, 0xBD], [0xFFFD], [3]), ([], [], []),
    ] as [([UInt8], [UInt32], [Int])]) func codePoints(bytes: [UInt8], codes: [UInt32], widths: [Int])
  {
    let runes = GoString(bytes).runes
    #expect(runes.map(\.scalar.value) == codes && runes.map(\.width) == widths)
  }

  @Test func trimmingStopsAtBytesThatAreNoText() {
    #expect(GoString([0x20, 0x20, 0xA0, 0x61, 0xFF, 0x20]).trimmed == GoString([0xA0, 0x61, 0xFF]))
    #expect(GoString([0x61, 0xE3, 0x80, 0x80, 0xC2, 0xA0]).trimmed == "a")
    #expect(GoString([0xE3, 0x80, 0x80]).trimmed == "")
    #expect(GoString([0x61, 0x80, 0x80, 0x80, 0x80, 0x80]).trimmed.count == 6)
  }

  @Test(arguments: [
    (0.0, "", 1), (1.0, "1", 1), (0.1, "1", 0), (123.456, "123456", 3), (1e300, "1", 301), (5e-300, "5", -299),
    (120.0, "12", 3), (0.00012, "12", -3), (1e16, "1", 17), (123456789012345680.0, "12345678901234568", 18),
  ]) func shortestDecimals(number: Double, digits: String, point: Int) {
    let decimal = ShortestDecimal(-number)
    #expect(decimal.digits.map { String($0) }.joined() == digits && decimal.point == point && decimal.isNegative)
  }

  @Test(
    arguments: [
      (0x6B, [0x4B, 0x6B, 0x212A]), (0x3C3, [0x3A3, 0x3C2, 0x3C3]), (0x130, [0x130]), (0x131, [0x131]), (0x31, [0x31]),
      (0x1C6, [0x1C4, 0x1C5, 0x1C6]), (0xB5, [0xB5, 0x39C, 0x3BC]),
    ] as [(UInt32, [UInt32])])
  func lettersThatDifferInCase(code: UInt32, variants: [UInt32]) {
    #expect(Set(CaseFolding.variants(of: code)).sorted() == variants)
  }
}
