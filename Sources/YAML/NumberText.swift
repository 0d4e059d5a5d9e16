/// The texts that Go's libraries make of a float, each with the fewest digits that read back as the same value.
package enum NumberText {
  /// `encoding/json`: an exponent only below 1e-6 and from 1e21 on. Infinities and NaN, which JSON has no word for, are nil.
  package static func json(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if value == 0 { return value.sign == .minus ? "-0" : "0" }
    let magnitude = value.magnitude
    let digits = DecimalDigits(value)
    return 1e-6 <= magnitude && magnitude < 1e21 ? digits.positional : digits.scientific(exponentDigits: 1)
  }

  /// `%v` and `strconv`'s `'g'`: an exponent of at least two digits below 1e-4 and from 1e6 on... where it would be `1e+06`,
  /// even when all digits are known (`1.23456789e+08`).
  package static func go(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if value == 0 { return value.sign == .minus ? "-0" : "0" }
    let digits = DecimalDigits(value)
    return -4 <= digits.exponent && digits.exponent < 6 ? digits.positional : digits.scientific(exponentDigits: 2)
  }

  /// `toYaml`: the value has been JSON on its way, so a whole number is an integer again when it fits into 64 bits, and everything
  /// else is `go`. Infinities and NaN are nil.
  package static func yaml(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    // Below 2^63 as above -2^63 JSON's digits, padded with zeros, are an integer that go-yaml reads.
    if value == value.rounded(.towardZero), let text = json(value), value == 0 || fitsInteger(text) {
      return value == 0 ? "0" : text
    }
    return go(value)
  }

  private static func fitsInteger(_ text: String) -> Bool {
    Int64(text) != nil || UInt64(text) != nil
  }
}

/// The shortest decimal digits of a finite value other than zero.
private struct DecimalDigits {
  let isNegative: Bool
  /// ASCII digits, neither the first nor the last of them zero.
  let digits: [UInt8]
  /// The power of ten of the first digit: 2 for 123.
  let exponent: Int

  /// Takes the digits from the standard library's description, in whichever notation that is.
  init(_ value: Double) {
    var digits: [UInt8] = []
    var pointAt: Int?
    var leadingZeros = 0
    var written = 0
    var isExponentNegative = false
    var isExponent = false
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): pointAt = digits.count
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isExponentNegative = isExponent
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isExponent { written = written &* 10 &+ Int(byte &- 0x30) } else { digits.append(byte) }
      default: break
      }
    }
    while leadingZeros < digits.count, digits[leadingZeros] == UInt8(ascii: "0") { leadingZeros += 1 }
    exponent = (pointAt ?? digits.count) - 1 - leadingZeros + (isExponentNegative ? -written : written)
    digits.removeFirst(leadingZeros)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    self.digits = digits
    isNegative = value < 0
  }

  /// Without an exponent: `0.00001`, `100000000000000000000`.
  var positional: String {
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if exponent < 0 {
      text.append(contentsOf: "0.".utf8)
      text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -exponent - 1))
      text.append(contentsOf: digits)
    } else {
      let whole = exponent + 1
      text.append(contentsOf: digits.prefix(whole))
      text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, whole - digits.count)))
      if digits.count > whole {
        text.append(UInt8(ascii: "."))
        text.append(contentsOf: digits[whole...])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// With an exponent of at least so many digits: `1e+20`, `1.5e-07`.
  func scientific(exponentDigits: Int) -> String {
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    text.append(contentsOf: digits.prefix(1))
    if digits.count > 1 {
      text.append(UInt8(ascii: "."))
      text.append(contentsOf: digits.dropFirst())
    }
    text.append(contentsOf: exponent < 0 ? "e-".utf8 : "e+".utf8)
    let power = String(exponent.magnitude)
    text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, exponentDigits - power.utf8.count)))
    text.append(contentsOf: power.utf8)
    return String(decoding: text, as: UTF8.self)
  }
}
