import GoTemplate

/// Numbers and moments. They are taken by their first characters, then held against their syntax.
extension TOMLReader {
  /// Behind a sign there are only decimal numbers, `inf` and `nan`.
  mutating func readSignedNumber(from start: Int) throws(TOMLProblem) -> Value {
    let scalar = try scanner.next()
    switch scalar {
    case "i": return try readSignedWord("n", "f", from: start)
    case "n": return try readSignedWord("a", "n", from: start)
    case ".": throw scanner.problem("floats must start with a digit, not '.'")
    case "0":
      if let base = try scanner.peek(), ["b", "o", "x"].contains(base) {
        throw scanner.problem("cannot use sign with non-decimal numbers: '\(text(from: start))\(base)'")
      }
    default: break
    }
    guard let scalar, scalar.isASCIIDigit else { throw scanner.unexpected(scalar) { "expected a digit but got \($0)" } }
    return try readDecimal(from: start)
  }

  private mutating func readSignedWord(
    _ second: Unicode.Scalar, _ third: Unicode.Scalar, from start: Int
  ) throws(TOMLProblem) -> Value {
    guard try scanner.accept(second), try scanner.accept(third) else {
      throw scanner.problem("invalid float: '\(text(from: start))'")
    }
    return try float(from: start)
  }

  /// A number or a moment, whose first digit is read.
  mutating func readNumberOrDate(_ first: Unicode.Scalar, from start: Int) throws(TOMLProblem) -> Value {
    if first == "0", let value = try readOtherBase(from: start) { return value }
    // A moment has at least two digits before its first sign.
    if first == "0", try scanner.peek().map({ !$0.isASCIIDigit && $0 != "_" && !TOMLReader.isFloatStart($0) }) ?? true {
      return try integer(from: start)
    }
    try scanner.skip(while: \.isASCIIDigit)
    if try scanner.accept(where: { $0 == "-" || $0 == ":" }) {
      try scanner.skip { $0.isASCIIDigit || "-:Tt .Zz+".unicodeScalars.contains($0) }
      return try moment(from: start)
    }
    return try readDecimal(from: start)
  }

  private static let bases: [(letter: Unicode.Scalar, name: String, radix: UInt8)] = [
    ("b", "a binary", 2), ("o", "an octal", 8), ("x", "a hexadecimal", 16),
  ]

  /// `0x2A` and the like behind the zero; nil for other numbers.
  private mutating func readOtherBase(from start: Int) throws(TOMLProblem) -> Value? {
    for base in TOMLReader.bases where try scanner.accept(base.letter) {
      let isDigit = { (scalar: Unicode.Scalar) in
        scalar.isASCII && HexDigit.value(of: UInt8(ascii: scalar)).map { $0 < base.radix } ?? false
      }
      let digit = try scanner.peek()
      guard let digit, isDigit(digit) else {
        throw scanner.problem("not \(base.name) number: '\(text(from: start))\(digit ?? "\0")'")
      }
      try scanner.skip { isDigit($0) || $0 == "_" }
      return try integer(from: start)
    }
    return nil
  }

  private mutating func readDecimal(from start: Int) throws(TOMLProblem) -> Value {
    try scanner.skip { $0.isASCIIDigit || $0 == "_" }
    guard try scanner.accept(where: TOMLReader.isFloatStart) else { return try integer(from: start) }
    try scanner.skip { $0.isASCIIDigit || "_.-+eE".unicodeScalars.contains($0) }
    return try float(from: start)
  }

  private static func isFloatStart(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "e" || scalar == "E" }

  private func text(from start: Int) -> GoString { GoString(scanner.text(from: start)) }

  // MARK: Syntax

  private func integer(from start: Int) throws(TOMLProblem) -> Value {
    let text = text(from: start)
    guard TOMLReader.hasSoundUnderscores(text.bytes) else {
      throw scanner.problem("Invalid integer \(text.quoted): underscores must be surrounded by digits")
    }
    guard !TOMLReader.hasLeadingZero(text.bytes) else {
      throw scanner.problem("Invalid integer \(text.quoted): cannot have leading zeroes")
    }
    guard case .number(let number) = IntegerSyntax.parse(text, base: 0) else {
      throw scanner.problem("\(text) is out of range for int64")
    }
    return .int64(number)
  }

  func float(from start: Int) throws(TOMLProblem) -> Value {
    let text = text(from: start)
    let parts = text.bytes.split { TOMLReader.isFloatStart(Unicode.Scalar($0)) }
    let isWord = ["nan", "+nan", "-nan", "inf", "+inf", "-inf"].contains(text.description)
    guard isWord || parts.allSatisfy({ TOMLReader.hasSoundUnderscores($0) }) else {
      throw scanner.problem("Invalid float \(text.quoted): underscores must be surrounded by digits")
    }
    if let whole = parts.first, TOMLReader.hasLeadingZero(whole) {
      throw scanner.problem("Invalid float \(text.quoted): cannot have leading zeroes")
    }
    let dots = text.bytes.indices.filter { text.bytes[$0] == UInt8(ascii: ".") }
    let isFollowed = dots.allSatisfy { $0 + 1 < text.count && Unicode.Scalar(text.bytes[$0 + 1]).isASCIIDigit }
    guard isFollowed else {
      throw scanner.problem("Invalid float \(text.quoted): '.' must be followed by one or more digits")
    }
    if text.description.hasSuffix("nan") { return .float(text.description == "-nan" ? -.nan : .nan) }
    let digits = GoString(text.bytes.filter { $0 != UInt8(ascii: "_") })
    if let number = FloatSyntax.parse(digits) { return .float(number) }
    guard FloatSyntax.isOutOfRange(digits) else { throw scanner.problem("Invalid float value: \(text.quoted)") }
    throw scanner.problem("\(text) is out of range for float64")
  }

  /// Whether each underscore, and the end, stands behind a digit and each underscore before one.
  private static func hasSoundUnderscores(_ text: some Sequence<UInt8>) -> Bool {
    var isBehindDigit = false
    for byte in text {
      if byte == UInt8(ascii: "_"), !isBehindDigit { return false }
      isBehindDigit = HexDigit.value(of: byte) != nil
    }
    return isBehindDigit
  }

  private static func hasLeadingZero(_ text: some Collection<UInt8>) -> Bool {
    let zero = UInt8(ascii: "0")
    let second = text.dropFirst().first
    switch text.first {
    case zero: return second.map { !["b", "o", "x"].contains(Unicode.Scalar($0)) } ?? false
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return text.count > 2 && second == zero
    default: return false
    }
  }

  // MARK: Moments

  private static let layouts: [(layout: GoString, zone: String?)] = [
    ("2006-01-02T15:04:05.999999999Z07:00", nil), ("2006-01-02T15:04:05.999999999", Zone.localDatetime),
    ("2006-01-02", Zone.localDate), ("15:04:05.999999999", Zone.localTime),
    ("2006-01-02T15:04Z07:00", nil), ("2006-01-02T15:04", Zone.localDatetime), ("15:04", Zone.localTime),
  ]

  private func moment(from start: Int) throws(TOMLProblem) -> Value {
    var bytes = scanner.text(from: start)
    while bytes.last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
    let text = GoString(
      bytes.map { byte in
        switch Unicode.Scalar(byte) {
        case "z": UInt8(ascii: "Z")
        case "t", " ": UInt8(ascii: "T")
        default: byte
        }
      })
    let offset = Instant.now.period.offset
    for (layout, zone) in TOMLReader.layouts {
      do throws(FunctionError) {
        let zone = zone.map { Zone.fixed(name: $0, offset: offset) } ?? .local
        let instant = try DateParser.parse(text, layout, local: zone)
        if TOMLReader.hasAllZeros(text, layout) { return instant.value }
      } catch {
        continue
      }
      break
    }
    throw scanner.problem("invalid datetime: \(text.quoted)")
  }

  /// Whether all numbers have as many digits as the layout says, which Go's parser doesn't ask for.
  private static func hasAllZeros(_ text: GoString, _ layout: GoString) -> Bool {
    for (index, byte) in layout.bytes.enumerated() {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "Z") { return true }
      let isSign = !Unicode.Scalar(byte).isASCIIDigit
      if isSign, index >= text.count || text.bytes[index] != byte { return false }
    }
    return true
  }
}

extension Zone {
  // Go's library marks the moments without a zone by the names of their zones.
  static let localDatetime = "datetime-local"
  static let localDate = "date-local"
  static let localTime = "time-local"
}
