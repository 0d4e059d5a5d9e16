import Diagnostics

/// A template that can't be parsed or executed, in Go's words, with its place in the template's source.
///
/// When a template fails inside another one (`include`, `tpl`), the error of the outer one has the inner one's as its `cause`.
package struct TemplateError: Error {
  /// What went wrong at this place, without `template: NAME:LINE:COLUMN:` in front and without the cause behind.
  package let message: String
  package let location: Location?
  /// What was being executed; nil when the text couldn't be parsed.
  package let context: Context?
  /// The function whose own error or panic this is; nil when the engine itself complains.
  package let callee: String?
  /// What a function puts in front of the error, for example `cannot parse template "…"`.
  package private(set) var preface: String?
  /// None or one: an array, as a struct can't contain itself.
  private let causes: [TemplateError]

  /// The template and the node that were being executed.
  package struct Context: Sendable {
    package let template: String
    /// The node as Go prints it again, for example `index .l 9`.
    package let node: String
  }

  package init(
    _ message: String, at location: Location?, in context: Context? = nil, callee: String? = nil,
    cause: TemplateError? = nil
  ) {
    self.message = message
    self.location = location
    self.context = context
    self.callee = callee
    causes = cause.map { [$0] } ?? []
  }

  /// The error inside the template that the failed function executed.
  package var cause: TemplateError? { causes.first }

  /// The error that is no other one's consequence.
  package var root: TemplateError { cause?.root ?? self }

  /// The same error with `text` in front.
  package func prefaced(_ text: String) -> TemplateError {
    var error = self
    error.preface = text
    return error
  }
}

extension TemplateError: CustomStringConvertible {
  /// The whole chain in one line, as Go prints it: `template: NAME:LINE:COLUMN: executing "NAME" at <NODE>: MESSAGE`.
  package var description: String {
    var text = preface.map { $0 + ": " } ?? ""
    if let place { text += "template: \(place): " }
    if let context { text += "executing \(Quoting.quoted(context.template.utf8)) at <\(context.node)>: " }
    text += message
    if let cause { text += ": \(cause)" }
    return text
  }

  /// `NAME:LINE:COLUMN`, the line from 1 and the column in bytes from 0; without a column for a text that can't be parsed.
  package var place: String? {
    guard let location else { return nil }
    let (line, column) = location.file.goPosition(of: location.range.lower)
    return context == nil ? "\(location.file.name):\(line)" : "\(location.file.name):\(line):\(column)"
  }
}

extension SourceFile {
  /// Line (from 1) and column (in bytes, from 0) as Go counts them.
  func goPosition(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var lineStart = 0
    for index in 0..<min(max(offset, 0), bytes.count) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return (line, offset - lineStart)
  }
}
