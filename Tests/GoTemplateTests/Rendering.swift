import Diagnostics

@testable import GoTemplate

/// Renders one source; its functions are text/template's own and `functions`.
func render(
  _ text: String, on data: Value = .nil, named name: String = "t", functions: [Function] = []
) -> Result<[UInt8], TemplateError> {
  let functions = Dictionary(uniqueKeysWithValues: functions.map { (GoString($0.name), $0) })
  var templates = TemplateSet { functions[$0] }
  do throws(TemplateError) {
    try templates.parse(SourceFile(name: name, bytes: Array(text.utf8)))
    return .success(try templates.execute(GoString(name), on: data))
  } catch {
    return .failure(error)
  }
}

/// The output, or the error with `error: ` in front.
func rendered(_ text: String, on data: Value = .nil, functions: [Function] = []) -> String {
  switch render(text, on: data, functions: functions) {
  case .success(let output): String(decoding: output, as: UTF8.self)
  case .failure(let error): "error: \(error)"
  }
}
