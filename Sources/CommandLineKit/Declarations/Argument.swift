/// A positional argument: a value, an optional one, or an array that takes all remaining words.
///
/// Without a default a value is required, and so is the first element of an array.
@propertyWrapper
package final class Argument<Value>: Declaration {
  private var value: Value?
  // Kept as a closure, as a constraint on the class would make the runtime search the image for each type of value.
  private let reading: (String, Value?) throws(InvalidArgument) -> Value

  private init(_ value: Value?, definition: ArgumentDefinition) where Value: ArgumentValue {
    self.value = value ?? Value.absent
    reading = Value.reading
    super.init(definition.describing(value))
  }

  /// Declares a positional that must be given, unless its type is optional.
  package convenience init(
    _ placeholder: String, help: String, completion: Completion? = nil, isHidden: Bool = false
  ) where Value: ArgumentValue {
    self.init(
      nil,
      definition: ArgumentDefinition(
        positional: placeholder, help: help, completion: completion ?? .words(of: Value.self), isHidden: isHidden))
  }

  /// Declares a positional that may be left out.
  package convenience init(
    wrappedValue: Value, _ placeholder: String, help: String, completion: Completion? = nil, isHidden: Bool = false
  ) where Value: ArgumentValue {
    self.init(
      wrappedValue,
      definition: ArgumentDefinition(
        positional: placeholder, help: help, completion: completion ?? .words(of: Value.self), isHidden: isHidden))
  }

  /// The value.
  package var wrappedValue: Value {
    guard let value else { preconditionFailure("\(definition.spelling) is read before the command line is parsed") }
    return value
  }

  /// The declaration, to ask where the value came from.
  package var projectedValue: Argument<Value> { self }

  override func read(_ word: String, spelling: String, from source: ValueSource) throws(InvalidArgument) {
    value = try reading(word, self.source == source ? value : nil)
    self.source = source
  }
}
