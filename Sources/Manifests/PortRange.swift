/// A port, or the ports from one to another, as Linkerd's settings write them: `22`, `8100-8102`.
package struct PortRange: Hashable, Sendable {
  package let lower: UInt16
  package let upper: UInt16

  /// What is wrong with a text, in linkerd's words.
  package struct Problem: Error, Equatable, Sendable {
    package let message: String
  }

  package init(_ text: String) throws(Problem) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    switch parts.count {
    case 1:
      guard let port = Self.port(text) else { throw Problem(message: "\"\(text)\" is not a valid port nor port-range") }
      (lower, upper) = (port, port)
    case 2:
      guard let first = Self.port(parts[0]) else { throw Problem(message: "\"\(parts[0])\" is not a valid lower-bound") }
      guard let last = Self.port(parts[1]) else { throw Problem(message: "\"\(parts[1])\" is not a valid upper-bound") }
      guard first <= last else { throw Problem(message: "\"\(text)\": upper-bound must be greater than or equal to lower-bound") }
      (lower, upper) = (first, last)
    default: throw Problem(message: "ranges expected as <lower>-<upper>, not \"\(text)\"")
    }
  }

  /// A port in digits alone: 0 to 65535.
  package static func port(_ text: String) -> UInt16? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt16(text) : nil
  }

  /// Whether Kubernetes takes a text as the name of a port: up to 15 lower-case letters, digits and single dashes, with a letter.
  package static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte) }
    guard bytes.count <= 15, bytes.contains(where: isLetter), bytes.first != 0x2D, bytes.last != 0x2D else { return false }
    return bytes.indices.allSatisfy { index in
      isLetter(bytes[index]) || (0x30...0x39).contains(bytes[index]) || bytes[index] == 0x2D && bytes[index - 1] != 0x2D
    }
  }

  package func contains(_ port: UInt16) -> Bool { lower <= port && port <= upper }
}
