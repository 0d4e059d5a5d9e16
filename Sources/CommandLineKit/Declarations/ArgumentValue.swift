/// A type that a wrapped property can have: a value, an optional value, or an array of values.
///
/// Only `ExpressibleByArgument` is for conforming to; it and the standard library's `Optional` and `Array` of it are all.
package protocol ArgumentValue {
  /// Whether the argument may be given several times.
  static var isRepeated: Bool { get }
  /// The only words it accepts, empty when they can't be counted.
  static var allowedValues: [String] { get }
  /// The value of a property without a default, nil when the argument is then required.
  static var absent: Self? { get }
  /// The words that would make this value.
  var arguments: [String] { get }

  /// The value after one more word; `earlier` is what the words before it made.
  static func reading(_ argument: String, after earlier: Self?) throws(InvalidArgument) -> Self
}

extension Optional: ArgumentValue where Wrapped: ExpressibleByArgument {
  package static var isRepeated: Bool { false }
  package static var allowedValues: [String] { Wrapped.allowedValues }
  package static var absent: Self? { .some(nil) }
  package var arguments: [String] { map { [$0.argument] } ?? [] }

  package static func reading(_ argument: String, after earlier: Self?) throws(InvalidArgument) -> Self {
    try Wrapped(argument: argument)
  }
}

extension Array: ArgumentValue where Element: ExpressibleByArgument {
  package static var isRepeated: Bool { true }
  package static var allowedValues: [String] { Element.allowedValues }
  package static var absent: Self? { nil }
  package var arguments: [String] { map(\.argument) }

  package static func reading(_ argument: String, after earlier: Self?) throws(InvalidArgument) -> Self {
    try (earlier ?? []) + [Element(argument: argument)]
  }
}
