import Diagnostics

/// The tables of a syntax tree while its source is being parsed.
struct SyntaxTreeBuilder: ~Copyable {
  private(set) var nodes: ContiguousArray<Node> = []
  private(set) var ranges: ContiguousArray<SourceRange> = []
  private(set) var children: ContiguousArray<NodeID> = []
  private(set) var paths: ContiguousArray<Int32> = []
  private(set) var constants: ContiguousArray<SyntaxTree.Constant> = []
  private(set) var functions: ContiguousArray<Function> = []
  private var nameTable = NameTable()
  /// The nodes of the lists that aren't complete yet, one list behind the other.
  private var open: ContiguousArray<NodeID> = []

  var names: ContiguousArray<GoString> { nameTable.names }

  subscript(id: NodeID) -> Node { nodes[Int(id.index)] }

  func range(of id: NodeID) -> SourceRange { ranges[Int(id.index)] }

  mutating func add(_ node: Node, _ range: SourceRange) -> NodeID {
    nodes.append(node)
    ranges.append(range)
    return NodeID(index: Int32(truncatingIfNeeded: nodes.count - 1))
  }

  mutating func add(_ constant: SyntaxTree.Constant) -> Int32 {
    constants.append(constant)
    return Int32(truncatingIfNeeded: constants.count - 1)
  }

  mutating func add(_ function: Function) -> Int32 {
    functions.append(function)
    return Int32(truncatingIfNeeded: functions.count - 1)
  }

  /// The index of a name; equal names share one.
  mutating func intern(_ name: ArraySlice<UInt8>) -> Int32 { nameTable.index(of: name) }

  // MARK: Lists

  /// Begins a list of nodes, perhaps inside another one; what `push` adds until `endList` is in it.
  func beginList() -> Int { open.count }

  mutating func push(_ node: NodeID) {
    open.append(node)
  }

  mutating func endList(_ mark: Int) -> TableRange {
    let list = TableRange(children.count, open.count - mark)
    children.append(contentsOf: open[mark...])
    open.removeSubrange(mark...)
    return list
  }

  /// Begins the names of fields that follow each other.
  func beginPath() -> Int { paths.count }

  mutating func extendPath(_ name: Int32) {
    paths.append(name)
  }

  /// Repeats the names of another path.
  mutating func extendPath(_ path: TableRange) {
    for index in path.indices { paths.append(paths[index]) }
  }

  func endPath(_ mark: Int) -> TableRange { TableRange(mark, paths.count - mark) }
}
