extension Table {
  /// The values with those of `upper` over them: maps are merged, everything else gives way, and a null is a value like others.
  ///
  /// How helm joins several `-f` files.
  package func merged(under upper: Table) -> Table {
    var result = self
    for (key, value) in upper.sorted {
      if let above = value.table, let below = result[key]?.table {
        result[key] = Value(.table(below.merged(under: above)), at: value.place)
      } else {
        result[key] = value
      }
    }
    return result
  }

  /// The values with a chart's defaults under them: a null takes the default's key away, unless the default is null
  /// itself, or there is none; at the root it takes away a null as well.
  ///
  /// How helm lays user values over a chart's `values.yaml`. With `keepingNulls` a null stays; so it does inside the maps of the keys
  /// that `isSubchart` names, whose own chart has defaults that it may take away. `conflicts` hears of maps that meet something else.
  package func coalesced(
    over defaults: Table, keepingNulls: Bool = false, at path: [String] = [], isSubchart: (String) -> Bool = { _ in false },
    conflicts: (Conflict) -> Void = { _ in }
  ) -> Table {
    var result = self
    for (key, value) in defaults.sorted {
      guard let mine = result[key] else {
        result[key] = value
        continue
      }
      if mine.isNull, !value.isNull || path.isEmpty, !keepingNulls {
        result[key] = nil
      } else if let above = mine.table, let below = value.table {
        let merged = above.coalesced(
          over: below, keepingNulls: keepingNulls || isSubchart(key), at: path + [key], conflicts: conflicts)
        result[key] = Value(.table(merged), at: mine.place)
      } else if !value.isNull, !mine.isNull, (mine.table == nil) != (value.table == nil) {
        conflicts(Conflict(path: path + [key], value: mine, standard: value))
      }
    }
    return result
  }
}
