import Diagnostics

/// Values laid over each other as helm does with several values files: mappings are joined key by key, of everything else the last one
/// stays.
///
/// The document that comes out has every node at the place where it was written, in whichever source that is. Aliases and merge keys are
/// written out.
package struct ValueLayers {
  private var top = Mapping()

  /// The values at one key.
  private indirect enum Content {
    /// A scalar or a sequence, with the style that its text is read in.
    case node(Node, style: Node.Style)
    case mapping(Mapping)
  }

  private struct Mapping {
    /// The last mapping that was laid over; nil for one that only paths lead through.
    var node: Node?
    var entries: [Entry] = []
    var places: [[UInt8]: Int] = [:]

    mutating func set(_ key: Key, _ content: Content) {
      if let index = places[key.text] {
        entries[index] = Entry(key: key, content: content)
      } else {
        places[key.text] = entries.count
        entries.append(Entry(key: key, content: content))
      }
    }

    func mapping(at key: [UInt8]) -> Mapping? {
      guard let index = places[key], case .mapping(let mapping) = entries[index].content else { return nil }
      return mapping
    }
  }

  private struct Entry {
    let key: Key
    let content: Content
  }

  /// A key, or a part of the text of a node that names a path of keys.
  private struct Key {
    let node: Node
    let text: [UInt8]
    /// Where the text begins in that of the node.
    let offset: Int
  }

  package init() {}

  /// Lays a mapping over what is there.
  package mutating func add(_ mapping: Node) {
    Self.lay(mapping.target, over: &top)
  }

  /// Lays one value over what is there, at a path that a text names, as helm's `--set` has it: keys between dots, `\` before a dot that
  /// is part of a key. A path into a list is left out.
  package mutating func add(_ path: Node, _ value: Node, isText: Bool) {
    guard let keys = Self.keys(of: path) else { return }
    let value = value.target
    let style: Node.Style = isText || !Self.isTyped(value) ? .doubleQuoted : .plain
    Self.put(.node(value, style: style), at: keys[...], in: &top)
  }

  private static func lay(_ mapping: Node, over base: inout Mapping) {
    base.node = mapping
    for pair in mapping.mergedPairs {
      let key = Key(node: pair.key.target, text: pair.key.target.bytes, offset: 0)
      let value = pair.value.target
      if value.kind == .mapping {
        var inner = base.mapping(at: key.text) ?? Mapping()
        lay(value, over: &inner)
        base.set(key, .mapping(inner))
      } else {
        base.set(key, .node(value, style: value.style))
      }
    }
  }

  private static func put(_ content: Content, at keys: ArraySlice<Key>, in mapping: inout Mapping) {
    guard let key = keys.first else { return }
    let rest = keys.dropFirst()
    if rest.isEmpty { return mapping.set(key, content) }
    var inner = mapping.mapping(at: key.text) ?? Mapping()
    put(content, at: rest, in: &inner)
    mapping.set(key, .mapping(inner))
  }

  private static func keys(of path: Node) -> [Key]? {
    var keys: [Key] = []
    var key: [UInt8] = []
    var start = 0
    var isEscaped = false
    for (index, byte) in path.bytes.enumerated() {
      if isEscaped {
        key.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: ".") {
        keys.append(Key(node: path, text: key, offset: start))
        (key, start) = ([], index + 1)
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "=") {
        return nil
      } else {
        key.append(byte)
      }
    }
    keys.append(Key(node: path, text: key, offset: start))
    return keys.contains { $0.text.isEmpty } || keys.count > Limits().depth ? nil : keys
  }

  /// Whether helm's `--set` takes a text for something else: `true`, `false`, `null` and whole numbers.
  private static func isTyped(_ value: Node) -> Bool {
    if value.isText("true") || value.isText("false") || value.isText("null") { return true }
    return value.withBytes { bytes in
      let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
      return !digits.isEmpty && digits.count < 19 && digits.allSatisfy { (0x30...0x39).contains($0) }
        && (digits.count == 1 || digits.first != UInt8(ascii: "0"))
    }
  }

  /// The document that the layers make together.
  package var document: Document {
    var writer = Writer()
    writer.visit(top)
    return writer.document(top)
  }
}

extension ValueLayers {
  /// Puts nodes of several sources into one arena.
  private struct Writer {
    /// Of each source what has to be in the joined one.
    private var extents: [(file: SourceFile, lower: Int, upper: Int)] = []
    private var indices: [ObjectIdentifier: Int] = [:]
    /// Where each source's offsets begin in the joined one.
    private var shifts: [Int] = []
    private var records: [Record] = []
    private var text: [UInt8] = []
    private var tags: [Int: String] = [:]
    private var anchors: [Int: String] = [:]

    mutating func visit(_ mapping: Mapping) {
      if let node = mapping.node { cover(node) }
      for entry in mapping.entries {
        cover(entry.key.node)
        switch entry.content {
        case .node(let node, _): visit(node)
        case .mapping(let inner): visit(inner)
        }
      }
    }

    private mutating func visit(_ node: Node) {
      let node = node.target
      cover(node)
      for pair in node.pairs {
        visit(pair.key)
        visit(pair.value)
      }
      for item in node.items { visit(item) }
    }

    private mutating func cover(_ node: Node) {
      let file = node.document.source
      let range = node.range
      guard let index = indices[ObjectIdentifier(file)] else {
        indices[ObjectIdentifier(file)] = extents.count
        return extents.append((file, range.lower, range.upper))
      }
      extents[index].lower = min(extents[index].lower, range.lower)
      extents[index].upper = max(extents[index].upper, range.upper)
    }

    mutating func document(_ top: Mapping) -> Document {
      var locations: [Location] = []
      var start = 0
      for extent in extents {
        // Whole lines, so that columns are what they are in the source.
        let range = SourceRange(
          extent.file.line(containing: extent.lower).lower, extent.file.line(containing: extent.upper).upper)
        locations.append(Location(extent.file, range))
        shifts.append(start - range.lower)
        start += range.count + 1
      }
      write(top)
      return Document(
        source: SourceFile(joining: locations), lineBreak: [UInt8(ascii: "\n")], records: records, text: text, anchors: anchors,
        tags: tags)
    }

    private mutating func write(_ mapping: Mapping) {
      let index = records.count
      var record = Record(
        kind: .mapping, style: .block, flags: [], start: 0, end: 0, textStart: 0, textCount: 0, next: 0)
      if let place = mapping.node ?? mapping.entries.first?.key.node {
        record.style = mapping.node?.style ?? .block
        (record.start, record.end) = range(of: place)
      }
      records.append(record)
      for entry in mapping.entries {
        write(entry.key)
        switch entry.content {
        case .node(let node, let style): write(node, style: style)
        case .mapping(let inner): write(inner)
        }
      }
      records[index].next = UInt32(truncatingIfNeeded: records.count)
    }

    private mutating func write(_ key: Key) {
      guard key.offset > 0 || key.text != key.node.bytes else { return write(key.node, style: key.node.style) }
      var record = scalar(at: key.node, style: .plain)
      if key.node.record.flags.contains(.verbatim) {
        let start = record.start + key.node.record.textStart - key.node.record.start + UInt32(truncatingIfNeeded: key.offset)
        (record.start, record.end) = (start, start + UInt32(truncatingIfNeeded: key.text.count))
      }
      put(key.text, in: &record)
    }

    private mutating func write(_ node: Node, style: Node.Style) {
      let node = node.target
      // Aliases are gone, but what others share must still be told from what is a place's own.
      if node.isShared { anchors[records.count] = node.anchor ?? "" }
      guard node.kind != .scalar else {
        var record = scalar(at: node, style: style)
        if let tag = node.tag {
          record.flags.insert(.tagged)
          tags[records.count] = tag
        }
        return put(node.bytes, in: &record)
      }
      let index = records.count
      var record = node.record
      (record.start, record.end) = range(of: node)
      record.flags = []
      records.append(record)
      for pair in node.pairs {
        write(pair.key, style: pair.key.target.style)
        write(pair.value, style: pair.value.target.style)
      }
      for item in node.items { write(item, style: item.target.style) }
      records[index].next = UInt32(truncatingIfNeeded: records.count)
    }

    private func scalar(at node: Node, style: Node.Style) -> Record {
      let (start, end) = range(of: node)
      return Record(kind: .scalar, style: style, flags: [], start: start, end: end, textStart: 0, textCount: 0, next: 0)
    }

    private mutating func put(_ bytes: [UInt8], in record: inout Record) {
      record.textStart = UInt32(truncatingIfNeeded: text.count)
      record.textCount = UInt32(truncatingIfNeeded: bytes.count)
      record.next = UInt32(truncatingIfNeeded: records.count + 1)
      text += bytes
      records.append(record)
    }

    private func range(of node: Node) -> (UInt32, UInt32) {
      let shift = indices[ObjectIdentifier(node.document.source)].map { shifts[$0] } ?? 0
      let range = node.range
      return (UInt32(truncatingIfNeeded: range.lower + shift), UInt32(truncatingIfNeeded: range.upper + shift))
    }
  }
}
