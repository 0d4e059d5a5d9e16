/// A layout by Go's reference time, Mon Jan 2 15:04:05 MST 2006, cut into its elements.
struct DateLayout {
  enum Element {
    case longMonth, month, numberMonth, zeroMonth
    case longWeekday, weekday
    case day, underscoreDay, zeroDay, underscoreYearDay, zeroYearDay
    case hour, hour12, zeroHour12, minute, zeroMinute, second, zeroSecond
    case longYear, year
    case upperPM, lowerPM
    case zoneName
    /// A numeric zone; `usesZ` prints `Z` for UTC.
    case offset(usesZ: Bool, hasColons: Bool, minutes: Bool, seconds: Bool)
    /// So many digits behind the separator, all of them or without the zeros at the end.
    case fraction(digits: Int, keepsZeros: Bool)
  }

  struct Chunk {
    /// What stands before the element.
    let prefix: ArraySlice<UInt8>
    /// Nil at the end of the layout.
    let element: Element?
    /// The element as it is written.
    let text: ArraySlice<UInt8>
  }

  private static let plain: [(text: StaticString, element: Element)] = [
    ("01", .zeroMonth), ("02", .zeroDay), ("03", .zeroHour12), ("04", .zeroMinute), ("05", .zeroSecond), ("06", .year),
    ("002", .zeroYearDay), ("15", .hour), ("1", .numberMonth), ("2006", .longYear), ("2", .day),
    ("__2", .underscoreYearDay), ("_2", .underscoreDay), ("3", .hour12), ("4", .minute), ("5", .second),
    ("PM", .upperPM), ("pm", .lowerPM), ("January", .longMonth), ("Monday", .longWeekday), ("MST", .zoneName),
  ]

  private static let offsets: [(text: StaticString, hasColons: Bool, minutes: Bool, seconds: Bool)] = [
    ("070000", false, true, true), ("07:00:00", true, true, true), ("0700", false, true, false),
    ("07:00", true, true, false), ("07", false, false, false),
  ]

  /// The next element of a layout and what stands before it.
  static func next(in layout: ArraySlice<UInt8>) -> Chunk {
    for index in layout.indices {
      let rest = layout[index...]
      guard let (element, length) = element(at: rest) else { continue }
      // `_2006` is an underscore before a year.
      return Chunk(prefix: layout[..<index], element: element, text: rest.prefix(length))
    }
    return Chunk(prefix: layout, element: nil, text: layout[layout.endIndex...])
  }

  private static func element(at rest: ArraySlice<UInt8>) -> (Element, Int)? {
    if starts(rest, with: "_2006") { return nil }
    for (text, element) in plain where starts(rest, with: text) { return (element, text.utf8CodeUnitCount) }
    let isWordEnd = rest.dropFirst(3).first.map { !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0) } ?? true
    if starts(rest, with: "Jan"), isWordEnd { return (.month, 3) }
    if starts(rest, with: "Mon"), isWordEnd { return (.weekday, 3) }
    switch rest.first {
    case UInt8(ascii: "Z"), UInt8(ascii: "-"):
      for (text, hasColons, minutes, seconds) in offsets where starts(rest.dropFirst(), with: text) {
        let usesZ = rest.first == UInt8(ascii: "Z")
        let element = Element.offset(usesZ: usesZ, hasColons: hasColons, minutes: minutes, seconds: seconds)
        return (element, text.utf8CodeUnitCount + 1)
      }
      return nil
    case UInt8(ascii: "."), UInt8(ascii: ","): return fraction(at: rest)
    default: return nil
    }
  }

  /// Zeros or nines behind a separator, as long as no other digit follows.
  private static func fraction(at rest: ArraySlice<UInt8>) -> (Element, Int)? {
    guard let digit = rest.dropFirst().first, digit == UInt8(ascii: "0") || digit == UInt8(ascii: "9") else {
      return nil
    }
    let count = rest.dropFirst().prefix { $0 == digit }.count
    if let after = rest.dropFirst(count + 1).first, UInt8(ascii: "0")...UInt8(ascii: "9") ~= after { return nil }
    return (.fraction(digits: count, keepsZeros: digit == UInt8(ascii: "0")), count + 1)
  }

  private static func starts(_ rest: ArraySlice<UInt8>, with text: StaticString) -> Bool {
    text.withUTF8Buffer { rest.starts(with: $0) }
  }
}
