import Diagnostics
import Values

/// An entry of Chart.yaml's `dependencies`.
struct ChartDependency: Sendable {
  /// The name of the chart; once dependencies are resolved, the alias where there is one.
  var name: String
  let version: String
  let repository: String
  /// Paths of values, with commas between them, that enable or disable the chart.
  let condition: String
  let tags: [String]
  let alias: String
  var importedValues: [ImportedValues]
  var isEnabled = false

  static func read(_ value: Value?) throws(Diagnostic) -> [ChartDependency] {
    guard let value, !value.isNull else { return [] }
    guard let list = value.list else {
      throw Diagnostic("dependencies must be a list", at: value.place, help: "write each as \"- name: …\"")
    }
    var dependencies: [ChartDependency] = []
    for item in list {
      guard let table = item.table else { throw Diagnostic("a dependency must be a mapping", at: item.place) }
      dependencies.append(try ChartDependency(table, at: item.place))
    }
    return dependencies
  }

  private init(_ table: Table, at place: Location?) throws(Diagnostic) {
    name = ChartMetadata.text(table.field("name"))
    version = ChartMetadata.text(table.field("version"))
    repository = ChartMetadata.text(table.field("repository"))
    condition = ChartMetadata.text(table.field("condition"))
    tags = (table.field("tags")?.list ?? []).map { ChartMetadata.text($0) }
    alias = ChartMetadata.text(table.field("alias"))
    importedValues = (table.field("import-values")?.list ?? []).compactMap { ImportedValues($0) }
    let isFit = alias.utf8.allSatisfy {
      $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
    }
    guard isFit else {
      throw Diagnostic(
        "validation: dependency \"\(name)\" has disallowed characters in the alias", at: table.field("alias")?.place ?? place)
    }
  }
}

/// An entry of a dependency's `import-values`: which of its values become the parent's, and where.
struct ImportedValues: Sendable {
  let child: String
  let parent: String

  /// Nil for what is neither a text nor a map.
  init?(_ value: Value) {
    if let table = value.table {
      child = ChartMetadata.text(table["child"])
      parent = ChartMetadata.text(table["parent"])
    } else if let name = value.text {
      child = "exports." + name
      parent = "."
    } else {
      return nil
    }
  }
}
