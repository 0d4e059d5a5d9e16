import GoTemplate

/// A moment as templates see it: the methods of Go's `time.Time`.
final class DateObject: GoObject {
  let instant: Instant

  init(_ instant: Instant) { self.instant = instant }

  var typeName: String { "time.Time" }

  var printed: GoString { DateFormatter.format(instant, "2006-01-02 15:04:05.999999999 -0700 MST") }

  var encodedText: GoString? { DateFormatter.format(instant, "2006-01-02T15:04:05.999999999Z07:00") }

  func member(_ name: GoString) -> Value? { DateObject.methods[name].map { .function($0(instant)) } }

  private static let methods: [GoString: @Sendable (Instant) -> Function] = [
    "Format": { instant in Function("Format") { (layout: GoString) in DateFormatter.format(instant, layout) } },
    "String": { instant in Function("String") { () in DateObject(instant).printed } },
    "Year": { instant in Function("Year") { () in instant.local.date.year } },
    "Month": { instant in
      Function("Month") { () in CalendarName("time.Month", CivilDate.monthNames[instant.local.date.month - 1]).value }
    },
    "Weekday": { instant in
      Function("Weekday") { () in CalendarName("time.Weekday", CivilDate.weekdayNames[instant.local.date.weekday]).value
      }
    },
    "Day": { instant in Function("Day") { () in instant.local.date.day } },
    "YearDay": { instant in Function("YearDay") { () in instant.local.date.dayOfYear } },
    "Hour": { instant in Function("Hour") { () in instant.local.second / 3600 } },
    "Minute": { instant in Function("Minute") { () in instant.local.second / 60 % 60 } },
    "Second": { instant in Function("Second") { () in instant.local.second % 60 } },
    "Nanosecond": { instant in Function("Nanosecond") { () in instant.nanoseconds } },
    "Unix": { instant in Function("Unix") { () in Int64(instant.seconds) } },
    "UnixMilli": { instant in
      Function("UnixMilli") { () in Int64(instant.seconds &* 1000 &+ instant.nanoseconds / 1_000_000) }
    },
    "UnixNano": { instant in
      Function("UnixNano") { () in Int64(instant.seconds &* 1_000_000_000 &+ instant.nanoseconds) }
    },
    "UTC": { instant in Function("UTC") { () in instant.told(in: .utc) } },
    "Local": { instant in Function("Local") { () in instant.told(in: .local) } },
    "IsZero": { instant in
      Function("IsZero") { () in instant.seconds == Instant.zero.seconds && instant.nanoseconds == 0 }
    },
  ]
}

extension Instant: SingleParameter, Returned {
  static var type: GoType { .object("time.Time") }
  init(_ value: Value) { self = value.instant ?? .zero }
  var value: Value { .object(DateObject(self)) }
}

extension Value {
  /// The moment that a `time.Time` is; nil for everything else.
  var instant: Instant? {
    if case .object(let object) = self, let object = object as? DateObject { object.instant } else { nil }
  }
}

/// A month or a day of the week, which Go prints by its name.
private final class CalendarName: GoObject {
  let typeName: String
  let printed: GoString

  init(_ typeName: String, _ name: String) { (self.typeName, printed) = (typeName, GoString(name)) }

  var value: Value { .object(self) }

  func member(_ name: GoString) -> Value? {
    let printed = printed
    return name == "String" ? .function(Function("String") { () in printed }) : nil
  }
}
