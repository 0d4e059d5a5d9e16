import Diagnostics

/// A template that can't be parsed or executed, in Go's words, with its place in the template's source.
package struct TemplateError: Error {
  /// The message as Go's text/template gives it, without the `template: NAME:LINE:COLUMN:` in front.
  package let message: String
  package let location: Location?

  package init(_ message: String, at location: Location?) {
    self.message = message
    self.location = location
  }
}
