import Diagnostics

extension Editor {
  /// Takes pairs out of a mapping that keeps others; with their lines, and without the comments around them.
  package mutating func remove(_ removed: [Pair], from mapping: Node) {
    noteChange(of: mapping)
    for pair in removed { noteRemoval(of: pair.key, pair.value) }
    let all = Array(mapping.pairs)
    let gone = all.map { pair in removed.contains { $0.key == pair.key } }
    let ranges = all.map(\.range)
    if mapping.isFlow {
      removeFlow(ranges, gone)
    } else {
      removeBlock(zip(all, ranges).map { SourceRange(keyStart($0), $1.upper) }, gone, all.map(\.value))
    }
  }

  /// Takes items out of a sequence that keeps others.
  package mutating func remove(_ removed: [Node], from sequence: Node) {
    noteChange(of: sequence)
    for item in removed { noteRemoval(of: item) }
    let all = Array(sequence.items)
    let gone = all.map { removed.contains($0) }
    if sequence.isFlow {
      removeFlow(all.map(\.range), gone)
    } else {
      removeBlock(
        zip(dashes(of: sequence), all).map { SourceRange($0, max($1.range.upper, $0 + 1)) }, gone, all)
    }
  }

  /// A text with `+` takes all empty lines behind it, so those behind a removed neighbour have to go as well.
  private mutating func removeBlock(_ ranges: [SourceRange], _ gone: [Bool], _ values: [Node]) {
    let keepsBlanks = values.map { endsWithKeptBlanks($0) }
    var index = 0
    var previous: Int?
    while index < ranges.count {
      guard gone[index] else {
        previous = index
        index += 1
        continue
      }
      let first = ranges[index]
      if lines.isFirst(first.lower) {
        var range = wholeLines(first)
        // At the end of a source without a final line break, a block scalar before it needs the one that would go.
        if range.upper >= document.source.bytes.count, staysBlockScalar(before: values[index]) {
          range.lower = lines.start(of: first.lower)
        }
        if let previous, keepsBlanks[previous], index + 1 == ranges.count || !gone[index + 1] {
          range.upper = skippingEmptyLines(range.upper)
        }
        replace(range, with: [])
      } else {
        // Behind a dash: what comes after the whole run moves up to it.
        while index + 1 < ranges.count, gone[index + 1] { index += 1 }
        replace(SourceRange(first.lower, nextContent(after: ranges[index].upper)), with: [])
      }
      index += 1
    }
  }

  /// The lines of a range, with the break before the first; on the first line of a source with the break behind the last instead.
  ///
  /// So lines can still be inserted at the end of the last one.
  func wholeLines(_ range: SourceRange) -> SourceRange {
    let end = lines.end(from: range.upper)
    let start = lines.start(of: range.lower)
    let before = lines.breakStart(before: start)
    return before < start ? SourceRange(before, end) : SourceRange(start, end + lines.breakLength(at: end))
  }

  /// The end of the last of the empty lines behind a line's end.
  private func skippingEmptyLines(_ end: Int) -> Int {
    var end = end
    while true {
      let length = lines.breakLength(at: end)
      let next = lines.end(from: end + length)
      guard length > 0, lines.skippingBlanks(from: end + length) == next, end + length < document.source.bytes.count else {
        return end
      }
      end = next
    }
  }

  /// Whether the last text before a node, of those that aren't taken out, is a block scalar.
  private func staysBlockScalar(before node: Node) -> Bool {
    var index = node.index - 1
    while index >= 0 {
      if let gone = removed.first(where: { $0.contains(index) }) {
        index = gone.lowerBound - 1
      } else if document.records[index].kind == .scalar {
        return [.literal, .folded].contains(document.records[index].style)
      } else {
        index -= 1
      }
    }
    return false
  }

  /// Whether the last text of a node is a block scalar with `+`.
  private func endsWithKeptBlanks(_ node: Node) -> Bool {
    let last = lastScalar(of: node)
    guard last.style == .literal || last.style == .folded else { return false }
    let header = document.source.bytes[last.range.lower..<lines.end(from: last.range.lower)]
    return header.prefix { $0 != UInt8(ascii: "#") }.contains(UInt8(ascii: "+"))
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
    let comma = UInt8(ascii: ",")
    for (index, range) in ranges.enumerated() where gone[index] && index < lastKept {
      let separator = lines.skippingSpace(from: range.upper)
      if lines.isFirst(range.lower), case let end = lines.end(from: separator + 1), end < ranges[index + 1].lower {
        // Its lines go; a comment above the next one stays.
        replace(SourceRange(lines.start(of: range.lower), end + lines.breakLength(at: end)), with: [])
      } else {
        replace(SourceRange(range.lower, ranges[index + 1].lower), with: [])
      }
    }
    let trailing = ranges[(lastKept + 1)...]
    guard let last = trailing.last else { return }
    let end = ranges[lastKept].upper
    let separator = lines.skippingSpace(from: end)
    let behind = lines.skippingSpace(from: last.upper)
    let hasComma = behind < document.source.bytes.count && document.source.bytes[behind] == comma
    let closing = hasComma ? lines.skippingSpace(from: behind + 1) : behind
    let areLines = trailing.allSatisfy { lines.isFirst($0.lower) } && lines.end(from: hasComma ? behind + 1 : last.upper) < closing
    guard areLines, separator < lines.end(from: end) else {
      return replace(SourceRange(end, last.upper), with: [])
    }
    if !hasComma { replace(SourceRange(separator, separator + 1), with: []) }
    for range in trailing {
      let next = lines.skippingSpace(from: range.upper)
      let isSeparated = next < document.source.bytes.count && document.source.bytes[next] == comma
      let start = lines.breakStart(before: lines.start(of: range.lower))
      replace(SourceRange(start, lines.end(from: isSeparated ? next + 1 : range.upper)), with: [])
    }
  }
}

extension Editor {
  /// Takes out all that a block or flow mapping at the root holds; `{}` stays, so that the document is still a mapping.
  package mutating func clear(_ root: Node) {
    noteRemoval(of: root)
    replace(root.range, with: Array("{}".utf8))
  }
}
