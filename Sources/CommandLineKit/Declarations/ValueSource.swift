/// Where the value of an argument came from.
package enum ValueSource: Sendable, Equatable {
  /// The default in the declaration.
  case declaration
  /// An environment variable.
  case environment
  /// The command line.
  case commandLine
}
