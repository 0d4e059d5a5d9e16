/// A set of code points: `[a-z\d\pL]`, `\W`, `\p{Greek}`.
struct CharacterClass: Sendable {
  enum Item: Sendable {
    /// Ranges, or what isn't in them.
    case ranges([ClosedRange<UInt32>], isNegated: Bool)
    case property(UnicodeProperty, isNegated: Bool)

    fileprivate var isNegated: Bool {
      switch self {
      case .ranges(_, let isNegated), .property(_, let isNegated): isNegated
      }
    }

    fileprivate func holds(for code: UInt32) -> Bool {
      switch self {
      case .ranges(let ranges, let isNegated): ranges.contains { $0.contains(code) } != isNegated
      case .property(let property, let isNegated): property.holds(for: code) != isNegated
      }
    }
  }

  private let items: [Item]
  private let isNegated: Bool
  private let foldsCase: Bool
  /// The answers for ASCII, a bit for each code point.
  private let ascii: (low: UInt64, high: UInt64)

  init(_ items: [Item], isNegated: Bool, foldsCase: Bool) {
    self.items = items
    self.isNegated = isNegated
    self.foldsCase = foldsCase
    var ascii: (low: UInt64, high: UInt64) = (0, 0)
    for code in 0..<UInt32(128) {
      let holds = CharacterClass.contains(code, items, foldsCase) != isNegated
      if holds && code < 64 { ascii.low |= 1 << code } else if holds { ascii.high |= 1 << (code - 64) }
    }
    self.ascii = ascii
  }

  func contains(_ code: UInt32) -> Bool {
    if code < 64 { return ascii.low >> code & 1 == 1 }
    if code < 128 { return ascii.high >> (code - 64) & 1 == 1 }
    return CharacterClass.contains(code, items, foldsCase) != isNegated
  }

  private static func contains(_ code: UInt32, _ items: [Item], _ foldsCase: Bool) -> Bool {
    guard foldsCase else { return items.contains { $0.holds(for: code) } }
    let variants = CaseFolding.variants(of: code)
    return items.contains { item in
      // A negated item holds when none of the variants is in it.
      item.isNegated ? variants.allSatisfy { item.holds(for: $0) } : variants.contains { item.holds(for: $0) }
    }
  }

  /// Perl's `\d`, `\s`, `\w` and their opposites, for the letter behind the backslash.
  static func perl(_ letter: UInt8) -> Item? {
    let ranges: [ClosedRange<UInt32>]
    switch letter | 0x20 {
    case UInt8(ascii: "d"): ranges = [0x30...0x39]
    case UInt8(ascii: "s"): ranges = [0x09...0x0A, 0x0C...0x0D, 0x20...0x20]
    case UInt8(ascii: "w"): ranges = word
    default: return nil
    }
    return .ranges(ranges, isNegated: letter & 0x20 == 0)
  }

  /// The POSIX class of that name: `alpha` of `[:alpha:]`.
  static func posix(_ name: String) -> [ClosedRange<UInt32>]? {
    switch name {
    case "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A]
    case "alpha": [0x41...0x5A, 0x61...0x7A]
    case "ascii": [0x00...0x7F]
    case "blank": [0x09...0x09, 0x20...0x20]
    case "cntrl": [0x00...0x1F, 0x7F...0x7F]
    case "digit": [0x30...0x39]
    case "graph": [0x21...0x7E]
    case "lower": [0x61...0x7A]
    case "print": [0x20...0x7E]
    case "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]
    case "space": [0x09...0x0D, 0x20...0x20]
    case "upper": [0x41...0x5A]
    case "word": word
    case "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66]
    default: nil
    }
  }

  private static let word: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
}
