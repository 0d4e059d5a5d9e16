/// A positional argument: a value, an optional one, or an array that takes all remaining words.
///
/// Without a default a value is required, and so is the first element of an array.
@propertyWrapper
package final class Argument<Value: ArgumentValue>: Declaration {
  private var value: Value?

  private init(_ value: Value?, definition: ArgumentDefinition) {
    self.value = value ?? Value.absent
    super.init(definition.describing(value))
  }

  /// Declares a positional that must be given, unless its type is optional.
  package convenience init(
    _ placeholder: String, help: String, completion: Completion? = nil, isHidden: Bool = false
  ) {
    self.init(
      nil,
      definition: ArgumentDefinition(
        positional: placeholder, help: help, completion: completion ?? .words(of: Value.self), isHidden: isHidden))
  }

  /// Declares a positional that may be left out.
  package convenience init(
    wrappedValue: Value, _ placeholder: String, help: String, completion: Completion? = nil, isHidden: Bool = false
  ) {
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
    value = try Value.reading(word, after: self.source == source ? value : nil)
    self.source = source
  }
}
