import Diagnostics
import Values

@testable import Charts

/// A chart made of texts: `Chart.yaml` is there unless it is given.
func chart(_ files: [String: String]) throws -> Chart {
  var files = files
  if files["Chart.yaml"] == nil { files["Chart.yaml"] = "apiVersion: v2\nname: c\nversion: 0.1.0\n" }
  return try Chart(files: files.map { ChartFile(path: $0.key, bytes: Array($0.value.utf8)) }, place: "./c")
}

/// `Chart.yaml` of a subchart.
func description(_ name: String, _ more: String = "", version: String = "0.1.0") -> String {
  "apiVersion: v2\nname: \(name)\nversion: \(version)\n\(more)"
}

/// What `helm template rel ./c --namespace ns` would print, or the message of the error with `error: ` in front.
func printed(
  _ files: [String: String], set: [String] = [], _ change: (inout RenderRequest) -> Void = { _ in }
) -> String {
  do {
    return String(decoding: try documents(files, set: set, change).stream(withSources: true), as: UTF8.self)
  } catch let error as Diagnostic {
    return "error: " + error.message
  } catch {
    return "unexpected: \(error)"
  }
}

func documents(
  _ files: [String: String], set: [String] = [], _ change: (inout RenderRequest) -> Void = { _ in }
) throws -> [RenderedDocument] {
  try chart(files).render(request(set: set, change))
}

func request(set: [String] = [], _ change: (inout RenderRequest) -> Void = { _ in }) throws -> RenderRequest {
  var values = Table()
  for text in set { try SetExpression.apply(text, to: &values) }
  var request = RenderRequest(release: "rel", namespace: "ns", values: values)
  // Threads of tests have small stacks.
  request.limits.stack = 200 << 10
  change(&request)
  return request
}

/// What one template gives, without the lines around it; `_helpers.tpl` and other files can be added.
func output(_ template: String, values: String = "", files: [String: String] = [:], set: [String] = []) -> String {
  var files = files
  files["templates/t.yaml"] = "#" + template
  if !values.isEmpty { files["values.yaml"] = values }
  let text = printed(files, set: set)
  let start = "---\n# Source: c/templates/t.yaml\n#"
  guard text.hasPrefix(start) else { return text }
  return String(text.dropFirst(start.count).dropLast())
}

/// The error of a chart that can't be read or rendered.
func failure(_ files: [String: String], set: [String] = [], _ change: (inout RenderRequest) -> Void = { _ in }) -> Diagnostic? {
  do {
    _ = try documents(files, set: set, change)
    return nil
  } catch {
    return error as? Diagnostic
  }
}
