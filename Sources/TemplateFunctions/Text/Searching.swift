import GoTemplate

/// What Go's `strings` package does with parts of a string.
extension GoString {
  /// Whether `part` occurs; the empty string occurs everywhere.
  func contains(_ part: GoString) -> Bool { index(of: part, from: 0) != nil }

  func hasPrefix(_ prefix: GoString) -> Bool { bytes.starts(with: prefix.bytes) }

  func hasSuffix(_ suffix: GoString) -> Bool {
    count >= suffix.count && bytes[(count - suffix.count)...].elementsEqual(suffix.bytes)
  }

  /// Where `part` begins for the first time at or after `start`.
  func index(of part: GoString, from start: Int) -> Int? {
    guard let first = part.bytes.first else { return start <= count ? start : nil }
    guard count >= part.count else { return nil }
    let last = count - part.count
    var index = start
    while index <= last {
      if bytes[index] == first && bytes[index..<(index + part.count)].elementsEqual(part.bytes) { return index }
      index += 1
    }
    return nil
  }

  /// The pieces between the occurrences of `separator`, at most `limit` of them; an empty separator splits into code points.
  func split(at separator: GoString, limit: Int = .max) throws(FunctionError) -> [GoString] {
    guard limit > 0 else { return [] }
    var pieces: [GoString] = []
    var start = 0
    while pieces.count < limit - 1, let end = endOfPiece(from: start, separator) {
      pieces.append(GoString(bytes[start..<end]))
      try Limit.check(elements: UInt(pieces.count))
      start = end + separator.count
    }
    if !separator.isEmpty || start < count { pieces.append(GoString(bytes[start...])) }
    return pieces
  }

  /// Where the separator behind the piece at `start` is; nil behind the last piece.
  private func endOfPiece(from start: Int, _ separator: GoString) -> Int? {
    if !separator.isEmpty { return index(of: separator, from: start) }
    guard start < count else { return nil }
    let end = start + Rune(in: bytes, at: start).width
    return end < count ? end : nil
  }

  /// The text with every occurrence of `old` replaced; an empty `old` occurs before every code point and at the end.
  func replacing(_ old: GoString, with new: GoString) throws(FunctionError) -> GoString {
    if old.isEmpty {
      return try GoString.joined([GoString()] + split(at: old) + [GoString()], by: new)
    }
    guard contains(old) else { return self }
    return try GoString.joined(split(at: old), by: new)
  }

  static func joined(_ parts: [GoString], by separator: GoString) throws(FunctionError) -> GoString {
    guard let first = parts.first else { return GoString() }
    let length = parts.reduce(0) { $0 + $1.count }
    try Limit.check(bytes: length, plus: separator.count, times: parts.count - 1)
    var joined = first
    joined.bytes.reserveCapacity(length + separator.count * (parts.count - 1))
    for part in parts.dropFirst() {
      joined.append(separator)
      joined.append(part)
    }
    return joined
  }

  /// The text without the code points at both ends for which `isTrimmed` holds.
  func trimmed(where isTrimmed: (Unicode.Scalar) -> Bool) -> GoString {
    var start = 0
    while start < count {
      let rune = Rune(in: bytes, at: start)
      guard isTrimmed(rune.scalar) else { break }
      start += rune.width
    }
    var end = count
    while end > start {
      // The last code point begins at the last byte that doesn't continue one, unless what is there isn't UTF-8.
      let first = bytes[start..<end].suffix(4).lastIndex { $0 & 0xC0 != 0x80 } ?? end - 1
      let rune = Rune(in: bytes, at: first)
      let last = first + rune.width == end ? rune.scalar : Rune.replacement
      guard isTrimmed(last) else { break }
      end -= first + rune.width == end ? rune.width : 1
    }
    return GoString(bytes[start..<end])
  }

  var trimmed: GoString { trimmed { $0.isGoSpace } }

  func repeated(_ times: Int) throws(FunctionError) -> GoString {
    guard times >= 0 else { throw .panicked("strings: negative Repeat count") }
    guard !count.multipliedReportingOverflow(by: times).overflow else {
      throw .panicked("strings: Repeat output length overflow")
    }
    try Limit.check(bytes: 0, plus: count, times: times)
    var repeated = GoString()
    repeated.bytes.reserveCapacity(count * times)
    if !isEmpty { for _ in 0..<times { repeated.append(self) } }
    return repeated
  }
}
