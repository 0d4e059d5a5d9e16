/// Formats of addresses on a network.
extension SchemaFormat {
  private static let dot = UInt8(ascii: ".")
  private static let colon = UInt8(ascii: ":")

  static func checkIPv4(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    let groups = bytes.split(separator: dot, omittingEmptySubsequences: false)
    guard groups.count == 4 else { throw SchemaTextError("expected four decimals") }
    for group in groups {
      if group.count > 1, group.first == UInt8(ascii: "0") { throw SchemaTextError("leading zeros") }
      guard let number = Int(text(group)) else {
        throw SchemaTextError("strconv.Atoi: parsing \(quoted(group)): invalid syntax")
      }
      guard (0...255).contains(number) else { throw SchemaTextError("decimal must be between 0 and 255") }
    }
  }

  static func checkIPv6(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    guard bytes.contains(colon) else { throw SchemaTextError("missing colon") }
    guard !bytes.contains(UInt8(ascii: "%")) else { throw SchemaTextError("zone id is not a part of ipv6 address") }
    func refusal(_ reason: String, at rest: ArraySlice<UInt8> = []) -> SchemaTextError {
      SchemaTextError("ParseAddr(\(quoted(bytes))): \(reason)\(rest.isEmpty ? "" : " (at \(quoted(rest)))")")
    }
    var rest = bytes
    var fields = 0
    var hasEllipsis = rest.starts(with: [colon, colon])
    if hasEllipsis { rest = rest.dropFirst(2) }
    if hasEllipsis, rest.isEmpty { return }
    while fields < 8 {
      let digits = rest.prefix { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
      if digits.count > 4 { throw refusal("each group must have 4 or less digits", at: rest) }
      if digits.isEmpty { throw refusal("each colon-separated field must have at least one digit", at: rest) }
      let behind = rest.dropFirst(digits.count)
      if behind.first == dot {
        guard hasEllipsis || fields == 6 else {
          throw refusal("embedded IPv4 address must replace the final 2 fields of the address", at: rest)
        }
        guard fields <= 6 else {
          throw refusal("too many hex fields to fit an embedded IPv4 at the end of the address", at: rest)
        }
        if let reason = embeddedProblem(rest) { throw refusal(reason) }
        fields += 2
        rest = []
        break
      }
      fields += 1
      rest = behind
      guard let next = rest.first else { break }
      guard next == colon else { throw refusal("unexpected character, want colon", at: rest) }
      if rest.count == 1 { throw refusal("colon must be followed by more characters", at: rest) }
      rest = rest.dropFirst()
      guard rest.first == colon else { continue }
      if hasEllipsis { throw refusal("multiple :: in address", at: rest) }
      hasEllipsis = true
      rest = rest.dropFirst()
      if rest.isEmpty { break }
    }
    if !rest.isEmpty { throw refusal("trailing garbage after address", at: rest) }
    if fields < 8, !hasEllipsis { throw refusal("address string too short") }
    if fields == 8, hasEllipsis { throw refusal("the :: must expand to at least one field of zeros") }
  }

  /// What is wrong with the IPv4 address at the end of an IPv6 address.
  private static func embeddedProblem(_ bytes: ArraySlice<UInt8>) -> String? {
    let groups = bytes.split(separator: dot, omittingEmptySubsequences: false)
    for group in groups {
      if group.isEmpty { return "IPv4 field must have at least one digit" }
      guard group.allSatisfy(isDigit) else { return "unexpected character" }
      if group.count > 1, group.first == UInt8(ascii: "0") { return "IPv4 field has octet with leading zero" }
      guard let number = Int(text(group)), number <= 255 else { return "IPv4 field has value >255" }
    }
    return groups.count == 4 ? nil : groups.count < 4 ? "IPv4 address too short" : "IPv4 address too long"
  }

  static func checkHostname(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    let name = bytes.last == dot ? bytes.dropLast() : bytes
    if name.count > 253 { throw SchemaTextError("more than 253 characters long") }
    for label in name.split(separator: dot, omittingEmptySubsequences: false) {
      guard (1...63).contains(label.count) else { throw SchemaTextError("label must be 1 to 63 characters long") }
      if label.first == UInt8(ascii: "-") { throw SchemaTextError("label starts with hyphen") }
      if label.last == UInt8(ascii: "-") { throw SchemaTextError("label ends with hyphen") }
      if let stray = label.firstIndex(where: { !isLetter($0) && !isDigit($0) && $0 != UInt8(ascii: "-") }) {
        throw SchemaTextError("invalid character \(shown(label[stray...]))")
      }
    }
  }

  static func checkEmail(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    if bytes.count > 254 { throw SchemaTextError("more than 255 characters long") }
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { throw SchemaTextError("missing @") }
    try checkMailbox(bytes[..<at])
    let domain = bytes[(at + 1)...]
    if domain.first == UInt8(ascii: "["), domain.last == UInt8(ascii: "]"), domain.count > 1 {
      let address = domain.dropFirst().dropLast()
      let isSixth = address.starts(with: "IPv6:".utf8)
      do throws(SchemaTextError) {
        if isSixth { try checkIPv6(address.dropFirst(5)) } else { try checkIPv4(address) }
      } catch {
        throw SchemaTextError("invalid ipv\(isSixth ? 6 : 4) address: \(error.reason)")
      }
      return
    }
    do throws(SchemaTextError) {
      try checkHostname(domain)
    } catch {
      throw SchemaTextError("invalid domain: \(error.reason)")
    }
  }

  /// What may stand in front of the `@`.
  private static func checkMailbox(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    if bytes.count > 64 { throw SchemaTextError("local part more than 64 characters long") }
    let quote = UInt8(ascii: "\"")
    if bytes.count > 1, bytes.first == quote, bytes.last == quote {
      if bytes.dropFirst().dropLast().contains(where: { $0 == quote || $0 == UInt8(ascii: "\\") }) {
        throw SchemaTextError("backslash and quote are not allowed within quoted local part")
      }
      return
    }
    if bytes.first == dot { throw SchemaTextError("starts with dot") }
    if bytes.last == dot { throw SchemaTextError("ends with dot") }
    if zip(bytes, bytes.dropFirst()).contains(where: { $0 == dot && $1 == dot }) { throw SchemaTextError("consecutive dots") }
    let signs = Array(".!#$%&'*+-/=?^_`{|}~\"".utf8)
    if let stray = bytes.firstIndex(where: { !isLetter($0) && !isDigit($0) && !signs.contains($0) }) {
      throw SchemaTextError("invalid character \(shown(bytes[stray...]))")
    }
  }
}
