import GoTemplate

/// A list that Go leaves nil when nothing is put into it.
struct NilWhenEmpty<Element: SingleParameter & Returned>: Returned {
  let elements: [Element]

  init(_ elements: [Element]) { self.elements = elements }

  var value: Value { elements.isEmpty ? .list(List(nilOf: Element.type)) : elements.value }
}
