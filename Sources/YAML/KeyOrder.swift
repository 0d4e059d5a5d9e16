/// The order in which go-yaml writes the keys of a map: letters by code point and after everything else, numbers by
/// value.
package enum KeyOrder {
  /// Whether `a` comes before `b`. The two versions of go-yaml disagree about a digit's neighbour (`a1b` and `a1-`).
  package static func natural(_ a: [UInt8], _ b: [UInt8], for dialect: Emitter.Dialect = .goYAML2) -> Bool {
    a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { b in natural(a, b, for: dialect) } }
  }

  /// Whether `a` comes before `b`.
  package static func natural(_ a: String, _ b: String, for dialect: Emitter.Dialect = .goYAML2) -> Bool {
    var (a, b) = (a, b)
    return a.withUTF8 { a in b.withUTF8 { b in natural(a, b, for: dialect) } }
  }

  /// Whether `a` comes before `b`.
  package static func natural(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, for dialect: Emitter.Dialect = .goYAML2
  ) -> Bool {
    let shorter = min(a.count, b.count)
    var index = 0
    while index < shorter, a[index] == b[index] { index += 1 }
    // Back to where the code points that differ begin; what is before them is the same in both.
    while index > 0, isContinuation(a, index) || isContinuation(b, index) { index -= 1 }
    guard index < a.count, index < b.count else { return a.count < b.count }

    let (one, other) = (CodePoint(a, at: index).value, CodePoint(b, at: index).value)
    let (isOneLetter, isOtherLetter) = (isLetter(one), isLetter(other))
    if isOneLetter, isOtherLetter { return one < other }
    if isOneLetter || isOtherLetter {
      let isAfterDigit = index > 0 && a[index - 1].isDigit
      return dialect == .goYAML3 && isAfterDigit ? isOneLetter : isOtherLetter
    }
    // A zero inside a number, as in 10 and 11, isn't a leading one.
    let start = (one == zero || other == zero) && isInsideNumber(a, before: index) ? Int64(1) : 0
    let (oneValue, oneDigits) = number(a, from: index, startingAt: start)
    let (otherValue, otherDigits) = number(b, from: index, startingAt: start)
    if oneValue != otherValue { return oneValue < otherValue }
    if oneDigits != otherDigits { return oneDigits < otherDigits }
    return one < other
  }

  private static let zero: UInt32 = 0x30

  private static func isContinuation(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }

  /// Whether the digits in front of `index` have one that isn't zero.
  private static func isInsideNumber(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
    var index = index - 1
    while index >= 0, bytes[index].isDigit {
      if bytes[index] != UInt8(ascii: "0") { return true }
      index -= 1
    }
    return false
  }

  /// The value of the digits from `index` on and how many they are; too large a value wraps around, as Go's does.
  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: Int, startingAt start: Int64
  ) -> (value: Int64, digits: Int) {
    var value = start
    var digits = 0
    var index = index
    while index < bytes.count {
      let codePoint = CodePoint(bytes, at: index)
      guard isDigit(codePoint.value) else { break }
      value = value &* 10 &+ (Int64(codePoint.value) - Int64(zero))
      digits += 1
      index += codePoint.width
    }
    return (value, digits)
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  private static func isDigit(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- zero < 10 }
    return Unicode.Scalar(value)?.properties.generalCategory == .decimalNumber
  }
}
