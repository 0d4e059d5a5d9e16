import Diagnostics

extension Node {
  /// The text of a scalar as a source of its own, for YAML inside YAML; its positions map to the lines of the outer source.
  package func embeddedSource(named name: String) -> SourceFile {
    let inner = bytes
    let outer = document.source
    let segments: [SourceFile.Segment] =
      switch style {
      case .literal: literalSegments(inner)
      case .doubleQuoted where !record.flags.contains(.verbatim): escapedSegments(inner)
      default:
        [SourceFile.Segment(inner: 0, outer: record.flags.contains(.verbatim) ? Int(record.textStart) : range.lower)]
      }
    return SourceFile(name: name, bytes: inner, enclosing: SourceFile.Enclosing(file: outer, segments: segments))
  }

  /// What a scalar of base64 stands for as a source of its own, such as a value of a Secret; nil when it isn't base64. Positions map to
  /// the characters that hold the bytes.
  package func base64Source(named name: String) -> SourceFile? {
    guard let bytes = withBytes({ Base64.decode($0) }) else { return nil }
    let text = embeddedSource(named: name)
    var segments: [SourceFile.Segment] = []
    var characters = 0
    for (offset, byte) in text.bytes.enumerated() where byte != 0x0A && byte != 0x0D {
      // Four characters hold three bytes.
      if characters % 4 == 0 { segments.append(SourceFile.Segment(inner: characters / 4 * 3, outer: offset)) }
      characters += 1
    }
    return SourceFile(name: name, bytes: bytes, enclosing: SourceFile.Enclosing(file: text, segments: segments))
  }

  /// A segment a line: each stands in the source as it is, behind the indentation.
  private func literalSegments(_ inner: [UInt8]) -> [SourceFile.Segment] {
    let lines = Lines(bytes: document.source.bytes)
    var segments: [SourceFile.Segment] = []
    var place = lines.end(from: range.lower)
    place += lines.breakLength(at: place)
    var start = 0
    while start <= inner.count {
      var end = start
      while end < inner.count, inner[end] != 0x0A { end += 1 }
      let outerEnd = lines.end(from: place)
      segments.append(SourceFile.Segment(inner: start, outer: max(place, outerEnd - (end - start))))
      if outerEnd >= document.source.bytes.count { break }
      place = outerEnd + lines.breakLength(at: outerEnd)
      start = end + 1
    }
    return segments
  }

  /// A segment behind each escape of a double-quoted text on one line, as JSON has it.
  private func escapedSegments(_ inner: [UInt8]) -> [SourceFile.Segment] {
    let bytes = document.source.bytes
    var outer = range.lower
    while outer < range.upper, bytes[outer] != UInt8(ascii: "\"") { outer += 1 }
    outer += 1
    var segments = [SourceFile.Segment(inner: 0, outer: outer)]
    var position = 0
    while position < inner.count, outer < range.upper {
      guard bytes[outer] == UInt8(ascii: "\\"), outer + 1 < range.upper else {
        position += 1
        outer += 1
        continue
      }
      let length: Int =
        switch bytes[outer + 1] {
        case UInt8(ascii: "x"): 4
        case UInt8(ascii: "u"): 6
        case UInt8(ascii: "U"): 10
        default: 2
        }
      let width: Int =
        switch inner[position] {
        case 0..<0x80: 1
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        default: 4
        }
      // A character outside the basic plane is two escapes in JSON.
      outer += width == 4 && length == 6 ? 12 : length
      position += width
      segments.append(SourceFile.Segment(inner: position, outer: outer))
    }
    return segments
  }
}
