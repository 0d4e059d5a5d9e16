/// What is in a text that decides how it can be written as a scalar. One pass over the bytes finds it all.
struct TextTraits: OptionSet {
  let rawValue: UInt32

  static let leadingSpace = TextTraits(rawValue: 1 << 0)
  static let trailingSpace = TextTraits(rawValue: 1 << 1)
  static let leadingBreak = TextTraits(rawValue: 1 << 2)
  static let trailingBreak = TextTraits(rawValue: 1 << 3)
  /// A space after a line break.
  static let breakSpace = TextTraits(rawValue: 1 << 4)
  /// A space before a line break.
  static let spaceBreak = TextTraits(rawValue: 1 << 5)
  static let tab = TextTraits(rawValue: 1 << 6)
  static let lineFeed = TextTraits(rawValue: 1 << 7)
  static let carriageReturn = TextTraits(rawValue: 1 << 8)
  /// U+2028 or U+2029, line breaks in YAML 1.1.
  static let separator = TextTraits(rawValue: 1 << 9)
  /// U+0085, a line break in YAML 1.1 and not printable.
  static let nextLine = TextTraits(rawValue: 1 << 10)
  /// A control character below U+0020 other than tab, line feed and carriage return.
  static let control = TextTraits(rawValue: 1 << 11)
  /// U+007F to U+009F without U+0085, U+FFFE, U+FFFF: no reader of YAML accepts them.
  static let unreadable = TextTraits(rawValue: 1 << 12)
  static let byteOrderMark = TextTraits(rawValue: 1 << 13)
  /// A code point above U+FFFF, for example an emoji.
  static let astral = TextTraits(rawValue: 1 << 14)
  /// Bytes that aren't UTF-8.
  static let invalid = TextTraits(rawValue: 1 << 15)
  static let nonASCII = TextTraits(rawValue: 1 << 16)
  /// Something that has a meaning where a plain scalar stands in a block: `: `, ` #`, a leading `*`, `---`.
  static let blockIndicator = TextTraits(rawValue: 1 << 17)
  /// The same inside `[]` and `{}`, where also `,` and `]` have one.
  static let flowIndicator = TextTraits(rawValue: 1 << 18)

  /// A line break in the sense of YAML 1.1.
  static let lineBreak: TextTraits = [.lineFeed, .carriageReturn, .separator, .nextLine]
  /// What neither plain nor single-quoted text can hold, whoever reads it.
  static let unprintable: TextTraits = [.control, .carriageReturn, .nextLine, .unreadable, .byteOrderMark, .invalid]
}

extension TextTraits {
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var traits: TextTraits = []
    let count = bytes.count
    guard count > 0 else {
      self = []
      return
    }
    if count >= 3, bytes[0] == bytes[1], bytes[1] == bytes[2],
      bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: ".")
    {
      traits.formUnion([.blockIndicator, .flowIndicator])
    }
    traits.formUnion(Self.first(bytes))
    var index = 0
    var isAfterSpace = false
    var isAfterBreak = false
    while index < count {
      let byte = bytes[index]
      var width = 1
      var isBreak = false
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        break
      case 0x20:
        if index == 0 { traits.formUnion(.leadingSpace) }
        if index + 1 == count { traits.formUnion(.trailingSpace) }
        if isAfterBreak { traits.formUnion(.breakSpace) }
        isAfterSpace = true
        isAfterBreak = false
        index += 1
        continue
      case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        traits.formUnion(.flowIndicator)
      case UInt8(ascii: ":"):
        traits.formUnion(.flowIndicator)
        if Self.isBlankOrEnd(bytes, index + 1) { traits.formUnion(.blockIndicator) }
      case UInt8(ascii: "#"):
        if index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 {
          traits.formUnion([.blockIndicator, .flowIndicator])
        }
      case 0x0A:
        traits.formUnion(.lineFeed)
        isBreak = true
      case 0x09: traits.formUnion(.tab)
      case 0x0D:
        traits.formUnion(.carriageReturn)
        isBreak = true
      case 0x00..<0x20: traits.formUnion(.control)
      case 0x7F: traits.formUnion(.unreadable)
      case 0x80...:
        let codePoint = CodePoint(bytes, at: index)
        width = codePoint.width
        traits.formUnion(Self.nonASCII(codePoint))
        isBreak = codePoint.value == 0x85 || codePoint.value & 0xFFFE == 0x2028 && codePoint.value <= 0xFFFF
      default: break
      }
      if isBreak {
        if index == 0 { traits.formUnion(.leadingBreak) }
        if index + width == count { traits.formUnion(.trailingBreak) }
        if isAfterSpace { traits.formUnion(.spaceBreak) }
      }
      isAfterSpace = false
      isAfterBreak = isBreak
      index += width
    }
    self = traits
  }

  /// What the first byte alone means.
  private static func first(_ bytes: UnsafeBufferPointer<UInt8>) -> TextTraits {
    switch bytes[0] {
    case UInt8(ascii: "#"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"),
      UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      [.blockIndicator, .flowIndicator]
    case UInt8(ascii: "?"), UInt8(ascii: ":"):
      isBlankOrEnd(bytes, 1) ? [.blockIndicator, .flowIndicator] : .flowIndicator
    case UInt8(ascii: "-"):
      isBlankOrEnd(bytes, 1) ? [.blockIndicator, .flowIndicator] : []
    default: []
    }
  }

  private static func isBlankOrEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index >= bytes.count || bytes[index] == 0x20 || bytes[index] == 0x09
  }

  private static func nonASCII(_ codePoint: CodePoint) -> TextTraits {
    if !codePoint.isValid { return [.invalid, .nonASCII] }
    return switch codePoint.value {
    case 0x85: [.nextLine, .nonASCII]
    case 0x80..<0xA0, 0xFFFE, 0xFFFF: [.unreadable, .nonASCII]
    case 0x2028, 0x2029: [.separator, .nonASCII]
    case 0xFEFF: [.byteOrderMark, .nonASCII]
    case 0x10000...: [.astral, .nonASCII]
    default: .nonASCII
    }
  }
}
