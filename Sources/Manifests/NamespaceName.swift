/// Names of namespaces, which are labels of RFC 1123.
package enum NamespaceName {
  /// What a name may have, to be said where one is refused.
  package static let help = "a namespace has lower-case letters, digits and '-', at most 63 of them"

  /// Whether Kubernetes takes a text: lower-case letters, digits and `-` inside, at most 63 of them.
  package static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func isWord(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) } ?? false }
    return bytes.count <= 63 && isWord(bytes.first) && isWord(bytes.last)
      && bytes.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
  }
}
