import Diagnostics

extension SourceFile {
  /// Throws what go-yaml v2 refuses in a scalar that libyaml took: `\/` in double quotes, and a question mark in a plain text of a flow
  /// collection, where it begins a key.
  func checkGoYAML(_ scalar: Record, in collection: Record?) throws(Diagnostic) {
    let (start, end) = (Int(scalar.start), Int(scalar.end))
    if scalar.style == .doubleQuoted, !scalar.flags.contains(.verbatim), let escape = escapedSlash(from: start, to: end) {
      throw Diagnostic(
        "found unknown escape character while parsing a quoted scalar", at: place(escape), notes: [began(start)],
        help: "write the slash without the backslash")
    }
    if scalar.style == .plain, let collection, collection.style == .flow,
      let mark = bytes[start..<end].firstIndex(of: UInt8(ascii: "?")), mark > start
    {
      let isMapping = collection.kind == .mapping
      throw Diagnostic(
        "did not find expected ',' or '\(isMapping ? "}" : "]")' while parsing a flow \(isMapping ? "mapping" : "sequence")",
        at: place(mark), notes: [began(Int(collection.start))], help: "put the text with the '?' in quotes")
    }
  }

  private func escapedSlash(from start: Int, to end: Int) -> Int? {
    var index = start + 1
    while index + 1 < end {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      if bytes[index + 1] == UInt8(ascii: "/") { return index }
      index += 2
    }
    return nil
  }

  /// An empty flow collection where a block collection wants a key or an item, in go-yaml's words; nil for everything else.
  ///
  /// It is what a template gives that prints an empty value without looking: libyaml only misses a colon on the line that follows.
  func misplacedEmptyCollection(at location: Location, in open: [Record]) -> Diagnostic? {
    let start = location.range.lower
    guard let opening = bytes[start...].first, opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[") else { return nil }
    let closing = bytes[(start + 1)...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard closing == opening + 2 else { return nil }
    // Behind a dash alone it is the item.
    let before = bytes[..<start].last { ![0x20, 0x0A, 0x0D].contains($0) }
    if before == UInt8(ascii: "-") { return nil }
    let column = location.position.column
    let here = open.filter { place(Int($0.start)).position.column == column }
    guard let collection = here.first(where: { $0.kind == .mapping }) ?? here.last else { return nil }
    let isMapping = collection.kind == .mapping
    return Diagnostic(
      isMapping
        ? "did not find expected key while parsing a block mapping"
        : "did not find expected '-' indicator while parsing a block collection",
      at: location, notes: [began(Int(collection.start))],
      help: "an empty \(opening == UInt8(ascii: "{") ? "mapping" : "sequence") can't stand beside other entries")
  }

  private func place(_ offset: Int) -> Location { Location(self, SourceRange(offset, min(offset + 1, bytes.count))) }

  private func began(_ offset: Int) -> Diagnostic.Note { Diagnostic.Note("it began here", at: place(offset)) }
}
