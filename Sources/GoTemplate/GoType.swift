/// A Go type, as far as templates can tell types apart: in `%T`, in error texts, in conversions of arguments.
package indirect enum GoType: Hashable, Sendable {
  /// `interface {}`: anything.
  case any
  case bool
  case integer(IntegerType)
  case float64
  case complex128
  case string
  /// `[]element`
  case list(GoType)
  /// `map[string]element`
  case map(GoType)
  /// A named type with the methods and printing of `underlying`, for example `common.Values`.
  case named(String, underlying: GoType)
  /// A struct or pointer, by its printed name, for example `*common.Capabilities`.
  case object(String)
  case function

  package static let int = GoType.integer(.int)
  package static let int64 = GoType.integer(.int64)
  package static let uint8 = GoType.integer(.uint8)
  /// `[]interface {}`
  package static let anyList = GoType.list(.any)
  /// `map[string]interface {}`
  package static let anyMap = GoType.map(.any)
  /// `[]uint8`
  package static let bytes = GoType.list(.uint8)
}

/// Go's integer types.
package enum IntegerType: String, Hashable, Sendable {
  case int, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64, uintptr

  package var isSigned: Bool {
    switch self {
    case .int, .int8, .int16, .int32, .int64: true
    default: false
    }
  }
}

extension GoType: CustomStringConvertible {
  /// The type as Go prints it with `%T`.
  package var description: String {
    switch self {
    case .any: "interface {}"
    case .bool: "bool"
    case .integer(let type): type.rawValue
    case .float64: "float64"
    case .complex128: "complex128"
    case .string: "string"
    case .list(let element): "[]\(element)"
    case .map(let element): "map[string]\(element)"
    case .named(let name, _): name
    case .object(let name): name
    case .function: "func()"
    }
  }
}
