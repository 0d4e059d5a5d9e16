import Testing

@testable import YAML

/// What readers other than go-yaml take for something else than a text.
struct StrictScalarTests {
  /// Sexagesimal numbers, which go-yaml quotes though it doesn't read them.
  @Test(arguments: [
    ("1:30", true), ("+1:30", true), ("-1:5", true), ("1:59:59", true), ("100:00", true), ("1_0:30", true),
    ("1:30.5", true), ("1:30._", true), ("0:0", true), ("1:60", false), ("1:7", true), ("1:77", false),
    ("1:300", false), ("1:", false), (":30", false), ("1:30:", false), ("1:a", false), ("a:30", false),
    ("1.5:30", false),
    ("_1:30", false), ("1::30", false), ("130", false), ("", false),
  ])
  func `a number to the base 60`(text: String, expected: Bool) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { StrictScalar.isSexagesimal($0) } == expected)
  }

  @Test(arguments: [
    // Special texts.
    ("", true), ("=", true), ("==", false), ("<<", true), ("<", false), ("<<<", false),
    // Integers.
    ("0x_", true), ("0xA_f", true), ("-0x1", true), ("0x", false), ("0xg", false), ("0b_", true), ("0b1_0", true),
    ("0b2", false), ("0b", false), ("0_", true), ("12_", true), ("+12", true), ("1x", false), ("_1", false),
    // Floats.
    ("1.", true), ("1_.5", true), ("1._", true), (".5", true), (".5_0", true), ("-.5", true), ("._5", false),
    (".", false), ("1e5", true), ("1.5e-3", true), ("1_0e5", true), ("1e", false), ("1.5e+", false), (".5e", false),
    ("1.2.3", false), ("-", false), ("+.", false),
    // Dates and times, whatever their numbers.
    ("2026-11-24", true), ("2026-99-99", true), ("2026-1-2", false), ("2026-11-2", false),
    ("2026-1-2T3:04:05", true), ("2026-1-2 3:04:05", true), ("2026-1-2  3:04:05.", true), ("2026-1-2t3:04:05.5Z", true),
    ("2026-1-2 3:04:05 Z", true), ("2026-1-2 3:04:05 +1", true), ("2026-1-2 3:04:05-01:30", true),
    ("2026-1-2 3:4:5", false), ("2026-1-2 3:04", false), ("2026-1-2T", false), ("2026-1-2 3:04:05 +", false),
    ("2026-1-2 3:04:05 +1:3", false), ("2026-1-2 3:04:05 Zx", false), ("2026-1-2x", false), ("20261-1-2", false),
    // Words.
    ("a", false), ("e5", false), ("~", false), ("yes", false),
  ])
  func `something else for some reader`(text: String, expected: Bool) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { StrictScalar.matches($0) } == expected)
  }
}
