import Diagnostics

extension Editor {
  /// Appends items to a block or flow sequence that has some.
  package mutating func append(_ items: [NewNode], to sequence: Node, in mapping: Node) {
    let all = Array(sequence.items)
    guard let last = all.last else { return }
    noteChange(of: sequence)
    var writer = writer(in: mapping, for: items)
    if sequence.isFlow {
      if let inner = all.first(where: { $0.kind == .mapping })?.pairs.first(where: { _ in true }) {
        writer.isJSON = inner.key.style == .doubleQuoted
      }
      let isMultiline = lines.isBroken(last.range.upper..<max(last.range.upper, sequence.range.upper - 1))
      let column = isMultiline ? indentation(of: last.range.lower) : nil
      let body = items.map { writer.flow($0, column: isSpread(last) ? column : nil) }
      return appendFlow(body, after: last.range.upper, close: sequence.range.upper - 1, column: column, writer)
    }
    // The line break that it has to end with now isn't to become part of the text.
    let text = lastScalar(of: last)
    if endsWithOpenBlockScalar(last), !removed.contains(where: { $0.contains(text.index) }) { strip(text) }
    let column = lines.column(of: dashes(of: sequence).first ?? sequence.range.lower)
    insert(writer.newLine(column) + writer.block(items, column: column), at: lines.end(from: sequence.range.upper), column: column)
  }

  /// Makes a block scalar end with its last letter, by the `-` of `|-`.
  private mutating func strip(_ text: Node) {
    let header = text.range.lower..<lines.end(from: text.range.lower)
    let bytes = document.source.bytes
    guard let mark = bytes[header].firstIndex(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ">") }) else { return }
    let end = bytes[mark..<header.upperBound].firstIndex { $0 <= 0x20 } ?? header.upperBound
    let digits = bytes[mark + 1..<end].filter { (0x30...0x39).contains($0) }
    replace(SourceRange(mark + 1, end), with: digits + [UInt8(ascii: "-")])
  }

  /// Whether a flow collection stands on several lines.
  private func isSpread(_ node: Node) -> Bool {
    lines.isBroken(node.range.lower..<node.range.upper)
  }

  /// The offsets of the dashes of a block sequence.
  func dashes(of sequence: Node) -> [Int] {
    var dashes: [Int] = []
    var index = sequence.range.lower
    while index < document.source.bytes.count, [UInt8(ascii: "&"), UInt8(ascii: "!")].contains(document.source.bytes[index]) {
      while index < document.source.bytes.count, document.source.bytes[index] > 0x20 { index += 1 }
      index = lines.skippingSpace(from: index)
    }
    for item in sequence.items {
      index = lines.skippingSpace(from: index)
      dashes.append(index)
      index = max(item.range.upper, index + 1)
    }
    return dashes
  }
}

extension Editor {
  /// Takes items out of a sequence and appends others; at least one item must be left or appended.
  package mutating func update(_ sequence: Node, in mapping: Node, removing removed: [Node], appending added: [NewNode]) {
    let all = Array(sequence.items)
    guard let last = all.last else { return }
    guard !added.isEmpty, removed.contains(last) else {
      if !removed.isEmpty { remove(removed, from: sequence) }
      if !added.isEmpty { append(added, to: sequence, in: mapping) }
      return
    }
    // The last item gives its place to the new ones.
    noteChange(of: sequence)
    noteRemoval(of: last)
    let rest = removed.filter { $0 != last }
    if !rest.isEmpty { remove(rest, from: sequence) }
    let writer = writer(in: mapping, for: added)
    if sequence.isFlow {
      replace(last.range, with: Array(added.map { writer.flow($0) }.joined(separator: [0x2C, 0x20])))
    } else if let dash = dashes(of: sequence).last {
      replace(SourceRange(dash, max(last.range.upper, dash + 1)), with: writer.block(added, column: lines.column(of: dash)))
    }
  }

  /// Puts other pairs in the place of one.
  package mutating func replace(_ pair: Pair, with entries: [Entry], in mapping: Node) {
    noteChange(of: mapping)
    noteRemoval(of: pair.key, pair.value)
    var writer = writer(in: mapping, for: entries.map(\.value))
    writer.isJSON = mapping.isFlow && pair.key.style == .doubleQuoted
    let text =
      mapping.isFlow
      ? writer.flow(entries, column: lines.isFirst(pair.key.range.lower) ? lines.column(of: pair.key.range.lower) : nil)
      : writer.block(entries, column: column(of: mapping))
    replace(SourceRange(keyStart(pair), pair.range.upper), with: text)
  }
}
