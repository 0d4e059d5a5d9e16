import GoTemplate

/// Sprig's questions about types, by Go's names for them.
enum TypeFunctions {
  static let table: [Function] = [
    Function("typeOf") { (value: Value) in GoString(value.typeName) },
    Function("typeIs") { (type: GoString, value: Value) in GoString(value.typeName) == type },
    Function("typeIsLike", typeIsLike),
    Function("kindOf") { (value: Value) in GoString(value.kind) },
    Function("kindIs") { (kind: GoString, value: Value) in GoString(value.kind) == kind },
    Function("deepEqual") { (a: Value, b: Value) in a.isDeeplyEqual(to: b) },
    Function("toString") { (value: Value) in value.text },
    Function("toStrings") { (value: Value) in value.texts },
  ]

  /// Whether the type is `type` or a pointer to it.
  private static func typeIsLike(_ type: GoString, _ value: Value) -> Bool {
    let name = GoString(value.typeName)
    return name == type || name == GoString("*".utf8 + type.bytes)
  }
}

extension Value {
  /// The texts of the elements that aren't nil; what isn't a list is one text, and nil is none.
  var texts: [GoString] {
    if case .nil = self { return [] }
    guard let list = asList else { return [text] }
    return list.elements.compactMap { element in
      if case .nil = element { nil } else { element.text }
    }
  }
}
