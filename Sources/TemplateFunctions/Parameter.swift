import GoTemplate

/// A Swift type that stands for a Go parameter type, so that a function's Go signature is that of its Swift body.
protocol Parameter: SendableMetatype {
  /// The type as Go declares it; for `Rest`, that of one element.
  static var type: GoType { get }
  /// Whether this is Go's `...T`, which takes all arguments that are left.
  static var isVariadic: Bool { get }
  /// Takes the arguments of this parameter, already converted by the evaluator, from those that are left.
  static func take(from arguments: inout ArraySlice<Value>) -> Self
}

/// A parameter that takes exactly one argument.
protocol SingleParameter: Parameter {
  /// Gives the zero value when `value` isn't of this type, which the evaluator rules out.
  init(_ value: Value)
}

extension SingleParameter {
  static var isVariadic: Bool { false }

  static func take(from arguments: inout ArraySlice<Value>) -> Self {
    Self(arguments.popFirst() ?? .nil)
  }
}

/// Go's `...T`: all arguments that are left.
struct Rest<Element> {
  let elements: [Element]
}

// Not on the type itself: the run-time system would look the conformance up when it makes the type.
extension Rest: Parameter where Element: SingleParameter {
  static var type: GoType { Element.type }
  static var isVariadic: Bool { true }

  static func take(from arguments: inout ArraySlice<Value>) -> Rest {
    defer { arguments = [] }
    return Rest(elements: arguments.map { Element($0) })
  }
}

/// What the body of a function may return.
protocol Returned: SendableMetatype {
  var value: Value { get }
}

extension Function {
  /// A function whose Go signature is read from the types of `body`.
  init<each Argument: Parameter, Product: Returned>(
    _ name: String, _ body: @escaping @Sendable (repeat each Argument) throws(FunctionError) -> Product
  ) {
    var parameters: [GoType] = []
    var variadic: GoType?
    for parameter in repeat (each Argument).self {
      if parameter.isVariadic { variadic = parameter.type } else { parameters.append(parameter.type) }
    }
    self.init(name, parameters, variadic: variadic) { arguments, _ throws(FunctionError) in
      var left = arguments[...]
      return try body(repeat (each Argument).take(from: &left)).value
    }
  }
}
