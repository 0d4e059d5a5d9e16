extension Value {
  /// The Go type; nil for the untyped nil.
  package var type: GoType? {
    switch self {
    case .nil: nil
    case .bool: .bool
    case .integer(_, let type): .integer(type)
    case .float: .float64
    case .complex: .complex128
    case .string: .string
    case .list(let list): .list(list.element)
    case .map(let map): map.type
    case .object(let object): .object(object.typeName)
    case .function: .function
    }
  }

  /// The type as `%T` prints it, `<nil>` for the untyped nil.
  package var typeName: String { type?.description ?? "<nil>" }

  /// Whether `if` takes the value for true: when it is neither nil, zero nor empty.
  package var isTrue: Bool {
    switch self {
    case .nil: false
    case .bool(let value): value
    case .integer(let value, _): value != 0
    case .float(let value): value != 0
    case .complex(let real, let imaginary): real != 0 || imaginary != 0
    case .string(let string): !string.isEmpty
    case .list(let list): !list.elements.isEmpty
    case .map(let map): !map.isEmpty
    case .object(let object): object.underlying?.isTrue ?? true
    case .function: true
    }
  }

  /// The value itself, or the list or map that an object is.
  package var underlying: Value {
    if case .object(let object) = self { object.underlying ?? self } else { self }
  }
}

extension GoType {
  /// Whether `nil` is a value of the type.
  var canBeNil: Bool {
    switch self {
    case .any, .list, .map, .function: true
    case .object(let name): name.utf8.first == UInt8(ascii: "*")
    case .bool, .integer, .float64, .complex128, .string: false
    case .named(_, let underlying): underlying.canBeNil
    }
  }

  /// What a variable of the type holds before anything is stored in it; an empty list or map where Go has a nil one.
  var zero: Value {
    switch self {
    case .any, .object, .function: .nil
    case .bool: .bool(false)
    case .integer(let type): .integer(0, type)
    case .float64: .float(0)
    case .complex128: .complex(0, 0)
    case .string: .string(GoString())
    case .list(let element): .list(List([], element: element))
    case .map: .map(Map(type: self))
    case .named(_, .map): .map(Map(type: self))
    case .named(_, let underlying): underlying.zero
    }
  }

  /// The type without its name.
  var underlying: GoType {
    if case .named(_, let underlying) = self { underlying.underlying } else { self }
  }

  /// The type of the elements of a list or map.
  var element: GoType? {
    switch underlying {
    case .list(let element), .map(let element): element
    default: nil
    }
  }

  /// Whether a value of the type can be stored in a variable of type `other`.
  func isAssignable(to other: GoType) -> Bool {
    if case .any = other { return true }
    if self == other { return true }
    // One of the two may have a name, as long as what they name is the same.
    if case .named = self, case .named = other { return false }
    return underlying == other.underlying
  }
}
