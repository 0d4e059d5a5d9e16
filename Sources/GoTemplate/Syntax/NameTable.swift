/// The names that a source uses, each once: equal names have the same index.
struct NameTable {
  private(set) var names: ContiguousArray<GoString> = []
  /// Indices of names, where their hash leads; -1 where there is none. At most half full, its size is a power of two.
  private var slots = ContiguousArray<Int32>(repeating: -1, count: 64)

  /// The index of a name; it is added when it is new.
  mutating func index(of name: ArraySlice<UInt8>) -> Int32 {
    var slot = slot(of: name)
    while slots[slot] >= 0 {
      if names[Int(slots[slot])].bytes.elementsEqual(name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = Int32(truncatingIfNeeded: names.count)
    names.append(GoString(Array(name)))
    slots[slot] = index
    if names.count * 2 > slots.count { grow() }
    return index
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: -1, count: slots.count * 2)
    for (index, name) in names.enumerated() {
      var slot = slot(of: name.bytes[...])
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }

  private func slot(of name: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    name.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize() & (slots.count - 1)
  }
}
