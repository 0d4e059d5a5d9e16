/// A token of a template, as a range of its bytes.
struct Token {
  let kind: Kind
  private let lower: Int32
  private let upper: Int32

  /// The parser refuses sources whose offsets don't fit.
  init(kind: Kind, start: Int, end: Int) {
    self.kind = kind
    lower = Int32(truncatingIfNeeded: start)
    upper = Int32(truncatingIfNeeded: end)
  }

  var start: Int { Int(lower) }
  var end: Int { Int(upper) }

  enum Kind: UInt8 {
    /// The lexer can't go on; its `failure` says why.
    case error
    case end
    case text
    case leftDelimiter, rightDelimiter
    case space
    case leftParenthesis, rightParenthesis
    case assign, declare, pipe
    /// Any other printable ASCII character, for example the comma between two variables.
    case character
    case bool, characterConstant, complex, number, string, rawString
    case identifier
    /// `.name`
    case field
    /// `$name`, or `$` alone
    case variable
    // The keywords; messages show them as `<if>`.
    case dot, `nil`
    case block, `break`, `continue`, define, `else`, endKeyword, `if`, range, template, with

    var isKeyword: Bool { rawValue >= Kind.dot.rawValue }
    var isString: Bool { self == .string || self == .rawString }

    /// Whether an operand can begin with a token of this kind.
    var beginsOperand: Bool {
      switch self {
      case .bool, .characterConstant, .complex, .dot, .field, .identifier, .number, .nil, .rawString, .string,
        .variable,
        .leftParenthesis:
        true
      default: false
      }
    }

    /// The kind of a word: a keyword, a boolean or the name of a function.
    init(word: ArraySlice<UInt8>) {
      // The longest keyword has eight letters; packed into one integer, a word is compared at once.
      guard word.count <= 8 else {
        self = .identifier
        return
      }
      let packed = word.reduce(into: UInt64(0)) { packed, byte in packed = packed << 8 | UInt64(byte) }
      self = Kind.keywords[packed] ?? .identifier
    }

    private static let keywords: [UInt64: Kind] = {
      let words: [(StaticString, Kind)] = [
        ("block", .block), ("break", .break), ("continue", .continue), ("define", .define), ("else", .else),
        ("end", .endKeyword), ("if", .if), ("range", .range), ("nil", .nil), ("template", .template), ("with", .with),
        ("true", .bool), ("false", .bool),
      ]
      return Dictionary(
        uniqueKeysWithValues: words.map { word, kind in
          (word.withUTF8Buffer { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }, kind)
        })
    }()
  }
}
