/// A flag `--name`, which is true by being there; `--name=false` and `--name=true` say it in full, as for kubectl.
@propertyWrapper
package final class Flag: Declaration {
  /// Whether a flag has an opposite.
  package enum Inversion: Sendable {
    /// Only `--name`.
    case none
    /// `--name` and `--no-name`; the last one given wins.
    case prefixedNo
  }

  private var value: Bool

  /// Declares a flag.
  ///
  /// `environment` names the variable that says `true` or `false` if the flag isn't given; `deprecated` says what to
  /// use instead, hides the flag and makes the parser warn.
  package init(
    wrappedValue: Bool = false,
    name: String = "", short: Character? = nil, inversion: Inversion = .none, help: String, environment: String? = nil,
    section: String? = nil, isHidden: Bool = false, deprecated: String? = nil
  ) {
    value = wrappedValue
    super.init(
      ArgumentDefinition(
        kind: inversion == .none ? .flag : .invertibleFlag, name: name, short: short, help: help,
        defaultText: wrappedValue ? "true" : nil, environment: environment, isHidden: isHidden,
        deprecation: deprecated, section: section))
  }

  /// The value.
  package var wrappedValue: Bool { value }

  /// The declaration, to ask where the value came from.
  package var projectedValue: Flag { self }

  override func read(_ word: String, spelling: String, from source: ValueSource) throws(InvalidArgument) {
    let isTrue: Bool
    switch word {
    case "true", "True", "TRUE", "t", "T", "1": isTrue = true
    case "false", "False", "FALSE", "f", "F", "0": isTrue = false
    default: throw InvalidArgument(expected: "true or false")
    }
    value = spelling == definition.inverseSpelling ? !isTrue : isTrue
    self.source = source
  }
}
