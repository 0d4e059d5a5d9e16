/// A function that templates may call.
///
/// The evaluator checks and converts the arguments by the declared types, with Go's error texts, before the body sees them:
/// a `.string` parameter always arrives as `Value.string`, an `.any` parameter as it is.
package struct Function: Sendable {
  package typealias Body = @Sendable (_ arguments: [Value], _ execution: Execution) throws(FunctionError) -> Value

  package let name: String
  package let parameters: [GoType]
  /// The type of the last, repeated parameter (`...T`); nil when the function isn't variadic.
  package let variadic: GoType?
  package let body: Body

  package init(_ name: String, _ parameters: [GoType], variadic: GoType? = nil, body: @escaping Body) {
    self.name = name
    self.parameters = parameters
    self.variadic = variadic
    self.body = body
  }
}
