import Diagnostics
import GoTemplate
import TemplateFunctions

extension RenderRequest {
  /// The release's name that a template such as `web-{{ randAlpha 5 | lower }}` gives.
  package static func releaseName(from template: String) throws(Diagnostic) -> String {
    var templates = TemplateSet(functions: TemplateFunctions().lookup)
    do throws(TemplateError) {
      try templates.parse(SourceFile(name: "name-template", bytes: Array(template.utf8)))
      return String(decoding: try templates.execute("name-template", on: .nil), as: UTF8.self)
    } catch {
      throw Diagnostic(error)
    }
  }
}
