/// A splice that mends what a finding speaks of: the bytes of `location` give way to `text`.
package struct Replacement: Sendable {
  package let location: Location
  package let text: [UInt8]
  /// The column at which inserted lines begin; of several insertions at one place the deeper goes first.
  package let column: Int

  package init(_ location: Location, with text: [UInt8], column: Int = 0) {
    self.location = location
    self.text = text
    self.column = column
  }

  /// The same splice in the outermost source; nil when the bytes don't stand there as they are, so that nothing can take their place.
  package var outermost: Replacement? {
    let (file, range) = (location.file, location.range)
    guard let inner = file.enclosing else {
      guard let origin = file.origin(of: range) else { return self }
      return Replacement(origin, with: text, column: column).outermost
    }
    let line = file.line(containing: range.lower)
    guard range.upper <= file.bytes.count, line.lower <= range.lower,
      let start = inner.place(of: SourceRange(line.lower, range.upper), in: file.bytes)
    else { return nil }
    // Of a block scalar every line stands behind the block's indentation, and so must every new one.
    let outer = inner.file.bytes
    let outerLine = inner.file.line(containing: start)
    let isBlock = outer[outerLine.lower..<start].allSatisfy { $0 == UInt8(ascii: " ") } && start > outerLine.lower
    guard isBlock || text.allSatisfy({ Self.plain.contains($0) }) else { return nil }
    let indentation = [UInt8](repeating: UInt8(ascii: " "), count: start - outerLine.lower)
    var moved: [UInt8] = []
    for byte in text {
      moved.append(byte)
      if byte == UInt8(ascii: "\n") { moved += indentation }
    }
    let lower = start + range.lower - line.lower
    return Replacement(
      Location(inner.file, SourceRange(lower, lower + range.count)), with: moved, column: column + indentation.count
    ).outermost
  }

  /// Bytes that mean themselves in scalars of every style.
  private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_:/".utf8)
}

extension SourceFile.Enclosing {
  /// Where a range begins in the outer source; nil when its bytes don't stand there one behind the other.
  fileprivate func place(of range: SourceRange, in bytes: [UInt8]) -> Int? {
    let start = outer(range.lower)
    guard start >= 0, start + range.count <= file.bytes.count else { return nil }
    return file.bytes[start..<start + range.count] == bytes[range.lower..<range.upper] ? start : nil
  }
}
