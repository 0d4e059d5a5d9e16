import Glibc

extension [UInt8] {
  /// The first place of `byte` at or behind `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { buffer in
      guard start < buffer.count, let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The first place of `pattern`, which isn't empty, at or behind `start`.
  func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
    var start = start
    while let index = firstIndex(of: pattern[0], from: start) {
      if self[index...].starts(with: pattern) { return index }
      start = index + 1
    }
    return nil
  }

  /// The bytes without every `<no value>`, which Helm removes from what it renders.
  package consuming func removingNoValue() -> [UInt8] {
    let marker = Array("<no value>".utf8)
    guard var next = firstIndex(of: marker, from: 0) else { return self }
    var output: [UInt8] = []
    var read = 0
    while true {
      output.append(contentsOf: self[read..<next])
      read = next + marker.count
      guard let following = firstIndex(of: marker, from: read) else { break }
      next = following
    }
    output.append(contentsOf: self[read...])
    return output
  }
}
