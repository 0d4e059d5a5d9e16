import Diagnostics

extension Editor {
  package typealias Entry = (key: String, value: NewNode)

  /// Where new pairs go among those that are there.
  package enum Placement: Sendable { case first, last }

  /// Sets pairs in the mapping at the end of a path of keys below `mapping`; missing mappings on the way are made.
  ///
  /// A pair that has the wanted text already stays as it is. Throws when something on the path isn't a mapping.
  package mutating func set(
    _ entries: [Entry], at path: [String], in mapping: Node, placement: Placement = .last
  ) throws(Diagnostic) {
    guard mapping.kind == .mapping else { throw notAMapping(mapping, path.first ?? entries.first?.key ?? "") }
    guard let key = path.first else { return try set(entries, in: mapping) }
    let rest = Array(path.dropFirst())
    guard let pair = mapping.pair(key) else {
      let inherited = mapping.merged(key).map { NewNode(copying: $0) } ?? .mapping([])
      return insert([(key, inherited.setting(entries, at: rest[...]))], in: mapping, placement: placement)
    }
    switch pair.value.kind {
    case .mapping where pair.value.pairs.contains { _ in true }:
      try set(entries, at: rest, in: pair.value)
    case .alias:
      guard pair.value.target.kind == .mapping || pair.value.target.isNull else { throw notAMapping(pair.value, key) }
      fill(pair, of: mapping, with: NewNode(copying: pair.value).setting(entries, at: rest[...]))
    case .mapping:
      fill(pair, of: mapping, with: NewNode.mapping([]).setting(entries, at: rest[...]))
    case .scalar where pair.value.isNull:
      fill(pair, of: mapping, with: NewNode.mapping([]).setting(entries, at: rest[...]))
    case .scalar, .sequence:
      throw notAMapping(pair.value, key)
    }
  }

  /// Sets pairs of a mapping that has some, and takes others out; at least one pair must be left or set.
  package mutating func set(_ entries: [Entry], in mapping: Node, removing removed: [Pair] = []) throws(Diagnostic) {
    var missing: [Entry] = []
    for entry in entries {
      guard let pair = mapping.pair(entry.key) else {
        missing.append(entry)
        continue
      }
      switch entry.value {
      case .string(let text) where pair.value.target.kind == .scalar:
        if pair.value.target.isString, pair.value.target.text == text { continue }
      case .plain(let text) where pair.value.kind == .scalar && pair.value.style == .plain:
        if pair.value.text == text { continue }
      default: break
      }
      try setValue(entry.value, of: pair, in: mapping)
    }
    let kept = mapping.pairs.filter { pair in !removed.contains { $0.key == pair.key } }
    if mapping.isFlow, !kept.isEmpty, !missing.isEmpty, let last = mapping.pairs.reduce(nil, { $1 }),
      removed.contains(where: { $0.key == last.key })
    {
      // The last pair gives its place to the new ones.
      let others = removed.filter { $0.key != last.key }
      if !others.isEmpty { remove(others, from: mapping) }
      return replace(last, with: missing, in: mapping)
    }
    guard let last = kept.last else {
      noteChange(of: mapping)
      for pair in removed { noteRemoval(of: pair.key, pair.value) }
      let writer = writer(in: mapping, for: missing.map(\.value))
      let first = mapping.pairs.first { _ in true }
      let range = SourceRange(first.map { keyStart($0) } ?? mapping.range.lower, mapping.range.upper - (mapping.isFlow ? 1 : 0))
      let text =
        mapping.isFlow
        ? Array(missing.map { writer.flow($0.key, $0.value) }.joined(separator: [0x2C, 0x20]))
        : writer.block(missing, column: column(of: mapping))
      return replace(range, with: text)
    }
    if !removed.isEmpty { remove(removed, from: mapping) }
    if !missing.isEmpty { insert(missing, in: mapping, after: last) }
  }

  /// Gives a pair another value.
  package mutating func setValue(_ value: NewNode, of pair: Pair, in mapping: Node) throws(Diagnostic) {
    if case .string(let text) = value, pair.value.kind == .scalar, !pair.value.range.isEmpty, pair.value.style != .literal,
      pair.value.style != .folded, pair.value.tag == nil
    {
      setText(text, of: pair.value, inFlow: mapping.isFlow)
    } else {
      fill(pair, of: mapping, with: value)
    }
  }

  /// Inserts pairs that aren't there yet.
  package mutating func insert(_ entries: [Entry], in mapping: Node, placement: Placement = .last) {
    noteChange(of: mapping)
    // Go's reader lets a merge key win over the keys before it, so nothing goes there.
    if !mapping.isFlow, placement == .first, let first = mapping.pairs.first(where: { _ in true }),
      !followsComment(keyStart(first)),
      mapping.merges.isEmpty
    {
      let writer = writer(in: mapping, for: entries.map(\.value))
      let column = column(of: mapping)
      let text = writer.block(entries, column: column)
      let start = lines.start(of: keyStart(first))
      let before = lines.breakStart(before: start)
      if before < start, lines.isFirst(keyStart(first)) {
        // The new line break comes first, as it does everywhere else, so that it goes again with the lines.
        insert(writer.newLine(column) + text, at: before, column: column)
      } else {
        insert(text + writer.newLine(column), at: keyStart(first), column: column)
      }
    } else {
      insert(entries, in: mapping, after: mapping.pairs.reduce(nil) { $1 })
    }
  }

  /// Inserts pairs behind one that stays; nil for a mapping without pairs.
  private mutating func insert(_ entries: [Entry], in mapping: Node, after last: Pair?) {
    noteChange(of: mapping)
    let writer = writer(in: mapping, for: entries.map(\.value))
    if mapping.isFlow { return insertFlow(entries, in: mapping, after: last, writer) }
    guard let last else { return }
    let column = column(of: mapping)
    let text = writer.block(entries, column: column)
    if endsWithOpenBlockScalar(last.value) {
      insert(text + writer.newLine(column), at: keyStart(last), column: column)
    } else {
      insert(writer.newLine(column) + text, at: lines.end(from: last.range.upper), column: column)
    }
  }

  /// Whether the line above the one of `offset` is a comment, which then belongs to what follows.
  private func followsComment(_ offset: Int) -> Bool {
    let start = lines.start(of: offset)
    guard start > 0 else { return false }
    let above = lines.skippingBlanks(from: lines.start(of: start - 1))
    return above < start && document.source.bytes[above] == UInt8(ascii: "#")
  }

  /// Whether the last text is a block scalar that the end of the source cuts off: a line behind it would give it a line break more.
  func endsWithOpenBlockScalar(_ node: Node) -> Bool {
    let last = lastScalar(of: node)
    return (last.style == .literal || last.style == .folded) && last.range.upper >= document.source.bytes.count
  }

  /// The last scalar at or below a node; the node itself when there is none.
  func lastScalar(of node: Node) -> Node {
    var index = Int(node.record.next) - 1
    while index > node.index, document.records[index].kind != .scalar { index -= 1 }
    return Node(document: document, index: max(index, node.index))
  }

  private mutating func insertFlow(_ entries: [Entry], in mapping: Node, after last: Pair?, _ writer: NodeWriter) {
    let close = mapping.range.upper - 1
    guard let last else {
      let body = entries.map { writer.flow($0.key, $0.value) }
      insert(Array(body.joined(separator: writer.isCompact ? [0x2C] : [0x2C, 0x20])), at: close)
      return
    }
    let end = last.range.upper
    let column = lines.isBroken(end..<max(end, close)) ? lines.column(of: last.key.range.lower) : nil
    appendFlow(entries.map { writer.flow($0.key, $0.value, column: column) }, after: end, close: close, column: column, writer)
  }

  /// Puts pairs or items behind the last one of a flow collection; on lines of their own when `column` says where those begin.
  mutating func appendFlow(_ body: [[UInt8]], after end: Int, close: Int, column: Int?, _ writer: NodeWriter) {
    let comma = UInt8(ascii: ",")
    let separator = column.map { [comma] + writer.newLine($0) } ?? (writer.isCompact ? [comma] : [comma, 0x20])
    let behind = lines.skippingSpace(from: end)
    let hasComma = behind < close && document.source.bytes[behind] == comma
    guard let column, case let lineEnd = lines.end(from: hasComma ? behind + 1 : end), lineEnd > end, lineEnd < close else {
      return insert(body.flatMap { separator + $0 }, at: end)
    }
    // A comment on the line stays there.
    if !hasComma { insert([comma], at: end) }
    let text = Array(body.joined(separator: separator))
    insert(writer.newLine(column) + text + (hasComma ? [comma] : []), at: lineEnd, column: column)
  }

  /// Writes a value where a pair has none, an empty one, or one that gives way.
  package mutating func fill(_ pair: Pair, of mapping: Node, with value: NewNode, anchor: String? = nil) {
    noteChange(of: mapping)
    noteRemoval(of: pair.value)
    let writer = writer(in: mapping, for: [value])
    let label = anchor.map { Array("&\($0)".utf8) } ?? []
    if mapping.isFlow {
      let isMultiline = lines.isBroken(mapping.range.lower..<max(mapping.range.lower, mapping.range.upper - 1))
      let column = isMultiline && lines.isFirst(pair.key.range.lower) ? lines.column(of: pair.key.range.lower) : nil
      let text = (label.isEmpty ? [] : label + [0x20]) + writer.flow(value, column: column)
      if pair.value.range.isEmpty {
        let colon = lines.skippingSpace(from: pair.key.range.upper)
        let hasColon = colon < document.source.bytes.count && document.source.bytes[colon] == UInt8(ascii: ":")
        return insert(Array((hasColon ? " " : ": ").utf8) + text, at: hasColon ? colon + 1 : pair.key.range.upper, column: 2)
      }
      return replace(pair.value.range, with: text)
    }
    let column = column(of: mapping)
    let text = writer.blockValue(value, column: column)
    guard let colon = valueIndicator(pair) else {
      // A key with `?` and nothing else.
      let mark = writer.newLine(column) + [UInt8(ascii: ":")] + (label.isEmpty ? [] : [0x20] + label)
      return insert(mark + text, at: lines.end(from: pair.key.range.upper), column: column + 1)
    }
    let isBlock = text.first != UInt8(ascii: " ")
    if !label.isEmpty {
      return replace(
        SourceRange(colon + 1, max(pair.value.range.upper, colon + 1)), with: [0x20] + label + text, column: column + 1)
    }
    let end = pair.value.range.upper
    let lineEnd = lines.end(from: colon)
    if isBlock, lineEnd > end {
      // The comment on the line of the key stays there; the lines go below it.
      if lines.isFirst(colon) {
        // Behind the `:` of a key with `?` no tab may come before a comment.
        replace(SourceRange(colon + 1, lines.skippingBlanks(from: end)), with: [0x20])
      } else if end > colon + 1 {
        replace(SourceRange(colon + 1, end), with: [])
      }
      insert(text, at: lineEnd, column: column + 1)
    } else if isBlock, lineEnd == end, end == colon + 1 {
      insert(text, at: end, column: column + 1)
    } else {
      replace(SourceRange(colon + 1, max(end, colon + 1)), with: text, column: column + 1)
    }
  }

  /// The offset of the `:` between key and value; nil when there is none.
  private func valueIndicator(_ pair: Pair) -> Int? {
    let index = lines.skippingSpace(from: pair.key.range.upper)
    return index < document.source.bytes.count && document.source.bytes[index] == UInt8(ascii: ":") ? index : nil
  }

  mutating func noteRemoval(of key: Node, _ value: Node) {
    removed.append(key.index..<Int(value.record.next))
  }

  private func notAMapping(_ node: Node, _ key: String) -> Diagnostic {
    Diagnostic("\"\(key)\" is not a mapping", at: node.location, help: "expected keys and values below \"\(key)\"")
  }
}
