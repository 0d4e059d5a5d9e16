import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text that isn't empty is in these bytes.
  func contains(_ text: StaticString) -> Bool {
    guard var place = UnsafeRawPointer(baseAddress) else { return false }
    let end = place + count
    while let found = memchr(place, Int32(text.utf8Start.pointee), end - place).map({ UnsafeRawPointer($0) }),
      end - found >= text.utf8CodeUnitCount
    {
      if memcmp(found, text.utf8Start, text.utf8CodeUnitCount) == 0 { return true }
      place = found + 1
    }
    return false
  }
}
