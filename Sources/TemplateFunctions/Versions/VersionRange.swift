import GoTemplate

/// A range of versions: constraints with blanks or commas between them, which must all hold, and `||` between such groups.
package struct VersionRange {
  private let groups: [[VersionConstraint]]

  package init(_ text: GoString) throws(FunctionError) {
    var groups: [[VersionConstraint]] = []
    for group in try VersionRange.withoutHyphens(text).split(at: "||") { groups.append(try VersionRange.parse(group)) }
    self.groups = groups
  }

  package func contains(_ version: SemanticVersion) -> Bool {
    groups.contains { group in
      let prereleases = group.contains { !$0.version.prerelease.isEmpty }
      return group.allSatisfy { $0.allows(version, prereleases: prereleases) }
    }
  }

  private static func parse(_ group: GoString) throws(FunctionError) -> [VersionConstraint] {
    var constraints: [VersionConstraint] = []
    var rest = group.bytes[...]
    skipSpace(&rest)
    while !rest.isEmpty || constraints.isEmpty {
      guard let constraint = takeConstraint(from: &rest) else { throw .failed("improper constraint: \(group)") }
      constraints.append(try constraint.get())
      // A blank or a comma has to follow, unless that was all.
      let before = rest.count
      skipSpace(&rest)
      if rest.isEmpty { break }
      if rest.first == UInt8(ascii: ",") {
        rest = rest.dropFirst()
        skipSpace(&rest)
        guard !rest.isEmpty else { throw .failed("improper constraint: \(group)") }
      } else if rest.count == before {
        throw .failed("improper constraint: \(group)")
      }
    }
    return constraints
  }

  private static let operators: [(text: StaticString, comparison: VersionConstraint.Operator)] = [
    ("!=", .notEqual), (">=", .greaterOrEqual), ("=>", .greaterOrEqual), ("<=", .lessOrEqual), ("=<", .lessOrEqual),
    ("~>", .tilde), ("=", .equal), (">", .greater), ("<", .less), ("~", .tilde), ("^", .caret),
  ]

  private static func takeConstraint(
    from rest: inout ArraySlice<UInt8>
  ) -> Swift.Result<VersionConstraint, FunctionError>? {
    var comparison = VersionConstraint.Operator.equal
    for (text, candidate) in operators where text.withUTF8Buffer({ rest.starts(with: $0) }) {
      comparison = candidate
      rest = rest.dropFirst(text.utf8CodeUnitCount)
      break
    }
    skipSpace(&rest)
    guard let shape = VersionShape(rest, wildcards: true) else { return nil }
    rest = rest[shape.end...]
    return constraint(comparison, shape)
  }

  private static func constraint(
    _ comparison: VersionConstraint.Operator, _ shape: VersionShape
  ) -> Swift.Result<VersionConstraint, FunctionError> {
    var numbers: [GoString] = []
    for segment in shape.segments {
      guard let segment, !isWildcard(segment) else { break }
      numbers.append(GoString(segment))
    }
    let openness: [VersionConstraint.Openness] = [.major, .minor, .patch, .nothing]
    var text = GoString()
    for index in 0..<3 {
      if index > 0 { text.bytes.append(UInt8(ascii: ".")) }
      text.append(index < numbers.count ? numbers[index] : "0")
    }
    if !shape.prerelease.isEmpty { text.bytes += [UInt8(ascii: "-")] + shape.prerelease }
    do throws(FunctionError) {
      let version = try SemanticVersion.parse(text)
      return .success(VersionConstraint(comparison: comparison, version: version, openness: openness[numbers.count]))
    } catch {
      return .failure(.failed("constraint parser error"))
    }
  }

  private static func isWildcard(_ segment: ArraySlice<UInt8>) -> Bool {
    guard segment.count == 1, let byte = segment.first else { return false }
    return byte | 0x20 == UInt8(ascii: "x") || byte == UInt8(ascii: "*")
  }

  /// `1.2 - 1.4` written as `>=1.2, <=1.4 `.
  private static func withoutHyphens(_ text: GoString) -> GoString {
    var result = GoString()
    var rest = text.bytes[...]
    while !rest.isEmpty {
      if let (lower, upper, end) = hyphenRange(at: rest) {
        result.bytes += ">=".utf8 + lower + ", <=".utf8 + upper + " ".utf8
        rest = rest[end...]
      } else {
        result.bytes.append(rest.removeFirst())
      }
    }
    return result
  }

  private static func hyphenRange(
    at start: ArraySlice<UInt8>
  ) -> (lower: ArraySlice<UInt8>, upper: ArraySlice<UInt8>, end: Int)? {
    var rest = start
    skipSpace(&rest)
    guard let lower = VersionShape(rest, wildcards: true) else { return nil }
    let lowerText = rest[..<lower.end]
    rest = rest[lower.end...]
    guard takeSpace(&rest), rest.first == UInt8(ascii: "-") else { return nil }
    rest = rest.dropFirst()
    guard takeSpace(&rest), let upper = VersionShape(rest, wildcards: true) else { return nil }
    let upperText = rest[..<upper.end]
    rest = rest[upper.end...]
    skipSpace(&rest)
    return (lowerText, upperText, rest.startIndex)
  }

  private static func takeSpace(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let before = rest.count
    skipSpace(&rest)
    return rest.count < before
  }

  private static func skipSpace(_ rest: inout ArraySlice<UInt8>) {
    rest = rest.drop { $0 == 0x20 || 0x09...0x0D ~= $0 && $0 != 0x0B }
  }
}
