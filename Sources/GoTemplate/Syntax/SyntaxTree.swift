import Diagnostics

/// A parsed source: the nodes of all the templates in it, in one table.
///
/// Immutable after parsing, so that templates of one source share it.
final class SyntaxTree {
  let file: SourceFile
  let nodes: ContiguousArray<Node>
  /// Where each node stands: from the byte that Go's messages point to, to its end.
  let ranges: ContiguousArray<SourceRange>
  /// The nodes in lists.
  let children: ContiguousArray<NodeID>
  /// Names of fields, variables and templates.
  let names: ContiguousArray<GoString>
  /// The names of fields that follow each other (`.a.b`), by their indices.
  let paths: ContiguousArray<Int32>
  let constants: ContiguousArray<Constant>
  let functions: ContiguousArray<Function>

  /// A number or string as it is written in the source.
  enum Constant {
    case number(NumberLiteral)
    case string(GoString)
  }

  init(file: SourceFile, builder: borrowing SyntaxTreeBuilder) {
    self.file = file
    nodes = builder.nodes
    ranges = builder.ranges
    children = builder.children
    names = builder.names
    paths = builder.paths
    constants = builder.constants
    functions = builder.functions
  }

  subscript(id: NodeID) -> Node { nodes[Int(id.index)] }

  /// The name of a field, by its place in `paths`.
  func field(_ place: Int) -> GoString { names[Int(paths[place])] }

  func location(of id: NodeID) -> Location { Location(file, ranges[Int(id.index)]) }
}
