import GoTemplate

extension Value {
  /// What Go prints for `%v`.
  var printed: GoString {
    if case .string(let text) = self { return text }
    var bytes: [UInt8] = []
    Formatter.append(self, to: &bytes)
    return GoString(bytes)
  }

  /// Sprig's text of a value: strings as they are, `[]byte` as its bytes, everything else as `%v`.
  var text: GoString {
    if case .list(let list) = self, list.element == .uint8 { return GoString(list.elements.map(\.byte)) }
    return printed
  }

  private var byte: UInt8 {
    if case .integer(let number, _) = self { UInt8(truncatingIfNeeded: number) } else { 0 }
  }
}

extension GoString {
  /// The text as Go's `%q` prints it: in double quotes, with Go's escapes.
  var quoted: GoString {
    let isPlain = bytes.allSatisfy { 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    guard isPlain else { return Formatter.print(format: "%q", [.string(self)]) }
    var quoted: [UInt8] = []
    quoted.reserveCapacity(count + 2)
    quoted.append(UInt8(ascii: "\""))
    quoted.append(contentsOf: bytes)
    quoted.append(UInt8(ascii: "\""))
    return GoString(quoted)
  }
}
