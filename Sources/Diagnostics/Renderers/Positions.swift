/// Lines and columns of many places: the lines of a source are counted once, however many findings it has.
struct Positions {
  /// The offset of each line's first byte, by source.
  private var lineStarts: [ObjectIdentifier: [Int]] = [:]
  /// The place that was asked for last: a line can be as long as its source, and findings mostly come in order.
  private var last: (file: ObjectIdentifier, line: Int, offset: Int, column: Int)?

  /// The line and the column, both from 1, of the byte at `offset` of an outermost source; see `SourceFile.position(of:)`.
  mutating func position(of offset: Int, in file: SourceFile) -> Position {
    let starts = lineStarts[ObjectIdentifier(file)] ?? Self.lineStarts(of: file)
    lineStarts[ObjectIdentifier(file)] = starts
    let offset = min(max(offset, 0), file.bytes.count)
    var lower = 0
    var upper = starts.count
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if starts[middle] <= offset { lower = middle + 1 } else { upper = middle }
    }
    let start = starts[lower - 1]
    var index = start == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
    var column = 1
    if let last, last.file == ObjectIdentifier(file), last.line == lower, last.offset <= offset {
      (index, column) = (last.offset, last.column)
    }
    while index < offset {
      if file.bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    last = (ObjectIdentifier(file), lower, index, column)
    return Position(line: lower, column: column)
  }

  private static func lineStarts(of file: SourceFile) -> [Int] {
    var starts = [0]
    file.bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    }
    return starts
  }

  /// The lines and columns at which a range of an outermost source begins and ends.
  mutating func region(of outer: Location) -> (start: Position, end: Position) {
    (position(of: outer.range.lower, in: outer.file), position(of: outer.range.upper, in: outer.file))
  }

  /// The line and the column of a place in the outermost source.
  mutating func position(of location: Location) -> Position {
    let outer = location.outermost
    return position(of: outer.range.lower, in: outer.file)
  }
}
