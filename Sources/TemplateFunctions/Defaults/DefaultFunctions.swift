import GoTemplate

/// Sprig's choices between values: by whether they are set, or by a condition.
enum DefaultFunctions {
  static let table: [Function] = [
    Function("default", defaulted),
    Function("empty") { (value: Value) in value.isEmpty },
    Function("coalesce") { (values: Rest<Value>) in values.elements.first { !$0.isEmpty } ?? .nil },
    Function("all") { (values: Rest<Value>) in values.elements.allSatisfy { !$0.isEmpty } },
    Function("any") { (values: Rest<Value>) in values.elements.contains { !$0.isEmpty } },
    Function("ternary") { (then: Value, otherwise: Value, condition: Bool) in condition ? then : otherwise },
    Function("hello") { () in GoString("Hello!") },
  ]

  /// The first of the values given, or `fallback` when it isn't set.
  private static func defaulted(_ fallback: Value, _ given: Rest<Value>) -> Value {
    guard let value = given.elements.first, !value.isEmpty else { return fallback }
    return value
  }
}
