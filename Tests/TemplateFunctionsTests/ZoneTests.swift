import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct ZoneTests {
  /// A rule, a moment in UTC and what clocks show then.
  @Test(arguments: [
    ("EST5EDT,M3.2.0,M11.1.0", "2024-03-10T06:59:59Z", "EST -5"),
    ("EST5EDT,M3.2.0,M11.1.0", "2024-03-10T07:00:00Z", "EDT -4"),
    ("EST5EDT,M3.2.0,M11.1.0", "2024-11-03T05:59:59Z", "EDT -4"),
    ("EST5EDT,M3.2.0,M11.1.0", "2024-11-03T06:00:00Z", "EST -5"),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2096-07-01T00:00:00Z", "CEST 2"),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2096-12-01T00:00:00Z", "CET 1"),
    ("<-03>3", "2024-01-01T00:00:00Z", "-03 -3"), ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2024-01-01T00:00:00Z", "NZDT 13"),
    ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2024-07-01T00:00:00Z", "NZST 12"),
    ("A0B-2,J60,J61", "2024-03-01T03:00:00Z", "B 2"),
    ("A0B-2,59/0,60/0", "2023-03-01T00:00:00Z", "B 2"), ("A0B-2,J1/-1,J365/24", "2023-06-01T00:00:00Z", "B 2"),
  ]) func rules(rule: String, moment: GoString, clock: String) throws {
    let rule = try #require(ZoneRule(Array(rule.utf8)))
    let seconds = try DateParser.parse(moment, "2006-01-02T15:04:05Z07:00", local: .utc).seconds
    let period = rule.period(at: seconds)
    #expect("\(period.name) \(period.offset / 3600)" == clock)
  }

  @Test(arguments: [
    "", "5", "EST", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M1.1.0", "EST5EDT,M3.2.7,M1.1.0", "<EST5",
    "A0B,J0,J1", "A0B,366,1", "A0 ",
  ])
  func noRules(rule: String) {
    #expect(ZoneRule(Array(rule.utf8)) == nil)
  }

  /// A file of version 1: one transition at 1000 from `A` to `B`, an hour east.
  private static func file(
    version: UInt8 = 0, transitions: UInt8 = 1, types: UInt8 = 2, names: UInt8 = 4, kind: UInt8 = 1
  ) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
    for count in [0, 0, 0, transitions, types, names] { bytes += [0, 0, 0, count] }
    bytes += [0, 0, 3, 0xE8, kind]
    bytes += [0, 0, 0, 0, 0, 0] + [0, 0, 14, 16, 1, 2]
    return bytes + Array("A\0B\0".utf8)
  }

  @Test func filesSayWhenClocksChange() throws {
    let zone = try #require(ZoneFile(Self.file()).zone(named: "X"))
    #expect(zone.period(at: 999).name == "A" && zone.period(at: 1000).name == "B")
    #expect(zone.period(at: 1000).offset == 3600)
    #expect(zone.offset(ofName: "B", near: 5000) == 3600 && zone.offset(ofName: "C", near: 5000) == nil)
  }

  @Test(arguments: [
    [], Array("TZif".utf8), file(version: UInt8(ascii: "2")), file(types: 0), file(kind: 7), file(transitions: 255),
    file(names: 1), Array(file().dropLast(4)),
  ]) func brokenFilesAreRefused(bytes: [UInt8]) {
    #expect(ZoneFile(bytes).zone(named: "X") == nil)
  }

  @Test func everyCutOfAFileIsRefused() {
    let file = Self.file()
    for count in 0..<file.count { #expect(ZoneFile(Array(file.prefix(count))).zone(named: "X") == nil) }
  }

  @Test func namesDoNotLeaveTheDatabase() {
    for name in ["../../etc/passwd", "/etc/passwd", "a\\b", "a\0b", "Europe/../../x", "Europe"] {
      #expect(Zone.named(name) == nil)
    }
    #expect(Zone.named("UTC")?.name == "UTC" && Zone.named("")?.name == "UTC")
    #expect(Zone.named("Local")?.name == Zone.local.name)
  }
}
