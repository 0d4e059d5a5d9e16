/// Classes in brackets, and what a backslash begins inside and outside of them.
extension ExpressionParser {
  /// `[…]`, from its opening bracket on.
  mutating func parseClass(foldsCase: Bool) throws(ExpressionError) -> CharacterClass {
    let start = index
    index += 1
    let isNegated = next == UInt8(ascii: "^")
    if isNegated { index += 1 }
    var items: [CharacterClass.Item] = []
    var ranges: [ClosedRange<UInt32>] = []
    // A bracket that comes first is one of the characters.
    var isFirst = true
    while next != UInt8(ascii: "]") || isFirst {
      isFirst = false
      if let item = try parseNamedClass() {
        items.append(item)
      } else if let item = try parseClassEscape() {
        items.append(item)
      } else {
        ranges.append(try parseRange(classStart: start))
      }
    }
    index += 1
    if !ranges.isEmpty { items.append(.ranges(ranges, isNegated: false)) }
    return CharacterClass(items, isNegated: isNegated, foldsCase: foldsCase)
  }

  /// `[:alpha:]` and `[:^alpha:]` inside brackets; nil when there is none here.
  private mutating func parseNamedClass() throws(ExpressionError) -> CharacterClass.Item? {
    guard isNext("[:"),
      let end = pattern.indices.first(where: { position in
        position >= index + 2 && position + 1 < pattern.count && pattern[position] == UInt8(ascii: ":")
          && pattern[position + 1] == UInt8(ascii: "]")
      })
    else { return nil }
    var name = pattern[(index + 2)..<end]
    let isNegated = name.first == UInt8(ascii: "^")
    if isNegated { name = name.dropFirst() }
    guard let ranges = CharacterClass.posix(String(decoding: name, as: UTF8.self)) else {
      throw ExpressionError(.invalidRange, pattern[index...(end + 1)])
    }
    index = end + 2
    return .ranges(ranges, isNegated: isNegated)
  }

  /// One code point, or two with a hyphen between them.
  private mutating func parseRange(classStart: Int) throws(ExpressionError) -> ClosedRange<UInt32> {
    let start = index
    let low = try parseClassScalar(classStart: classStart)
    guard next == UInt8(ascii: "-"), index + 1 < pattern.count, pattern[index + 1] != UInt8(ascii: "]") else {
      return low...low
    }
    index += 1
    let high = try parseClassScalar(classStart: classStart)
    guard low <= high else { throw ExpressionError(.invalidRange, pattern[start..<index]) }
    return low...high
  }

  private mutating func parseClassScalar(classStart: Int) throws(ExpressionError) -> UInt32 {
    guard let byte = next else { throw ExpressionError(.missingBracket, pattern[classStart...]) }
    if byte == UInt8(ascii: "\\") { return try parseEscape() }
    let rune = Rune(in: pattern, at: index)
    index += rune.width
    return rune.scalar.value
  }

  /// `\d` and its like, `\pL`, `\p{Greek}`; nil when there is none here.
  mutating func parseClassEscape() throws(ExpressionError) -> CharacterClass.Item? {
    guard next == UInt8(ascii: "\\"), index + 1 < pattern.count else { return nil }
    let letter = pattern[index + 1]
    if let item = CharacterClass.perl(letter) {
      index += 2
      return item
    }
    guard letter | 0x20 == UInt8(ascii: "p") else { return nil }
    let start = index
    index += 2
    guard index < pattern.count else { throw ExpressionError(.invalidRange, pattern[start...]) }
    var name: ArraySlice<UInt8>
    if next == UInt8(ascii: "{") {
      guard let end = pattern[index...].firstIndex(of: UInt8(ascii: "}")) else {
        throw ExpressionError(.invalidRange, pattern[start...])
      }
      name = pattern[(index + 1)..<end]
      index = end + 1
    } else {
      let width = Rune(in: pattern, at: index).width
      name = pattern[index..<(index + width)]
      index += width
    }
    let isNegated = name.first == UInt8(ascii: "^")
    if isNegated { name = name.dropFirst() }
    guard let property = UnicodeProperty(named: String(decoding: name, as: UTF8.self)) else {
      throw ExpressionError(.invalidRange, pattern[start..<index])
    }
    return .property(property, isNegated: isNegated != (letter == UInt8(ascii: "P")))
  }

  /// The code point that a backslash and what follows it stand for.
  mutating func parseEscape() throws(ExpressionError) -> UInt32 {
    let start = index
    guard index + 1 < pattern.count else { throw ExpressionError(.trailingBackslash, []) }
    let rune = Rune(in: pattern, at: index + 1)
    index += 1 + rune.width
    switch rune.scalar {
    case "0": return octal(first: 0)
    case "1"..."7":
      // A single digit would be a back-reference.
      guard let byte = next, UInt8(ascii: "0")...UInt8(ascii: "7") ~= byte else { break }
      return octal(first: rune.scalar.value - 0x30)
    case "x": return try hexadecimal(from: start)
    case "a": return 0x07
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "v": return 0x0B
    case _ where rune.scalar.isASCII && !rune.scalar.isLetter && !rune.scalar.isDigit: return rune.scalar.value
    default: break
    }
    throw ExpressionError(.invalidEscape, pattern[start..<index])
  }

  /// Up to two more octal digits.
  private mutating func octal(first: UInt32) -> UInt32 {
    var code = first
    for _ in 0..<2 {
      guard let byte = next, UInt8(ascii: "0")...UInt8(ascii: "7") ~= byte else { break }
      code = code * 8 + UInt32(byte - UInt8(ascii: "0"))
      index += 1
    }
    return code
  }

  /// Two hexadecimal digits, or any number of them in braces.
  private mutating func hexadecimal(from start: Int) throws(ExpressionError) -> UInt32 {
    let isBraced = next == UInt8(ascii: "{")
    if isBraced { index += 1 }
    var (code, count): (UInt32, Int) = (0, 0)
    while let byte = next, isBraced || count < 2 {
      index += Rune(in: pattern, at: index).width
      if isBraced && byte == UInt8(ascii: "}") && count > 0 { return code }
      guard let digit = HexDigit.value(of: byte), code < 0x110000 else { break }
      code = code * 16 + UInt32(digit)
      count += 1
      if code > 0x10FFFF { break }
      if !isBraced && count == 2 { return code }
    }
    throw ExpressionError(.invalidEscape, pattern[start..<index])
  }
}
