/// Go's fmt: prints values by verbs and flags.
package struct Formatter {
  var output: [UInt8] = []
  var flags = Flags()
  /// How deep the value lies that is being printed. Maps can contain themselves; printing one stops instead of running forever.
  var depth = 0
  static let maximumDepth = 500
  /// Where printing stops, as a map that contains itself twice would fill all memory.
  static let maximumCount = 512 << 20

  init() {}

  /// The flags, width and precision of a verb.
  struct Flags {
    var plus = false
    var minus = false
    var sharp = false
    var space = false
    var zero = false
    /// `%#v`: values as they are written in Go. The sharp flag of the values inside is another one.
    var sharpV = false
    var width: Int?
    var precision: Int?
  }

  // MARK: Printing values

  /// The value as `%v` prints it.
  package static func string(_ value: Value) -> String { string(value, verb: "v") }

  static func string(_ value: Value, verb: Unicode.Scalar) -> String {
    var formatter = Formatter()
    formatter.print(value, verb: verb)
    return String(decoding: formatter.output, as: UTF8.self)
  }

  /// Appends the value as `%v` prints it.
  package static func append(_ value: Value, to output: inout [UInt8]) {
    var formatter = Formatter()
    swap(&formatter.output, &output)
    formatter.print(value, verb: "v")
    swap(&formatter.output, &output)
  }

  /// Go's `fmt.Sprint`: a space between two operands when neither is a string.
  package static func print(_ values: [Value]) -> GoString {
    if values.count == 1, case .string(let string) = values[0] { return string }
    var formatter = Formatter()
    var previousIsString = true
    for (index, value) in values.enumerated() {
      let isString = if case .string = value { true } else { false }
      if index > 0, !isString, !previousIsString { formatter.output.append(UInt8(ascii: " ")) }
      formatter.print(value, verb: "v")
      previousIsString = isString
    }
    return GoString(formatter.output)
  }

  /// Go's `fmt.Sprintln`: a space between all operands and a line break at the end.
  package static func printLine(_ values: [Value]) -> GoString {
    var formatter = Formatter()
    for (index, value) in values.enumerated() {
      if index > 0 { formatter.output.append(UInt8(ascii: " ")) }
      formatter.print(value, verb: "v")
    }
    formatter.output.append(UInt8(ascii: "\n"))
    return GoString(formatter.output)
  }

  /// Go's `fmt.Sprintf`.
  package static func print(format: GoString, _ values: [Value]) -> GoString {
    var directives = FormatDirectives(format: format.bytes, values: values)
    return GoString(directives.print())
  }

  // MARK: Writing

  mutating func write(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  /// Appends `text`, filled up to the width; the width counts characters.
  mutating func pad(_ text: [UInt8]) {
    guard let width = flags.width, width > 0 else { return output.append(contentsOf: text) }
    let missing = width - text.count(where: { $0 & 0xC0 != 0x80 })
    if !flags.minus { writePadding(missing) }
    output.append(contentsOf: text)
    if flags.minus { writePadding(missing) }
  }

  mutating func pad(_ text: String) {
    pad(Array(text.utf8))
  }

  /// Zeros go only to the left.
  mutating func writePadding(_ count: Int) {
    guard count > 0 else { return }
    let byte = flags.zero && !flags.minus ? UInt8(ascii: "0") : UInt8(ascii: " ")
    output.append(contentsOf: repeatElement(byte, count: count))
  }

  /// Runs `body` without the flag that pads with zeros.
  mutating func withoutZero(_ body: (inout Formatter) -> Void) {
    let zero = flags.zero
    flags.zero = false
    body(&self)
    flags.zero = zero
  }
}
