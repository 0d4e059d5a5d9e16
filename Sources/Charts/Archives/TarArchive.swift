/// Reads tar archives: the ustar format with the long names of GNU and POSIX.
struct TarArchive {
  /// A file of the archive; what is neither a file nor a folder is an empty file.
  struct Entry {
    let name: String
    let bytes: ArraySlice<UInt8>
  }

  private static let blockSize = 512
  private var rest: ArraySlice<UInt8>

  private init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The archive's files in their order, without its folders.
  static func entries(_ bytes: [UInt8]) throws(ArchiveError) -> [Entry] {
    var archive = TarArchive(bytes)
    var entries: [Entry] = []
    var long: (name: String?, size: Int?) = (nil, nil)
    while let header = try archive.header() {
      guard isChecked(header), let written = number(header.dropFirst(124).prefix(12)) else { throw .corrupt }
      let kind = header[header.startIndex + 156]
      let isAboutNext = [UInt8(ascii: "x"), UInt8(ascii: "g"), UInt8(ascii: "L"), UInt8(ascii: "K")].contains(kind)
      let bytes = try archive.content(isAboutNext ? written : long.size ?? written)
      switch kind {
      case UInt8(ascii: "L"): long.name = text(bytes)
      case UInt8(ascii: "x"): long = records(bytes, over: long)
      case UInt8(ascii: "g"), UInt8(ascii: "K"): break
      default:
        let name = long.name ?? self.name(header)
        if kind != UInt8(ascii: "5"), !name.hasSuffix("/") { entries.append(Entry(name: name, bytes: bytes)) }
        long = (nil, nil)
      }
    }
    return entries
  }

  /// The next header; nil at the end, which blocks of zeros are.
  private mutating func header() throws(ArchiveError) -> ArraySlice<UInt8>? {
    if rest.isEmpty { return nil }
    guard rest.count >= Self.blockSize else { throw .corrupt }
    let header = rest.prefix(Self.blockSize)
    rest = rest.dropFirst(Self.blockSize)
    return header.contains { $0 != 0 } ? header : nil
  }

  /// What stands behind a header, up to the end of its last block, which the end of the archive may cut off as it may for Go.
  private mutating func content(_ size: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
    guard size >= 0, size <= rest.count else { throw .corrupt }
    let content = rest.prefix(size)
    rest = rest.dropFirst((size + Self.blockSize - 1) / Self.blockSize * Self.blockSize)
    return content
  }

  /// Whether the sum of a header's bytes is the one that it names, its own place counted as blanks.
  private static func isChecked(_ header: ArraySlice<UInt8>) -> Bool {
    let sum = header.reduce(0) { $0 + Int($1) }
    let own = header.dropFirst(148).prefix(8)
    return number(own) == sum - own.reduce(0) { $0 + Int($1) } + 8 * 0x20
  }

  private static func name(_ header: ArraySlice<UInt8>) -> String {
    let name = text(header.prefix(100))
    let prefix = header.dropFirst(257).starts(with: "ustar\0".utf8) ? text(header.dropFirst(345).prefix(155)) : ""
    return prefix.isEmpty ? name : prefix + "/" + name
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Octal digits, or a number of bytes when the highest bit is set.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    if let first = field.first, first & 0x80 != 0 {
      guard first == 0x80, field.dropFirst().dropLast(6).allSatisfy({ $0 == 0 }) else { return nil }
      return field.suffix(6).reduce(0) { $0 << 8 | Int($1) }
    }
    let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
    return digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }

  /// What POSIX's extended header says of the next file: lines of a length, a key and a value.
  private static func records(
    _ bytes: ArraySlice<UInt8>, over known: (name: String?, size: Int?)
  ) -> (name: String?, size: Int?) {
    var (known, rest) = (known, bytes)
    while let space = rest.firstIndex(of: 0x20), let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
      length > space - rest.startIndex, length <= rest.count
    {
      let record = rest.prefix(length)[(space + 1)...].dropLast()
      rest = rest.dropFirst(length)
      guard let equals = record.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let value = String(decoding: record[(equals + 1)...], as: UTF8.self)
      switch String(decoding: record[..<equals], as: UTF8.self) {
      case "path": known.name = value
      case "size": known.size = Int(value).flatMap { $0 >= 0 ? $0 : nil }
      default: break
      }
    }
    return known
  }
}
