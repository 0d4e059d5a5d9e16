import GoTemplate

extension Value {
  /// Go's `reflect.Kind` of the value.
  var kind: String {
    switch self {
    case .nil: "invalid"
    case .bool, .integer, .float, .complex, .string: typeName
    case .list: "slice"
    case .map: "map"
    case .object(let object):
      object.underlying?.kind ?? (object.typeName.utf8.first == UInt8(ascii: "*") ? "ptr" : "struct")
    case .function: "func"
    }
  }

  /// Whether Sprig takes the value for unset: nil, false, zero, and what has no elements.
  var isEmpty: Bool { !isTrue }

  /// The list that the value is, also by another name.
  var asList: List? {
    switch self {
    case .list(let list): list
    case .object(let object): object.underlying?.asList
    default: nil
    }
  }
}

extension FunctionError {
  /// What Go does with `reflect.TypeOf(nil).Kind()`.
  static let nilDereference = FunctionError.panicked("runtime error: invalid memory address or nil pointer dereference")
}
