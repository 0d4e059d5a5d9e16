/// How a schema reads regular expressions and addresses; whoever has readers of them hands them in.
package struct SchemaTextReader {
  /// Tells whether a text has a match of a regular expression. Throws what is wrong with the expression.
  package typealias PatternMatch = (_ text: String, _ pattern: String) throws(SchemaTextError) -> Bool
  /// Tells what an address is. Throws what is wrong with it.
  package typealias AddressReading = (_ text: String) throws(SchemaTextError) -> Address

  /// What the formats of addresses ask.
  package struct Address {
    package let isAbsolute: Bool

    package init(isAbsolute: Bool) { self.isAbsolute = isAbsolute }
  }

  let matches: PatternMatch
  let address: AddressReading

  package init(matches: @escaping PatternMatch, address: @escaping AddressReading) {
    (self.matches, self.address) = (matches, address)
  }
}
