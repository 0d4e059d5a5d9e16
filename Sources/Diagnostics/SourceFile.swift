/// A named run of bytes that positions refer to: a file, standard input, a download, or a text that lies inside another source.
///
/// Positions everywhere are byte offsets; lines and columns are computed when a finding is drawn.
package final class SourceFile: Sendable {
  /// The name as the user typed it, `<stdin>` for standard input.
  package let name: String
  package let bytes: [UInt8]
  /// Where the bytes of this source stand in another one, for example the `values` text of a ConfigMap in its manifest.
  package let enclosing: Enclosing?
  /// The pieces of other sources that this one was put together from; empty for all others.
  private let pieces: [Piece]

  /// A piece of another source: its byte `lower` stands at `start` of the one that was put together.
  private struct Piece: Sendable {
    let start: Int
    let file: SourceFile
    let lower: Int
  }

  /// The place of a source inside another.
  package struct Enclosing: Sendable {
    package let file: SourceFile
    /// Ascending by `inner`; a segment reaches to the next one, and inside it both sides advance together.
    package let segments: [Segment]

    package init(file: SourceFile, segments: [Segment]) {
      self.file = file
      self.segments = segments
    }
  }

  /// From byte `inner` of the inner source on, its bytes stand at `outer` of the outer one.
  package struct Segment: Sendable {
    package let inner: Int
    package let outer: Int

    package init(inner: Int, outer: Int) {
      self.inner = inner
      self.outer = outer
    }
  }

  package init(name: String, bytes: [UInt8], enclosing: Enclosing? = nil) {
    self.name = name
    self.bytes = bytes
    self.enclosing = enclosing
    pieces = []
  }

  /// Pieces of other sources one behind the other, so that one document can have nodes of them all; positions map to the source of the
  /// piece that they lie in.
  package init(joining locations: [Location]) {
    var bytes: [UInt8] = []
    var pieces: [Piece] = []
    for location in locations {
      pieces.append(Piece(start: bytes.count, file: location.file, lower: location.range.lower))
      bytes += location.file.bytes[location.range.lower..<location.range.upper]
      // No line reaches from one into the next.
      bytes.append(UInt8(ascii: "\n"))
    }
    name = locations.map(\.file.name).joined(separator: ", ")
    self.bytes = bytes
    enclosing = nil
    self.pieces = pieces
  }

  /// The place that a range of a source that was put together comes from; nil for all other sources.
  func origin(of range: SourceRange) -> Location? {
    guard let piece = pieces.last(where: { $0.start <= range.lower }) else { return nil }
    let lower = piece.lower + range.lower - piece.start
    return Location(piece.file, SourceRange(min(lower, piece.file.bytes.count), min(lower + range.count, piece.file.bytes.count)))
  }

  /// The outermost source and the range there that `range` of this source stands for.
  package func outermost(_ range: SourceRange) -> (file: SourceFile, range: SourceRange) {
    if let origin = origin(of: range) { return origin.file.outermost(origin.range) }
    guard let enclosing else { return (self, range) }
    let lower = enclosing.outer(range.lower)
    let upper = range.isEmpty ? lower : enclosing.outer(range.upper - 1) + 1
    return enclosing.file.outermost(SourceRange(lower, upper))
  }

  /// The line (from 1), and the column in Unicode scalars (from 1), of the byte at `offset`; a byte order mark has no width.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let lineStart = self.lineStart(before: offset)
    var line = 1
    var index = 0
    while index < lineStart {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
    var column = 1
    index = lineStart == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : lineStart
    while index < offset {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return Position(line: line, column: column)
  }

  /// The range of the line that holds `offset`, without its line break.
  package func line(containing offset: Int) -> SourceRange {
    let offset = min(max(offset, 0), bytes.count)
    let start = lineStart(before: offset)
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceRange(start, end)
  }

  /// The bytes in `range` as text; what isn't UTF-8 is replaced.
  package func text(_ range: SourceRange) -> String {
    let lower = min(max(range.lower, 0), bytes.count)
    return String(decoding: bytes[lower..<min(max(range.upper, lower), bytes.count)], as: UTF8.self)
  }

  private func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }
}

extension SourceFile.Enclosing {
  /// The offset in the outer source of byte `offset` of the inner one.
  func outer(_ offset: Int) -> Int {
    var lower = 0
    var upper = segments.count
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if segments[middle].inner <= offset { lower = middle + 1 } else { upper = middle }
    }
    guard lower > 0 else { return segments.first?.outer ?? 0 }
    return segments[lower - 1].outer + (offset - segments[lower - 1].inner)
  }
}
