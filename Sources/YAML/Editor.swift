import Diagnostics

/// Collects the splices that change a document, each in the style of the place where it goes.
///
/// Nothing is changed before the edits are applied to the source, so every node stays valid meanwhile.
package struct Editor {
  package private(set) var edits: [Edit] = []
  let document: Document
  let lines: Lines
  /// Aliases that edits go through, by index.
  var exposed: Set<Int> = []
  /// The keys that mappings need for themselves and have through merge keys, by index; nil stands for all of them.
  var inherited: [Int: Set<String?>] = [:]
  /// Collections and scalars with another value than before.
  var changed: Set<Int> = []
  /// Whether the edits won't be made anyway, as something is wrong with the document.
  package var isAbandoned = false
  /// Nodes that are taken out or give way to others, with all below them.
  var removed: [Range<Int>] = []

  package init(_ document: Document) {
    self.document = document
    lines = Lines(bytes: document.source.bytes)
  }

  mutating func replace(_ range: SourceRange, with bytes: [UInt8], column: Int = 0) {
    edits.append(Edit(range, bytes, column: column))
  }

  mutating func insert(_ bytes: [UInt8], at offset: Int, column: Int = 1) {
    edits.append(Edit(SourceRange(at: offset), bytes, column: column))
  }

  /// Gives a scalar another text; a quoted one stays quoted the same way.
  package mutating func setText(_ text: String, of node: Node, inFlow: Bool) {
    let isJSON = inFlow && node.style == .doubleQuoted
    noteRemoval(of: node)
    replace(node.range, with: QuotedText.render(text, like: isJSON ? .json : QuotedText.Style(node.style), inFlow: inFlow))
  }

  /// Remembers that a collection gets other children. A pair that is the item of a flow sequence, `[a: b]`, becomes a mapping in braces.
  mutating func noteChange(of collection: Node) {
    guard changed.insert(collection.index).inserted, collection.kind == .mapping, collection.isFlow else { return }
    let range = collection.range
    guard collection.record.flags.isDisjoint(with: [.anchored, .tagged]), document.source.bytes[range.lower] != UInt8(ascii: "{")
    else { return }
    insert([UInt8(ascii: "{")], at: range.lower, column: 0)
    insert([UInt8(ascii: "}")], at: range.upper, column: 0)
  }

  /// Remembers that a node and what is below it won't be there any more.
  mutating func noteRemoval(of node: Node) {
    removed.append(node.index..<Int(node.record.next))
  }

  // MARK: Layout

  /// The column of a mapping's keys.
  func column(of mapping: Node) -> Int {
    guard let first = mapping.pairs.first(where: { _ in true }) else { return lines.column(of: mapping.range.lower) }
    return lines.column(of: keyStart(first))
  }

  /// Where a pair begins: at its key, or at the `?` before it.
  func keyStart(_ pair: Pair) -> Int {
    let (bytes, key) = (document.source.bytes, pair.key.range.lower)
    var index = key
    while index > 0, bytes[index - 1] == UInt8(ascii: " ") { index -= 1 }
    guard index > 0, index < key, bytes[index - 1] == UInt8(ascii: "?") else { return key }
    // It is part of a tag when it stands right behind something else.
    let isAlone = index == 1 || lines.isFirst(index - 1) || [0x20, 0x09, 0x2C, 0x5B, 0x7B].contains(bytes[index - 2])
    return isAlone ? index - 1 : key
  }

  /// A writer in the style around a mapping. How far it indents is looked for when collections are going to be written.
  func writer(in mapping: Node, for values: [NewNode]) -> NodeWriter {
    var writer = NodeWriter()
    writer.lineBreak = document.lineBreak
    if mapping.isFlow {
      let last = mapping.pairs.reduce(nil) { $1 } ?? document.root.pairs.first { _ in true }
      writer.isJSON = last?.key.style == .doubleQuoted
      if let last, !last.key.range.isEmpty, document.source.bytes[last.key.range.upper...].first == UInt8(ascii: ":") {
        let behind = last.key.range.upper + 1
        writer.isCompact = writer.isJSON && behind < document.source.bytes.count && document.source.bytes[behind] > 0x20
      }
      let sample = mapping.isEmptyCollection ? document.root : mapping
      let next = mapping.isEmptyCollection ? document.root.pairs.dropFirst().first { _ in true }?.key.range.lower : nil
      if let last, lines.isBroken(last.range.upper..<max(last.range.upper, next ?? sample.range.upper - 1)) {
        let step = lines.column(of: last.key.range.lower) - indentation(of: sample.range.upper - 1)
        if step > 0, step <= 16 { writer.step = step }
        let start = lines.start(of: last.key.range.lower)
        if document.source.bytes[start] == UInt8(ascii: "\t") { writer.indent = UInt8(ascii: "\t") }
      }
      return writer
    }
    if values.contains(where: \.holdsMapping) { writer.step = step(below: mapping) ?? step(below: document.root) ?? 2 }
    if values.contains(where: \.holdsSequence) {
      writer.sequenceStep = sequenceStep(below: mapping) ?? sequenceStep(below: document.root) ?? 0
    }
    return writer
  }

  /// The number of blanks that the line of `offset` begins with.
  func indentation(of offset: Int) -> Int {
    let start = lines.start(of: offset)
    return lines.skippingBlanks(from: start) - start
  }

  /// How far the first nested block mapping stands right of its key.
  private func step(below node: Node) -> Int? {
    search(below: node) { pair, column in
      guard pair.value.kind == .mapping, !pair.value.isFlow else { return nil }
      let step = self.column(of: pair.value) - column
      return step > 0 ? step : nil
    }
  }

  /// How far the dashes of the first block sequence stand right of its key.
  private func sequenceStep(below node: Node) -> Int? {
    search(below: node) { pair, column in
      guard pair.value.kind == .sequence, !pair.value.isFlow, pair.value.anchor == nil, pair.value.tag == nil else { return nil }
      return max(0, lines.column(of: pair.value.range.lower) - column)
    }
  }

  /// The first answer of `body` for a pair of a block mapping at or below `node`, in source order.
  private func search(below node: Node, _ body: (Pair, _ column: Int) -> Int?) -> Int? {
    var index = node.index
    let end = Int(node.record.next)
    while index < end {
      let mapping = Node(document: document, index: index)
      index += 1
      guard mapping.kind == .mapping, !mapping.isFlow else { continue }
      let column = self.column(of: mapping)
      for pair in mapping.pairs {
        if let found = body(pair, column) { return found }
      }
    }
    return nil
  }
}
