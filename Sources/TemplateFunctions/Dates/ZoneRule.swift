/// A rule for summer time that goes on for ever, as POSIX writes it: `EST5EDT,M3.2.0,M11.1.0`.
struct ZoneRule: Sendable {
  /// A day of the year and a time on it.
  private struct Change {
    enum Day {
      /// The nth such weekday of a month, 5 for the last.
      case weekday(month: Int, week: Int, weekday: Int)
      /// 1...365, without 29 February.
      case dayWithoutLeap(Int)
      /// 0...365
      case day(Int)
    }

    let day: Day
    /// Seconds from midnight.
    let time: Int

    /// The moment of the change by clocks that run `offset` seconds ahead of UTC.
    func moment(in year: Int, offset: Int) -> Int { dayNumber(in: year) * 86_400 + time - offset }

    private func dayNumber(in year: Int) -> Int {
      let start = CivilDate(year: year, month: 1, day: 1).daysSince1970
      switch day {
      case .day(let day): return start + day
      case .dayWithoutLeap(let day): return start + day - 1 + (CivilDate.isLeap(year) && day >= 60 ? 1 : 0)
      case .weekday(let month, let week, let weekday):
        let first = CivilDate(year: year, month: month, day: 1)
        let ahead = (weekday - first.weekday + 7) % 7 + (week - 1) * 7
        let isInMonth = ahead < CivilDate.daysIn(month, of: year)
        return first.daysSince1970 + (isInMonth ? ahead : ahead - 7)
      }
    }
  }

  private let standard: Zone.Period
  private let summer: (period: Zone.Period, start: Change, end: Change)?

  /// Nil when the text isn't a rule.
  init?(_ text: [UInt8]) {
    var scanner = RuleScanner(rest: text[...])
    guard let name = scanner.name(), let offset = scanner.time() else { return nil }
    standard = Zone.Period(name: name, offset: -offset)
    guard let summerName = scanner.name() else {
      guard scanner.rest.isEmpty else { return nil }
      summer = nil
      return
    }
    let summerOffset = scanner.rest.first == UInt8(ascii: ",") ? offset - 3600 : scanner.time() ?? offset - 3600
    guard let start = ZoneRule.change(&scanner), let end = ZoneRule.change(&scanner) else { return nil }
    summer = (Zone.Period(name: summerName, offset: -summerOffset), start, end)
  }

  func period(at seconds: Int) -> Zone.Period {
    guard let summer else { return standard }
    let days = (seconds &+ standard.offset).dividedDown(by: 86_400).quotient
    let year = CivilDate(daysSince1970: days).year
    // Beyond these years the numbers get too large, and nobody has decided anything.
    guard abs(year) < 1_000_000 else { return standard }
    let start = summer.start.moment(in: year, offset: standard.offset)
    let end = summer.end.moment(in: year, offset: summer.period.offset)
    let isSummer = start < end ? start <= seconds && seconds < end : seconds < end || start <= seconds
    return isSummer ? summer.period : standard
  }

  private static func change(_ scanner: inout RuleScanner) -> Change? {
    guard scanner.take(",") else { return nil }
    let day: Change.Day
    if scanner.take("M") {
      guard let month = scanner.number(), 1...12 ~= month, scanner.take("."), let week = scanner.number(),
        1...5 ~= week,
        scanner.take("."), let weekday = scanner.number(), 0...6 ~= weekday
      else { return nil }
      day = .weekday(month: month, week: week, weekday: weekday)
    } else if scanner.take("J") {
      guard let number = scanner.number(), 1...365 ~= number else { return nil }
      day = .dayWithoutLeap(number)
    } else {
      guard let number = scanner.number(), 0...365 ~= number else { return nil }
      day = .day(number)
    }
    guard scanner.take("/") else { return Change(day: day, time: 7200) }
    return scanner.time().map { Change(day: day, time: $0) }
  }
}

/// Reads the parts of a rule.
private struct RuleScanner {
  var rest: ArraySlice<UInt8>

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: scalar) else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func number() -> Int? {
    let digits = rest.prefix(6).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    rest = rest.dropFirst(digits.count)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// Letters, or anything between angle brackets.
  mutating func name() -> String? {
    let name: ArraySlice<UInt8>
    if take("<") {
      name = rest.prefix { $0 != UInt8(ascii: ">") }
      rest = rest.dropFirst(name.count)
      guard take(">") else { return nil }
    } else {
      name = rest.prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
      rest = rest.dropFirst(name.count)
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// `hh[:mm[:ss]]` with a sign, in seconds.
  mutating func time() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard var seconds = number().map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] where take(":") {
      guard let part = number() else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }
}
