/// A property that `\p{…}` asks for: a general category, a script, or one of a few names of its own.
enum UnicodeProperty: Sendable {
  case any
  case ascii
  case categories(Set<Unicode.GeneralCategory>)
  case script([ClosedRange<UInt32>])

  func holds(for code: UInt32) -> Bool {
    switch self {
    case .any: true
    case .ascii: code < 0x80
    case .categories(let categories):
      Unicode.Scalar(code).map { categories.contains($0.properties.generalCategory) } ?? false
    case .script(let ranges): ranges.contains { $0.contains(code) }
    }
  }

  /// The property of that name; capitals, blanks, hyphens and underscores don't matter.
  init?(named name: String) {
    let key = name.lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" }
    switch key {
    case "any": self = .any
    case "ascii": self = .ascii
    case "assigned": self = .categories(Set(UnicodeProperty.categories.map(\.category)).subtracting([.unassigned]))
    case "lc", "casedletter": self = .categories([.uppercaseLetter, .lowercaseLetter, .titlecaseLetter])
    default:
      let matching = UnicodeProperty.categories.filter { entry in
        let group = entry.code.prefix(1)
        return entry.code == key || entry.name == key || group == key || group == UnicodeProperty.groups[key]
      }
      if !matching.isEmpty {
        self = .categories(Set(matching.map(\.category)))
      } else if let ranges = UnicodeScripts.ranges[key] {
        self = .script(ranges)
      } else {
        return nil
      }
    }
  }

  private static let groups: [String: Substring] = [
    "letter": "l", "mark": "m", "combiningmark": "m", "number": "n", "punctuation": "p", "punct": "p", "symbol": "s",
    "separator": "z", "other": "c",
  ]

  private static let categories: [(code: String, name: String, category: Unicode.GeneralCategory)] = [
    ("lu", "uppercaseletter", .uppercaseLetter), ("ll", "lowercaseletter", .lowercaseLetter),
    ("lt", "titlecaseletter", .titlecaseLetter), ("lm", "modifierletter", .modifierLetter),
    ("lo", "otherletter", .otherLetter), ("mn", "nonspacingmark", .nonspacingMark),
    ("mc", "spacingmark", .spacingMark), ("me", "enclosingmark", .enclosingMark),
    ("nd", "decimalnumber", .decimalNumber), ("nl", "letternumber", .letterNumber),
    ("no", "othernumber", .otherNumber), ("pc", "connectorpunctuation", .connectorPunctuation),
    ("pd", "dashpunctuation", .dashPunctuation), ("ps", "openpunctuation", .openPunctuation),
    ("pe", "closepunctuation", .closePunctuation), ("pi", "initialpunctuation", .initialPunctuation),
    ("pf", "finalpunctuation", .finalPunctuation), ("po", "otherpunctuation", .otherPunctuation),
    ("sm", "mathsymbol", .mathSymbol), ("sc", "currencysymbol", .currencySymbol),
    ("sk", "modifiersymbol", .modifierSymbol), ("so", "othersymbol", .otherSymbol),
    ("zs", "spaceseparator", .spaceSeparator), ("zl", "lineseparator", .lineSeparator),
    ("zp", "paragraphseparator", .paragraphSeparator), ("cc", "control", .control), ("cf", "format", .format),
    ("cs", "surrogate", .surrogate), ("co", "privateuse", .privateUse), ("cn", "unassigned", .unassigned),
  ]
}
