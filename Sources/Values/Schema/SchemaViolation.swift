import Diagnostics

/// What a value does against a schema.
package struct SchemaViolation {
  /// `/persistence/size`, empty for the root.
  package let path: String
  package let message: String
  package let place: Location?
  /// What of it makes a combination fail.
  package var causes: [SchemaViolation] = []

  /// The violation and its causes as lines, each two columns further in than what it explains.
  package func lines(indentation: String = "") -> [String] {
    ["\(indentation)- at \(SchemaValidation.quoted(path)): \(message)"]
      + causes.flatMap { $0.lines(indentation: indentation + "  ") }
  }
}
