import GoTemplate

/// The words of a name such as `HTTPServer2Go` or `first_name`, written in another style.
enum Words {
  private enum Kind {
    case number
    /// A run of capitals, or a capital and the small letters behind it.
    case capital
    case small
    case connector
    case punctuation
    case other

    var separates: Bool { self == .connector || self == .punctuation }
  }

  /// The words in lower case with `connector` between them.
  ///
  /// A number belongs to the word before it (`Bld4`), unless small letters follow it: then it begins a word (`http_2xx`).
  static func joined(_ text: GoString, by connector: Unicode.Scalar) -> GoString {
    let tokens = tokens(of: text.runes.map(\.scalar))
    var joined = GoString()
    var previous: Kind = .connector
    for (index, token) in tokens.enumerated() {
      let isBeforeSmall = index + 1 < tokens.count && tokens[index + 1].kind == .small
      let state: Kind
      switch (previous, token.kind) {
      case (.number, .small), (.number, .number): state = .number
      case (_, .number) where !isBeforeSmall: state = .other
      default:
        if !previous.separates && !token.kind.separates { joined.append(connector) }
        state = token.kind
      }
      for scalar in token.scalars {
        switch token.kind {
        case .connector: joined.append(connector)
        case .capital: joined.append(scalar.lowered)
        default: joined.append(scalar)
        }
      }
      previous = state
    }
    return joined
  }

  private static func tokens(of scalars: [Unicode.Scalar]) -> [(kind: Kind, scalars: ArraySlice<Unicode.Scalar>)] {
    var tokens: [(kind: Kind, scalars: ArraySlice<Unicode.Scalar>)] = []
    var start = 0
    while start < scalars.count {
      let kind = kind(of: scalars[start])
      let end = kind == .capital ? endOfCapital(scalars, start) : endOfRun(scalars, from: start, kind)
      tokens.append((kind, scalars[start..<end]))
      start = end
    }
    return tokens
  }

  private static func endOfRun(_ scalars: [Unicode.Scalar], from start: Int, _ kind: Kind) -> Int {
    // A run of punctuation takes hyphens and underscores in, though alone they are connectors.
    let isPart: (Unicode.Scalar) -> Bool = kind == .punctuation ? \.isPunctuation : { self.kind(of: $0) == kind }
    return scalars[start...].firstIndex { !isPart($0) } ?? scalars.count
  }

  /// The end of `HTTP` in `HTTPServer`, of `Server` in `ServerSide`.
  private static func endOfCapital(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    let end = endOfRun(scalars, from: start, .capital)
    guard end < scalars.count, kind(of: scalars[end]) == .small else { return end }
    return end == start + 1 ? endOfRun(scalars, from: end, .small) : end - 1
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if isConnector(scalar) { return .connector }
    if scalar.isPunctuation { return .punctuation }
    if scalar.isUpper { return .capital }
    if scalar.isLetter && !isIdeograph(scalar) { return .small }
    return scalar.isNumber ? .number : .other
  }

  private static func isConnector(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || scalar.isGoSpace
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4D85, 0x4E00...0x9FCC, 0x20000...0x2B81D: true
    default: false
    }
  }

  /// The words joined, each with a capital first. Of several connectors between words all but one stay, at the ends all.
  static func pascalCase(_ text: GoString) -> GoString {
    let scalars = text.runes.map(\.scalar)
    var result = GoString()
    guard let first = scalars.firstIndex(where: { !isConnector($0) }) else {
      // Sprig doubles the last connector of a text that has nothing else.
      return GoString(scalars + scalars.suffix(1))
    }
    for scalar in scalars[..<first] { result.append(scalar) }
    var index = first
    while index < scalars.count {
      let end = scalars[index...].firstIndex(where: isConnector) ?? scalars.count
      appendPascal(scalars[index..<end], to: &result)
      index = scalars[end...].firstIndex { !isConnector($0) } ?? scalars.count
      let kept = index < scalars.count ? scalars[end..<index].dropLast() : scalars[end..<index]
      for scalar in kept { result.append(scalar) }
    }
    return result
  }

  /// One word: its first letter as a capital, and capitals right behind a capital at the start as small letters.
  private static func appendPascal(_ word: ArraySlice<Unicode.Scalar>, to result: inout GoString) {
    guard let first = word.first else { return }
    result.append(first.uppered)
    var lowers = first.isUpper
    for scalar in word.dropFirst() {
      lowers = lowers && scalar.isUpper
      result.append(lowers ? scalar.lowered : scalar)
    }
  }
}
