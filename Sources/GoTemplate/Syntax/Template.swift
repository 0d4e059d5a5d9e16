/// A template of a set: a list of nodes in the tree of the source that defines it.
struct Template {
  let name: GoString
  let tree: SyntaxTree
  let body: TableRange
  /// Whether the body is nothing but white space and comments.
  let isBlank: Bool
}
