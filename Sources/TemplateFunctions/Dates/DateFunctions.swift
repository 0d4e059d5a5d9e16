import GoTemplate

/// Sprig's functions on dates and durations.
enum DateFunctions {
  static let table: [Function] = [
    Function("now") { () in Instant.now },
    Function("date") { (layout: GoString, date: Value) in formatted(layout, date, "Local") },
    Function("dateInZone", formatted),
    Function("date_in_zone", formatted),
    Function("htmlDate") { (date: Value) in formatted("2006-01-02", date, "Local") },
    Function("htmlDateInZone") { (date: Value, zone: GoString) in formatted("2006-01-02", date, zone) },
    Function("toDate", toDate),
    Function("mustToDate", mustToDate),
    Function("dateModify", modified),
    Function("date_modify", modified),
    Function("mustDateModify", mustModified),
    Function("must_date_modify", mustModified),
    Function("unixEpoch") { (date: Instant) in GoString(String(date.seconds)) },
    Function("ago") { (date: Value) in Instant.now.since(instant(date)).toSeconds.printed },
    Function("duration", duration),
    Function("durationRound", durationRound),
  ]

  /// The moment that a value means: a time, or seconds since 1970; now for anything else.
  private static func instant(_ value: Value) -> Instant {
    switch value {
    case .integer(let seconds, .int), .integer(let seconds, .int64), .integer(let seconds, .int32):
      Instant(seconds: Int(seconds), zone: .local)
    default: value.instant ?? .now
    }
  }

  private static func formatted(_ layout: GoString, _ date: Value, _ zone: GoString) -> GoString {
    let zone = Zone.named(zone.description) ?? .utc
    return DateFormatter.format(instant(date).told(in: zone), layout)
  }

  private static func mustToDate(_ layout: GoString, _ text: GoString) throws(FunctionError) -> Instant {
    try DateParser.parse(text, layout, local: .local)
  }

  /// Go's zero time for what can't be read.
  private static func toDate(_ layout: GoString, _ text: GoString) -> Instant {
    do throws(FunctionError) { return try mustToDate(layout, text) } catch { return .zero }
  }

  private static func mustModified(_ change: GoString, _ date: Instant) throws(FunctionError) -> Instant {
    date.adding(try GoDuration(change))
  }

  /// The date itself when the change can't be read.
  private static func modified(_ change: GoString, _ date: Instant) -> Instant {
    do throws(FunctionError) { return try mustModified(change, date) } catch { return date }
  }

  /// Seconds, as a text or an int64, as a duration.
  private static func duration(_ value: Value) -> GoString {
    let seconds: Int64 =
      switch value {
      case .string(let text): IntegerSyntax.parse(text, base: 10).nearest
      case .integer(let number, .int64): number
      default: 0
      }
    return GoDuration(nanoseconds: seconds &* 1_000_000_000).printed
  }

  /// A text such as `90s`, nanoseconds as an int64, or the time since a date.
  private static func durationRound(_ value: Value) -> GoString {
    switch value {
    case .string(let text):
      do throws(FunctionError) { return try GoDuration(text).rounded } catch { return "0s" }
    case .integer(let nanoseconds, .int64): return GoDuration(nanoseconds: nanoseconds).rounded
    default: return value.instant.map { Instant.now.since($0).rounded } ?? "0s"
    }
  }
}
