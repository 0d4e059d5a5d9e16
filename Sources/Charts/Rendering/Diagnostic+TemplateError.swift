import Diagnostics
import GoTemplate

extension Diagnostic {
  /// A template's error: its root at its place, and the templates that led there as notes.
  init(_ error: TemplateError) {
    var chain: [TemplateError] = [error]
    while let cause = chain.last?.cause { chain.append(cause) }
    let root = chain[chain.count - 1]
    // A text that `tpl` evaluates has no file: the template that holds the call stands for it.
    let place = chain.last { $0.location.map { $0.file.name != "gotpl" } ?? false }?.location ?? root.location
    let isOwn = root.callee == "fail" || root.callee == "required"
    var message = root.message
    let calling = "error calling \(root.callee ?? ""): "
    if isOwn, message.hasPrefix(calling) { message.removeFirst(calling.count) }
    if !isOwn, let context = root.context {
      message = "executing \"\(context.template)\" at <\(context.node)>: \(message)"
    }
    self.init(message, at: place, notes: Self.notes(chain.dropLast().reversed()))
  }

  /// How many of the templates nearest to the error, and how many of the outermost ones, are named.
  private static let namedTemplates = 3

  /// The templates that led to the error, innermost first. Of a recursion, those in the middle say nothing new.
  private static func notes(_ templates: [TemplateError]) -> [Note] {
    let notes = templates.map { outer in
      Note("in \(outer.context.map { "\"\($0.template)\" at <\($0.node)>" } ?? "a template")", at: outer.location)
    }
    let hidden = notes.count - 2 * namedTemplates
    guard hidden > 1 else { return notes }
    return notes.prefix(namedTemplates) + [Note("… \(hidden) more")] + notes.suffix(namedTemplates)
  }
}
