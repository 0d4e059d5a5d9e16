/// Tells flags, values and positionals apart the way kubectl, helm and linkerd do (the rules are those of Go's pflag).
///
/// An option's value is the next word, whatever that looks like; short flags can be joined (`-it`) and a short option's
/// value can be attached (`-nvalue`, `-n=value`); `--` ends the flags, and `-` alone is a positional.
struct ArgumentScanner {
  enum Element {
    /// A word selected by its place.
    case positional(String)
    /// An option or flag; a flag without `=` has the value `true`.
    case given(Declaration, spelling: String, value: String)
    /// An option at the very end.
    case valueMissing(Declaration, spelling: String)
    /// A flag that was not declared; `word` is where it stands.
    case unknown(spelling: String, word: String)
    /// `--help` or `-h`.
    case help
  }

  private let arguments: DeclaredArguments
  /// The words that are still to be read.
  private(set) var words: ArraySlice<String>
  /// Whether `--` has ended the flags.
  private(set) var isTerminated = false
  /// The rest of a word of joined short flags.
  private var joined = ""
  private var joinedWord = ""

  init(_ words: ArraySlice<String>, for arguments: DeclaredArguments) {
    self.words = words
    self.arguments = arguments
  }

  mutating func next() -> Element? {
    if !joined.isEmpty {
      return nextJoined()
    }
    guard let word = words.popFirst() else { return nil }
    if isTerminated || word == "-" || !word.hasPrefix("-") {
      return .positional(word)
    }
    if word == "--" {
      isTerminated = true
      return next()
    }
    if word.hasPrefix("--") {
      return long(word)
    }
    joined = String(word.utf8.dropFirst()) ?? ""
    joinedWord = word
    return nextJoined()
  }

  private mutating func long(_ word: String) -> Element {
    let end = word.utf8.firstIndex(of: UInt8(ascii: "=")) ?? word.endIndex
    let spelling = String(word[..<end])
    guard let declaration = arguments.declaration(spelled: spelling) else {
      return spelling == "--help" ? .help : .unknown(spelling: spelling, word: word)
    }
    if end < word.endIndex {
      return .given(declaration, spelling: spelling, value: String(word[word.utf8.index(after: end)...]))
    }
    return separate(declaration, spelling)
  }

  private mutating func nextJoined() -> Element {
    let letter = joined.removeFirst()
    let spelling = "-\(letter)"
    guard let declaration = arguments.declaration(spelled: spelling) else {
      joined = ""
      return letter == "h" ? .help : .unknown(spelling: spelling, word: joinedWord)
    }
    let isAssigned = joined.utf8.first == UInt8(ascii: "=")
    guard isAssigned || (declaration.definition.takesValue && !joined.isEmpty) else {
      return separate(declaration, spelling)
    }
    defer { joined = "" }
    return .given(declaration, spelling: spelling, value: isAssigned ? String(joined.utf8.dropFirst()) ?? "" : joined)
  }

  private mutating func separate(_ declaration: Declaration, _ spelling: String) -> Element {
    guard declaration.definition.takesValue else {
      return .given(declaration, spelling: spelling, value: "true")
    }
    guard let value = words.popFirst() else {
      return .valueMissing(declaration, spelling: spelling)
    }
    return .given(declaration, spelling: spelling, value: value)
  }
}
