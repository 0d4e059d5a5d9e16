/// A node of a document's arena. Children follow their parent; `next` is the index after the whole subtree.
struct Record {
  var kind: Node.Kind
  var style: Node.Style
  var flags: Flags
  /// The node's bytes in the source, properties (anchor, tag) included; a block collection ends with its last descendant.
  var start: UInt32
  var end: UInt32
  /// A scalar's text: in the source when `.verbatim`, otherwise in the document's text buffer. For an alias: the index of its target.
  var textStart: UInt32
  var textCount: UInt32
  var next: UInt32

  struct Flags: OptionSet {
    let rawValue: UInt16
    /// The text of the scalar is a slice of the source.
    static let verbatim = Flags(rawValue: 1)
    static let anchored = Flags(rawValue: 2)
    static let tagged = Flags(rawValue: 4)
  }
}
