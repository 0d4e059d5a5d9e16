import Diagnostics

/// A splice: the bytes of `range` give way to `replacement`.
package struct Edit: Sendable {
  package var replacement: [UInt8]
  // A stream can need a million of these; a source is smaller than 4 GiB.
  private var lower: UInt32
  private var upper: UInt32
  private let storedColumn: UInt32

  package init(_ range: SourceRange, _ replacement: [UInt8], column: Int = 0) {
    self.replacement = replacement
    (lower, upper) = (UInt32(clamping: range.lower), UInt32(clamping: range.upper))
    storedColumn = UInt32(clamping: column)
  }

  package var range: SourceRange {
    get { SourceRange(Int(lower), Int(upper)) }
    set { (lower, upper) = (UInt32(clamping: newValue.lower), UInt32(clamping: newValue.upper)) }
  }

  /// The column at which inserted lines begin. Of several insertions at one place the deeper goes first, so that each stays in its block.
  package var column: Int { Int(storedColumn) }
}

extension [Edit] {
  /// The edits of `bytes` in the order in which they apply, none reaching into another.
  ///
  /// New lines that go behind a line which is removed go behind the last line before it that stays.
  package func inOrder(in bytes: [UInt8]) -> [Edit] {
    var edits = sortedByPlace
    guard edits.meet else { return edits }
    let removals = edits.filter { !$0.range.isEmpty }
    let lines = Lines(bytes: bytes)
    var isMoved = false
    for index in edits.indices where edits[index].range.isEmpty {
      while let removal = removals.around(edits[index].range.lower) {
        isMoved = true
        let lower = removal.range.lower
        if lines.breakLength(at: lower) > 0 {
          edits[index].range = SourceRange(at: lower)
          break
        }
        let lineBreak = lines.breakLength(endingAt: lower)
        if lineBreak > 0 {
          edits[index].range = SourceRange(at: lower - lineBreak)
          continue
        }
        // There is no line before it: the break goes to the end of the new lines instead.
        let length = Lines(bytes: edits[index].replacement).breakLength(at: 0)
        let new = edits[index].replacement
        edits[index].replacement = [UInt8](new[length...]) + [UInt8](new[..<length])
        edits[index].range = SourceRange(at: removal.range.upper)
        break
      }
    }
    return isMoved ? edits.sortedByPlace : edits
  }

  /// Whether, of edits sorted by place, one puts something into what another takes out.
  private var meet: Bool {
    var end = 0
    for edit in self {
      if edit.range.isEmpty, edit.range.lower < end { return true }
      end = Swift.max(end, edit.range.upper)
    }
    return false
  }

  private var sortedByPlace: [Edit] {
    // They mostly are: commands go through a source from top to bottom.
    let isSorted = indices.dropFirst().allSatisfy { self[$0 - 1].range.lower < self[$0].range.lower }
    if isSorted { return self }
    return enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.range.lower != y.range.lower { return x.range.lower < y.range.lower }
      if x.range.isEmpty != y.range.isEmpty { return x.range.isEmpty }
      if x.range.isEmpty, x.column != y.column { return x.column > y.column }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// Of edits sorted by place, the one whose range holds `offset` between its ends.
  private func around(_ offset: Int) -> Edit? {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if self[middle].range.lower < offset { lower = middle + 1 } else { upper = middle }
    }
    guard lower > 0, offset < self[lower - 1].range.upper else { return nil }
    return self[lower - 1]
  }

  /// Calls `body` with what is kept and what is put in, one behind the other; together they are the edited bytes.
  package func forEachPart(of bytes: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    var position = 0
    for edit in inOrder(in: bytes) {
      let lower = Swift.max(position, edit.range.lower)
      body(bytes[position..<lower])
      body(edit.replacement[...])
      position = Swift.max(position, edit.range.upper)
    }
    body(bytes[position...])
  }

  /// The bytes with every edit made; what no edit touches is the same.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    if isEmpty { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.replacement.count })
    forEachPart(of: bytes) { result.append(contentsOf: $0) }
    return result
  }
}
