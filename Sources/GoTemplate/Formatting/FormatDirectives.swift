/// The directives of a format string (`%-8.3f`, `%[2]*d`) and the values that they print.
struct FormatDirectives {
  private let format: [UInt8]
  private let values: [Value]
  private var formatter = Formatter()
  private var index = 0
  /// The value that the next verb prints.
  private var argument = 0
  /// Whether the directive's `[n]`s are right.
  private var isGoodIndex = true
  /// Whether any directive chose its value with `[n]`: then values that are left over are no mistake.
  private var isReordered = false

  init(format: [UInt8], values: [Value]) {
    self.format = format
    self.values = values
  }

  mutating func print() -> [UInt8] {
    while index < format.count {
      let start = index
      while index < format.count, format[index] != UInt8(ascii: "%") { index += 1 }
      formatter.output.append(contentsOf: format[start..<index])
      guard index < format.count else { break }
      index += 1
      directive()
    }
    printExtra()
    return formatter.output
  }

  private mutating func directive() {
    formatter.flags = Formatter.Flags()
    isGoodIndex = true
    flags()
    var afterIndex = argumentIndex()
    if accept("*") {
      if let width = integerArgument() {
        formatter.flags.width = Swift.abs(width)
        if width < 0 {
          formatter.flags.minus = true
          formatter.flags.zero = false
        }
      } else {
        formatter.write("%!(BADWIDTH)")
      }
      afterIndex = false
    } else {
      formatter.flags.width = number()
      // `%[3]2d` makes no sense.
      if afterIndex, formatter.flags.width != nil { isGoodIndex = false }
    }
    // A point at the end of the format is a verb, and a bad one.
    if index + 1 < format.count, accept(".") {
      if afterIndex { isGoodIndex = false }
      afterIndex = argumentIndex()
      if accept("*") {
        if let precision = integerArgument(), precision >= 0 {
          formatter.flags.precision = precision
        } else {
          formatter.write("%!(BADPREC)")
        }
        afterIndex = false
      } else {
        formatter.flags.precision = number() ?? 0
      }
    }
    if !afterIndex { _ = argumentIndex() }
    guard let (verb, length) = UTF8Scalar.decode(format, at: index) else { return formatter.write("%!(NOVERB)") }
    index += length
    print(verb)
  }

  private mutating func print(_ verb: Unicode.Scalar) {
    if verb == "%" { return formatter.output.append(UInt8(ascii: "%")) }
    guard isGoodIndex else { return printProblem(verb, "BADINDEX") }
    guard argument < values.count else { return printProblem(verb, "MISSING") }
    if verb == "v" {
      formatter.flags.sharpV = formatter.flags.sharp
      formatter.flags.sharp = false
      // `%+v` names the fields of structs, which don't occur here.
      formatter.flags.plus = false
    }
    formatter.print(values[argument], verb: verb)
    argument += 1
  }

  private mutating func printProblem(_ verb: Unicode.Scalar, _ problem: String) {
    formatter.write("%!")
    formatter.output.append(verb)
    formatter.write("(\(problem))")
  }

  private mutating func printExtra() {
    guard !isReordered, argument < values.count else { return }
    formatter.flags = Formatter.Flags()
    formatter.write("%!(EXTRA ")
    for (index, value) in values[argument...].enumerated() {
      if index > 0 { formatter.write(", ") }
      if value.type != nil { formatter.write("\(value.typeName)=") }
      formatter.print(value, verb: "v")
    }
    formatter.write(")")
  }

  // MARK: Parts of a directive

  private mutating func flags() {
    while index < format.count {
      switch format[index] {
      case UInt8(ascii: "#"): formatter.flags.sharp = true
      case UInt8(ascii: "0"): formatter.flags.zero = true
      case UInt8(ascii: "+"): formatter.flags.plus = true
      case UInt8(ascii: "-"): formatter.flags.minus = true
      case UInt8(ascii: " "): formatter.flags.space = true
      default: return
      }
      index += 1
    }
  }

  /// `[n]`, which chooses the next value; whether there was one.
  private mutating func argumentIndex() -> Bool {
    guard index < format.count, format[index] == UInt8(ascii: "[") else { return false }
    isReordered = true
    guard let close = format[index...].firstIndex(of: UInt8(ascii: "]")) else {
      isGoodIndex = false
      index += 1
      return false
    }
    let start = index + 1
    index = start
    let position = number()
    let isNumber = index == close && index > start
    index = close + 1
    guard isNumber, let position, position >= 1, position <= values.count else {
      isGoodIndex = false
      return isNumber
    }
    argument = position - 1
    return true
  }

  /// The value for a `*`; nil when it is none that a width can be.
  private mutating func integerArgument() -> Int? {
    guard argument < values.count else { return nil }
    defer { argument += 1 }
    guard case .integer(let value, _) = values[argument], value.magnitude <= 1_000_000 else { return nil }
    return Int(value)
  }

  /// Digits; a number that is absurdly large ends the format.
  private mutating func number() -> Int? {
    let start = index
    var value = 0
    while index < format.count, format[index].isDigit {
      guard value <= 1_000_000 else {
        index = format.count
        return nil
      }
      value = value * 10 + Int(format[index] - UInt8(ascii: "0"))
      index += 1
    }
    return index > start ? value : nil
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard index < format.count, format[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }
}
