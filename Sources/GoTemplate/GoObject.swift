/// A Go struct that templates see: `.Files`, `.Capabilities`, a parsed version.
package protocol GoObject: AnyObject {
  /// The type as `%T` prints it, for example `engine.files`.
  var typeName: String { get }
  /// What `%v` prints.
  var printed: GoString { get }
  /// The field of that name, or the method as a `Value.function`; nil when there is neither. Throws when a field that is made only now
  /// can't be made.
  func member(_ name: GoString) throws(FunctionError) -> Value?
  /// The list or map that the object is besides its methods, as Go types like `type files map[string][]byte` are: what
  /// `range`, `len` and `index` work on. Nil for structs.
  var underlying: Value? { get }
  /// The exported fields of a struct, in order, where they can be written as data; nil for what is data of another kind.
  var fields: [(name: String, value: Value)]? { get }
  /// The text that Go's JSON writer has for an object that writes itself; nil for what is written by its fields.
  var encodedText: GoString? { get }
}

extension GoObject {
  package var underlying: Value? { nil }
  package var fields: [(name: String, value: Value)]? { nil }
  package var encodedText: GoString? { nil }
}
