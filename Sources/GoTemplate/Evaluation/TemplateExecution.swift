import Diagnostics

/// A running execution of a set of templates.
final class TemplateExecution: Execution {
  let templates: TemplateSet
  let budget: Budget

  init(_ templates: TemplateSet, _ budget: Budget) {
    self.templates = templates
    self.budget = budget
  }

  func run(_ template: Template, on data: Value) throws(TemplateError) -> [UInt8] {
    var evaluator = Evaluator(template, on: Operand(data), in: self)
    try evaluator.run()
    return evaluator.output
  }

  // MARK: Execution

  func execute(template name: GoString, on data: Value) throws(FunctionError) -> GoString {
    guard budget.enterInclude(name) else {
      throw .failed("rendering template has a nested reference name: \(name): unable to execute template")
    }
    defer { budget.leaveInclude(name) }
    guard let template = templates[name] else {
      // The name of the set, in Helm.
      throw .failed("template: no template \(Quoting.quoted(name.bytes)) associated with template \"gotpl\"")
    }
    do throws(TemplateError) {
      return GoString(try run(template, on: data))
    } catch {
      throw .template(error)
    }
  }

  func evaluate(text: GoString, on data: Value) throws(FunctionError) -> GoString {
    // Charts send most of their values through here, and few have actions.
    guard text.bytes.firstIndex(of: Array("{{".utf8), from: 0) != nil else {
      return GoString(text.bytes.removingNoValue())
    }
    let file = SourceFile(name: "gotpl", bytes: text.bytes)
    let (set, main): (TemplateSet, Template?)
    do throws(TemplateError) {
      (set, main) = try templates.adding(file)
    } catch {
      throw .template(error.prefaced("cannot parse template \(Quoting.quoted(text.bytes))"))
    }
    guard let main else { return GoString() }
    do throws(TemplateError) {
      return GoString(try TemplateExecution(set, budget).run(main, on: data).removingNoValue())
    } catch {
      throw .template(error.prefaced("error during tpl function execution for \(Quoting.quoted(text.bytes))"))
    }
  }
}
