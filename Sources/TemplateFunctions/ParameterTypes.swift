import GoTemplate

extension Value: SingleParameter, Returned {
  static var type: GoType { .any }
  init(_ value: Value) { self = value }
  var value: Value { self }
}

extension GoString: SingleParameter, Returned {
  static var type: GoType { .string }
  init(_ value: Value) {
    if case .string(let text) = value { self = text } else { self.init() }
  }
  var value: Value { .string(self) }
}

extension Bool: SingleParameter, Returned {
  static var type: GoType { .bool }
  init(_ value: Value) {
    if case .bool(let flag) = value { self = flag } else { self = false }
  }
  var value: Value { .bool(self) }
}

extension Int: SingleParameter, Returned {
  static var type: GoType { .int }
  init(_ value: Value) {
    if case .integer(let number, _) = value { self = Int(number) } else { self = 0 }
  }
  var value: Value { .int(self) }
}

extension UInt32: SingleParameter {
  static var type: GoType { .integer(.uint32) }
  init(_ value: Value) {
    if case .integer(let number, _) = value { self = UInt32(truncatingIfNeeded: number) } else { self = 0 }
  }
}

extension Int64: Returned {
  var value: Value { .int64(self) }
}

extension Double: SingleParameter, Returned {
  static var type: GoType { .float64 }
  init(_ value: Value) {
    if case .float(let number) = value { self = number } else { self = 0 }
  }
  var value: Value { .float(self) }
}

/// Go's `map[string]interface {}`, which may be nil: it reads as empty then, and writing to it panics.
struct NilableMap: SingleParameter, Returned {
  let map: Map?

  static var type: GoType { .anyMap }
  init(_ value: Value) {
    if case .map(let map) = value { self.map = map } else { map = nil }
  }
  init(_ map: Map) { self.map = map }
  var value: Value { .map(map ?? Map()) }

  subscript(key: GoString) -> Value? { map?[key] }
  var keys: [GoString] { map?.keys ?? [] }
  var values: [Value] { map?.values ?? [] }
}

/// A Go slice whose elements all have the type of `Element`; `[Value]` is a `[]interface {}`.
extension Array: Returned where Element: SingleParameter & Returned {
  var value: Value { .list(List(map(\.value), element: Element.type)) }
}
