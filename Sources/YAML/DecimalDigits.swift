/// The shortest decimal digits of a finite value other than zero.
struct DecimalDigits {
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
