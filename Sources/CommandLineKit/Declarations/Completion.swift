/// What a shell offers where a value is expected.
package enum Completion: Sendable, Equatable {
  /// Nothing: the value is the user's own.
  case none
  /// Folders, and files with one of the extensions; every file when there are none. Use `file(_:)`.
  case files(extensions: [String])
  /// Folders.
  case directory
  /// These words, which may not need quoting.
  case list([String])

  /// Folders, and files with one of the extensions (without the dot); every file when none is given.
  package static func file(_ extensions: String...) -> Completion {
    .files(extensions: extensions)
  }
}
