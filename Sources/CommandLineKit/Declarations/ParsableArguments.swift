/// A struct whose `@Argument`, `@Option` and `@Flag` properties can be filled from a command line.
///
/// Options which several commands share are such a struct; commands include it with `@OptionGroup`.
package protocol ParsableArguments: SendableMetatype {
  /// Makes the declarations, with every value at its default.
  init()

  /// Checks what no single argument can know, after all are filled.
  ///
  /// The error needs neither a command path nor a help line: the parser adds both.
  func validate() throws(UsageError)
}

extension ParsableArguments {
  package func validate() throws(UsageError) {}
}
