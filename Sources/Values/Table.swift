/// A map of values by key. Keys are compared as bytes: two spellings of one character are two keys, as they are for helm.
package struct Table: Sendable {
  private var entries: [Key: Value] = [:]

  package init() {}

  package init(_ entries: some Sequence<(String, Value)>) {
    for (key, value) in entries { self[key] = value }
  }

  package var isEmpty: Bool { entries.isEmpty }
  package var count: Int { entries.count }

  /// The value under a key. Setting nil removes the key; a null is a value.
  package subscript(key: String) -> Value? {
    get { entries[Key(key)] }
    set { entries[Key(key)] = newValue }
  }

  /// The value that a field of a Go struct gets when Go's JSON reader fills it from the table.
  ///
  /// Keys are compared without regard to case; of several, the last in the order of bytes wins, and nulls say nothing.
  package func field(_ name: String) -> Value? {
    let wanted = name.utf8.lazy.map { Self.lowercased($0) }
    var found: (key: Key, value: Value)?
    for (key, value) in entries where !value.isNull && key.text.utf8.count == name.utf8.count {
      guard key.text.utf8.lazy.map({ Self.lowercased($0) }).elementsEqual(wanted) else { continue }
      if let known = found, key < known.key { continue }
      found = (key, value)
    }
    return found?.value
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Keys and values in the order of the keys' bytes.
  package var sorted: [(key: String, value: Value)] {
    entries.sorted { $0.key < $1.key }.map { ($0.key.text, $0.value) }
  }

  private struct Key: Hashable, Comparable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (a: Key, b: Key) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
    static func < (a: Key, b: Key) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
