/// An option `--name VALUE`: a value, an optional one, or an array for an option that can be repeated.
///
/// Without a default a value is required, and so is the first element of an array. The name is the property's, in
/// kebab-case, if none is given; the placeholder is the last word of the name.
@propertyWrapper
package final class Option<Value>: Declaration {
  private var value: Value?
  // Kept as a closure, as a constraint on the class would make the runtime search the image for each type of value.
  private let reading: (String, Value?) throws(InvalidArgument) -> Value

  private init(_ value: Value?, definition: ArgumentDefinition) where Value: ArgumentValue {
    self.value = value ?? Value.absent
    reading = Value.reading
    super.init(definition.describing(value))
  }

  /// Declares an option that must be given, unless its type is optional.
  ///
  /// `environment` names the variable that says the value if the option isn't given; `deprecated` says what to use
  /// instead, hides the option and makes the parser warn.
  package convenience init(
    name: String = "", short: Character? = nil, placeholder: String = "", help: String, completion: Completion? = nil,
    environment: String? = nil, section: String? = nil, isHidden: Bool = false, deprecated: String? = nil
  ) where Value: ArgumentValue {
    self.init(
      nil,
      definition: ArgumentDefinition(
        kind: .option, name: name, short: short, placeholder: placeholder, help: help,
        completion: completion ?? .words(of: Value.self), environment: environment, isHidden: isHidden,
        deprecation: deprecated, section: section))
  }

  /// Declares an option that may be left out.
  ///
  /// The parameters are those of the initializer without a default.
  package convenience init(
    wrappedValue: Value,
    name: String = "", short: Character? = nil, placeholder: String = "", help: String, completion: Completion? = nil,
    environment: String? = nil, section: String? = nil, isHidden: Bool = false, deprecated: String? = nil
  ) where Value: ArgumentValue {
    self.init(
      wrappedValue,
      definition: ArgumentDefinition(
        kind: .option, name: name, short: short, placeholder: placeholder, help: help,
        completion: completion ?? .words(of: Value.self), environment: environment, isHidden: isHidden,
        deprecation: deprecated, section: section))
  }

  /// The value.
  package var wrappedValue: Value {
    guard let value else { preconditionFailure("\(definition.spelling) is read before the command line is parsed") }
    return value
  }

  /// The declaration, to ask where the value came from.
  package var projectedValue: Option<Value> { self }

  override func read(_ word: String, spelling: String, from source: ValueSource) throws(InvalidArgument) {
    value = try reading(word, self.source == source ? value : nil)
    self.source = source
  }
}
