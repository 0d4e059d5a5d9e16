import Diagnostics
import Values

/// A Helm chart: Chart.yaml, default values, templates, the files that templates may read, and the charts that it depends on.
package struct Chart: Sendable {
  package internal(set) var metadata: ChartMetadata
  /// The chart's values.yaml.
  package internal(set) var defaults: Table
  /// The chart's values.schema.json.
  let schema: Value?
  /// Everything below templates/.
  let templates: [ChartFile]
  /// What `.Files` shows.
  let files: [ChartFile]
  /// The charts in charts/, by folder name; after `resolvingDependencies` those that are enabled.
  var subcharts: [Chart]

  /// Reads a chart from its files, those that .helmignore excludes among them. `place` is the folder as the user typed it.
  package init(files: [ChartFile], place: String) throws(Diagnostic) {
    var files = files
    if let list = files.first(where: { $0.path == ".helmignore" }) {
      let rules = try IgnoreRules(SourceFile(name: "\(place)/.helmignore", bytes: list.bytes))
      files.removeAll { rules.ignores($0.path) }
    }
    try self.init(loading: files, place: place, depth: 0)
  }

  private init(loading all: [ChartFile], place: String, depth: Int) throws(Diagnostic) {
    func source(_ file: ChartFile) -> SourceFile { SourceFile(name: "\(place)/\(file.path)", bytes: file.bytes) }
    guard let description = all.first(where: { $0.path == "Chart.yaml" }) else {
      throw Diagnostic("\"\(place)\" is no chart: Chart.yaml file is missing", help: "name the folder that has Chart.yaml")
    }
    metadata = try ChartMetadata(source(description))
    if let requirements = all.first(where: { $0.path == "requirements.yaml" }) {
      try metadata.read(requirements: source(requirements))
    }
    defaults = Table()
    var schema: Value?
    var templates: [ChartFile] = []
    var files: [ChartFile] = []
    var packed: [String: [ChartFile]] = [:]
    for file in all {
      switch file.path {
      case "Chart.yaml": break
      case "values.yaml": defaults = try ValueReader.file(source(file))
      case "values.schema.json": schema = try Self.json(source(file))
      case "Chart.lock", "requirements.yaml", "requirements.lock":
        if metadata.isFirstVersion { files.append(file) }
      case let path where path.hasPrefix("templates/"):
        if !path.hasPrefix("templates/.") { templates.append(file) }
      case let path where path.hasPrefix("charts/") && !path.hasSuffix(".prov"):
        let inner = path.utf8.dropFirst("charts/".utf8.count)
        let name = String(Substring(inner.prefix { $0 != UInt8(ascii: "/") }))
        let rest = String(Substring(inner.dropFirst(name.utf8.count + 1)))
        packed[name, default: []].append(ChartFile(path: rest, bytes: file.bytes))
      default: files.append(file)
      }
    }
    (self.schema, self.templates, self.files) = (schema, templates, files)
    subcharts = []
    for (name, files) in packed.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      if name.hasPrefix("_") || name.hasPrefix(".") { continue }
      subcharts.append(try Self.subchart(name, files, of: metadata, in: place, depth))
    }
  }

  /// How deep charts may lie in charts.
  private static let maximumDepth = 20

  private static func subchart(
    _ name: String, _ files: [ChartFile], of parent: ChartMetadata, in place: String, _ depth: Int
  ) throws(Diagnostic) -> Chart {
    guard depth < maximumDepth else {
      throw Diagnostic("\"\(place)\" has charts in charts in charts, more than \(maximumDepth) deep")
    }
    if name.hasSuffix(".tgz") {
      throw Diagnostic(
        "\"\(place)/charts/\(name)\" is a packed chart, which can't be read yet",
        help: "unpack it: tar -xzf \(name) -C \(place)/charts && rm \(place)/charts/\(name)")
    }
    do throws(Diagnostic) {
      return try Chart(loading: files, place: "\(place)/charts/\(name)", depth: depth + 1)
    } catch {
      var error = error
      error.message = "error unpacking subchart \(name) in \(parent.name): \(error.message)"
      throw error
    }
  }

  private static func json(_ source: SourceFile) throws(Diagnostic) -> Value {
    do throws(JSONReader.Malformed) {
      return try JSONReader.value(source.bytes)
    } catch {
      throw Diagnostic(error.message, at: Location(source, SourceRange(at: 0)), help: "values.schema.json must be JSON")
    }
  }

  /// One of the charts that this program carries.
  package static func embedded(_ name: String) throws(Diagnostic) -> Chart {
    try Chart(files: EmbeddedCharts.files(of: name), place: name)
  }
}
