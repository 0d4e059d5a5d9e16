import Diagnostics

/// One YAML document: a flat arena of nodes over its source. Immutable; a `Node` is a document and an index.
package final class Document: Sendable {
  package let source: SourceFile
  let records: [Record]
  /// Texts of scalars that differ from the source: escaped, folded, block scalars.
  let text: [UInt8]
  /// The line break of the source: that of its first line.
  let lineBreak: [UInt8]
  /// Anchor names by node index.
  package let anchors: [Int: String]
  /// Tags by node index, resolved: `tag:yaml.org,2002:str`, `!custom`.
  let tags: [Int: String]

  init(
    source: SourceFile, lineBreak: [UInt8], records: [Record], text: [UInt8], anchors: [Int: String], tags: [Int: String]
  ) {
    self.source = source
    self.lineBreak = lineBreak
    self.records = records
    self.text = text
    self.anchors = anchors
    self.tags = tags
  }

  /// The node that the document consists of; a null scalar for an empty document.
  package var root: Node { Node(document: self, index: 0) }

  /// The number of nodes.
  package var count: Int { records.count }
}
