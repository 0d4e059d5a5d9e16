/// Dates and times among plain scalars. They stay texts everywhere; it only matters for quotes and for `!!timestamp`.
enum ScalarTimestamp {
  /// Whether go-yaml takes a text for a date: `2001-12-14`, or a time behind `T`, `t` or blanks, with the checks of
  /// Go's `time.Parse`.
  static func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 8, bytes[4] == UInt8(ascii: "-"), bytes[0].isDigit else { return false }
    var scanner = ByteScanner(bytes)
    guard let year = scanner.number(digits: 4...4), scanner.skip("-"),
      let month = scanner.number(digits: 1...2), 1...12 ~= month, scanner.skip("-"),
      let day = scanner.number(digits: 1...2), day >= 1, day <= days(in: month, of: year)
    else { return false }
    if scanner.isAtEnd { return true }
    let hasZone = scanner.skip("T", or: "t")
    if !hasZone, scanner.skip(while: { $0 == 0x20 }) == 0 { return false }
    guard let hour = scanner.number(digits: 1...2), hour < 24, scanner.skip(":"),
      let minute = scanner.number(digits: 1...2), minute < 60, scanner.skip(":"),
      let second = scanner.number(digits: 1...2), second < 60
    else { return false }
    if scanner.skip(".", or: ","), scanner.skip(while: { $0.isDigit }) == 0 { return false }
    if hasZone, !skipZone(&scanner) { return false }
    return scanner.isAtEnd
  }

  private static func skipZone(_ scanner: inout ByteScanner) -> Bool {
    if scanner.skip("Z") { return true }
    guard scanner.skip("+", or: "-"),
      let hours = scanner.number(digits: 2...2), hours <= 24, scanner.skip(":"),
      let minutes = scanner.number(digits: 2...2), minutes <= 60
    else { return false }
    return true
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
