import Diagnostics
import Values

/// The values that a chart and its subcharts see.
extension Chart {
  /// The user's values over the chart's own; below the name of each subchart those that it sees, `global` among them.
  ///
  /// `keepingNulls` keeps a null that takes a default away, so that it can take another one away later. `path` are the names of the
  /// charts that lead here.
  func coalesced(
    _ values: Table, keepingNulls: Bool = false, path: [String] = [], warn: (Diagnostic) -> Void = { _ in }
  ) throws(Diagnostic) -> Table {
    let names = Set(subcharts.map(\.metadata.name))
    let path = path + [metadata.name]
    func report(_ conflict: Conflict) { if let warning = Diagnostic(conflict, in: path) { warn(warning) } }
    var result = values.coalesced(over: defaults, keepingNulls: keepingNulls, isSubchart: { names.contains($0) }, conflicts: report)
    for subchart in subcharts {
      let name = subchart.metadata.name
      let given = result[name] ?? .table(Table())
      guard var table = given.table else {
        let shown =
          given.isNull ? "<nil>" : "\(given.goType)=\(given.text ?? String(decoding: JSONWriter.text(of: given), as: UTF8.self))"
        throw Diagnostic(
          "type mismatch on \(name): %!t(\(shown))", at: given.place,
          help: "\"\(name)\" is a subchart: its values must be a mapping")
      }
      table.inheritGlobals(of: result, conflicts: report)
      let inner = try subchart.coalesced(table, keepingNulls: keepingNulls, path: path, warn: warn)
      result[name] = Value(.table(inner), at: given.place)
    }
    return result
  }
}

extension Table {
  /// Takes over what the parent chart holds under `global`; its values win over those that are there.
  fileprivate mutating func inheritGlobals(of parent: Table, conflicts: (Conflict) -> Void) {
    guard let given = parent["global"].map(\.table) ?? Table(), var globals = self["global"].map(\.table) ?? Table() else { return }
    for (key, value) in given.sorted {
      let own = globals[key]
      if let above = value.table {
        guard let own else {
          globals[key] = value
          continue
        }
        guard let below = own.table else {
          conflicts(Conflict(path: ["global", key], value: own, standard: value))
          continue
        }
        globals[key] = Value(
          .table(above.coalesced(over: below, keepingNulls: true, at: ["global", key], conflicts: conflicts)), at: value.place)
      } else if own?.table == nil {
        globals[key] = value
      }
    }
    self["global"] = .table(globals)
  }
}
