import GoTemplate

/// Reads moments by a layout, with Go's errors.
struct DateParser {
  /// What is wrong with an element: it isn't one, or its number is too large.
  private enum Problem: Error {
    case mismatch
    case outOfRange(String)
  }

  private let layout: GoString
  private let text: GoString
  private let local: Zone
  private var rest: ArraySlice<UInt8>
  private var layoutRest: ArraySlice<UInt8>

  private var year = 0
  private var month: Int?
  private var day: Int?
  private var dayOfYear: Int?
  private var (hour, minute, second, nanoseconds) = (0, 0, 0, 0)
  private var isAfternoon: Bool?
  private var isUTC = false
  private var offset: Int?
  private var zoneName = ""

  private init(_ layout: GoString, _ text: GoString, _ local: Zone) {
    (self.layout, self.text, self.local) = (layout, text, local)
    (rest, layoutRest) = (text.bytes[...], layout.bytes[...])
  }

  /// The moment that `text` tells by `layout`, in the zone `local` when it says nothing about one.
  static func parse(_ text: GoString, _ layout: GoString, local: Zone) throws(FunctionError) -> Instant {
    var parser = DateParser(layout, text, local)
    try parser.parseElements()
    return try parser.instant()
  }

  private mutating func parseElements() throws(FunctionError) {
    while true {
      let chunk = DateLayout.next(in: layoutRest)
      guard skip(chunk.prefix) else { throw mismatch(rest, chunk.prefix) }
      guard let element = chunk.element else {
        if rest.isEmpty { return }
        throw failure(": extra text: \(DateParser.quoted(rest))")
      }
      layoutRest = layoutRest[chunk.text.endIndex...]
      let start = rest
      do throws(Problem) {
        try parse(element)
      } catch {
        switch error {
        case .mismatch: throw mismatch(start, chunk.text)
        case .outOfRange(let name): throw failure(": \(name) out of range")
        }
      }
    }
  }

  /// Takes what stands between elements; blanks there stand for any number of them.
  private mutating func skip(_ prefix: ArraySlice<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    var prefix = prefix
    while let byte = prefix.first {
      if byte == space {
        if let first = rest.first, first != space { return false }
        prefix = prefix.drop { $0 == space }
        rest = rest.drop { $0 == space }
      } else {
        guard rest.first == byte else { return false }
        prefix = prefix.dropFirst()
        rest = rest.dropFirst()
      }
    }
    return true
  }

  private mutating func parse(_ element: DateLayout.Element) throws(Problem) {
    switch element {
    case .longYear:
      guard rest.count >= 4, isDigit(at: 0) else { throw .mismatch }
      year = try number(of: take(4))
    case .year:
      guard rest.count >= 2 else { throw .mismatch }
      let short = try number(of: take(2))
      year = short + (short >= 69 ? 1900 : 2000)
    case .longMonth: month = try name(CivilDate.monthNames) + 1
    case .month: month = try name(CivilDate.monthNames.map { String($0.prefix(3)) }) + 1
    case .longWeekday: _ = try name(CivilDate.weekdayNames)
    case .weekday: _ = try name(CivilDate.weekdayNames.map { String($0.prefix(3)) })
    case .numberMonth: month = try number(fixed: false, in: 1...12, "month")
    case .zeroMonth: month = try number(fixed: true, in: 1...12, "month")
    case .day: day = try number(fixed: false)
    case .zeroDay: day = try number(fixed: true)
    case .underscoreDay:
      skipBlanks(1)
      day = try number(fixed: false)
    case .underscoreYearDay:
      skipBlanks(2)
      dayOfYear = try number(upTo: 3, fixed: false)
    case .zeroYearDay: dayOfYear = try number(upTo: 3, fixed: true)
    case .hour: hour = try number(fixed: false, in: 0...23, "hour")
    case .hour12: hour = try number(fixed: false, in: 0...12, "hour")
    case .zeroHour12: hour = try number(fixed: true, in: 0...12, "hour")
    case .minute: minute = try number(fixed: false, in: 0...59, "minute")
    case .zeroMinute: minute = try number(fixed: true, in: 0...59, "minute")
    case .second: try parseSecond(fixed: false)
    case .zeroSecond: try parseSecond(fixed: true)
    case .upperPM: try parseHalf("AM", "PM")
    case .lowerPM: try parseHalf("am", "pm")
    case .zoneName: try parseZoneName()
    case .offset(let usesZ, let hasColons, let minutes, let seconds):
      if usesZ && rest.first == UInt8(ascii: "Z") {
        rest = rest.dropFirst()
        isUTC = true
      } else {
        try parseOffset(hasColons, minutes: minutes, seconds: seconds)
      }
    case .fraction(let digits, let keepsZeros): try parseFraction(keepsZeros ? digits : nil)
    }
  }

  /// Seconds may have a fraction that the layout doesn't mention.
  private mutating func parseSecond(fixed: Bool) throws(Problem) {
    second = try number(fixed: fixed, in: 0...59, "second")
    if case .fraction = DateLayout.next(in: layoutRest).element { return }
    try parseFraction(nil)
  }

  /// A fraction of exactly so many digits; of any number, or none at all, when that is nil.
  private mutating func parseFraction(_ count: Int?) throws(Problem) {
    let isSeparator = rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",")
    if count == nil && !(isSeparator && isDigit(at: 1)) { return }
    guard isSeparator else { throw .mismatch }
    let digits = rest.dropFirst().prefix(count ?? .max).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    if let count, digits.count < count { throw .mismatch }
    rest = rest.dropFirst(digits.count + 1)
    let counted = digits.prefix(9)
    nanoseconds = counted.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    for _ in counted.count..<9 { nanoseconds *= 10 }
  }

  private mutating func parseHalf(_ morning: String, _ afternoon: String) throws(Problem) {
    guard rest.count >= 2 else { throw .mismatch }
    let half = String(decoding: take(2), as: UTF8.self)
    guard half == morning || half == afternoon else { throw .mismatch }
    isAfternoon = half == afternoon
  }

  private mutating func parseOffset(_ hasColons: Bool, minutes: Bool, seconds: Bool) throws(Problem) {
    let parts = 1 + (minutes ? 1 : 0) + (seconds ? 1 : 0)
    let length = 1 + 2 * parts + (hasColons ? parts - 1 : 0)
    guard rest.count >= length, let sign = rest.first else { throw .mismatch }
    rest = rest.dropFirst()
    var total = 0
    let names = ["hour", "minute", "second"]
    for index in 0..<3 {
      var part = 0
      if index < parts {
        if hasColons && index > 0 {
          guard rest.first == UInt8(ascii: ":") else { throw .mismatch }
          rest = rest.dropFirst()
        }
        part = try number(fixed: true)
        if part > (index == 0 ? 24 : 60) { throw .outOfRange("time zone offset \(names[index])") }
      }
      total = total * 60 + part
    }
    switch sign {
    case UInt8(ascii: "+"): offset = total
    case UInt8(ascii: "-"): offset = -total
    default: throw .mismatch
    }
  }

  /// An abbreviation: three or four capitals, five that end in T, or `GMT` and an offset.
  private mutating func parseZoneName() throws(Problem) {
    if rest.starts(with: "UTC".utf8) {
      rest = rest.dropFirst(3)
      isUTC = true
      return
    }
    let length: Int
    let capitals = rest.prefix(6).prefix { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }.count
    let last = rest.dropFirst(max(0, capitals - 1)).first
    if rest.starts(with: "ChST".utf8) || rest.starts(with: "MeST".utf8) {
      length = 4
    } else if rest.starts(with: "GMT".utf8) {
      length = 3 + signedHours(at: rest.dropFirst(3))
    } else if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      length = signedHours(at: rest)
    } else {
      let isName = capitals == 3 || (capitals == 4 || capitals == 5) && last == UInt8(ascii: "T")
      length = isName || rest.starts(with: "WITA".utf8) ? capitals : 0
    }
    guard length > 0 else { throw .mismatch }
    zoneName = String(decoding: take(length), as: UTF8.self)
  }

  /// The length of a sign and up to 23 hours.
  private func signedHours(at rest: ArraySlice<UInt8>) -> Int {
    guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return 0 }
    let digits = rest.dropFirst().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard let hours = Int(String(decoding: digits, as: UTF8.self)), hours <= 23 else { return 0 }
    return digits.count + 1
  }

  // MARK: Numbers and names

  private func isDigit(at offset: Int) -> Bool {
    rest.dropFirst(offset).first.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8> {
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private mutating func skipBlanks(_ count: Int) {
    for _ in 0..<count where rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
  }

  private func number(of digits: ArraySlice<UInt8>) throws(Problem) -> Int {
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw .mismatch }
    return number
  }

  /// A number of up to `width` digits, or exactly so many.
  private mutating func number(upTo width: Int = 2, fixed: Bool) throws(Problem) -> Int {
    let digits = rest.prefix(width).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
    guard digits > 0, !fixed || digits == width else { throw .mismatch }
    return try number(of: take(digits))
  }

  private mutating func number(fixed: Bool, in range: ClosedRange<Int>, _ name: String) throws(Problem) -> Int {
    let number = try number(fixed: fixed)
    guard range.contains(number) else { throw .outOfRange(name) }
    return number
  }

  /// The index of the name that comes next, in any case.
  private mutating func name(_ names: [String]) throws(Problem) -> Int {
    for (index, name) in names.enumerated() {
      let candidate = rest.prefix(name.utf8.count)
      if candidate.count == name.utf8.count && zip(candidate, name.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        rest = rest.dropFirst(candidate.count)
        return index
      }
    }
    throw .mismatch
  }

  // MARK: Putting together

  private func instant() throws(FunctionError) -> Instant {
    var hour = hour
    if isAfternoon == true && hour < 12 { hour += 12 }
    if isAfternoon == false && hour == 12 { hour = 0 }
    let date = try date()
    func instant(in zone: Zone) -> Instant {
      Instant(date, hour: hour, minute: minute, second: second, nanoseconds: nanoseconds, zone: zone)
    }
    if isUTC { return instant(in: .utc) }
    if let offset {
      let known = local.period(at: instant(in: .utc).seconds &- offset)
      let isLocal = known.offset == offset && (zoneName.isEmpty || known.name == zoneName)
      let fixed = Zone.fixed(name: zoneName, offset: offset)
      return instant(in: fixed).told(in: isLocal ? local : fixed)
    }
    if zoneName.isEmpty { return instant(in: local) }
    if let known = local.offset(ofName: zoneName, near: instant(in: .utc).seconds) {
      return instant(in: .fixed(name: zoneName, offset: known)).told(in: local)
    }
    let hours = zoneName.hasPrefix("GMT") ? Int(zoneName.dropFirst(3)) ?? 0 : 0
    // As in Go, the clock is taken for UTC and told with the zone's name.
    return instant(in: .utc).told(in: .fixed(name: zoneName, offset: hours * 3600))
  }

  private func date() throws(FunctionError) -> CivilDate {
    guard let dayOfYear else {
      let (month, day) = (month ?? 1, day ?? 1)
      guard day >= 1, day <= CivilDate.daysIn(month, of: year) else { throw failure(": day out of range") }
      return CivilDate(year: year, month: month, day: day)
    }
    guard dayOfYear >= 1, dayOfYear <= (CivilDate.isLeap(year) ? 366 : 365) else {
      throw failure(": day-of-year out of range")
    }
    let date = CivilDate(daysSince1970: CivilDate(year: year, month: 1, day: 1).daysSince1970 + dayOfYear - 1)
    if let month, month != date.month { throw failure(": day-of-year does not match month") }
    if let day, day != date.day { throw failure(": day-of-year does not match day") }
    return date
  }

  private func failure(_ message: String) -> FunctionError {
    .failed("parsing time \(DateParser.quoted(text.bytes[...]))\(message)")
  }

  private func mismatch(_ value: ArraySlice<UInt8>, _ element: ArraySlice<UInt8>) -> FunctionError {
    let quoted = DateParser.quoted
    return failure(" as \(quoted(layout.bytes[...])): cannot parse \(quoted(value)) as \(quoted(element))")
  }

  /// Quotes as Go's time package does: what isn't printable ASCII becomes `\x` and two digits a byte.
  private static func quoted(_ bytes: ArraySlice<UInt8>) -> String {
    var text = "\""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += "\\" + String(Unicode.Scalar(byte))
      case 0x20..<0x80: text += String(Unicode.Scalar(byte))
      default: text += "\\x" + HashFunctions.hexadecimal([byte]).description
      }
    }
    return text + "\""
  }
}
