import GoTemplate

/// Sprig's functions on the letters and words of a text.
enum LetterFunctions {
  static let table: [Function] = [
    Function("upper") { (text: GoString) in
      text.isASCII ? GoString(text.bytes.map(uppered)) : mapped(text, \.uppered)
    },
    Function("lower") { (text: GoString) in
      text.isASCII ? GoString(text.bytes.map(lowered)) : mapped(text, \.lowered)
    },
    Function("title", title),
    Function("untitle", untitle),
    Function("swapcase", swapCase),
    Function("nospace", withoutSpace),
    Function("initials", initials),
    Function("snakecase") { (text: GoString) in Words.joined(text, by: "_") },
    Function("kebabcase") { (text: GoString) in Words.joined(text, by: "-") },
    Function("camelcase") { (text: GoString) in Words.pascalCase(text) },
  ]

  private static func mapped(_ text: GoString, _ change: (Unicode.Scalar) -> Unicode.Scalar) -> GoString {
    GoString(text.runes.map { change($0.scalar) })
  }

  private static func uppered(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte ? byte ^ 0x20 : byte
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte ^ 0x20 : byte
  }

  /// Every letter that follows a separator in title case. Punctuation in ASCII separates, also the apostrophe.
  private static func title(_ text: GoString) -> GoString {
    var startsWord = true
    return mapped(text) { scalar in
      defer { startsWord = separatesWords(scalar) }
      return startsWord ? scalar.titled : scalar
    }
  }

  private static func separatesWords(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return !(scalar.isLetter || scalar.isDigit || scalar == "_") }
    return !scalar.isLetter && !scalar.isDigit && scalar.isGoSpace
  }

  /// The first code point of every word in lower case.
  private static func untitle(_ text: GoString) -> GoString {
    var startsWord = true
    return mapped(text) { scalar in
      if scalar.isGoSpace {
        startsWord = true
        return scalar
      }
      defer { startsWord = false }
      return startsWord ? scalar.lowered : scalar
    }
  }

  /// Upper case for lower case and the reverse, where a small letter that starts a word gets title case.
  private static func swapCase(_ text: GoString) -> GoString {
    var startsWord = true
    return mapped(text) { scalar in
      if scalar.isUpper || scalar.isTitle {
        startsWord = false
        return scalar.lowered
      }
      if scalar.isLower {
        defer { startsWord = false }
        return startsWord ? scalar.titled : scalar.uppered
      }
      startsWord = scalar.isGoSpace
      return scalar
    }
  }

  /// The text without white space. As in Sprig, bytes are taken for code points as soon as one is left out.
  private static func withoutSpace(_ text: GoString) -> GoString {
    let scalars = text.bytes.lazy.map { Unicode.Scalar($0) }
    return scalars.contains(where: \.isGoSpace) ? GoString(scalars.filter { !$0.isGoSpace }) : text
  }

  /// The first byte of every word, taken for a code point as in Sprig.
  private static func initials(_ text: GoString) -> GoString {
    var initials = GoString()
    var startsWord = true
    for byte in text.bytes {
      let scalar = Unicode.Scalar(byte)
      if scalar.isGoSpace {
        startsWord = true
      } else if startsWord {
        initials.append(scalar)
        startsWord = false
      }
    }
    return initials
  }
}
