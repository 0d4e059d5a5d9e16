/// A Go slice. A value: templates can't write into one.
package struct List {
  private var storage: Storage

  package init(_ elements: [Value], element: GoType = .any) {
    storage = Storage(elements, element)
  }

  /// Go's nil slice: it prints as an empty one, and JSON has null for it.
  package init(nilOf element: GoType) {
    storage = Storage([], element, isNil: true)
  }

  package var isNil: Bool { storage.isNil && storage.elements.isEmpty }

  package var elements: [Value] {
    get { storage.elements }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.elements, storage.element) }
      yield &storage.elements
    }
  }

  /// The static type of the elements.
  package var element: GoType { storage.element }

  /// The elements, if no one else has this list.
  fileprivate mutating func takeElements() -> [Value] {
    guard isKnownUniquelyReferenced(&storage) else { return [] }
    return storage.takeElements()
  }

  /// The elements on the heap: so that a `Value` is small, and so that giving up a list can be told how.
  private final class Storage {
    var elements: [Value]
    let element: GoType
    let isNil: Bool

    init(_ elements: [Value], _ element: GoType, isNil: Bool = false) {
      self.elements = elements
      self.element = element
      self.isNil = isNil
    }

    func takeElements() -> [Value] {
      var taken: [Value] = []
      swap(&taken, &elements)
      return taken
    }

    deinit {
      elements.dismantle()
    }
  }
}

extension [Value] {
  /// Gives up the values one after the other.
  ///
  /// A template can nest lists and maps as deeply as it likes, and the recursion by which Swift would give them up could overflow the stack.
  mutating func dismantle() {
    guard contains(where: \.isContainer) else { return }
    var pending: [Value] = []
    swap(&pending, &self)
    while !pending.isEmpty { pending.append(contentsOf: pending.removeLast().takeElements()) }
  }
}

extension Value {
  /// The elements of a list or map that no one else has; nothing otherwise.
  ///
  /// The payload is handed out by a function, as only then its one owner is known to be the variable here.
  fileprivate consuming func takeElements() -> [Value] {
    if case .list = self {
      guard var list = intoList() else { return [] }
      return list.takeElements()
    }
    guard var map = intoMap(), isKnownUniquelyReferenced(&map) else { return [] }
    return map.takeValues()
  }

  @inline(never)
  private consuming func intoList() -> List? {
    if case .list(let list) = consume self { return list } else { return nil }
  }

  @inline(never)
  private consuming func intoMap() -> Map? {
    if case .map(let map) = consume self { return map } else { return nil }
  }

  fileprivate var isContainer: Bool {
    switch self {
    case .list, .map: true
    default: false
    }
  }
}
