import Diagnostics

/// A template that can't be parsed or executed, in Go's words, with its place in the template's source.
///
/// When a template fails inside another one (`include`, `tpl`), the error of the outer one has the inner one's as its `cause`.
package struct TemplateError: Error {
  /// What went wrong at this place, without `template: NAME:LINE:COLUMN:` in front and without the cause behind.
  package var message: String { contents.message }
  package var location: Location? { contents.location }
  /// What was being executed; nil when the text couldn't be parsed.
  package var context: Context? { contents.context }
  /// The function whose own error or panic this is; nil when the engine itself complains.
  package var callee: String? { contents.callee }
  /// What a function puts in front of the error, for example `cannot parse template "…"`.
  package var preface: String? { contents.preface }
  /// The error inside the template that the failed function executed.
  package var cause: TemplateError? { contents.cause }

  /// On the heap, so that an error is one word: whatever can throw needs room for one in its stack frame, and templates nest deeply.
  private let contents: Contents

  private final class Contents: Sendable {
    let message: String
    let location: Location?
    let context: Context?
    let callee: String?
    let preface: String?
    let cause: TemplateError?

    init(
      _ message: String, at location: Location?, in context: Context?, callee: String?, preface: String?,
      cause: TemplateError?
    ) {
      self.message = message
      self.location = location
      self.context = context
      self.callee = callee
      self.preface = preface
      self.cause = cause
    }
  }

  /// The template and the node that were being executed.
  package struct Context: Sendable {
    package let template: String
    /// The node as Go prints it again, for example `index .l 9`.
    package let node: String
  }

  package init(
    _ message: String, at location: Location?, in context: Context? = nil, callee: String? = nil,
    preface: String? = nil,
    cause: TemplateError? = nil
  ) {
    contents = Contents(message, at: location, in: context, callee: callee, preface: preface, cause: cause)
  }

  /// The error that is no other one's consequence.
  package var root: TemplateError { cause?.root ?? self }

  /// The same error with `text` in front.
  package func prefaced(_ text: String) -> TemplateError {
    TemplateError(message, at: location, in: context, callee: callee, preface: text, cause: cause)
  }
}

extension TemplateError: CustomStringConvertible {
  /// The whole chain in one line, as Go prints it: `template: NAME:LINE:COLUMN: executing "NAME" at <NODE>: MESSAGE`.
  package var description: String {
    var text = ""
    var next: TemplateError? = self
    while let error = next {
      if !text.isEmpty { text += ": " }
      text += error.line
      next = error.cause
    }
    return text
  }

  /// This error without its causes.
  private var line: String {
    var text = preface.map { $0 + ": " } ?? ""
    if let place { text += "template: \(place): " }
    if let context { text += "executing \(Quoting.quoted(context.template.utf8)) at <\(context.node)>: " }
    return text + message
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
