/// The shortest decimal that reads back as a given finite number: `0.d₁d₂… × 10^point`.
struct ShortestDecimal {
  let isNegative: Bool
  /// The digits 0...9, without leading or trailing zeros; empty for zero.
  let digits: [UInt8]
  let point: Int

  init(_ number: Double) {
    isNegative = number.sign == .minus
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var text = number.magnitude.description.utf8[...]
    while let byte = text.popFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "."): point = digits.count
      case UInt8(ascii: "e"):
        exponent = Int(String(decoding: text, as: UTF8.self)) ?? 0
        text = text[text.endIndex...]
      default: break
      }
    }
    let zeros = digits.prefix { $0 == 0 }.count
    self.point = digits.count == zeros ? 1 : (point ?? digits.count) + exponent - zeros
    digits.removeFirst(zeros)
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
  }
}
