/// Looking things up on the arena itself: every command does so for every object, and a `Node` on the way is a reference counted.
extension Document {
  /// The last key with a text in the mapping at an index, an alias looked through; nil when there is none.
  func key(_ wanted: UnsafeBufferPointer<UInt8>, in mapping: Int) -> Int? {
    records.withUnsafeBufferPointer { records in
      var mapping = mapping
      while records[mapping].kind == .alias { mapping = Int(records[mapping].textStart) }
      guard records[mapping].kind == .mapping else { return nil }
      return source.bytes.withUnsafeBufferPointer { source in
        text.withUnsafeBufferPointer { text in
          var found: Int?
          let end = Int(records[mapping].next)
          var key = mapping + 1
          while key < end {
            if records[key].isText(wanted, source, text) { found = key }
            key = Int(records[Int(records[key].next)].next)
          }
          return found
        }
      }
    }
  }

  /// Whether the node at an index is a scalar with a text.
  func isText(_ index: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    let record = records[index]
    return source.bytes.withUnsafeBufferPointer { source in
      text.withUnsafeBufferPointer { text in record.isText(wanted, source, text) }
    }
  }
}

extension Record {
  @inline(__always)
  fileprivate func isText(
    _ wanted: UnsafeBufferPointer<UInt8>, _ source: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard kind == .scalar, Int(textCount) == wanted.count else { return false }
    let bytes = flags.contains(.verbatim) ? source : text
    let start = Int(textStart)
    var index = 0
    while index < wanted.count {
      if bytes[start + index] != wanted[index] { return false }
      index += 1
    }
    return true
  }
}

extension String {
  /// Calls `body` with the UTF-8 bytes; without a copy, where the text is Swift's own.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}
