/// Unpacks what `gzip` packed: RFC 1952.
enum Gzip {
  /// What a text that was packed begins with.
  static let magic: [UInt8] = [0x1F, 0x8B, 0x08]

  /// The content, at most `limit` bytes of it; several packed texts in a row are one.
  static func unpack(_ bytes: [UInt8], limit: Int) throws(ArchiveError) -> [UInt8] {
    var output: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let (part, behind) = try Inflate.unpack(try content(of: rest), limit: limit - output.count)
      guard behind.count >= 8 else { throw .corrupt }
      guard number(behind) == checksum(part), number(behind.dropFirst(4)) == UInt32(truncatingIfNeeded: part.count) else {
        throw .corrupt
      }
      output += part
      rest = behind.dropFirst(8)
    } while !rest.isEmpty
    return output
  }

  /// What stands behind the header.
  private static func content(of bytes: ArraySlice<UInt8>) throws(ArchiveError) -> ArraySlice<UInt8> {
    guard bytes.count >= 18, bytes.starts(with: magic) else { throw .corrupt }
    let flags = bytes[bytes.startIndex + 3]
    var rest = bytes.dropFirst(10)
    if flags & 4 != 0 { rest = rest.dropFirst(2 + Int(number(rest) & 0xFFFF)) }
    // The file's name and a comment, each with a zero behind it.
    for flag: UInt8 in [8, 16] where flags & flag != 0 { rest = rest.drop { $0 != 0 }.dropFirst() }
    if flags & 2 != 0 { rest = rest.dropFirst(2) }
    return rest
  }

  /// The first four bytes, the lowest one first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// CRC-32.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }
}
