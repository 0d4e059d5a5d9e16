import Diagnostics

/// A key and its value in a mapping.
package struct Pair: Sendable {
  package let key: Node
  package let value: Node

  /// From the key to the end of the value.
  package var range: SourceRange { SourceRange(key.range.lower, max(key.range.upper, value.range.upper)) }
}
