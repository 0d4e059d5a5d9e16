import Testing

@testable import YAML

/// What plain scalars mean.
struct ScalarTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let scalar: Scalar
    init(_ text: String, _ scalar: Scalar) {
      self.text = text
      self.scalar = scalar
    }
    var testDescription: String { text.debugDescription }
  }

  static let words: [Case] =
    ["y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"].map { Case($0, .bool(true)) }
    + ["n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"].map { Case($0, .bool(false)) }
    + ["", "~", "null", "Null", "NULL"].map { Case($0, .null) }
    + [
      "t", "f", "yEs", "oN", "tRUE", "trues", "nULL", "nil", "none", "nulll", "~~", "offf", "yes please", "o", "nginx",
      "tempo", "false1", "Y ", "\u{79}\u{0}", "on\n",
    ].map { Case($0, .string) }

  static let integers: [Case] = [
    Case("0", .integer(0)),
    Case("7", .integer(7)),
    Case("+7", .integer(7)),
    Case("-7", .integer(-7)),
    Case("-0", .integer(0)),
    Case("4317", .integer(4317)),
    Case("0755", .integer(493)),
    Case("-0755", .integer(-493)),
    Case("00", .integer(0)),
    Case("0o755", .integer(493)),
    Case("0O17", .integer(15)),
    Case("0xfF", .integer(255)),
    Case("0XA", .integer(10)),
    Case("-0x10", .integer(-16)),
    Case("0b101", .integer(5)),
    Case("0B11", .integer(3)),
    Case("-0b1", .integer(-1)),
    Case("0b-11", .integer(-3)),
    Case("0b+11", .integer(3)),
    Case("1_000_000", .integer(1_000_000)),
    Case("5_", .integer(5)),
    Case("+_5", .integer(5)),
    Case("0x_f", .integer(15)),
    Case("0_17", .integer(15)),
    Case("9223372036854775807", .integer(.max)),
    Case("-9223372036854775808", .integer(.min)),
    Case("0x7fffffffffffffff", .integer(.max)),
    Case("9223372036854775808", .unsigned(1 << 63)),
    Case("18446744073709551615", .unsigned(.max)),
    Case("0xffffffffffffffff", .unsigned(.max)),
  ]

  static let floats: [Case] = [
    Case("0.5", .float(0.5)),
    Case(".5", .float(0.5)),
    Case("-.5", .float(-0.5)),
    Case("5.", .float(5)),
    Case("+5.25", .float(5.25)),
    Case("1e3", .float(1000)),
    Case("1E+3", .float(1000)),
    Case("1.e-3", .float(0.001)),
    Case(".5e1", .float(5)),
    Case("1_0.2_5", .float(10.25)),
    Case("1e_3", .float(1000)),
    Case("08", .float(8)),
    Case("0189", .float(189)),
    Case("-09.5", .float(-9.5)),
    Case("18446744073709551616", .float(0x1p64)),
    Case("+18446744073709551615", .float(0x1p64)),
    Case("-9223372036854775809", .float(-0x1p63)),
    Case("07777777777777777777777777", .float(7_777_777_777_777_777_647_288_320)),
    Case("1e-400", .float(0)),
    Case("1.7976931348623157e308", .float(.greatestFiniteMagnitude)),
    Case(".inf", .float(.infinity)),
    Case(".Inf", .float(.infinity)),
    Case("+.INF", .float(.infinity)),
    Case("-.inf", .float(-.infinity)),
  ]

  /// Texts that look like numbers and aren't.
  static let strings: [Case] = [
    "+", "-", ".", "..", "+.", "-.", "--1", "+-1", "- 1", "1 ", "_1", "_", "0x", "0b", "0o", "0xg", "0b2", "0o8", "1e",
    "1e+", "1.2.3", "1e2.5", "1e400", "-1e999", ".5e999", "0x1p4", "0x1.8", "0xfffffffffffffffff", "0b-", "0b-2", "1d5",
    "500m", "2Gi", "10.0.0.1", "10.0.0.0/8", "12h", "1:30", "190:20:30", "2001-12-14", "12:30:45", "1,000", "100%",
    "inf", "nan", "+inf", "infinity", ".infinity", ".iNF", "+.nan", "-.NaN", "._5", ".5_", ".e5", "٣", "½", "<<", "=",
    "\u{30}\u{0}", "1\n",
  ].map { Case($0, .string) }

  @Test(arguments: words + integers + floats + strings)
  func `a plain scalar means`(testCase: Case) {
    #expect(Scalar.resolve(testCase.text) == testCase.scalar)
    #expect(Scalar.resolve(Array(testCase.text.utf8)) == testCase.scalar)
  }

  @Test(arguments: [".nan", ".NaN", ".NAN"])
  func `not a number`(text: String) {
    guard case .float(let value) = Scalar.resolve(text) else {
      Issue.record("\(text) isn't a float")
      return
    }
    #expect(value.isNaN)
  }

  @Test func `bytes that are not UTF-8 are a string`() {
    #expect(Scalar.resolve([0xFF]) == .string)
    #expect(Scalar.resolve([0x31, 0xFF]) == .string)
    #expect(Scalar.resolve([0x79, 0x80]) == .string)
  }

  struct TimestampCase: Sendable, CustomTestStringConvertible {
    let text: String
    let isTimestamp: Bool
    init(_ text: String, _ isTimestamp: Bool) {
      self.text = text
      self.isTimestamp = isTimestamp
    }
    var testDescription: String { text }
  }

  static let timestamps: [TimestampCase] = [
    TimestampCase("2026-11-24", true),
    TimestampCase("2026-1-2", true),
    TimestampCase("2024-02-29", true),
    TimestampCase("2000-02-29", true),
    TimestampCase("2026-11-24T10:20:30Z", true),
    TimestampCase("2026-11-24t1:2:3+01:30", true),
    TimestampCase("2026-11-24T10:20:30.123456789-24:60", true),
    TimestampCase("2026-11-24T10:20:30,5Z", true),
    TimestampCase("2026-11-24 10:20:30", true),
    TimestampCase("2026-11-24   10:20:30.5", true),
    TimestampCase("2026-02-29", false),
    TimestampCase("1900-02-29", false),
    TimestampCase("2026-04-31", false),
    TimestampCase("2026-00-10", false),
    TimestampCase("2026-13-10", false),
    TimestampCase("2026-10-00", false),
    TimestampCase("2026-10-", false),
    TimestampCase("26-10-01", false),
    TimestampCase("20261-1-1", false),
    TimestampCase("2026-100-1", false),
    TimestampCase("2026-11-24 ", false),
    TimestampCase("2026-11-24T", false),
    TimestampCase("2026-11-24T10:20", false),
    TimestampCase("2026-11-24T10:20:30", false),
    TimestampCase("2026-11-24T24:00:00Z", false),
    TimestampCase("2026-11-24T10:60:00Z", false),
    TimestampCase("2026-11-24T10:20:60Z", false),
    TimestampCase("2026-11-24T10:20:30.Z", false),
    TimestampCase("2026-11-24T10:20:30z", false),
    TimestampCase("2026-11-24T10:20:30+1:00", false),
    TimestampCase("2026-11-24T10:20:30+25:00", false),
    TimestampCase("2026-11-24T10:20:30+01:61", false),
    TimestampCase("2026-11-24T10:20:30Zx", false),
    TimestampCase("2026-11-24 10:20:30Z", false),
    TimestampCase("2026-11-24 10:20:30 -5", false),
    TimestampCase("2026", false),
    TimestampCase("", false),
  ]

  @Test(arguments: timestamps)
  func `go-yaml takes it for a date`(testCase: TimestampCase) {
    let bytes = Array(testCase.text.utf8)
    #expect(bytes.withUnsafeBufferPointer { ScalarTimestamp.matches($0) } == testCase.isTimestamp)
    // Whatever it is, it stays a text.
    if testCase.isTimestamp { #expect(Scalar.resolve(bytes) == .string) }
  }
}
