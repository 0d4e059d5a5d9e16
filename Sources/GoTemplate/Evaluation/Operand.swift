/// A value on its way through an evaluation, with the one thing that Go's reflection knows beyond it.
struct Operand {
  var value: Value
  /// Whether the value lies in an `interface {}`, as the elements of `[]interface {}` do. Messages then name that type, and a nil
  /// is a nil interface; elsewhere nil stands for no value at all.
  var isInterface: Bool

  init(_ value: Value, isInterface: Bool = false) {
    self.value = value
    self.isInterface = isInterface
  }

  /// An element of a list or map whose elements have the static type `type`.
  init(_ value: Value, elementOf type: GoType) {
    self.value = value
    if case .any = type { isInterface = true } else { isInterface = false }
  }

  /// No value at all.
  static var invalid: Operand { Operand(.nil) }

  var isNil: Bool { if case .nil = value { true } else { false } }

  /// The static type as messages name it.
  var typeName: String { isInterface ? "interface {}" : value.typeName }
}
