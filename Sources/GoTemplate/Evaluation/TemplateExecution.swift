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
      throw .failed("template: no template \(Quoting.quoted(name.bytes)) associated with template \"gotpl\"")
    }
    do throws(TemplateError) {
      return GoString(try run(template, on: data))
    } catch {
      throw .template(error)
    }
  }

  func evaluate(text: GoString, on data: Value) throws(FunctionError) -> GoString {
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

extension [UInt8] {
  /// The bytes without every `<no value>`, which Helm removes from what it renders.
  package consuming func removingNoValue() -> [UInt8] {
    let marker = Array("<no value>".utf8)
    guard var next = firstIndex(of: marker, from: 0) else { return self }
    var output: [UInt8] = []
    var read = 0
    while true {
      output.append(contentsOf: self[read..<next])
      read = next + marker.count
      guard let following = firstIndex(of: marker, from: read) else { break }
      next = following
    }
    output.append(contentsOf: self[read...])
    return output
  }

  private func firstIndex(of marker: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + marker.count <= count {
      if self[index] == marker[0], self[index..<index + marker.count].elementsEqual(marker) { return index }
      index += 1
    }
    return nil
  }
}
