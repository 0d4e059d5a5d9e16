import Diagnostics

extension Editor {
  /// Takes pairs out of a mapping that keeps others; with their lines, and without the comments around them.
  package mutating func remove(_ removed: [Pair], from mapping: Node) {
    let all = Array(mapping.pairs)
    let gone = all.map { pair in removed.contains { $0.key == pair.key } }
    let ranges = all.map(\.range)
    if mapping.isFlow {
      removeFlow(ranges, gone)
    } else {
      removeBlock(zip(all, ranges).map { SourceRange(keyStart($0), $1.upper) }, gone)
    }
  }

  /// Takes items out of a sequence that keeps others.
  package mutating func remove(_ removed: [Node], from sequence: Node) {
    let all = Array(sequence.items)
    let gone = all.map { removed.contains($0) }
    if sequence.isFlow {
      removeFlow(all.map(\.range), gone)
    } else {
      removeBlock(zip(dashes(of: sequence), all).map { SourceRange($0, max($1.range.upper, $0 + 1)) }, gone)
    }
  }

  private mutating func removeBlock(_ ranges: [SourceRange], _ gone: [Bool]) {
    var index = 0
    while index < ranges.count {
      guard gone[index] else {
        index += 1
        continue
      }
      let first = ranges[index]
      if lines.isFirst(first.lower) {
        replace(wholeLines(first), with: [])
      } else {
        // Behind a dash: what comes after the whole run moves up to it.
        while index + 1 < ranges.count, gone[index + 1] { index += 1 }
        replace(SourceRange(first.lower, nextContent(after: ranges[index].upper)), with: [])
      }
      index += 1
    }
  }

  /// The lines of a range, with the last one's break; at the end of a source without one, with the break before the first.
  func wholeLines(_ range: SourceRange) -> SourceRange {
    let end = lines.end(from: range.upper)
    let next = end + lines.breakLength(at: end)
    let start = lines.start(of: range.lower)
    guard next == end, start > 0 else { return SourceRange(start, next) }
    return SourceRange(lines.end(from: lines.start(of: start - 1)), next)
  }

  /// The first byte behind the line of `offset` that is neither a blank nor a line break.
  private func nextContent(after offset: Int) -> Int {
    var index = lines.end(from: offset)
    while true {
      index = lines.skippingBlanks(from: index)
      let length = lines.breakLength(at: index)
      if length == 0 { return index }
      index += length
    }
  }

  private mutating func removeFlow(_ ranges: [SourceRange], _ gone: [Bool]) {
    // With the comma behind each; what nothing is kept behind loses the comma before it instead.
    guard let lastKept = gone.lastIndex(of: false) else { return }
    for (index, range) in ranges.enumerated() where gone[index] {
      if index < lastKept {
        replace(SourceRange(range.lower, ranges[index + 1].lower), with: [])
      } else {
        replace(SourceRange(ranges[index - 1].upper, range.upper), with: [])
      }
    }
  }
}

extension Editor {
  /// Takes out all that a block or flow mapping at the root holds; `{}` stays, so that the document is still a mapping.
  package mutating func clear(_ root: Node) {
    replace(root.range, with: Array("{}".utf8))
  }
}
