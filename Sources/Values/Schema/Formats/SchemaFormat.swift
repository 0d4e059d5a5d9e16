/// A `format` that drafts 4 to 7 of JSON Schema hold texts against; later drafts only note it.
enum SchemaFormat: String {
  case date, time, duration, period, email, hostname, ipv4, ipv6, uri, iri, uuid, semver, regex
  case dateTime = "date-time"
  case uriReference = "uri-reference"
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case pointer = "json-pointer"
  case relativePointer = "relative-json-pointer"

  /// Throws why a text isn't of the format, in the words of the library that helm uses.
  func check(_ text: String, _ reader: SchemaTextReader) throws(SchemaTextError) {
    let bytes = Array(text.utf8)[...]
    switch self {
    case .date: try Self.checkDate(bytes)
    case .time: try Self.checkTime(bytes)
    case .dateTime: try Self.checkDateTime(bytes)
    case .duration: try Self.checkDuration(bytes)
    case .period: try Self.checkPeriod(bytes)
    case .email: try Self.checkEmail(bytes)
    case .hostname: try Self.checkHostname(bytes)
    case .ipv4: try Self.checkIPv4(bytes)
    case .ipv6: try Self.checkIPv6(bytes)
    case .uri, .iri:
      guard try reader.address(text).isAbsolute else { throw SchemaTextError("relative url") }
    case .uriReference, .iriReference:
      guard !text.utf8.contains(UInt8(ascii: "\\")) else { throw SchemaTextError("contains \\") }
      _ = try reader.address(text)
    case .uriTemplate:
      _ = try reader.address(text)
      try Self.checkBraces(bytes)
    case .uuid: try Self.checkUUID(bytes)
    case .semver: try Self.checkVersion(bytes)
    case .pointer: try Self.checkPointer(bytes)
    case .relativePointer: try Self.checkRelativePointer(bytes)
    case .regex: _ = try reader.matches("", text)
    }
  }

  static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A text as Go quotes it.
  static func quoted(_ bytes: ArraySlice<UInt8>) -> String { GoSyntax.quoted(text(bytes)) }

  /// The first character, in single quotes.
  static func shown(_ bytes: ArraySlice<UInt8>) -> String { "'\(text(bytes).unicodeScalars.first.map { String($0) } ?? "")'" }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The number that two digits make; nil for anything else.
  static func twoDigits(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.count == 2 && bytes.allSatisfy(isDigit) ? Int(text(bytes)) : nil
  }
}
