/// The fraction of π in binary, from which Blowfish takes its numbers that nobody can have chosen.
enum PiDigits {
  /// So many words of 32 bits, the most significant one first.
  static func fraction(words count: Int) -> [UInt32] {
    // Machin: π = 16 arctan(1/5) - 4 arctan(1/239). What is cut off spoils at most the two words behind.
    var sum = [UInt32](repeating: 0, count: 1 + count + 2)
    addArctangent(times: 16, ofInverse: 5, to: &sum, isNegative: false)
    addArctangent(times: 4, ofInverse: 239, to: &sum, isNegative: true)
    return Array(sum[1...count])
  }

  /// Adds the terms of `times · (1/x - 1/3x³ + 1/5x⁵ - …)` as long as they are more than nothing.
  private static func addArctangent(times: UInt32, ofInverse x: UInt32, to sum: inout [UInt32], isNegative: Bool) {
    var power = [UInt32](repeating: 0, count: sum.count)
    power[0] = times
    divide(&power, by: x, from: 0)
    var first = 0
    var divisor: UInt32 = 1
    var isSubtracted = isNegative
    while true {
      while first < power.count, power[first] == 0 { first += 1 }
      if first == power.count { return }
      var term = power
      divide(&term, by: divisor, from: first)
      add(term, from: first, to: &sum, isNegative: isSubtracted)
      divide(&power, by: x * x, from: first)
      divisor += 2
      isSubtracted.toggle()
    }
  }

  /// Divides a number whose words before `first` are zero.
  private static func divide(_ number: inout [UInt32], by divisor: UInt32, from first: Int) {
    var remainder: UInt64 = 0
    for index in first..<number.count {
      let (digit, rest) = (remainder << 32 | UInt64(number[index])).quotientAndRemainder(dividingBy: UInt64(divisor))
      number[index] = UInt32(truncatingIfNeeded: digit)
      remainder = rest
    }
  }

  private static func add(_ number: [UInt32], from first: Int, to sum: inout [UInt32], isNegative: Bool) {
    var carry: Int64 = 0
    for index in stride(from: sum.count - 1, through: 0, by: -1) {
      if index < first, carry == 0 { return }
      let word = index < first ? 0 : Int64(number[index])
      let total = Int64(sum[index]) + (isNegative ? -word : word) + carry
      sum[index] = UInt32(truncatingIfNeeded: total)
      carry = total >> 32
    }
  }
}
