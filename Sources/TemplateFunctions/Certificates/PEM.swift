/// A block of bytes in base64 between lines that say what it is (RFC 7468).
struct PEM {
  let type: String
  let bytes: [UInt8]

  init(type: String, bytes: [UInt8]) { (self.type, self.bytes) = (type, bytes) }

  private static let opening = Array("-----BEGIN ".utf8)
  private static let dashes = Array("-----".utf8)

  /// The first block in a text; nil when there is none.
  init?(in text: [UInt8]) {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
    guard let start = lines.firstIndex(where: { $0.starts(with: PEM.opening) && $0.suffix(5) == PEM.dashes[...] }) else {
      return nil
    }
    let type = String(decoding: lines[start].dropFirst(PEM.opening.count).dropLast(5), as: UTF8.self)
    let ending = Array("-----END \(type)-----".utf8)
    guard let end = lines[start...].firstIndex(where: { $0.starts(with: ending) }) else { return nil }
    // Lines such as "Proc-Type: 4,ENCRYPTED" come before the data.
    let body = lines[(start + 1)..<end].filter { !$0.contains(UInt8(ascii: ":")) }
    let letters = body.joined().filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    guard case .bytes(let bytes) = BaseEncoding.base64.decode(letters) else { return nil }
    self.init(type: type, bytes: bytes)
  }

  /// The block with lines of 64 letters.
  var text: [UInt8] {
    var text = Array("-----BEGIN \(type)-----\n".utf8)
    let letters = BaseEncoding.base64.encode(bytes)
    for start in stride(from: 0, to: letters.count, by: 64) {
      text += letters[start..<min(start + 64, letters.count)]
      text.append(UInt8(ascii: "\n"))
    }
    return text + Array("-----END \(type)-----\n".utf8)
  }
}
