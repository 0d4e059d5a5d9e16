/// Why a text isn't what a schema wants it to be.
package struct SchemaTextError: Error {
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}
