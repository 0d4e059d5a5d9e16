import GoTemplate

extension Value {
  /// The type as Go prints it with `%T`.
  var typeName: String {
    switch self {
    case .nil: "<nil>"
    case .bool: "bool"
    case .integer(_, let type): type.rawValue
    case .float: "float64"
    case .complex: "complex128"
    case .string: "string"
    case .list(let list): "[]\(list.element)"
    case .map(let map): map.type.description
    case .object(let object): object.typeName
    case .function: "func()"
    }
  }

  /// Go's `reflect.Kind` of the value.
  var kind: String {
    switch self {
    case .nil: "invalid"
    case .bool, .integer, .float, .complex, .string: typeName
    case .list: "slice"
    case .map: "map"
    case .object(let object): Value.kind(ofObject: object.typeName)
    case .function: "func"
    }
  }

  private static func kind(ofObject type: String) -> String {
    switch type {
    case _ where type.utf8.first == UInt8(ascii: "*"): "ptr"
    case "engine.files": "map"
    case "common.VersionSet": "slice"
    default: "struct"
    }
  }

  /// Whether Sprig takes the value for unset: nil, false, zero, and what has no elements.
  var isEmpty: Bool {
    switch self {
    case .nil: true
    case .bool(let flag): !flag
    case .integer(let number, _): number == 0
    case .float(let number): number == 0
    case .complex(let real, let imaginary): real == 0 && imaginary == 0
    case .string(let text): text.isEmpty
    case .list(let list): list.elements.isEmpty
    case .map(let map): map.isEmpty
    case .object, .function: false
    }
  }
}

extension FunctionError {
  /// What Go does with `reflect.TypeOf(nil).Kind()`.
  static let nilDereference = FunctionError.panicked("runtime error: invalid memory address or nil pointer dereference")
}
