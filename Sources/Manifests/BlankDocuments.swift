import Diagnostics

/// Counts the documents of a source that have nothing in them but comments, while the others go by.
package struct BlankDocuments: Sendable {
  private var source: SourceFile?
  private var starts: ArraySlice<Int> = []

  package init() {}

  /// Turns to a source, unless it is the one that is being counted. Throws what `DocumentSplit` refuses.
  package mutating func turn(to source: SourceFile) throws(Diagnostic) {
    if self.source !== source { (self.source, starts) = (source, try DocumentSplit(source).blanks[...]) }
  }

  /// The number of those that begin before an offset and weren't counted before.
  package mutating func count(before offset: Int) -> Int {
    let counted = starts.prefix { $0 < offset }.count
    starts.removeFirst(counted)
    return counted
  }
}
