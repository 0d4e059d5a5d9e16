import GoTemplate

/// A version as templates see it: the methods of the library's struct, or of a pointer to it.
final class VersionObject: GoObject {
  private let version: SemanticVersion
  private let isPointer: Bool

  init(_ version: SemanticVersion, isPointer: Bool) {
    self.version = version
    self.isPointer = isPointer
  }

  var typeName: String { isPointer ? "*semver.Version" : "semver.Version" }
  var printed: GoString { version.printed }

  func member(_ name: GoString) -> Value? { VersionObject.methods[name].map { .function($0(version)) } }

  private static let methods: [GoString: @Sendable (SemanticVersion) -> Function] = [
    "Major": { version in Function("Major") { () in number(version.major) } },
    "Minor": { version in Function("Minor") { () in number(version.minor) } },
    "Patch": { version in Function("Patch") { () in number(version.patch) } },
    "Prerelease": { version in Function("Prerelease") { () in version.prerelease } },
    "Metadata": { version in Function("Metadata") { () in version.metadata } },
    "Original": { version in Function("Original") { () in version.original } },
    "String": { version in Function("String") { () in version.printed } },
    "Compare": { version in comparison("Compare", version) { $0 } },
    "Equal": { version in comparison("Equal", version) { $0 == 0 } },
    "LessThan": { version in comparison("LessThan", version) { $0 < 0 } },
    "LessThanEqual": { version in comparison("LessThanEqual", version) { $0 <= 0 } },
    "GreaterThan": { version in comparison("GreaterThan", version) { $0 > 0 } },
    "GreaterThanEqual": { version in comparison("GreaterThanEqual", version) { $0 >= 0 } },
    "IncMajor": { version in Function("IncMajor") { () in object(version.nextMajor) } },
    "IncMinor": { version in Function("IncMinor") { () in object(version.nextMinor) } },
    "IncPatch": { version in Function("IncPatch") { () in object(version.nextPatch) } },
  ]

  private static func number(_ number: UInt64) -> Value { .integer(Int64(bitPattern: number), .uint64) }

  private static func object(_ version: SemanticVersion) -> Value {
    .object(VersionObject(version, isPointer: false))
  }

  /// A method that says something about the order of `version` and its argument.
  private static func comparison<Product: Returned>(
    _ name: String, _ version: SemanticVersion, _ answer: @escaping @Sendable (Int) -> Product
  ) -> Function {
    Function(name) { (other: VersionPointer) throws(FunctionError) in
      answer(version.compared(to: try other.version))
    }
  }

  /// The version of a `*semver.Version`; nil for everything else.
  static func version(of value: Value) -> SemanticVersion? {
    if case .object(let object) = value, let object = object as? VersionObject { object.version } else { nil }
  }
}

/// A parameter of type `*semver.Version`.
struct VersionPointer: SingleParameter {
  private let pointee: SemanticVersion?

  static var type: GoType { .object("*semver.Version") }
  init(_ value: Value) { pointee = VersionObject.version(of: value) }

  var version: SemanticVersion {
    get throws(FunctionError) {
      guard let pointee else { throw .nilDereference }
      return pointee
    }
  }
}
