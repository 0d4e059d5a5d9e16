import GoTemplate

/// Writes moments by a layout.
struct DateFormatter {
  private let instant: Instant
  private let date: CivilDate
  private let second: Int
  private let period: Zone.Period
  private var output: [UInt8] = []

  private init(_ instant: Instant) {
    self.instant = instant
    (date, second) = instant.local
    period = instant.period
  }

  static func format(_ instant: Instant, _ layout: GoString) -> GoString {
    var formatter = DateFormatter(instant)
    var rest = layout.bytes[...]
    while true {
      let chunk = DateLayout.next(in: rest)
      formatter.output.append(contentsOf: chunk.prefix)
      guard let element = chunk.element else { return GoString(formatter.output) }
      formatter.append(element, chunk.text)
      rest = rest[chunk.text.endIndex...]
    }
  }

  private mutating func append(_ element: DateLayout.Element, _ text: ArraySlice<UInt8>) {
    let hour = second / 3600
    let hour12 = hour % 12 == 0 ? 12 : hour % 12
    switch element {
    case .longMonth: append(CivilDate.monthNames[date.month - 1])
    case .month: append(CivilDate.monthNames[date.month - 1].prefix(3))
    case .numberMonth: append(date.month)
    case .zeroMonth: append(date.month, width: 2)
    case .longWeekday: append(CivilDate.weekdayNames[date.weekday])
    case .weekday: append(CivilDate.weekdayNames[date.weekday].prefix(3))
    case .day: append(date.day)
    case .underscoreDay: append(date.day, width: 2, filler: " ")
    case .zeroDay: append(date.day, width: 2)
    case .underscoreYearDay: append(date.dayOfYear, width: 3, filler: " ")
    case .zeroYearDay: append(date.dayOfYear, width: 3)
    case .hour: append(hour, width: 2)
    case .hour12: append(hour12)
    case .zeroHour12: append(hour12, width: 2)
    case .minute: append(second / 60 % 60)
    case .zeroMinute: append(second / 60 % 60, width: 2)
    case .second: append(second % 60)
    case .zeroSecond: append(second % 60, width: 2)
    case .longYear: append(date.year, width: 4)
    case .year: append(abs(date.year % 100), width: 2)
    case .upperPM: append(hour >= 12 ? "PM" : "AM")
    case .lowerPM: append(hour >= 12 ? "pm" : "am")
    case .zoneName: appendZoneName()
    case .offset(let usesZ, let hasColons, let minutes, let seconds):
      if usesZ && period.offset == 0 {
        append("Z")
      } else {
        appendOffset(hasColons, minutes: minutes, seconds: seconds)
      }
    case .fraction(let digits, let keepsZeros): appendFraction(text.prefix(1), digits, keepsZeros: keepsZeros)
    }
  }

  /// The zone's abbreviation, or its offset where it has none.
  private mutating func appendZoneName() {
    if !period.name.isEmpty { return append(period.name) }
    appendOffset(false, minutes: true, seconds: false)
  }

  private mutating func appendOffset(_ hasColons: Bool, minutes: Bool, seconds: Bool) {
    let magnitude = abs(period.offset)
    append(period.offset < 0 ? "-" : "+")
    append(magnitude / 3600, width: 2)
    if minutes {
      if hasColons { append(":") }
      append(magnitude / 60 % 60, width: 2)
    }
    if seconds {
      if hasColons { append(":") }
      append(magnitude % 60, width: 2)
    }
  }

  private mutating func appendFraction(_ separator: ArraySlice<UInt8>, _ count: Int, keepsZeros: Bool) {
    let all = Array(String(1_000_000_000 + instant.nanoseconds).utf8.dropFirst())
    var digits = Array(all.prefix(count)) + Array(repeating: UInt8(ascii: "0"), count: max(0, count - all.count))
    if !keepsZeros {
      while digits.last == UInt8(ascii: "0") { digits.removeLast() }
      if digits.isEmpty { return }
    }
    output += separator + digits
  }

  private mutating func append(_ number: Int, width: Int = 0, filler: Unicode.Scalar = "0") {
    let digits = String(number.magnitude)
    if number < 0 { append("-") }
    for _ in 0..<max(0, width - digits.utf8.count) { append(String(filler)) }
    append(digits)
  }

  private mutating func append(_ text: some StringProtocol) { output.append(contentsOf: text.utf8) }
}
