import GoTemplate

/// Sprig's functions on versions by semver.org.
enum VersionFunctions {
  static let table: [Function] = [
    Function("semver") { (text: GoString) throws(FunctionError) in
      Value.object(VersionObject(try SemanticVersion.parse(text), isPointer: true))
    },
    Function("semverCompare") { (range: GoString, text: GoString) throws(FunctionError) in
      let range = try VersionRange(range)
      return try range.contains(SemanticVersion.parse(text))
    },
  ]
}
