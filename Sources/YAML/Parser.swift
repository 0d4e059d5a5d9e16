import CYaml
import Diagnostics
import Glibc

/// Reads the documents of a source one after the other, with libyaml's event parser.
///
/// libyaml is the parser that go-yaml was ported from, so what Kubernetes' tools accept is accepted here.
package struct Parser: ~Copyable {
  let source: SourceFile
  private let limits: Limits
  let dialect: Dialect
  let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutablePointer<Input>
  private let lineBreak: [UInt8]
  var offsets: ByteOffsets
  private var isFinished = false
  /// How many nodes the last document had: the next one of a stream is mostly of its size.
  private var expectedCount = 0

  /// What libyaml reads from: its bytes, and how far it has got.
  private struct Input {
    let bytes: [UInt8]
    let isMended: Bool
    var offset: Int
  }

  /// What is taken that libyaml and go-yaml read differently.
  package enum Dialect: Sendable {
    /// YAML, and the JSON that kubectl reads: surrogate pairs, `\/`.
    case kubernetes
    /// What go-yaml v2 takes, as helm reads values and what templates gave.
    case goYAML
  }

  package init(_ source: SourceFile, dialect: Dialect = .kubernetes, limits: Limits = Limits()) {
    self.source = source
    self.limits = limits
    lineBreak = Lines(bytes: source.bytes).lineBreak
    self.dialect = dialect
    let pairs = dialect == .kubernetes ? SurrogatePairs.mended(source.bytes) : nil
    let mended = EscapedApostrophes.mended(pairs ?? source.bytes) ?? pairs
    input = .allocate(capacity: 1)
    // libyaml knows a byte order mark only at the very start of a stream, so it isn't shown one.
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    input.initialize(to: Input(bytes: mended ?? source.bytes, isMended: mended != nil, offset: start))
    offsets = source.bytes.withUnsafeBufferPointer { ByteOffsets($0, start: start) }
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    if yaml_parser_initialize(parser) == 0 { isFinished = true }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input(
      parser,
      { context, buffer, size, count in
        guard let input = context?.assumingMemoryBound(to: Input.self), let buffer, let count else { return 0 }
        let available = min(size, input.pointee.bytes.count - input.pointee.offset)
        let offset = input.pointee.offset
        input.pointee.bytes.withUnsafeBufferPointer { bytes in
          guard let base = bytes.baseAddress else { return }
          buffer.update(from: base + offset, count: available)
        }
        input.pointee.offset += available
        count.pointee = available
        return 1
      }, input)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
    input.deinitialize(count: 1)
    input.deallocate()
  }

  /// The next document, nil after the last one. Throws what is wrong with the text, once; nothing can be read after that.
  package mutating func next() throws(Diagnostic) -> Document? {
    if isFinished { return nil }
    if source.bytes.count > limits.bytes {
      isFinished = true
      throw Diagnostic("the input is larger than \(limits.bytes) bytes", at: Location(source, SourceRange(at: 0)))
    }
    do {
      return try parseDocument()
    } catch {
      isFinished = true
      throw error
    }
  }

  private mutating func parseDocument() throws(Diagnostic) -> Document? {
    var records: [Record] = []
    records.reserveCapacity(expectedCount)
    var text: [UInt8] = []
    var anchors: [Int: String] = [:]
    var tags: [Int: String] = [:]
    /// The latest node of each anchor name, the number of nodes that it is written out, and how deep they are nested.
    var named: [String: (index: Int, weight: Int, height: Int)] = [:]
    /// The open collections, the expanded count when each began, and the depth of what each holds so far.
    var open: [(index: Int, expandedBefore: Int, height: Int)] = []
    /// Nodes seen so far, aliases counted with all that they stand for.
    var expanded = 0
    let sourceBytes = source.bytes
    let isMended = input.pointee.isMended

    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) != 0 else {
        throw syntaxError(in: open.map { records[$0.index] })
      }
      defer { yaml_event_delete(&event) }

      switch event.type {
      case YAML_DOCUMENT_START_EVENT:
        // libyaml reads 1.2 as well; go-yaml, and with it every Kubernetes tool, doesn't.
        if let version = event.data.document_start.version_directive?.pointee, version.major != 1 || version.minor != 1 {
          throw Diagnostic(
            "found incompatible YAML document", at: Location(source, SourceRange(at: 0)), help: "leave the line with %YAML out")
        }
        continue
      case YAML_STREAM_START_EVENT, YAML_NO_EVENT:
        continue
      case YAML_STREAM_END_EVENT:
        isFinished = true
        return nil
      case YAML_DOCUMENT_END_EVENT:
        expectedCount = records.count
        return Document(source: source, lineBreak: lineBreak, records: records, text: text, anchors: anchors, tags: tags)
      default:
        break
      }

      var start = 0
      var end = 0
      sourceBytes.withUnsafeBufferPointer { bytes in
        start = offsets.offset(of: event.start_mark.index, in: bytes)
        end = offsets.offset(of: event.end_mark.index, in: bytes)
      }
      let index = records.count
      var record = Record(
        kind: .scalar, style: .plain, flags: [], start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        textStart: 0, textCount: 0, next: UInt32(truncatingIfNeeded: index + 1))

      switch event.type {
      case YAML_SCALAR_EVENT:
        expanded += 1
        let scalar = event.data.scalar
        record.style = Node.Style(scalar.style)
        if isMended, record.style == .doubleQuoted {
          end = Self.closingQuote(in: sourceBytes, from: start, atLeast: end)
        } else if record.style == .literal || record.style == .folded {
          end = Self.blockScalarEnd(in: sourceBytes, from: start, to: end)
        }
        if start == end, let key = records.last, start > Int(key.end),
          Lines(bytes: sourceBytes).skippingSpace(from: Int(key.end)) >= start
        {
          // The value that `? key` lacks stands where the next token begins, says libyaml.
          (start, end) = (Int(key.end), Int(key.end))
          record.start = key.end
        }
        record.end = UInt32(truncatingIfNeeded: end)
        let quote = record.style == .plain ? 0 : 1
        let length = Int(scalar.length)
        record.textCount = UInt32(truncatingIfNeeded: length)
        let rawStart = end - quote - length
        if record.style.rawValue <= Node.Style.doubleQuoted.rawValue, rawStart >= start,
          Self.equal(scalar.value, sourceBytes, rawStart, length)
        {
          record.flags.insert(.verbatim)
          record.textStart = UInt32(truncatingIfNeeded: rawStart)
        } else {
          record.textStart = UInt32(truncatingIfNeeded: text.count)
          text.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: length))
        }
        if let anchor = scalar.anchor {
          record.flags.insert(.anchored)
          let name = Self.string(anchor)
          anchors[index] = name
          named[name] = (index, 1, 0)
        }
        if let tag = scalar.tag {
          record.flags.insert(.tagged)
          tags[index] = Self.string(tag)
        }
        records.append(record)
        if dialect == .goYAML {
          let collection = open.last.map { records[$0.index] }
          try source.checkGoYAML(record, in: collection)
        }

      case YAML_ALIAS_EVENT:
        let name = event.data.alias.anchor.map { Self.string($0) } ?? ""
        let place = Location(source, SourceRange(start, end))
        guard let target = named[name] else {
          throw Diagnostic(
            "unknown anchor '\(name)' referenced", at: place, help: "define it earlier in the same document, as in &\(name)")
        }
        guard records[target.index].next != 0 else { throw Diagnostic("anchor '\(name)' value contains itself", at: place) }
        expanded += target.weight
        guard open.count + target.height <= limits.depth else { throw tooDeep(at: place) }
        if let last = open.indices.last { open[last].height = max(open[last].height, target.height) }
        record.kind = .alias
        record.textStart = UInt32(truncatingIfNeeded: target.index)
        records.append(record)

      case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT:
        let isMapping = event.type == YAML_MAPPING_START_EVENT
        let anchor = isMapping ? event.data.mapping_start.anchor : event.data.sequence_start.anchor
        let tag = isMapping ? event.data.mapping_start.tag : event.data.sequence_start.tag
        let isFlow =
          isMapping
          ? event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
          : event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
        record.kind = isMapping ? .mapping : .sequence
        record.style = isFlow ? .flow : .block
        record.next = 0
        guard open.count < limits.depth else { throw tooDeep(at: Location(source, SourceRange(start, max(start + 1, end)))) }
        open.append((index, expanded, 0))
        expanded += 1
        if let anchor {
          record.flags.insert(.anchored)
          let name = Self.string(anchor)
          anchors[index] = name
          named[name] = (index, 0, 0)
        }
        if let tag {
          record.flags.insert(.tagged)
          tags[index] = Self.string(tag)
        }
        records.append(record)

      default:  // the end of a mapping or a sequence
        guard let (opened, expandedBefore, inner) = open.popLast() else { continue }
        if let last = open.indices.last { open[last].height = max(open[last].height, inner + 1) }
        if records[opened].style == .flow {
          records[opened].end = record.end
        } else {
          Self.extend(&records, opened)
        }
        records[opened].next = UInt32(truncatingIfNeeded: records.count)
        if let name = anchors[opened], named[name]?.index == opened {
          named[name] = (opened, expanded - expandedBefore, inner + 1)
        }
      }

      guard expanded - records.count <= limits.expandedNodes else {
        throw Diagnostic(
          "aliases expand to more than \(limits.expandedNodes) nodes", at: Location(source, SourceRange(start, end)),
          help: "write the values out, or use fewer aliases of aliases")
      }
    }
  }

  private func tooDeep(at place: Location) -> Diagnostic {
    Diagnostic(
      "nested more than \(limits.depth) levels deep", at: place, help: "no Kubernetes object needs that; is this the right file?")
  }

  /// Sets the end of a block collection to the end of its last child: libyaml's own mark is behind the comments that follow.
  private static func extend(_ records: inout [Record], _ opened: Int) {
    var child = opened + 1
    var end = records[opened].start
    let count = records.count
    while child < count {
      end = max(end, records[child].end)
      child = max(Int(records[child].next), child + 1)
    }
    records[opened].end = end
  }

  private static func string(_ text: UnsafePointer<yaml_char_t>) -> String {
    var count = 0
    while text[count] != 0 { count += 1 }
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  @inline(__always)
  private static func equal(_ text: UnsafePointer<UInt8>, _ bytes: [UInt8], _ start: Int, _ count: Int) -> Bool {
    guard start >= 0, start + count <= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return count == 0 }
      return memcmp(text, base + start, count) == 0
    }
  }
}

extension Node.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
