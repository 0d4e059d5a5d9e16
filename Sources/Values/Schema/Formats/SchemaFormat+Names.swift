/// Formats of identifiers, versions, pointers and templates.
extension SchemaFormat {
  static func checkUUID(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    let groups = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard groups.count == 5 else { throw SchemaTextError("must have 5 elements") }
    for (index, (group, length)) in zip(groups, [8, 4, 4, 4, 12]).enumerated() {
      guard group.count == length else { throw SchemaTextError("element \(index + 1) must be \(length) characters long") }
      if let stray = group.firstIndex(where: { !isDigit($0) && !(0x61...0x66).contains($0 | 0x20) }) {
        throw SchemaTextError("non-hex character \(shown(group[stray...]))")
      }
    }
  }

  static func checkVersion(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    var rest = bytes
    if let plus = rest.firstIndex(of: UInt8(ascii: "+")) {
      let build = rest[(plus + 1)...]
      if build.isEmpty { throw SchemaTextError("build is empty") }
      try checkIdentifiers(build, "build", areNumbersPlain: true)
      rest = rest[..<plus]
    }
    if let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
      try checkIdentifiers(rest[(dash + 1)...], "pre-release", areNumbersPlain: false)
      rest = rest[..<dash]
    }
    let numbers = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard numbers.count == 3 else { throw SchemaTextError("versionCore must have 3 numbers separated by dot") }
    for (name, number) in zip(["major", "minor", "patch"], numbers) {
      if number.isEmpty { throw SchemaTextError("\(name) is empty") }
      guard number.allSatisfy(isDigit) else { throw SchemaTextError("\(name) contains non-digit") }
      if number.count > 1, number.first == UInt8(ascii: "0") { throw SchemaTextError("\(name) starts with zero") }
    }
  }

  private static func checkIdentifiers(
    _ bytes: ArraySlice<UInt8>, _ name: String, areNumbersPlain: Bool
  ) throws(SchemaTextError) {
    for part in bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      if part.isEmpty { throw SchemaTextError("\(name) identifier is empty") }
      if let stray = part.firstIndex(where: { !isDigit($0) && !isLetter($0) && $0 != UInt8(ascii: "-") }) {
        throw SchemaTextError("invalid character \(shown(part[stray...])) in \(name) identifier")
      }
      if !areNumbersPlain, part.count > 1, part.first == UInt8(ascii: "0"), part.allSatisfy(isDigit) {
        throw SchemaTextError("\(name) numeric identifier starts with zero")
      }
    }
  }

  static func checkPointer(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    guard let first = bytes.first else { return }
    guard first == UInt8(ascii: "/") else { throw SchemaTextError("not starting with /") }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "~") {
      let next = bytes[(index + 1)...].first
      guard next == UInt8(ascii: "0") || next == UInt8(ascii: "1") else { throw SchemaTextError("~ must be followed by 0 or 1") }
    }
  }

  static func checkRelativePointer(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    let digits = bytes.prefix(while: isDigit)
    if digits.isEmpty { throw SchemaTextError("must start with non-negative integer") }
    if digits.count > 1, digits.first == UInt8(ascii: "0") { throw SchemaTextError("starts with zero") }
    let rest = bytes.dropFirst(digits.count)
    if !rest.elementsEqual("#".utf8) { try checkPointer(rest) }
  }

  /// The braces of a URI template: each is closed in the segment of the path where it is opened.
  static func checkBraces(_ bytes: ArraySlice<UInt8>) throws(SchemaTextError) {
    for segment in bytes.split(separator: UInt8(ascii: "/")) {
      var isOpen = false
      for byte in segment {
        if byte == UInt8(ascii: "{") {
          if isOpen { throw SchemaTextError("nested curly braces") }
          isOpen = true
        } else if byte == UInt8(ascii: "}") {
          if !isOpen { throw SchemaTextError("nested curly braces") }
          isOpen = false
        }
      }
      if isOpen { throw SchemaTextError("no matching closing brace") }
    }
  }
}
