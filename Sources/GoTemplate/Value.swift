/// A value that templates work on, with the Go type that their printing, comparing and converting depend on.
package enum Value {
  /// The untyped nil: a missing key, or `null` in data.
  case `nil`
  case bool(Bool)
  /// An integer of any Go type; unsigned 64-bit values are kept as their bit pattern.
  case integer(Int64, IntegerType)
  case float(Double)
  case complex(Double, Double)
  case string(GoString)
  case list(List)
  case map(Map)
  case object(any GoObject)
  indirect case function(Function)
}

extension Value {
  package static func int(_ value: Int) -> Value { .integer(Int64(value), .int) }
  package static func int64(_ value: Int64) -> Value { .integer(value, .int64) }
  package static func string(_ text: String) -> Value { .string(GoString(text)) }
  /// A `[]interface {}`.
  package static func list(_ elements: [Value]) -> Value { .list(List(elements)) }
  /// A `[]string`.
  package static func strings(_ elements: [GoString]) -> Value {
    .list(List(elements.map { .string($0) }, element: .string))
  }
}
