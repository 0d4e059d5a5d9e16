import GoTemplate

/// Sprig's functions on lists. The `must` forms return the error with which the others panic; the text is the same.
enum ListFunctions {
  static let table: [Function] =
    [
      Function("list") { (values: Rest<Value>) in values.elements },
      Function("tuple") { (values: Rest<Value>) in values.elements },
      Function("concat", concat),
      Function("slice", slice),
      Function("mustSlice", slice),
      Function("sortAlpha", sortAlpha),
    ] + pair("append", append) + pair("push", append) + pair("prepend", prepend) + pair("first", first)
    + pair("last", last) + pair("rest", rest) + pair("initial", initial) + pair("reverse", reverse)
    + pair("uniq", uniq) + pair("compact", compact) + pair("without", without) + pair("has", has)
    + pair("chunk", chunk)

  /// The function under its name, and under the name with `must` before it.
  private static func pair<each Argument: Parameter, Product: Returned>(
    _ name: String, _ body: @escaping @Sendable (repeat each Argument) throws(FunctionError) -> Product
  ) -> [Function] {
    [Function(name, body), Function("must" + name.prefix(1).uppercased() + name.dropFirst(), body)]
  }

  private static func append(_ list: Value, _ value: Value) throws(FunctionError) -> [Value] {
    try elements(of: list, "Cannot push on type") + [value]
  }

  private static func prepend(_ list: Value, _ value: Value) throws(FunctionError) -> [Value] {
    try [value] + elements(of: list, "Cannot prepend on type")
  }

  private static func concat(_ lists: Rest<Value>) throws(FunctionError) -> NilWhenEmpty<Value> {
    var all: [Value] = []
    for list in lists.elements {
      guard let list = list.asList else {
        throw mismatch("Cannot concat type", list, " as list")
      }
      all += list.elements
      try Limit.check(elements: UInt(all.count))
    }
    return NilWhenEmpty(all)
  }

  private static func first(_ list: Value) throws(FunctionError) -> Value {
    try elements(of: list, "Cannot find first on type").first ?? .nil
  }

  private static func last(_ list: Value) throws(FunctionError) -> Value {
    try elements(of: list, "Cannot find last on type").last ?? .nil
  }

  private static func rest(_ list: Value) throws(FunctionError) -> Value {
    let elements = try elements(of: list, "Cannot find rest on type")
    return elements.isEmpty ? NilWhenEmpty(elements).value : Array(elements.dropFirst()).value
  }

  private static func initial(_ list: Value) throws(FunctionError) -> Value {
    let elements = try elements(of: list, "Cannot find initial on type")
    return elements.isEmpty ? NilWhenEmpty(elements).value : Array(elements.dropLast()).value
  }

  private static func reverse(_ list: Value) throws(FunctionError) -> [Value] {
    try elements(of: list, "Cannot find reverse on type").reversed()
  }

  private static func compact(_ list: Value) throws(FunctionError) -> [Value] {
    try elements(of: list, "Cannot compact on type").filter { !$0.isEmpty }
  }

  private static func uniq(_ list: Value) throws(FunctionError) -> [Value] {
    var unique: [Value] = []
    var scalars: Set<Scalar> = []
    for element in try elements(of: list, "Cannot find uniq on type") {
      if let scalar = Scalar(element) {
        if scalars.insert(scalar).inserted { unique.append(element) }
      } else if !unique.contains(where: { $0.isDeeplyEqual(to: element) }) {
        unique.append(element)
      }
    }
    return unique
  }

  /// Values that can be looked up, so that long lists of them take no quadratic time.
  private enum Scalar: Hashable {
    case text(GoString)
    case number(Int64, IntegerType)

    init?(_ value: Value) {
      switch value {
      case .string(let text): self = .text(text)
      case .integer(let number, let type): self = .number(number, type)
      default: return nil
      }
    }
  }

  private static func without(_ list: Value, _ left: Rest<Value>) throws(FunctionError) -> [Value] {
    try elements(of: list, "Cannot find without on type").filter { element in
      !left.elements.contains { $0.isDeeplyEqual(to: element) }
    }
  }

  private static func has(_ value: Value, _ list: Value) throws(FunctionError) -> Bool {
    if case .nil = list { return false }
    return try elements(of: list, "Cannot find has on type").contains { $0.isDeeplyEqual(to: value) }
  }

  /// The elements from one index to another, a list of the same type; nil when there are none.
  private static func slice(_ value: Value, _ indices: Rest<Value>) throws(FunctionError) -> Value {
    guard var list = value.asList else { throw mismatch("list should be type of slice or array but", value) }
    if list.elements.isEmpty { return .nil }
    let start = indices.elements.first.map { Int($0.castToInteger) } ?? 0
    let end = indices.elements.count < 2 ? list.elements.count : Int(indices.elements[1].castToInteger)
    guard 0 <= start, start <= end, end <= list.elements.count else {
      throw .panicked("reflect.Value.Slice: slice index out of bounds")
    }
    list.elements = Array(list.elements[start..<end])
    return .list(list)
  }

  /// A `[][]interface {}` of lists of `size` elements, the last of what is left.
  private static func chunk(_ size: Int, _ value: Value) throws(FunctionError) -> Value {
    let elements = try elements(of: value, "Cannot chunk type")
    // Go computes the number of chunks in floating point: below one it is an empty list, and less than none panics.
    let count = (Double(elements.count - 1) / Double(size)).rounded(.down) + 1
    guard count >= 0, size > 0 || count == 0 || size < -1 && elements.count == 1 else {
      throw .panicked("runtime error: makeslice: len out of range")
    }
    if count == 0 { return .list(List([], element: .anyList)) }
    let size = size > 0 ? size : 1
    let chunks = stride(from: 0, to: elements.count, by: size).map { start -> Value in
      .list(Array(elements[start..<(start + min(size, elements.count - start))]))
    }
    return .list(List(chunks, element: .anyList))
  }

  /// The texts of the elements, sorted by bytes; what isn't a list is a list of one.
  private static func sortAlpha(_ value: Value) -> [GoString] {
    value.asList == nil ? [value.text] : value.texts.sorted()
  }

  private static func elements(of value: Value, _ complaint: String) throws(FunctionError) -> [Value] {
    guard let list = value.asList else { throw mismatch(complaint, value) }
    return list.elements
  }

  private static func mismatch(_ complaint: String, _ value: Value, _ end: String = "") -> FunctionError {
    if case .nil = value { return .nilDereference }
    return .failed("\(complaint) \(value.kind)\(end)")
  }
}
