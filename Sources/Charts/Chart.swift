import Diagnostics
import Values

/// A Helm chart: Chart.yaml, default values, templates, and the files that templates may read.
package struct Chart: Sendable {
  package let metadata: ChartMetadata
  /// The chart's values.yaml.
  package let defaults: Table
  /// The chart's values.schema.json.
  let schema: Value?
  /// Everything below templates/.
  let templates: [ChartFile]
  /// What `.Files` shows.
  let files: [ChartFile]
  /// The folder as the user typed it, for positions in messages.
  let place: String

  /// Reads a chart from its files. `place` is the folder as the user typed it.
  package init(files: [ChartFile], place: String) throws(Diagnostic) {
    self.place = place
    func source(_ file: ChartFile) -> SourceFile { SourceFile(name: "\(place)/\(file.path)", bytes: file.bytes) }
    guard let description = files.first(where: { $0.path == "Chart.yaml" }) else {
      throw Diagnostic("\"\(place)\" is no chart: Chart.yaml file is missing", help: "name the folder that has Chart.yaml")
    }
    metadata = try ChartMetadata(source(description))
    if let values = files.first(where: { $0.path == "values.yaml" }) {
      defaults = try ValueReader.file(source(values))
    } else {
      defaults = Table()
    }
    if let file = files.first(where: { $0.path == "values.schema.json" }) {
      do throws(JSONReader.Malformed) {
        schema = try JSONReader.value(file.bytes)
      } catch {
        throw Diagnostic(error.message, at: Location(source(file), SourceRange(at: 0)), help: "values.schema.json must be JSON")
      }
    } else {
      schema = nil
    }
    templates = files.filter { $0.path.hasPrefix("templates/") && !$0.path.hasPrefix("templates/.") }
    self.files = files.filter { file in
      !file.path.hasPrefix("templates/") && !file.path.hasPrefix("charts/")
        && !["Chart.yaml", "Chart.lock", "values.yaml", "values.schema.json", ".helmignore"].contains(file.path)
    }
    if files.contains(where: { $0.path.hasPrefix("charts/") }) || metadata.table["dependencies"]?.list?.isEmpty == false {
      throw Diagnostic(
        "chart \"\(metadata.name)\" has dependencies, which can't be rendered yet", at: metadata.table["dependencies"]?.place,
        help: "render it with 'helm template'")
    }
  }

  /// One of the charts that this program carries.
  package static func embedded(_ name: String) throws(Diagnostic) -> Chart {
    try Chart(files: EmbeddedCharts.files(of: name), place: name)
  }
}
