/// What becomes of a text that is written as JSON and read back by go-yaml v2, as sigs.k8s.io/yaml does before it
/// prints a value.
enum JSONDetour {
  /// The traits of texts that don't come back as they were.
  static let changing: TextTraits = [.invalid, .nextLine]

  /// A text as it comes back: what isn't UTF-8 replaced, and U+0085, which JSON leaves as it is and YAML takes for a
  /// line break inside a quoted text, folded together with the spaces around it.
  static func passed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var spaces = 0
    var breaks = 0
    func flush() {
      switch breaks {
      case 0: result.append(contentsOf: repeatElement(0x20, count: spaces))
      case 1: result.append(0x20)
      default: result.append(contentsOf: repeatElement(0x0A, count: breaks - 1))
      }
      spaces = 0
      breaks = 0
    }
    var index = 0
    while index < bytes.count {
      let codePoint = CodePoint(bytes, at: index)
      index += codePoint.width
      switch codePoint.value {
      case 0x20: spaces += 1
      case 0x85: breaks += 1
      default:
        flush()
        result.append(codePoint: codePoint.value)
      }
    }
    flush()
    return result
  }

  /// Whether go-yaml can read a JSON key: on one line, and within the 1024 characters where it looks for the colon.
  static func isReadableKey(_ bytes: UnsafeBufferPointer<UInt8>, _ traits: TextTraits) -> Bool {
    if traits.contains(.nextLine) { return false }
    if bytes.count < 170 { return true }
    var length = 2
    var index = 0
    while index < bytes.count {
      let codePoint = CodePoint(bytes, at: index)
      index += codePoint.width
      length += codePoint.isValid ? jsonLength(codePoint.value) : 6
    }
    return length <= 1024
  }

  /// The characters that Go's encoding/json writes for one.
  private static func jsonLength(_ value: UInt32) -> Int {
    switch value {
    case 0x08, 0x09, 0x0A, 0x0C, 0x0D, 0x22, 0x5C: 2
    case 0..<0x20, 0x26, 0x3C, 0x3E, 0x2028, 0x2029: 6
    default: 1
    }
  }
}
