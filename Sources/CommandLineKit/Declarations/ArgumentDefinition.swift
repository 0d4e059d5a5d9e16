/// What a declaration says about one positional, option or flag: enough to parse, explain and complete it.
struct ArgumentDefinition: Sendable {
  enum Kind: Sendable {
    /// A word selected by its place.
    case positional
    /// A name that takes a value.
    case option
    /// A name that is true by being there.
    case flag
    /// A flag `--name` with its opposite `--no-name`.
    case invertibleFlag
  }

  let kind: Kind
  /// The name after `--`, empty for positionals.
  var name = ""
  var short: Character?
  /// What stands for the value in usage and help.
  var placeholder = ""
  var help: String
  /// The default as help shows it, nil when there is nothing to show.
  var defaultText: String?
  var allowedValues: [String] = []
  var completion = Completion.none
  var environment: String?
  var isHidden = false
  /// What to do instead; its presence deprecates (and hides) the argument.
  var deprecation: String?
  /// The title of the section in help, nil for the common one.
  var section: String?
  var isRequired = false
  var isRepeated = false

  /// How messages call it: `--name`, or a positional's placeholder.
  var spelling: String { kind == .positional ? placeholder : "--" + name }

  /// The name of the opposite, for flags that have one.
  var inverseSpelling: String? { kind == .invertibleFlag ? "--no-" + name : nil }

  /// What a spelling means: the help, or for the opposite of a flag a reference to that.
  func help(of spelling: String) -> String {
    spelling == inverseSpelling ? "The opposite of \(self.spelling)." : help
  }

  /// The words that completion offers for the value.
  var offeredWords: [String] {
    guard case .list(let words) = completion else { return [] }
    return words
  }

  var takesValue: Bool { kind == .positional || kind == .option }

  /// Whether help, suggestions and completions may mention it.
  var isVisible: Bool { !isHidden && deprecation == nil }

  /// Every spelling the parser accepts, short ones first.
  var spellings: [String] {
    guard kind != .positional else { return [] }
    return (short.map { ["-\($0)"] } ?? []) + ["--" + name] + (inverseSpelling.map { [$0] } ?? [])
  }

  /// Derives what the declaration left out from the property's name: `sampleRate` is `--sample-rate RATE`.
  mutating func complete(from property: String) {
    if name.isEmpty, kind != .positional {
      for byte in property.utf8 {
        let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        name += (isUpper ? "-" : "") + String(UnicodeScalar(isUpper ? byte | 0x20 : byte))
      }
    }
    if placeholder.isEmpty, takesValue {
      let words = (name.isEmpty ? property : name).split(separator: "-")
      placeholder = words.last?.uppercased() ?? ""
    }
  }
}

extension ArgumentDefinition {
  init(positional placeholder: String, help: String, completion: Completion, isHidden: Bool) {
    self.init(kind: .positional, placeholder: placeholder, help: help, completion: completion, isHidden: isHidden)
  }

  /// The same with what the type of the value and the default tell.
  func describing<Value: ArgumentValue>(_ initial: Value?) -> ArgumentDefinition {
    var described = self
    described.allowedValues = Value.allowedValues
    described.isRepeated = Value.isRepeated
    described.isRequired = initial == nil && Value.absent == nil
    let words = (initial?.arguments ?? []).filter { !$0.isEmpty }
    described.defaultText = words.isEmpty ? nil : words.joined(separator: ", ")
    return described
  }
}

extension Completion {
  /// The words that a type allows, nothing if it allows any.
  static func words<Value: ArgumentValue>(of type: Value.Type) -> Completion {
    type.allowedValues.isEmpty ? .none : .list(type.allowedValues)
  }
}
