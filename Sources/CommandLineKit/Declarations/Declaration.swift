/// The part of `@Argument`, `@Option` and `@Flag` that doesn't depend on the type of the value.
///
/// A class, because reflection hands out copies: the parser must fill the same value that the command reads. And a base
/// class, because a cast to it costs nothing, where a cast of each generic wrapper to a protocol searches the image.
package class Declaration {
  /// What was declared; complete once the command has been reflected.
  final var definition: ArgumentDefinition
  /// Where the value came from.
  package final internal(set) var source = ValueSource.declaration

  init(_ definition: ArgumentDefinition) {
    self.definition = definition
  }

  /// Whether the command line says the value, even if it says what is the default anyway.
  package final var isGiven: Bool { source == .commandLine }

  /// Takes one word from the source; a word from a nearer source replaces those from farther ones.
  func read(_ word: String, spelling: String, from source: ValueSource) throws(InvalidArgument) {
    self.source = source
  }
}
