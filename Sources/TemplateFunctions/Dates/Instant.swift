import Glibc

/// Go's `time.Time`: a moment, and the zone in which it is told.
struct Instant: Sendable {
  /// Seconds since 1970 in UTC.
  let seconds: Int
  /// 0..<1_000_000_000
  let nanoseconds: Int
  let zone: Zone

  /// Go's zero time: the start of the year 1.
  static let zero = Instant(seconds: -62_135_596_800, zone: .utc)

  init(seconds: Int, nanoseconds: Int = 0, zone: Zone) {
    (self.seconds, self.nanoseconds, self.zone) = (seconds, nanoseconds, zone)
  }

  /// The moment at which the clocks of `zone` show this.
  init(_ date: CivilDate, hour: Int, minute: Int, second: Int, nanoseconds: Int, zone: Zone) {
    let local = date.daysSince1970 &* 86_400 &+ (hour * 3600 + minute * 60 + second)
    // The offset at the wanted moment isn't known before the moment; Go looks twice.
    var offset = zone.period(at: local).offset
    if offset != 0 {
      let other = zone.period(at: local &- offset).offset
      if other != offset { offset = other }
    }
    self.init(seconds: local &- offset, nanoseconds: nanoseconds, zone: zone)
  }

  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(seconds: time.tv_sec, nanoseconds: time.tv_nsec, zone: .local)
  }

  func told(in zone: Zone) -> Instant { Instant(seconds: seconds, nanoseconds: nanoseconds, zone: zone) }

  func adding(_ duration: GoDuration) -> Instant {
    let (second, nanosecond) = (nanoseconds + Int(duration.nanoseconds % 1_000_000_000)).dividedDown(by: 1_000_000_000)
    let whole = seconds &+ Int(duration.nanoseconds / 1_000_000_000) &+ second
    return Instant(seconds: whole, nanoseconds: nanosecond, zone: zone)
  }

  /// The time from `other` to this, stuck at the longest there is.
  func since(_ other: Instant) -> GoDuration {
    let (difference, overflows) = seconds.subtractingReportingOverflow(other.seconds)
    let (scaled, overflowsToo) = difference.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, overflowsAtLast) = scaled.addingReportingOverflow(nanoseconds - other.nanoseconds)
    if overflows || overflowsToo || overflowsAtLast {
      return GoDuration(nanoseconds: seconds < other.seconds ? .min : .max)
    }
    return GoDuration(nanoseconds: Int64(sum))
  }

  var period: Zone.Period { zone.period(at: seconds) }

  /// The day and the second of the day that clocks in the zone show.
  var local: (date: CivilDate, second: Int) {
    let (days, second) = (seconds &+ period.offset).dividedDown(by: 86_400)
    return (CivilDate(daysSince1970: days), second)
  }
}
