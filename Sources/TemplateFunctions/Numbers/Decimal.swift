import Glibc

/// An exact decimal number: a whole number of any size times a power of ten.
struct Decimal {
  let isNegative: Bool
  /// The whole number, least digit first, without zeros at the far end.
  let digits: [UInt8]
  let exponent: Int

  /// How many places behind the point a quotient has.
  private static let divisionPlaces = 16

  /// The shortest decimal that stands for a finite number.
  init(_ number: Double) {
    let shortest = ShortestDecimal(number)
    self.init(shortest.isNegative, shortest.digits.reversed(), shortest.point - shortest.digits.count)
  }

  private init(_ isNegative: Bool, _ digits: [UInt8], _ exponent: Int) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    self.isNegative = isNegative && !digits.isEmpty
    self.digits = digits
    self.exponent = digits.isEmpty ? 0 : exponent
  }

  var negated: Decimal { Decimal(!isNegative, digits, exponent) }

  /// The nearest binary number; infinity when there is none.
  var nearestFloat: Double {
    let text = (isNegative ? "-" : "") + "0" + digits.reversed().map { String($0) }.joined() + "e\(exponent)"
    return strtod(text, nil)
  }

  func adding(_ other: Decimal) -> Decimal {
    let least = min(exponent, other.exponent)
    let (a, b) = (shifted(to: least), other.shifted(to: least))
    if isNegative == other.isNegative { return Decimal(isNegative, Decimal.sum(a, b), least) }
    if Decimal.isLess(a, b) { return Decimal(other.isNegative, Decimal.difference(b, a), least) }
    return Decimal(isNegative, Decimal.difference(a, b), least)
  }

  func multiplied(by other: Decimal) -> Decimal {
    var product = [UInt8](repeating: 0, count: digits.count + other.digits.count + 1)
    for (i, a) in digits.enumerated() {
      var carry = 0
      for (j, b) in other.digits.enumerated() {
        let sum = Int(product[i + j]) + Int(a) * Int(b) + carry
        product[i + j] = UInt8(sum % 10)
        carry = sum / 10
      }
      product[i + other.digits.count] += UInt8(carry)
    }
    return Decimal(isNegative != other.isNegative, product, exponent + other.exponent)
  }

  /// The quotient, rounded to sixteen places, away from zero at one half; nil when `other` is zero.
  func divided(by other: Decimal) -> Decimal? {
    guard !other.digits.isEmpty else { return nil }
    // The quotient of whole numbers, when this number is written in units of the last place times those of the divisor.
    let unit = other.exponent - Decimal.divisionPlaces
    var (dividend, divisor) = (digits, other.digits)
    if exponent >= unit { dividend = shifted(to: unit) } else { divisor = zeros(unit - exponent) + divisor }
    var quotient: [UInt8] = []
    var rest: [UInt8] = []
    for digit in dividend.reversed() {
      rest.insert(digit, at: 0)
      while rest.last == 0 { rest.removeLast() }
      var count: UInt8 = 0
      while !Decimal.isLess(rest, divisor) {
        rest = Decimal.difference(rest, divisor)
        count += 1
      }
      quotient.append(count)
    }
    quotient.reverse()
    if !Decimal.isLess(Decimal.sum(rest, rest), divisor) { quotient = Decimal.sum(quotient, [1]) }
    return Decimal(isNegative != other.isNegative, quotient, -Decimal.divisionPlaces)
  }

  /// The digits of the same number written with a smaller exponent.
  private func shifted(to least: Int) -> [UInt8] {
    digits.isEmpty ? [] : zeros(exponent - least) + digits
  }

  private func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: max(0, count)) }

  private static func isLess(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count ? a.reversed().lexicographicallyPrecedes(b.reversed()) : a.count < b.count
  }

  private static func sum(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] {
    var sum: [UInt8] = []
    var carry: UInt8 = 0
    for index in 0..<max(a.count, b.count) {
      let digit = (index < a.count ? a[index] : 0) + (index < b.count ? b[index] : 0) + carry
      sum.append(digit % 10)
      carry = digit / 10
    }
    if carry > 0 { sum.append(carry) }
    return sum
  }

  /// `a` without `b`, which isn't larger; no zeros at the far end.
  private static func difference(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] {
    var difference = a
    var borrow: UInt8 = 0
    for index in a.indices {
      let taken = (index < b.count ? b[index] : 0) + borrow
      borrow = difference[index] < taken ? 1 : 0
      difference[index] = difference[index] + borrow * 10 - taken
    }
    while difference.last == 0 { difference.removeLast() }
    return difference
  }
}
