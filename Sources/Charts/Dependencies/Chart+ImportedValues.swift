import Diagnostics
import Values

extension Chart {
  /// The chart with the values that its `import-values` take from subcharts among its defaults; its own ones win.
  func importingValues(warn: (Diagnostic) -> Void) throws(Diagnostic) -> Chart {
    var chart = self
    for index in chart.subcharts.indices { chart.subcharts[index] = try chart.subcharts[index].importingValues(warn: warn) }
    if chart.metadata.dependencies.isEmpty { return chart }
    let known = try chart.coalesced(Table(), keepingNulls: true)
    var imported = Table()
    for dependency in chart.metadata.dependencies {
      for entry in dependency.importedValues {
        guard let values = known[path: dependency.name + "." + entry.child]?.table else {
          warn(
            Diagnostic(
              "the values of the dependency \"\(dependency.name)\" have no table \"\(entry.child)\" to import", severity: .warning,
              at: metadata.table.field("dependencies")?.place))
          continue
        }
        imported = imported.coalesced(over: Self.table(at: entry.parent, holding: values), keepingNulls: true)
      }
    }
    chart.defaults = known.coalesced(over: imported, keepingNulls: true)
    return chart
  }

  /// Maps in maps that lead to `values`; a single dot is the root.
  private static func table(at path: String, holding values: Table) -> Table {
    if path == "." { return values }
    var table = values
    for key in path.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).reversed() {
      table = Table([(String(Substring(key)), Value.table(table))])
    }
    return table
  }
}
