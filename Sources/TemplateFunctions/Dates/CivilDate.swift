/// A day of the proleptic Gregorian calendar.
struct CivilDate: Equatable {
  let year: Int
  /// 1...12
  let month: Int
  let day: Int

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  static let weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day so many days after 1970-01-01.
  init(daysSince1970 days: Int) {
    // Years counted from March have their leap day last; 400 of them have 146,097 days.
    let (era, dayOfEra) = (days &+ 719_468).dividedDown(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    self.month = month < 10 ? month + 3 : month - 9
    day = dayOfYear - (153 * month + 2) / 5 + 1
    year = era * 400 + yearOfEra + (month < 10 ? 0 : 1)
  }

  /// The number of days from 1970-01-01 to this one.
  var daysSince1970: Int {
    let (era, yearOfEra) = (month > 2 ? year : year - 1).dividedDown(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era &* 146_097 &+ (yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear) &- 719_468
  }

  /// 0 for Sunday.
  var weekday: Int { (daysSince1970 &+ 4).dividedDown(by: 7).remainder }

  /// 1 for the first of January.
  var dayOfYear: Int { daysSince1970 - CivilDate(year: year, month: 1, day: 1).daysSince1970 + 1 }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func daysIn(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Int {
  /// The quotient rounded down, and the remainder, which isn't negative, for a positive divisor.
  func dividedDown(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
