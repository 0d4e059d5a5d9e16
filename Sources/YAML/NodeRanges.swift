/// Ranges of a document's nodes, in which one can be looked for without going through all of them.
struct NodeRanges {
  /// Ascending, none reaching into another.
  private var ranges: [Range<Int>] = []

  init(_ ranges: [Range<Int>]) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = self.ranges.last, range.lowerBound < last.upperBound {
        self.ranges[self.ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        self.ranges.append(range)
      }
    }
  }

  func contains(_ index: Int) -> Bool { overlaps(index..<index + 1) }

  /// Whether one of these has a node of the range.
  func overlaps(_ range: Range<Int>) -> Bool {
    var (lower, upper) = (0, ranges.count)
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if ranges[middle].upperBound <= range.lowerBound { lower = middle + 1 } else { upper = middle }
    }
    return lower < ranges.count && ranges[lower].lowerBound < range.upperBound
  }
}
