@testable import Charts

/// Makes archives for tests.
enum Packing {
  /// A tar archive of these entries; a name that ends with `/` is a folder.
  static func tar(_ entries: [(name: String, text: String)]) -> [UInt8] {
    entries.flatMap { entry($0.name, Array($0.text.utf8), kind: $0.name.hasSuffix("/") ? "5" : "0") }
      + Array(repeating: 0, count: 1024)
  }

  /// A header and the blocks behind it.
  static func entry(_ name: String, _ bytes: [UInt8], kind: Character, prefix: String = "", size: String? = nil) -> [UInt8] {
    func field(_ text: String, _ width: Int) -> [UInt8] { Array(text.utf8) + Array(repeating: 0, count: width - text.utf8.count) }
    let size = size ?? String(bytes.count, radix: 8)
    let front =
      field(name, 100) + field("0000644", 8) + field("0000000", 8) + field("0000000", 8) + field(size, 12) + field("0", 12)
    let back =
      Array(String(kind).utf8) + field("", 100) + field("ustar", 6) + Array("00".utf8) + field("", 32 + 32 + 8 + 8)
      + field(prefix, 155)
    let sum = (front + back).reduce(8 * 0x20) { $0 + Int($1) }
    let header = front + field(String(sum, radix: 8), 8) + back
    let padding = (512 - bytes.count % 512) % 512
    return header + Array(repeating: 0, count: 512 - header.count) + bytes + Array(repeating: 0, count: padding)
  }

  /// A gzip text that isn't compressed: blocks of at most 60000 bytes as they are.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = Gzip.magic + [0, 0, 0, 0, 0, 0, 3]
    var rest = bytes[...]
    repeat {
      let part = rest.prefix(60_000)
      rest = rest.dropFirst(part.count)
      output += [rest.isEmpty ? 1 : 0] + words(part.count) + words(~part.count) + part
    } while !rest.isEmpty
    let sum = Int(Gzip.checksum(bytes))
    return output + words(sum) + words(sum >> 16) + words(bytes.count) + words(bytes.count >> 16)
  }

  private static func words(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  /// A packed chart of these files, which lie in a folder.
  static func chart(_ files: [String: String]) -> [UInt8] {
    gzip(tar(files.sorted { $0.key < $1.key }.map { ("folder/" + $0.key, $0.value) }))
  }
}
