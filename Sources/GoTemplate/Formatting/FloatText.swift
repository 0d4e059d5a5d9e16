import Glibc

/// The digits of floating-point numbers, as Go's strconv writes them.
enum FloatText {
  /// A finite or infinite magnitude or NaN in the format of the verb `e`, `f`, `g`, `x` or `b`; with `precision` nil, as many digits
  /// as identify the number.
  static func digits(of value: Double, format: Unicode.Scalar, precision: Int?) -> [UInt8] {
    guard value.isFinite else { return Array((value.isNaN ? "NaN" : "Inf").utf8) }
    switch format {
    case "x", "X": return hexadecimal(value, uppercase: format == "X", precision: precision)
    case "b": return binary(value)
    default:
      guard let precision else { return shortest(value, format: format) }
      return rounded(value, format: format, precision: precision)
    }
  }

  // MARK: Decimal

  /// Correctly rounded to `precision` digits: the C library does this, and writes the same forms as Go.
  private static func rounded(_ value: Double, format: Unicode.Scalar, precision: Int) -> [UInt8] {
    let directive = "%.*" + String(format)
    return withVaList([Int32(truncatingIfNeeded: precision), value]) { arguments in
      var text = [CChar](repeating: 0, count: 512)
      var needed = Int(vsnprintf(&text, text.count, directive, arguments))
      if needed >= text.count {
        text = [CChar](repeating: 0, count: needed + 1)
        needed = withVaList([Int32(truncatingIfNeeded: precision), value]) {
          Int(vsnprintf(&text, text.count, directive, $0))
        }
      }
      return text.prefix(max(needed, 0)).map { UInt8(bitPattern: $0) }
    }
  }

  /// The shortest digits that read back as the same number; `g` writes an exponent when it is below -4 or above 5.
  private static func shortest(_ value: Double, format: Unicode.Scalar) -> [UInt8] {
    let (digits, point) = shortestDigits(value)
    let exponent = point - 1
    switch format {
    case "f": return fixed(digits, point)
    case "g", "G":
      guard exponent < -4 || exponent > 5 else { return fixed(digits, point) }
      return scientific(digits, exponent, letter: format == "G" ? "E" : "e")
    default: return scientific(digits, exponent, letter: format)
    }
  }

  /// The significant digits, and how many of them stand before the decimal point.
  private static func shortestDigits(_ value: Double) -> (digits: [UInt8], point: Int) {
    guard value != 0 else { return ([UInt8(ascii: "0")], 1) }
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    // `description` is made of the digits that we need; only their form differs.
    var text = Array(value.description.utf8)[...]
    while let byte = text.popFirst() {
      if byte == UInt8(ascii: ".") {
        point = digits.count
      } else if byte | 0x20 == UInt8(ascii: "e") {
        exponent = Int(String(decoding: text, as: UTF8.self)) ?? 0
        break
      } else {
        digits.append(byte)
      }
    }
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    let before = (point ?? digits.count) + exponent - zeros
    digits.removeFirst(zeros)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, before)
  }

  private static func fixed(_ digits: [UInt8], _ point: Int) -> [UInt8] {
    let zero = UInt8(ascii: "0")
    if point <= 0 { return [zero, UInt8(ascii: ".")] + [UInt8](repeating: zero, count: -point) + digits }
    if point >= digits.count { return digits + [UInt8](repeating: zero, count: point - digits.count) }
    return digits[..<point] + [UInt8(ascii: ".")] + digits[point...]
  }

  private static func scientific(_ digits: [UInt8], _ exponent: Int, letter: Unicode.Scalar) -> [UInt8] {
    var text = [digits.first ?? UInt8(ascii: "0")]
    if digits.count > 1 {
      text.append(UInt8(ascii: "."))
      text.append(contentsOf: digits.dropFirst())
    }
    appendExponent(exponent, letter, to: &text)
    return text
  }

  /// `e+06`: a sign and at least two digits.
  private static func appendExponent(_ exponent: Int, _ letter: Unicode.Scalar, to text: inout [UInt8]) {
    text.append(letter)
    text.append(UInt8(ascii: exponent < 0 ? "-" : "+"))
    if exponent.magnitude < 10 { text.append(UInt8(ascii: "0")) }
    text.append(contentsOf: String(exponent.magnitude).utf8)
  }

  // MARK: Binary

  /// `5910974510923776p-47`
  private static func binary(_ value: Double) -> [UInt8] {
    let isNormal = value.exponentBitPattern != 0
    let mantissa = value.significandBitPattern | (isNormal ? 1 << 52 : 0)
    let exponent = Int(max(value.exponentBitPattern, 1)) - 1023 - 52
    return Array("\(mantissa)p\(exponent < 0 ? "" : "+")\(exponent)".utf8)
  }

  /// `0x1.cp+01`
  private static func hexadecimal(_ value: Double, uppercase: Bool, precision: Int?) -> [UInt8] {
    var exponent = value == 0 ? 0 : Int(value.exponent)
    // The leading one and 60 bits behind it.
    var mantissa: UInt64 = value == 0 ? 0 : 1 << 60 | value.significand.significandBitPattern << 8
    if let precision, precision < 15 {
      let dropped = UInt64(60 - precision * 4)
      let rest = mantissa & (1 << dropped - 1)
      mantissa >>= dropped
      let half: UInt64 = 1 << (dropped - 1)
      if rest > half || (rest == half && mantissa & 1 == 1) { mantissa += 1 }
      mantissa <<= dropped
      if mantissa & (1 << 61) != 0 {
        mantissa >>= 1
        exponent += 1
      }
    }
    let digits = Array((uppercase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    var text = Array((uppercase ? "0X" : "0x").utf8)
    text.append(digits[Int(mantissa >> 60 & 1)])
    var fraction = mantissa << 4
    if precision.map({ $0 > 0 }) ?? (fraction != 0) { text.append(UInt8(ascii: ".")) }
    var written = 0
    while precision.map({ written < $0 }) ?? (fraction != 0) {
      text.append(digits[Int(fraction >> 60)])
      fraction <<= 4
      written += 1
    }
    appendExponent(exponent, uppercase ? "P" : "p", to: &text)
    return text
  }

  // MARK: The sharp flag

  /// The number with a decimal point and filled up with zeros to `significant` digits.
  static func keepingPoint(_ number: [UInt8], format: Unicode.Scalar, significant: Int) -> [UInt8] {
    let isHexadecimal = format == "x" || format == "X"
    let exponent = number.firstIndex { byte in
      byte | 0x20 == UInt8(ascii: "p") || (!isHexadecimal && byte | 0x20 == UInt8(ascii: "e"))
    }
    var mantissa = Array(number[..<(exponent ?? number.count)])
    let counted = mantissa.filter { $0 != UInt8(ascii: ".") }.drop { $0 == UInt8(ascii: "0") }.count
    var missing = significant - counted
    if !mantissa.contains(UInt8(ascii: ".")) {
      if mantissa == [UInt8(ascii: "0")] { missing -= 1 }
      mantissa.append(UInt8(ascii: "."))
    }
    mantissa.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(missing, 0)))
    return mantissa + number[(exponent ?? number.count)...]
  }
}
