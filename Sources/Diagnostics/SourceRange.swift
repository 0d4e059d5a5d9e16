/// A half-open range of UTF-8 byte offsets into a `SourceFile`.
package struct SourceRange: Hashable, Sendable {
  package var lower: Int
  package var upper: Int

  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The empty range before the byte at `offset`.
  package init(at offset: Int) {
    self.init(offset, offset)
  }

  package var isEmpty: Bool { lower == upper }
  package var count: Int { upper - lower }

  package func contains(_ offset: Int) -> Bool { lower <= offset && offset < upper }
}
