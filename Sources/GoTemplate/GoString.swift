/// A string as Go has it: any bytes, usually UTF-8. Compared and ordered by bytes.
package struct GoString: Hashable, Sendable {
  package var bytes: [UInt8]

  package init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  package init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  package var isEmpty: Bool { bytes.isEmpty }
  /// The number of bytes, as Go's `len` counts.
  package var count: Int { bytes.count }
}

extension GoString: Comparable {
  package static func < (a: GoString, b: GoString) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }
}

extension GoString: ExpressibleByStringLiteral {
  package init(stringLiteral value: StaticString) {
    bytes = value.withUTF8Buffer { Array($0) }
  }
}

extension GoString: CustomStringConvertible {
  /// The text for messages; what isn't UTF-8 is replaced.
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
