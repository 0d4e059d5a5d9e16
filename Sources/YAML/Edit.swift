import Diagnostics

/// A splice: the bytes of `range` give way to `replacement`.
package struct Edit: Sendable {
  package var range: SourceRange
  package var replacement: [UInt8]
  /// The column at which inserted lines begin. Of several insertions at one place the deeper goes first, so that each stays in its block.
  package var column: Int

  package init(_ range: SourceRange, _ replacement: [UInt8], column: Int = 0) {
    self.range = range
    self.replacement = replacement
    self.column = column
  }
}

extension [Edit] {
  /// The edits in the order in which they apply.
  package var inOrder: [Edit] {
    enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.range.lower != y.range.lower { return x.range.lower < y.range.lower }
      if x.range.isEmpty != y.range.isEmpty { return x.range.isEmpty }
      if x.range.isEmpty, x.column != y.column { return x.column > y.column }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// The bytes with every edit made; what no edit touches is the same.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    if isEmpty { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.replacement.count })
    var position = 0
    for edit in inOrder {
      let lower = Swift.max(position, edit.range.lower)
      result.append(contentsOf: bytes[position..<lower])
      result.append(contentsOf: edit.replacement)
      position = Swift.max(position, edit.range.upper)
    }
    result.append(contentsOf: bytes[position...])
    return result
  }
}
