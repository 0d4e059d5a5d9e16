/// A file of the time zone database (RFC 9636).
struct ZoneFile {
  /// Real files have a few kilobytes.
  static let largest = 1 << 18

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private struct Header {
    let isWide: Bool
    let version: UInt8
    let (utcCount, standardCount, leapCount, transitionCount, typeCount, nameCount): (Int, Int, Int, Int, Int, Int)

    var timeSize: Int { isWide ? 8 : 4 }
    /// The bytes of the data behind the header.
    var dataSize: Int {
      transitionCount * (timeSize + 1) + typeCount * 6 + nameCount + leapCount * (timeSize + 4) + standardCount
        + utcCount
    }
  }

  private static let headerSize = 44

  /// The zone; nil when the file isn't one.
  func zone(named name: String) -> Zone? {
    guard let first = header(at: 0, isWide: false) else { return nil }
    guard first.version >= UInt8(ascii: "2") else {
      return zone(named: name, first, at: ZoneFile.headerSize, rule: nil)
    }
    // The second part says the same with 64 bits, and has a rule for the time to come behind it.
    let start = ZoneFile.headerSize + first.dataSize
    guard let second = header(at: start, isWide: true) else { return nil }
    let data = start + ZoneFile.headerSize
    let footer = data + second.dataSize
    guard footer <= bytes.count else { return nil }
    let line = bytes[footer...].dropFirst().prefix { $0 != UInt8(ascii: "\n") }
    return zone(named: name, second, at: data, rule: ZoneRule(Array(line)))
  }

  private func header(at start: Int, isWide: Bool) -> Header? {
    guard start + ZoneFile.headerSize <= bytes.count, bytes[start..<(start + 4)].elementsEqual("TZif".utf8) else {
      return nil
    }
    let counts = (0..<6).map { integer(at: start + 20 + 4 * $0, size: 4) }
    guard counts.allSatisfy({ 0...ZoneFile.largest ~= $0 }) else { return nil }
    return Header(
      isWide: isWide, version: bytes[start + 4], utcCount: counts[0], standardCount: counts[1], leapCount: counts[2],
      transitionCount: counts[3], typeCount: counts[4], nameCount: counts[5])
  }

  private func zone(named name: String, _ header: Header, at start: Int, rule: ZoneRule?) -> Zone? {
    guard start + header.dataSize <= bytes.count, header.typeCount > 0 else { return nil }
    let kinds = start + header.transitionCount * header.timeSize
    let types = kinds + header.transitionCount
    let names = types + header.typeCount * 6
    var periods: [Zone.Period] = []
    for index in 0..<header.typeCount {
      let type = types + 6 * index
      let nameStart = Int(bytes[type + 5])
      guard nameStart < header.nameCount else { return nil }
      let text = bytes[(names + nameStart)..<(names + header.nameCount)].prefix { $0 != 0 }
      periods.append(
        Zone.Period(name: String(decoding: text, as: UTF8.self), offset: integer(at: type, size: 4)))
    }
    var transitions: [(start: Int, period: Int)] = []
    for index in 0..<header.transitionCount {
      let period = Int(bytes[kinds + index])
      guard period < periods.count else { return nil }
      transitions.append((integer(at: start + index * header.timeSize, size: header.timeSize), period))
    }
    return Zone(name: name, periods: periods, transitions: transitions, rule: rule)
  }

  /// A signed number, most significant byte first.
  private func integer(at start: Int, size: Int) -> Int {
    let bits = bytes[start..<(start + size)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return size == 4 ? Int(Int32(truncatingIfNeeded: bits)) : Int(truncatingIfNeeded: bits)
  }
}
