import Diagnostics

/// Named templates that can call each other.
///
///     var templates = TemplateSet(functions: library.function(named:))
///     try templates.parse(SourceFile(name: "chart/templates/_helpers.tpl", bytes: bytes))
///     let output = try templates.execute("chart/templates/service.yaml", on: .map(context))
package struct TemplateSet {
  /// Finds a function of the caller; those of text/template itself come after it, so it can hide them.
  package typealias FunctionLookup = (GoString) -> Function?

  private let functions: FunctionLookup
  private var templates: [GoString: Template] = [:]
  /// What a text that is evaluated while a template runs defines for itself, on top of `templates`.
  private var additions: [GoString: Template] = [:]

  package init(functions: @escaping FunctionLookup) {
    self.functions = functions
  }

  /// Parses a source and adds what it defines. Its own text becomes the template called `name`, by default the source's name.
  ///
  /// A later definition replaces an earlier one, unless it is nothing but white space and comments.
  package mutating func parse(_ file: SourceFile, name: GoString? = nil) throws(TemplateError) {
    for template in try Parser.parse(file, name: name ?? GoString(file.name), functions: functions) {
      if template.isBlank, templates[template.name] != nil { continue }
      templates[template.name] = template
    }
  }

  package var names: some Collection<GoString> { templates.keys }

  package func contains(_ name: GoString) -> Bool { self[name] != nil }

  subscript(name: GoString) -> Template? { additions[name] ?? templates[name] }

  /// Executes the template called `name` on `data`.
  package func execute(_ name: GoString, on data: Value, limits: Limits = Limits()) throws(TemplateError) -> [UInt8] {
    guard let template = self[name] else {
      throw TemplateError("no template \(Quoting.quoted(name.bytes))", at: nil)
    }
    return try TemplateExecution(self, Budget(limits)).run(template, on: data)
  }

  /// The templates with those that `file` defines on top, and the one that its own text is.
  func adding(_ file: SourceFile) throws(TemplateError) -> (set: TemplateSet, main: Template?) {
    var set = self
    var main: Template?
    let name = GoString(file.name)
    for template in try Parser.parse(file, name: name, functions: functions) {
      if template.name == name { main = template }
      if template.isBlank, self[template.name] != nil { continue }
      set.additions[template.name] = template
    }
    return (set, main)
  }
}
