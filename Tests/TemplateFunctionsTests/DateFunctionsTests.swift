import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct DateFunctionsTests {
  /// 2021-03-04 05:06:07.089 UTC, a Thursday.
  static let moment = Instant(seconds: 1_614_834_367, nanoseconds: 89_000_000, zone: .utc)

  static let calls: [Call] = [
    Call("date", "literal", .int64(0), gives: "literal"),
    Call(
      "date", "2006 01 02 15 04 05", moment.told(in: .local).value,
      prints: DateFormatter.format(moment.told(in: .local), "2006 01 02 15 04 05").description),
    Call("dateInZone", "2006-01-02T15:04:05Z07:00", moment.value, "UTC", gives: "2021-03-04T05:06:07Z"),
    Call("dateInZone", "2006-01-02", 86400, "UTC", gives: "1970-01-02"),
    Call("dateInZone", "2006-01-02", .int64(-1), "", gives: "1969-12-31"),
    Call("dateInZone", "15:04 MST", .int64(0), "Not/There", gives: "00:00 UTC"),
    Call("dateInZone", "15:04 MST", .int64(0), "../UTC", gives: "00:00 UTC"),
    Call("dateInZone", "2006", "no date", "UTC", gives: DateFormatter.format(.now, "2006").value),
    Call("date_in_zone", "15:04", moment.value, "UTC", gives: "05:06"),
    Call(
      "htmlDate", Instant(seconds: 0, zone: .local).value,
      gives: DateFormatter.format(Instant(seconds: 0, zone: .local), "2006-01-02").value),
    Call("htmlDateInZone", moment.value, "UTC", gives: "2021-03-04"),
    Call("toDate", "2006-01-02 MST", "2020-02-29 UTC", prints: "2020-02-29 00:00:00 +0000 UTC"),
    Call("toDate", "2006-01-02", "no date", prints: "0001-01-01 00:00:00 +0000 UTC"),
    Call("mustToDate", "2006-01-02Z07:00", "2020-02-29+01:00", prints: "2020-02-29 00:00:00 +0100 +0100"),
    Call("dateModify", "-1h30m", moment.value, prints: "2021-03-04 03:36:07.089 +0000 UTC"),
    Call("dateModify", "1w", moment.value, prints: "2021-03-04 05:06:07.089 +0000 UTC"),
    Call("date_modify", "24h", moment.value, prints: "2021-03-05 05:06:07.089 +0000 UTC"),
    Call("mustDateModify", "-90ms", moment.value, prints: "2021-03-04 05:06:06.999 +0000 UTC"),
    Call("must_date_modify", "911ms", moment.value, prints: "2021-03-04 05:06:08 +0000 UTC"),
    Call("mustDateModify", "", moment.value, fails: #"time: invalid duration """#),
    Call("mustDateModify", "h", moment.value, fails: #"time: invalid duration "h""#),
    Call("mustDateModify", "1", moment.value, fails: #"time: missing unit in duration "1""#),
    Call("mustDateModify", "1w", moment.value, fails: #"time: unknown unit "w" in duration "1w""#),
    Call(
      "mustDateModify", "9223372036854775808h", moment.value, fails: #"time: invalid duration "9223372036854775808h""#),
    Call("unixEpoch", moment.value, gives: "1614834367"),
    Call("ago", .int64(.min), gives: "2562047h47m16.854775807s"),
    Call("duration", "95", gives: "1m35s"),
    Call("duration", .int64(-3600), gives: "-1h0m0s"),
    Call("duration", 95, gives: "0s"),
    Call("duration", "99999999999", gives: "2157299h53m50.45224192s"),
    Call("durationRound", "90s", gives: "1m"),
    Call("durationRound", "26h", gives: "1d"),
    Call("durationRound", "800h", gives: "1mo"),
    Call("durationRound", "9000h", gives: "1y"),
    Call("durationRound", "1m", gives: "60s"),
    Call("durationRound", "0.5s", gives: "0s"),
    Call("durationRound", "x", gives: "0s"),
    Call("durationRound", .int64(.min), gives: "292y"),
    Call("durationRound", Instant.zero.value, gives: "292y"),
    Call("durationRound", nil, gives: "0s"),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }

  @Test func nowIsNow() throws {
    let value = try Call.result(of: "now", []).get()
    #expect(value.typeName == "time.Time" && value.kind == "struct")
    #expect(try #require(value.instant).seconds > moment.seconds)
  }

  private var moment: Instant { Self.moment }

  // MARK: Layouts

  @Test(arguments: [
    ("Mon Jan _2 15:04:05 2006", "Thu Mar  4 05:06:07 2021"), ("Monday, January 2 06", "Thursday, March 4 21"),
    ("01/02 03:04:05PM '06 -0700", "03/04 05:06:07AM '21 +0000"), ("1 2 3 4 5 pm", "3 4 5 6 7 am"),
    ("002 __2 _2006", "063  63 _2021"), (".0 .000 .999 ,00 .000000000000", " .0 .089 .089 ,08 .089000000000"),
    ("Janus Monk", "Janus Monk"), ("Z07 Z0700 Z07:00:00 -07 -07:00 -070000", "Z Z Z +00 +00:00 +000000"),
    ("MST", "UTC"), (".09", ".09"), ("", ""), ("é2006é", "é2021é"),
  ]) func formats(layout: GoString, text: String) {
    let expected = text.hasPrefix(" .0") ? String(text.dropFirst()) : text
    #expect(DateFormatter.format(moment, layout).description == expected)
  }

  @Test func offsetsAreTold() {
    let zone = Zone.fixed(name: "", offset: -(3 * 3600 + 30 * 60 + 15))
    #expect(
      DateFormatter.format(moment.told(in: zone), "15:04:05 Z07:00:00 -0700 MST") == "01:35:52 -03:30:15 -0330 -0330")
    #expect(DateFormatter.format(moment.told(in: .fixed(name: "", offset: 3600)), "Z07 MST") == "+01 +0100")
  }

  @Test(arguments: [
    (-62_135_596_800, "0001-01-01 Monday 001"), (-62_167_219_200, "0000-01-01 Saturday 001"),
    (-62_167_219_201, "-0001-12-31 Friday 365"), (951_782_400, "2000-02-29 Tuesday 060"),
    (-2_203_891_200, "1900-03-01 Thursday 060"), (253_402_300_800, "10000-01-01 Saturday 001"),
  ]) func daysOfTheCalendar(seconds: Int, text: String) {
    let instant = Instant(seconds: seconds, zone: .utc)
    #expect(DateFormatter.format(instant, "2006-01-02 Monday 002").description == text)
  }

  @Test(arguments: [Int.min, .max, .min + 86_400, .max - 86_400]) func noMomentIsTooFar(seconds: Int) {
    let instant = Instant(seconds: seconds, zone: .fixed(name: "X", offset: 50_000))
    _ = DateFormatter.format(instant, "2006-01-02T15:04:05Z07:00 Monday 002")
    _ = instant.adding(GoDuration(nanoseconds: .max)).since(instant)
    _ = Zone.local.period(at: seconds)
    _ = ZoneRule(Array("EST5EDT,M3.2.0,M11.1.0".utf8))?.period(at: seconds)
  }

  // MARK: Reading

  /// What is read by a layout, printed as RFC 3339 with the zone's name.
  @Test(arguments: [
    ("2006-01-02T15:04:05Z07:00", "2020-06-01T00:00:00.25+02:00", "2020-06-01T00:00:00.25+02:00 +0200"),
    ("2006-01-02T15:04:05Z07:00", "2020-06-01T00:00:00Z", "2020-06-01T00:00:00Z UTC"),
    ("Jan _2 3:04PM MST 2006", "feb  3 12:05AM UTC 2021", "2021-02-03T00:05:00Z UTC"),
    ("January 2 2006 3pm", "MAY 7 1999 3pm", "1999-05-07T15:00:00Z UTC"),
    ("Monday 2006", "friday 2000", "2000-01-01T00:00:00Z UTC"), ("2006 002", "2020 060", "2020-02-29T00:00:00Z UTC"),
    ("06", "68", "2068-01-01T00:00:00Z UTC"), ("06", "69", "1969-01-01T00:00:00Z UTC"),
    ("15:04:05.000", "01:02:03.456", "0000-01-01T01:02:03.456Z UTC"),
    ("15:04:05.999", "01:02:03", "0000-01-01T01:02:03Z UTC"),
    ("15:04:05,000", "01:02:03,250", "0000-01-01T01:02:03.25Z UTC"),
    ("05", "07.123456789123", "0000-01-01T00:00:07.123456789Z UTC"),
    ("2006 MST", "2020 GMT-3", "2019-12-31T21:00:00-03:00 GMT-3"),
    ("2006 MST", "2020 CEST", "2020-01-01T00:00:00Z CEST"), ("2006  2", "2020   3", "2020-01-03T00:00:00Z UTC"),
    ("06 Z0700", "70 -0130", "1970-01-01T00:00:00-01:30 -0130"),
    ("-07:00:00", "+01:02:03", "0000-01-01T00:00:00+01:02 +0102"),
  ]) func reads(layout: GoString, text: GoString, moment: String) throws {
    let instant = try DateParser.parse(text, layout, local: .utc)
    #expect(DateFormatter.format(instant, "2006-01-02T15:04:05.999999999Z07:00 MST").description == moment)
  }

  @Test(arguments: [
    ("2006-01-02", "x", #"parsing time "x" as "2006-01-02": cannot parse "x" as "2006""#),
    ("2006-01-02", "2020/01/02", #"parsing time "2020/01/02" as "2006-01-02": cannot parse "/01/02" as "-""#),
    ("2006-01-02", "2017-13-01", #"parsing time "2017-13-01": month out of range"#),
    ("2006-01-02", "2017-02-29", #"parsing time "2017-02-29": day out of range"#),
    ("2006-01-02", "2017-02-28x", #"parsing time "2017-02-28x": extra text: "x""#),
    ("Jan", "Foo", #"parsing time "Foo" as "Jan": cannot parse "Foo" as "Jan""#),
    ("15", "25", #"parsing time "25": hour out of range"#), ("3", "13", #"parsing time "13": hour out of range"#),
    ("04", "60", #"parsing time "60": minute out of range"#), ("05", "60", #"parsing time "60": second out of range"#),
    ("PM", "XM", #"parsing time "XM" as "PM": cannot parse "XM" as "PM""#),
    ("-07:00", "+25:00", #"parsing time "+25:00": time zone offset hour out of range"#),
    ("-0700", "*0100", #"parsing time "*0100" as "-0700": cannot parse "*0100" as "-0700""#),
    ("MST", "ab", #"parsing time "ab" as "MST": cannot parse "ab" as "MST""#),
    (".000", ".12", #"parsing time ".12" as ".000": cannot parse ".12" as ".000""#),
    ("2006 002", "2020 367", #"parsing time "2020 367": day-of-year out of range"#),
    ("2006 002 01", "2020 060 03", #"parsing time "2020 060 03": day-of-year does not match month"#),
    ("2006 002 02", "2020 060 03", #"parsing time "2020 060 03": day-of-year does not match day"#),
    ("2006", "é\"\\", #"parsing time "\xc3\xa9\"\\" as "2006": cannot parse "\xc3\xa9\"\\" as "2006""#),
  ]) func refuses(layout: GoString, text: GoString, message: String) {
    Call("mustToDate", .string(layout), .string(text), fails: message).check()
  }

  // MARK: Durations

  @Test(arguments: [
    ("0", "0s"), ("1ns", "1ns"), ("1.5us", "1.5µs"), ("1µs1μs", "2µs"), ("-1.5ms", "-1.5ms"), (".5s", "500ms"),
    ("90s", "1m30s"), ("1h", "1h0m0s"), ("+2h45m", "2h45m0s"), ("1.000000001s", "1.000000001s"),
    ("2562047h47m16.854775807s", "2562047h47m16.854775807s"),
    ("-2562047h47m16.854775808s", "-2562047h47m16.854775808s"),
    ("0.1000000000000000000000001h", "6m0s"),
  ]) func durations(text: GoString, printed: String) throws {
    #expect(try GoDuration(text).printed.description == printed)
  }

  @Test(arguments: ["", "-", "1", ".", "1.h2", "s", "1x", "2562047h47m16.854775808s", "9223372036854775809ns", "1h-1m"])
  func noDurations(text: GoString) {
    #expect(throws: FunctionError.self) { try GoDuration(text) }
  }

  // MARK: Methods

  @Test(arguments: [
    ("Year", "2021"), ("Month", "March"), ("Day", "4"), ("Weekday", "Thursday"), ("YearDay", "63"), ("Hour", "5"),
    ("Minute", "6"), ("Second", "7"), ("Nanosecond", "89000000"), ("Unix", "1614834367"),
    ("UnixMilli", "1614834367089"), ("UnixNano", "1614834367089000000"), ("IsZero", "false"),
    ("String", "2021-03-04 05:06:07.089 +0000 UTC"), ("UTC", "2021-03-04 05:06:07.089 +0000 UTC"),
  ]) func method(_ name: GoString, text: String) throws {
    guard case .function(let function)? = DateObject(moment).member(name) else {
      Issue.record("there is no \(name)")
      return
    }
    #expect(try function.body([], NoExecution()).printed.description == text)
  }

  @Test func formatIsAMethod() throws {
    guard case .function(let function)? = DateObject(moment).member("Format") else { return }
    #expect(try function.body(["2006"], NoExecution()).printed == "2021")
  }
}
