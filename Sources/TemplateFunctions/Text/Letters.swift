/// Go's `unicode` package: classes of code points, and case by simple mappings (one code point to one).
extension Unicode.Scalar {
  /// Go's `unicode.IsSpace`.
  var isGoSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  var isUpper: Bool { properties.generalCategory == .uppercaseLetter }
  var isLower: Bool { properties.generalCategory == .lowercaseLetter }
  var isTitle: Bool { properties.generalCategory == .titlecaseLetter }
  var isDigit: Bool { properties.generalCategory == .decimalNumber }

  var isNumber: Bool {
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }

  var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// Go's `strconv.IsPrint`: letters, marks, numbers, punctuation, symbols and the ASCII space.
  var isPrintable: Bool {
    if value < 0x7F { return value >= 0x20 }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator:
      false
    default: true
    }
  }

  var lowered: Unicode.Scalar {
    // The only mapping to several is that of U+0130; its first is the simple one.
    properties.lowercaseMapping.unicodeScalars.first ?? self
  }

  var uppered: Unicode.Scalar { single(properties.uppercaseMapping) ?? titled }

  var titled: Unicode.Scalar { single(properties.titlecaseMapping) ?? self }

  private func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
