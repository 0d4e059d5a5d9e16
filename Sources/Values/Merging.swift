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

  /// The values with a chart's defaults under them: a null takes the default's key away, unless there is no default.
  ///
  /// How helm lays user values over a chart's `values.yaml`.
  package func coalesced(over defaults: Table) -> Table {
    var result = self
    for (key, value) in defaults.sorted {
      guard let mine = result[key] else {
        result[key] = value
        continue
      }
      if mine.isNull, !value.isNull {
        result[key] = nil
      } else if let above = mine.table, let below = value.table {
        result[key] = Value(.table(above.coalesced(over: below)), at: mine.place)
      }
    }
    return result
  }
}
