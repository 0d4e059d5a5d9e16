/// The place of a node in its syntax tree.
struct NodeID: Hashable {
  let index: Int32
}

/// Consecutive entries of one of a syntax tree's tables.
struct TableRange {
  let start: Int32
  let count: Int32

  init(_ start: Int, _ count: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.count = Int32(truncatingIfNeeded: count)
  }

  static let empty = TableRange(0, 0)

  var isEmpty: Bool { count == 0 }
  var indices: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// A node of a syntax tree. Lists of nodes are ranges of the tree's `children`, names ranges of its `paths`.
enum Node {
  // What a template consists of.
  case text
  case action(pipeline: NodeID)
  /// `if` and `with`, with everything that hangs on `else if` or `else with`; `with` makes its value the dot.
  case conditional(clauses: TableRange, otherwise: TableRange, rebindsDot: Bool)
  /// A condition of `if` or `with` and what it guards.
  case clause(pipeline: NodeID, body: TableRange)
  case range(pipeline: NodeID, body: TableRange, otherwise: TableRange)
  /// A call of a template; of a `block` too, whose body becomes a template.
  case template(name: Int32, pipeline: NodeID?)
  case `break`
  case `continue`

  // What an action consists of.
  case pipeline(declarations: TableRange, assigns: Bool, commands: TableRange)
  case command(operands: TableRange)

  // Operands.
  case dot
  case `nil`
  case bool(Bool)
  case number(constant: Int32)
  case string(constant: Int32)
  /// `.a.b`
  case field(path: TableRange)
  /// `$v.a.b`; the name of a variable contains the dollar sign.
  case variable(name: Int32, path: TableRange)
  /// `(…).a.b`
  case chain(base: NodeID, path: TableRange)
  case function(Int32)
  case builtin(Builtin)
}
