import GoTemplate

/// Go's `time.Duration`.
struct GoDuration {
  let nanoseconds: Int64

  private static let units: [(name: String, nanoseconds: UInt64)] = [
    ("ns", 1), ("us", 1000), ("µs", 1000), ("μs", 1000), ("ms", 1_000_000), ("s", 1_000_000_000),
    ("m", 60_000_000_000), ("h", 3_600_000_000_000),
  ]

  init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Reads `1h30m`, `-1.5s`: decimal numbers, each with its unit.
  init(_ text: GoString) throws(FunctionError) {
    var rest = text.bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    if rest.elementsEqual("0".utf8) {
      nanoseconds = 0
      return
    }
    let invalid = FunctionError.failed("time: invalid duration \(text.quoted)")
    guard !rest.isEmpty else { throw invalid }
    var total: UInt64 = 0
    while !rest.isEmpty {
      guard let part = try GoDuration.takePart(from: &rest, of: text), part <= 1 << 63, total + part <= 1 << 63 else {
        throw invalid
      }
      total += part
    }
    guard isNegative || total < 1 << 63 else { throw invalid }
    nanoseconds = isNegative ? Int64(truncatingIfNeeded: 0 &- total) : Int64(total)
  }

  /// One number with its unit, in nanoseconds; nil when it is none or too large.
  private static func takePart(
    from rest: inout ArraySlice<UInt8>, of text: GoString
  ) throws(FunctionError) -> UInt64? {
    func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
    let whole = rest.prefix(while: isDigit)
    rest = rest[whole.endIndex...]
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: isDigit)
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    guard let number = whole.isEmpty ? 0 : UInt64(String(decoding: whole, as: UTF8.self)), number <= 1 << 63 else {
      return nil
    }
    let name = String(decoding: rest.prefix { $0 != UInt8(ascii: ".") && !isDigit($0) }, as: UTF8.self)
    guard !name.isEmpty else { throw .failed("time: missing unit in duration \(text.quoted)") }
    guard let unit = units.first(where: { $0.name == name })?.nanoseconds else {
      throw .failed("time: unknown unit \(GoString(name).quoted) in duration \(text.quoted)")
    }
    rest = rest.dropFirst(name.utf8.count)
    let (scaled, overflows) = number.multipliedReportingOverflow(by: unit)
    guard !overflows, scaled <= 1 << 63 else { return nil }
    return scaled + nanoseconds(ofFraction: fraction, of: unit)
  }

  /// The digits behind the point, as far as they count, as a part of `unit`.
  private static func nanoseconds(ofFraction digits: ArraySlice<UInt8>, of unit: UInt64) -> UInt64 {
    var number: UInt64 = 0
    var scale = 1.0
    for digit in digits {
      // Digits that no longer fit don't count.
      guard number <= UInt64(Int64.max) / 10 else { break }
      number = number * 10 + UInt64(digit - UInt8(ascii: "0"))
      scale *= 10
    }
    return UInt64(Double(number) * (Double(unit) / scale))
  }

  /// `1h30m0s`, `1.5s`, `10ms`, `0s`.
  var printed: GoString {
    let magnitude = nanoseconds.magnitude
    let sign = nanoseconds < 0 ? "-" : ""
    switch magnitude {
    case 0: return "0s"
    case ..<1000: return GoString("\(sign)\(magnitude)ns")
    case ..<1_000_000: return GoString("\(sign)\(GoDuration.decimal(magnitude, per: 1000))µs")
    case ..<1_000_000_000: return GoString("\(sign)\(GoDuration.decimal(magnitude, per: 1_000_000))ms")
    default: break
    }
    let minutes = magnitude / 60_000_000_000
    let seconds = GoDuration.decimal(magnitude % 60_000_000_000, per: 1_000_000_000)
    if minutes == 0 { return GoString("\(sign)\(seconds)s") }
    if minutes < 60 { return GoString("\(sign)\(minutes)m\(seconds)s") }
    return GoString("\(sign)\(minutes / 60)h\(minutes % 60)m\(seconds)s")
  }

  /// A quotient by a power of ten, with as many decimals as it needs.
  private static func decimal(_ number: UInt64, per unit: UInt64) -> String {
    var text = String(number / unit)
    guard number % unit > 0 else { return text }
    var digits = Array(String(unit + number % unit).utf8.dropFirst())
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    text += "." + String(decoding: digits, as: UTF8.self)
    return text
  }

  /// The largest unit of which there is more than one, with that number, and nothing of the rest: `3mo`.
  var rounded: GoString {
    let hour: UInt64 = 3_600_000_000_000
    let units: [(String, UInt64)] = [
      ("y", hour * 24 * 365), ("mo", hour * 24 * 30), ("d", hour * 24), ("h", hour), ("m", hour / 60),
      ("s", hour / 3600),
    ]
    for (name, size) in units where nanoseconds.magnitude > size {
      return GoString("\(nanoseconds.magnitude / size)\(name)")
    }
    return "0s"
  }

  /// The duration to whole seconds, half a second away from zero.
  var toSeconds: GoDuration {
    let seconds = (nanoseconds.magnitude + 500_000_000) / 1_000_000_000
    let magnitude = min(seconds &* 1_000_000_000, UInt64(Int64.max))
    return GoDuration(nanoseconds: nanoseconds < 0 ? -Int64(magnitude) : Int64(magnitude))
  }
}
