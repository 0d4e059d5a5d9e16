/// Formats of dates, times and durations.
extension SchemaFormat {
  static func checkDate(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    func misread(_ rest: ArraySlice<UInt8>, as part: String) -> SchemaTextError {
      SchemaTextError("parsing time \(quoted(bytes)) as \"2006-01-02\": cannot parse \(quoted(rest)) as \"\(part)\"")
    }
    func outOfRange(_ part: String) -> SchemaTextError {
      SchemaTextError("parsing time \(quoted(bytes)): \(part) out of range")
    }
    func skipDash(_ rest: inout ArraySlice<UInt8>) throws(SchemaTextError) {
      guard rest.first == UInt8(ascii: "-") else { throw misread(rest, as: "-") }
      rest = rest.dropFirst()
    }
    var rest = bytes
    guard rest.count >= 4, rest.prefix(4).allSatisfy(isDigit), let year = Int(text(rest.prefix(4))) else {
      throw misread(rest, as: "2006")
    }
    rest = rest.dropFirst(4)
    try skipDash(&rest)
    guard let month = twoDigits(rest.prefix(2)) else { throw misread(rest, as: "01") }
    guard (1...12).contains(month) else { throw outOfRange("month") }
    rest = rest.dropFirst(2)
    try skipDash(&rest)
    guard let day = twoDigits(rest.prefix(2)) else { throw misread(rest, as: "02") }
    rest = rest.dropFirst(2)
    if !rest.isEmpty { throw SchemaTextError("parsing time \(quoted(bytes)): extra text: \(quoted(rest))") }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    guard (1...days).contains(day) else { throw outOfRange("day") }
  }

  static func checkTime(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    let colon = UInt8(ascii: ":")
    let start = bytes.startIndex
    if bytes.count < 9 { throw SchemaTextError("less than 9 characters long") }
    guard bytes[start + 2] == colon, bytes[start + 5] == colon else { throw SchemaTextError("missing colon in correct place") }
    guard let hour = twoDigits(bytes[start..<start + 2]), let minute = twoDigits(bytes[start + 3..<start + 5]),
      let second = twoDigits(bytes[start + 6..<start + 8])
    else { throw SchemaTextError("invalid hour/min/sec") }
    guard hour < 24, minute < 60, second <= 60 else { throw SchemaTextError("hour/min/sec out of range") }
    var rest = bytes[(start + 8)...]
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      if fraction.isEmpty { throw SchemaTextError("no digits in second fraction") }
      rest = rest[fraction.endIndex...]
    }
    let offset = try minutesEast(rest)
    // A leap second is the last of a day in UTC.
    if second == 60, (hour * 60 + minute - offset + 2880) % 1440 != 1439 { throw SchemaTextError("invalid leap second") }
  }

  /// The offset at the end of a time, in minutes.
  private static func minutesEast(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) -> Int {
    if bytes.count == 1, bytes.first.map({ $0 | 0x20 }) == UInt8(ascii: "z") { return 0 }
    let start = bytes.startIndex
    guard bytes.count == 6 else { throw SchemaTextError("offset must be 6 characters long") }
    guard bytes[start] == UInt8(ascii: "+") || bytes[start] == UInt8(ascii: "-") else {
      throw SchemaTextError("offset must begin with plus/minus")
    }
    guard bytes[start + 3] == UInt8(ascii: ":") else { throw SchemaTextError("missing colon in offset in correct place") }
    guard let hours = twoDigits(bytes[start + 1..<start + 3]), let minutes = twoDigits(bytes[start + 4..<start + 6]) else {
      throw SchemaTextError("invalid hour/min in offset")
    }
    guard hours < 24, minutes < 60 else { throw SchemaTextError("hour/min in offset out of range") }
    return (bytes[start] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  static func checkDateTime(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    if bytes.count < 20 { throw SchemaTextError("less than 20 characters long") }
    let middle = bytes.startIndex + 10
    guard bytes[middle] | 0x20 == UInt8(ascii: "t") else { throw SchemaTextError("11th character must be t or T") }
    try named("invalid date element") { () throws(SchemaTextError) in try checkDate(bytes[..<middle]) }
    try named("invalid time element") { () throws(SchemaTextError) in try checkTime(bytes[(middle + 1)...]) }
  }

  static func checkDuration(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    guard bytes.first == UInt8(ascii: "P") else { throw SchemaTextError("must start with P") }
    let rest = bytes.dropFirst()
    if rest.isEmpty { throw SchemaTextError("nothing after P") }
    if rest.last == UInt8(ascii: "W"), rest.count > 1, rest.dropLast().allSatisfy(isDigit) { return }
    let mark = rest.firstIndex(of: UInt8(ascii: "T"))
    try checkUnits(rest[..<(mark ?? rest.endIndex)], Array("YMD".utf8))
    guard let mark else { return }
    let times = rest[(mark + 1)...]
    if times.isEmpty { throw SchemaTextError("no time elements") }
    try checkUnits(times, Array("HMS".utf8))
  }

  /// Numbers, each with a unit, in the order of the units.
  private static func checkUnits(_ bytes: ArraySlice<UInt8>, _ units: [UInt8]) throws(SchemaTextError) {
    var rest = bytes
    var last = -1
    while !rest.isEmpty {
      let digits = rest.prefix(while: isDigit)
      if digits.isEmpty { throw SchemaTextError("missing number") }
      rest = rest.dropFirst(digits.count)
      guard let unit = rest.first else { throw SchemaTextError("missing unit") }
      guard let order = units.firstIndex(of: unit) else { throw SchemaTextError("invalid unit \(shown(rest))") }
      guard order > last else { throw SchemaTextError("unit \(shown(rest)) out of order") }
      last = order
      rest = rest.dropFirst()
    }
  }

  static func checkPeriod(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { throw SchemaTextError("missing slash") }
    let (start, end) = (bytes[..<slash], bytes[(slash + 1)...])
    func check(_ part: String, _ bytes: ArraySlice<UInt8>, mayLast: Bool) throws(SchemaTextError) {
      if mayLast, bytes.first == UInt8(ascii: "P") {
        return try named("invalid \(part) duration") { () throws(SchemaTextError) in try checkDuration(bytes) }
      }
      try named("invalid \(part) date-time") { () throws(SchemaTextError) in try checkDateTime(bytes) }
    }
    let beginsWithDuration = start.first == UInt8(ascii: "P")
    try check("start", start, mayLast: true)
    try check("end", end, mayLast: !beginsWithDuration)
  }

  private static func named(_ part: String, _ body: () throws(SchemaTextError) -> Void) throws(SchemaTextError) {
    do throws(SchemaTextError) { try body() } catch { throw SchemaTextError("\(part): \(error.reason)") }
  }
}
