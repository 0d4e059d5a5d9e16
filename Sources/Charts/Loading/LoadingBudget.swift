import Diagnostics

/// What a chart may use up while it is read, the charts in its charts/ among it.
struct LoadingBudget {
  private static let maximumDepth = 20
  private var depth = 0
  /// How many bytes archives may still become, all together: one in the other they could grow without end.
  private var unpacked = 512 << 20

  /// Begins a chart in charts/.
  mutating func enter(_ place: String) throws(Diagnostic) {
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw Diagnostic("\"\(place)\" has charts in charts in charts, more than \(Self.maximumDepth) deep")
    }
  }

  mutating func leave() { depth -= 1 }

  /// The files of a packed chart.
  mutating func unpack(_ archive: [UInt8], name: String) throws(Diagnostic) -> [ChartFile] {
    try ChartArchive.files(archive, name: name, budget: &unpacked)
  }
}
