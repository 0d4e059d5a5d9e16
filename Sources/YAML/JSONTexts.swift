import Diagnostics

/// JSON objects one behind the other without anything between them, as `kubectl apply` takes them and `-o json` prints them; to YAML
/// they are no stream.
package enum JSONTexts {
  /// The objects of a source, each a source inside it; nil when there are fewer than two, or there is anything else.
  package static func sources(of source: SourceFile) -> [SourceFile]? {
    let bytes = source.bytes
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var parts: [SourceFile] = []
    while let end = end(ofObjectFrom: index, in: bytes) {
      let part = Array(bytes[index..<end])
      let place = SourceFile.Enclosing(file: source, segments: [SourceFile.Segment(inner: 0, outer: index)])
      parts.append(SourceFile(name: source.name, bytes: part, enclosing: place))
      index = end
    }
    return index == bytes.count && parts.count > 1 ? parts : nil
  }

  /// Where an object and the blanks behind it end; nil when there is none.
  private static func end(ofObjectFrom start: Int, in bytes: [UInt8]) -> Int? {
    var index = skippingBlanks(from: start, in: bytes)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{") else { return nil }
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
      default: break
      }
      index += 1
      if depth == 0 { return skippingBlanks(from: index, in: bytes) }
    }
    return nil
  }

  private static func skippingBlanks(from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    return index
  }
}
