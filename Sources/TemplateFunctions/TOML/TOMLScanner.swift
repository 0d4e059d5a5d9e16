import GoTemplate

/// Reads the code points of a TOML text one by one, and knows on which line it is.
struct TOMLScanner {
  private let bytes: [UInt8]
  private(set) var position = 0
  /// From 1.
  private(set) var line = 1

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// The next code point; nil at the end, and every time that it is asked for there.
  mutating func next() throws(TOMLProblem) -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    let rune = Rune(in: bytes, at: position)
    if rune.isInvalid {
      throw TOMLProblem("invalid UTF-8 byte: 0x\(HashFunctions.hexadecimal([bytes[position]]))", line: line)
    }
    let value = rune.scalar.value
    let isLoneReturn =
      rune.scalar == "\r" && (position + 1 == bytes.count || bytes[position + 1] != UInt8(ascii: "\n"))
    guard value >= 0x20 && value != 0x7F || rune.scalar.isTOMLBlank || rune.scalar.isTOMLNewline && !isLoneReturn else {
      throw TOMLProblem(
        "TOML files cannot contain control characters: '0x\(HashFunctions.hexadecimal([UInt8(value)]))'", line: line)
    }
    if rune.scalar == "\n" { line += 1 }
    position += rune.width
    return rune.scalar
  }

  /// The code point that `next` would give.
  func peek() throws(TOMLProblem) -> Unicode.Scalar? {
    var copy = self
    return try copy.next()
  }

  /// Takes the next code point when it is this one.
  mutating func accept(_ scalar: Unicode.Scalar) throws(TOMLProblem) -> Bool {
    try accept { $0 == scalar }
  }

  /// Takes the next code point when it is one of those.
  mutating func accept(where isWanted: (Unicode.Scalar) -> Bool) throws(TOMLProblem) -> Bool {
    let before = self
    if let scalar = try next(), isWanted(scalar) { return true }
    self = before
    return false
  }

  mutating func skip(while isSkipped: (Unicode.Scalar) -> Bool) throws(TOMLProblem) {
    while try accept(where: isSkipped) {}
  }

  mutating func skipBlanks() throws(TOMLProblem) { try skip(while: \.isTOMLBlank) }

  /// Steps over ASCII code points again, none of them a line break.
  mutating func goBack(_ count: Int) { position = max(position - count, 0) }

  func text(from start: Int) -> ArraySlice<UInt8> { bytes[start..<position] }

  /// An error where the scanner is.
  func problem(_ message: String) -> TOMLProblem { TOMLProblem(message, line: line) }

  /// An error at the end of the text or of the line that `next` has gone beyond, which belongs to the line before.
  func problemBefore(_ message: String) -> TOMLProblem {
    let isBehindBreak = position > 0 && bytes[position - 1] == UInt8(ascii: "\n")
    return TOMLProblem(message, line: isBehindBreak ? line - 1 : line)
  }

  /// An error about what `next` has just given: `expected WHAT, but got 'x' instead`.
  func unexpected(_ scalar: Unicode.Scalar?, _ message: (String) -> String) -> TOMLProblem {
    let quoted = Formatter.print(format: "%q", [.integer(Int64(scalar?.value ?? 0), .int32)])
    return scalar == nil ? problemBefore(message(quoted.description)) : problem(message(quoted.description))
  }
}

/// What is wrong with a TOML text.
struct TOMLProblem: Error {
  let message: String
  let line: Int

  init(_ message: String, line: Int) { (self.message, self.line) = (message, line) }
}

extension Unicode.Scalar {
  var isTOMLBlank: Bool { self == " " || self == "\t" }
  var isTOMLNewline: Bool { self == "\n" || self == "\r" }
  var isASCIIDigit: Bool { "0"..."9" ~= self }
  /// Whether a key may have it without quotes.
  var isTOMLBare: Bool { isASCIIDigit || "a"..."z" ~= self || "A"..."Z" ~= self || self == "_" || self == "-" }
}
