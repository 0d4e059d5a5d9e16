/// The templates that one source defines, in the order of their first definition.
struct Definitions: Sequence {
  private var entries: [Definition] = []
  private var indices: [GoString: Int] = [:]

  struct Definition {
    let name: GoString
    let body: TableRange
    /// Whether the body is nothing but white space and comments; such a definition never replaces another one.
    let isBlank: Bool
  }

  /// Adds a definition; false when there is one already and neither of them is blank.
  mutating func add(_ name: GoString, body: TableRange, isBlank: Bool) -> Bool {
    let definition = Definition(name: name, body: body, isBlank: isBlank)
    guard let index = indices[name] else {
      indices[name] = entries.count
      entries.append(definition)
      return true
    }
    if entries[index].isBlank {
      entries[index] = definition
      return true
    }
    return isBlank
  }

  func makeIterator() -> some IteratorProtocol<Definition> { entries.makeIterator() }
}
