import Diagnostics
import GoTemplate
import Values

extension Diagnostic {
  /// What helm says when a map would have to be merged with something else; nil where it says nothing.
  ///
  /// `charts` are the names of the charts that lead to the one whose values they are.
  init?(_ conflict: Conflict, in charts: [String]) {
    // A map of the chart's own values that gives way as a whole is no surprise.
    let isMap = conflict.value.table != nil
    if !isMap, conflict.path.count == 1 { return nil }
    let path = (charts + conflict.path).joined(separator: ".")
    let standard = Formatter.print([GoTemplate.Value(conflict.standard)])
    self.init(
      isMap
        ? "skipped the default \(standard) for \(path): not a table"
        : "cannot overwrite table with non table for \(path) (\(standard))",
      severity: .warning, at: conflict.value.place, notes: [.init("the chart's default is here", at: conflict.standard.place)],
      help: "expected \(isMap ? "no mapping" : "a mapping") here, as in the chart's values.yaml")
  }
}
