/// A number as it is written in a template. It has no type of its own: it becomes what the place where it stands needs.
struct NumberLiteral {
  private(set) var integer: Int64?
  private(set) var unsigned: UInt64?
  private(set) var float: Double?
  private(set) var complex: (real: Double, imaginary: Double)?
  /// Whether a place that takes anything gets a float64: when the text says so with a point or an exponent.
  private(set) var isFloat = false

  init(_ text: ArraySlice<UInt8>, kind: Token.Kind) throws(LiteralError) {
    switch kind {
    case .characterConstant:
      let code = try Literal.character(text)
      integer = code
      unsigned = UInt64(code)
      float = Double(code)
    case .complex:
      var lexer = Lexer(Array(text))
      _ = lexer.scanNumber()
      let split = text.startIndex + lexer.position
      guard let real = Self.float(text[..<split]), let imaginary = Self.float(text[split...].dropLast()) else {
        throw LiteralError("syntax error scanning complex number")
      }
      setComplex(real, imaginary)
    default:
      if text.last == UInt8(ascii: "i"), let imaginary = Self.float(text.dropLast()) {
        setComplex(0, imaginary)
      } else {
        try setReal(text)
      }
    }
  }

  private mutating func setComplex(_ real: Double, _ imaginary: Double) {
    complex = (real, imaginary)
    guard imaginary == 0 else { return }
    setFloat(real)
  }

  private mutating func setFloat(_ value: Double) {
    float = value
    integer = Int64(exactly: value)
    unsigned = UInt64(exactly: value)
  }

  private mutating func setReal(_ text: ArraySlice<UInt8>) throws(LiteralError) {
    let isNegative = text.first == UInt8(ascii: "-")
    let isSigned = isNegative || text.first == UInt8(ascii: "+")
    let mark = text.contains { $0 == UInt8(ascii: ".") || [UInt8(ascii: "e"), UInt8(ascii: "p")].contains($0 | 0x20) }
    if let magnitude = Self.magnitude(isSigned ? text.dropFirst() : text) {
      integer = isNegative ? Self.negated(magnitude) : Int64(exactly: magnitude)
      if !isSigned || magnitude == 0 { unsigned = magnitude }
    }
    if let integer {
      float = Double(integer)
    } else if let unsigned {
      float = Double(unsigned)
    } else if let value = Self.float(text) {
      guard mark else { throw LiteralError("integer overflow: " + Quoting.quoted(text)) }
      setFloat(value)
      isFloat = true
    } else {
      throw LiteralError("illegal number syntax: " + Quoting.quoted(text))
    }
  }

  // MARK: Digits

  private static func negated(_ magnitude: UInt64) -> Int64? {
    magnitude == 1 << 63 ? .min : Int64(exactly: magnitude).map { -$0 }
  }

  /// An unsigned integer with Go's prefixes (`0x`, `0o`, `0b`, `0` for octal) and underscores; nil when it isn't one or is too large.
  private static func magnitude(_ text: ArraySlice<UInt8>) -> UInt64? {
    guard !text.isEmpty, hasGoodUnderscores(text) else { return nil }
    var digits = text
    var radix: UInt64 = 10
    if text.first == UInt8(ascii: "0") {
      let prefix: UInt64? =
        switch text.dropFirst().first.map({ $0 | 0x20 }) {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
      radix = prefix ?? 8
      digits = text.dropFirst(prefix == nil ? 1 : 2)
      if prefix != nil, digits.isEmpty { return nil }
    }
    var value: UInt64 = 0
    for byte in digits where byte != UInt8(ascii: "_") {
      guard let digit = byte.hexadecimalValue, digit < radix else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return value
  }

  /// A decimal or hexadecimal float; nil when it isn't one or is too large.
  private static func float(_ text: ArraySlice<UInt8>) -> Double? {
    let digits = text.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    guard let first = digits.first, first.isDigit || first == UInt8(ascii: "."), hasGoodUnderscores(digits) else {
      return nil
    }
    let second = digits.dropFirst().first ?? 0
    if second.isASCIILetter, second | 0x20 != UInt8(ascii: "e") {
      guard second | 0x20 == UInt8(ascii: "x"), digits.contains(where: { $0 | 0x20 == UInt8(ascii: "p") }) else {
        return nil
      }
    }
    let text = String(decoding: text.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// Underscores may stand between digits and behind a prefix, one at a time.
  private static func hasGoodUnderscores(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.contains(UInt8(ascii: "_")) else { return true }
    var text = text
    var previousIsDigit = false
    if text.first == UInt8(ascii: "0"), let second = text.dropFirst().first, second.isASCIILetter,
      [UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "b")].contains(second | 0x20)
    {
      text = text.dropFirst(2)
      previousIsDigit = true
    }
    for (index, byte) in zip(text.indices, text) {
      guard byte == UInt8(ascii: "_") else {
        previousIsDigit = byte.isHexadecimalDigit
        continue
      }
      let next = index + 1 < text.endIndex ? text[index + 1] : 0
      guard previousIsDigit, next.isHexadecimalDigit else { return false }
      previousIsDigit = false
    }
    return true
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
