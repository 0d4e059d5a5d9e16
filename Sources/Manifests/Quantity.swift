/// Amounts of resources, as Kubernetes writes them: `100m`, `1.5Gi`, `1e3`.
package enum Quantity {
  /// Whether a text is a number with a suffix that Kubernetes knows, or with an exponent.
  package static func isValid(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let number = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard number.contains(where: { $0 != UInt8(ascii: ".") }), number.count(where: { $0 == UInt8(ascii: ".") }) <= 1 else {
      return false
    }
    rest = rest.dropFirst(number.count)
    if suffixes.contains(where: { rest.elementsEqual($0.utf8) }) { return true }
    guard let exponent = rest.popFirst(), exponent | 0x20 == UInt8(ascii: "e") else { return false }
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    return !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let suffixes = ["", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
}
