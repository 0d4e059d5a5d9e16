/// What a document may ask for before it is refused. Checked while parsing, so hostile input costs little.
package struct Limits: Sendable {
  /// Collections inside collections. libyaml's scanner takes quadratic time in it: 10,000 levels are 0.24 s, 50,000 are 9 s.
  package var depth = 500
  /// Nodes that a document has once every alias is written out.
  package var expandedNodes = 5_000_000
  /// Bytes of a source; offsets are kept in 32 bits.
  package var bytes = Int(UInt32.max) - 1

  package init() {}
}
