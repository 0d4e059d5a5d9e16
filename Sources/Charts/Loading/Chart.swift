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
    let list = files.first { $0.path == IgnoreRules.fileName }?.bytes ?? []
    let rules = try IgnoreRules(SourceFile(name: "\(place)/\(IgnoreRules.fileName)", bytes: list))
    var budget = LoadingBudget()
    try self.init(loading: files.filter { !rules.ignores($0.path) }, place: place, &budget)
  }

  /// Reads a packed chart. `place` is the archive as the user typed it.
  package init(archive: [UInt8], place: String) throws(Diagnostic) {
    var budget = LoadingBudget()
    try self.init(loading: budget.unpack(archive, name: place), place: place, &budget)
  }

  private init(loading all: [ChartFile], place: String, _ budget: inout LoadingBudget) throws(Diagnostic) {
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
    var inner: [String: [ChartFile]] = [:]
    for file in all {
      switch file.path {
      case "Chart.yaml": break
      case "values.yaml": defaults = try ValueReader.file(source(file))
      case "values.schema.json": schema = try Self.json(source(file))
      case "Chart.lock": break
      case "requirements.yaml", "requirements.lock":
        if metadata.isFirstVersion { files.append(file) }
      case let path where path.hasPrefix("templates/"): templates.append(file)
      case let path where path.hasPrefix("charts/") && !path.hasSuffix(".prov"):
        let below = path.utf8.dropFirst("charts/".utf8.count)
        let name = String(Substring(below.prefix { $0 != UInt8(ascii: "/") }))
        let rest = String(Substring(below.dropFirst(name.utf8.count + 1)))
        inner[name, default: []].append(ChartFile(path: rest, bytes: file.bytes))
      default: files.append(file)
      }
    }
    (self.schema, self.templates, self.files) = (schema, templates, files)
    subcharts = []
    for (name, files) in inner.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      if name.hasPrefix("_") || name.hasPrefix(".") { continue }
      do throws(Diagnostic) {
        subcharts.append(try Self.subchart(name, files, "\(place)/charts/\(name)", &budget))
      } catch {
        var error = error
        error.message = "error unpacking subchart \(name) in \(metadata.name): \(error.message)"
        throw error
      }
    }
  }

  /// A chart in charts/: a folder with these files, or an archive, which has no path below itself.
  private static func subchart(
    _ name: String, _ files: [ChartFile], _ place: String, _ budget: inout LoadingBudget
  ) throws(Diagnostic) -> Chart {
    try budget.enter(place)
    defer { budget.leave() }
    guard name.hasSuffix(".tgz") else { return try Chart(loading: files.filter { !$0.path.isEmpty }, place: place, &budget) }
    guard let archive = files.first, archive.path.isEmpty else {
      throw Diagnostic("\"\(place)\" is a folder, expected a packed chart", help: "give the folder a name without .tgz")
    }
    return try Chart(loading: budget.unpack(archive.bytes, name: place), place: place, &budget)
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
