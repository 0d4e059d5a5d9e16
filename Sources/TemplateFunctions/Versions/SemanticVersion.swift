import GoTemplate

/// A version by semver.org, where minor and patch may be missing and a `v` may stand in front.
package struct SemanticVersion {
  enum Problem: String, Error {
    case invalid = "invalid semantic version"
    case leadingZero = "version segment starts with 0"
    case outOfRange = "value out of range"
  }

  package var major: UInt64
  package var minor: UInt64
  package var patch: UInt64
  /// Behind the hyphen; empty when there is none.
  var prerelease: GoString
  /// Behind the plus sign; empty when there is none.
  var metadata: GoString
  /// The text it was read from.
  var original: GoString

  /// Reads all of a text, with or without minor and patch.
  package static func parse(_ text: GoString) throws(FunctionError) -> SemanticVersion {
    guard let shape = VersionShape(text.bytes[...], wildcards: false), shape.end == text.count else {
      throw .failed(Problem.invalid.rawValue)
    }
    for identifier in shape.prerelease.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      if identifier.count > 1, identifier.first == UInt8(ascii: "0"), number(identifier) != nil || isNumeric(identifier) {
        throw .failed(Problem.leadingZero.rawValue)
      }
    }
    return SemanticVersion(
      major: try segment(shape.segments[0]), minor: try segment(shape.segments[1]),
      patch: try segment(shape.segments[2]), prerelease: GoString(shape.prerelease),
      metadata: GoString(shape.metadata), original: text)
  }

  private static func segment(_ digits: ArraySlice<UInt8>?) throws(FunctionError) -> UInt64 {
    guard let digits else { return 0 }
    if let number = number(digits) { return number }
    let text = GoString(digits).quoted
    throw .failed("error parsing version segment: strconv.ParseUint: parsing \(text): value out of range")
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
    isNumeric(digits) ? UInt64(String(decoding: digits, as: UTF8.self)) : nil
  }

  private static func isNumeric(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  var printed: GoString {
    var text = GoString("\(major).\(minor).\(patch)")
    if !prerelease.isEmpty { text.bytes += [UInt8(ascii: "-")] + prerelease.bytes }
    if !metadata.isEmpty { text.bytes += [UInt8(ascii: "+")] + metadata.bytes }
    return text
  }

  /// Negative, zero or positive as this version comes before, with or after `other`; metadata doesn't count.
  func compared(to other: SemanticVersion) -> Int {
    for (a, b) in [(major, other.major), (minor, other.minor), (patch, other.patch)] where a != b {
      return a < b ? -1 : 1
    }
    return SemanticVersion.comparePrereleases(prerelease, other.prerelease)
  }

  /// Identifiers are compared one by one: numbers before words, fewer before more, and none at all last.
  static func comparePrereleases(_ a: GoString, _ b: GoString) -> Int {
    if a == b { return 0 }
    if a.isEmpty { return 1 }
    if b.isEmpty { return -1 }
    let dot = UInt8(ascii: ".")
    let left = a.bytes.split(separator: dot, omittingEmptySubsequences: false)
    let right = b.bytes.split(separator: dot, omittingEmptySubsequences: false)
    for (a, b) in zip(left, right) where a != b {
      switch (number(a), number(b)) {
      case (let a?, let b?): return a < b ? -1 : 1
      case (_?, nil): return -1
      case (nil, _?): return 1
      case (nil, nil): return a.lexicographicallyPrecedes(b) ? -1 : 1
      }
    }
    return left.count < right.count ? -1 : 1
  }

  /// The next version that differs in the major number; the others are reset.
  var nextMajor: SemanticVersion { released(major &+ 1, 0, 0) }
  var nextMinor: SemanticVersion { released(major, minor &+ 1, 0) }
  /// A pre-release is followed by its release.
  var nextPatch: SemanticVersion { released(major, minor, prerelease.isEmpty ? patch &+ 1 : patch) }

  private func released(_ major: UInt64, _ minor: UInt64, _ patch: UInt64) -> SemanticVersion {
    var version = self
    (version.major, version.minor, version.patch) = (major, minor, patch)
    (version.prerelease, version.metadata) = (GoString(), GoString())
    let prefix = original.bytes.first == UInt8(ascii: "v") ? "v" : ""
    version.original = GoString(prefix.utf8 + version.printed.bytes)
    return version
  }
}
