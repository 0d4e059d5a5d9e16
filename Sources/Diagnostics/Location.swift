/// A range of a source.
package struct Location: Sendable {
  package let file: SourceFile
  package let range: SourceRange

  package init(_ file: SourceFile, _ range: SourceRange) {
    self.file = file
    self.range = range
  }

  /// The same place in the outermost source.
  package var outermost: Location {
    let (file, range) = file.outermost(range)
    return Location(file, range)
  }

  /// Line and column in the outermost source.
  package var position: Position {
    let outer = outermost
    return outer.file.position(of: outer.range.lower)
  }
}
