/// The parts of a version or of a constraint's version: up to three segments, a pre-release, metadata.
struct VersionShape {
  /// Major, minor and patch, as far as they are there; in a constraint each may be `x`, `X` or `*`.
  private(set) var segments: [ArraySlice<UInt8>?] = [nil, nil, nil]
  private(set) var prerelease: ArraySlice<UInt8> = []
  private(set) var metadata: ArraySlice<UInt8> = []
  /// Where what belongs to it ends.
  private(set) var end: Int

  /// Reads as much as belongs to a version from the start of `text`; nil when there is no major segment.
  init?(_ text: ArraySlice<UInt8>, wildcards: Bool) {
    var rest = text
    end = text.startIndex
    if rest.first == UInt8(ascii: "v") { rest = rest.dropFirst() }
    for index in 0..<3 {
      if index > 0 {
        guard rest.first == UInt8(ascii: ".") else { break }
      }
      let digits = (index > 0 ? rest.dropFirst() : rest).prefix { VersionShape.isSegment($0, wildcards: wildcards) }
      guard !digits.isEmpty else { break }
      segments[index] = digits
      rest = text[digits.endIndex...]
    }
    guard segments[0] != nil else { return nil }
    prerelease = VersionShape.takeIdentifiers(from: &rest, after: UInt8(ascii: "-"))
    metadata = VersionShape.takeIdentifiers(from: &rest, after: UInt8(ascii: "+"))
    end = rest.startIndex
  }

  /// In a constraint, the vertical bar too: an oversight that the library keeps.
  private static func isSegment(_ byte: UInt8, wildcards: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "*"), UInt8(ascii: "|"): wildcards
    default: false
    }
  }

  /// Identifiers with points between them behind `sign`; nothing is taken when there are none.
  private static func takeIdentifiers(from rest: inout ArraySlice<UInt8>, after sign: UInt8) -> ArraySlice<UInt8> {
    guard rest.first == sign else { return [] }
    let start = rest.startIndex + 1
    var end = start
    while true {
      let identifier = rest[end...].prefix(while: isIdentifier)
      guard !identifier.isEmpty else { break }
      end = identifier.endIndex
      let next = rest[end...]
      guard next.first == UInt8(ascii: "."), let after = next.dropFirst().first, isIdentifier(after) else { break }
      end += 1
    }
    guard end > start else { return [] }
    let taken = rest[start..<end]
    rest = rest[end...]
    return taken
  }

  private static func isIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
