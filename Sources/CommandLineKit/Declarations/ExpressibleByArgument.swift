/// A value that one word of the command line can say.
///
/// An enum that is `CaseIterable` and `RawRepresentable` by strings needs nothing more than the conformance.
package protocol ExpressibleByArgument: ArgumentValue {
  /// Reads the word, or says what was expected instead of it.
  init(argument: String) throws(InvalidArgument)

  /// The word that would make this value, as help shows a default.
  var argument: String { get }
}

extension ExpressibleByArgument {
  package static var isRepeated: Bool { false }
  package static var allowedValues: [String] { [] }
  package static var absent: Self? { nil }
  package var arguments: [String] { [argument] }

  package static func reading(_ argument: String, after earlier: Self?) throws(InvalidArgument) -> Self {
    try Self(argument: argument)
  }
}

extension ExpressibleByArgument where Self: CaseIterable & RawRepresentable<String> {
  package static var allowedValues: [String] { allCases.map(\.rawValue) }
  package var argument: String { rawValue }

  package init(argument: String) throws(InvalidArgument) {
    for value in Self.allCases where value.rawValue == argument {
      self = value
      return
    }
    throw InvalidArgument(argument, expectedOneOf: Self.allowedValues)
  }
}

extension String: ExpressibleByArgument {
  package init(argument: String) { self = argument }
  package var argument: String { self }
}

extension Int: ExpressibleByArgument {
  package init(argument: String) throws(InvalidArgument) {
    guard let value = Int(argument) else { throw InvalidArgument(expected: "a whole number") }
    self = value
  }

  package var argument: String { String(self) }
}

extension Double: ExpressibleByArgument {
  package init(argument: String) throws(InvalidArgument) {
    guard let value = Double(argument), value.isFinite else { throw InvalidArgument(expected: "a number") }
    self = value
  }

  package var argument: String { String(self) }
}
