/// Go's `index`, `slice` and `len`.
enum Indexing {
  static func index(_ item: Operand, _ indices: some Collection<Operand>) throws(FunctionError) -> Operand {
    guard !item.isNil else { throw .failed("index of untyped nil") }
    var item = item
    for index in indices {
      switch item.value.underlying {
      case .nil: throw .failed("index of nil pointer")
      case .list(let list):
        let position = try position(index.value, count: list.elements.count)
        guard position < list.elements.count else { throw .failed("reflect: slice index out of range") }
        item = Operand(list.elements[position], elementOf: list.element)
      case .string(let string):
        let position = try position(index.value, count: string.count)
        guard position < string.count else { throw .failed("reflect: string index out of range") }
        item = Operand(.integer(Int64(string.bytes[position]), .uint8))
      case .map(let map): item = map.element(try key(index.value))
      default: throw .failed("can't index item of type \(item.value.typeName)")
      }
    }
    return item
  }

  static func slice(_ item: Value, _ indices: some Collection<Operand>) throws(FunctionError) -> Value {
    guard item.type != nil else { throw .failed("slice of untyped nil") }
    guard indices.count <= 3 else { throw .failed("too many slice indexes: \(indices.count)") }
    let count: Int
    switch item.underlying {
    case .list(let list): count = list.elements.count
    case .string(let string):
      guard indices.count < 3 else { throw .failed("cannot 3-index slice a string") }
      count = string.count
    default: throw .failed("can't slice item of type \(item.typeName)")
    }
    var bounds = [0, count, count]
    for (place, index) in indices.enumerated() { bounds[place] = try position(index.value, count: count) }
    for (lower, upper) in zip(bounds, bounds.dropFirst()) where lower > upper {
      throw .failed("invalid slice index: \(lower) > \(upper)")
    }
    switch item.underlying {
    case .list(let list): return .list(List(Array(list.elements[bounds[0]..<bounds[1]]), element: list.element))
    case .string(let string): return .string(GoString(Array(string.bytes[bounds[0]..<bounds[1]])))
    default: return item
    }
  }

  static func length(of item: Operand) throws(FunctionError) -> Int {
    switch item.value.underlying {
    case .string(let string): return string.count
    case .list(let list): return list.elements.count
    case .map(let map): return map.count
    case .nil where item.isInterface: throw .failed("len of nil pointer")
    case .nil: throw .panicked("reflect: call of reflect.Value.Type on zero Value")
    default: throw .failed("len of type \(item.value.typeName)")
    }
  }

  /// An index into something with `count` elements; `count` itself passes, as in Go.
  private static func position(_ index: Value, count: Int) throws(FunctionError) -> Int {
    switch index {
    case .nil: throw .failed("cannot index slice/array with nil")
    case .integer(let value, _):
      guard value >= 0, value <= count else { throw .failed("index out of range: \(value)") }
      return Int(value)
    default: throw .failed("cannot index slice/array with type \(index.typeName)")
    }
  }

  private static func key(_ index: Value) throws(FunctionError) -> GoString {
    switch index {
    case .string(let key): return key
    case .nil: throw .failed("value is nil; should be of type string")
    default: throw .failed("value has type \(index.typeName); should be string")
    }
  }
}
