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
