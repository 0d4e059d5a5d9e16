import Diagnostics

/// The tables of a syntax tree while its source is being parsed.
struct SyntaxTreeBuilder {
  private(set) var nodes: ContiguousArray<Node> = []
  private(set) var ranges: ContiguousArray<SourceRange> = []
  private(set) var children: ContiguousArray<NodeID> = []
  private(set) var names: ContiguousArray<GoString> = []
  private(set) var constants: ContiguousArray<SyntaxTree.Constant> = []
  private(set) var functions: ContiguousArray<Function> = []
  private var nameIndices: [GoString: Int32] = [:]
  private var functionIndices: [GoString: Int32] = [:]

  subscript(id: NodeID) -> Node { nodes[Int(id.index)] }

  func range(of id: NodeID) -> SourceRange { ranges[Int(id.index)] }

  mutating func add(_ node: Node, _ range: SourceRange) -> NodeID {
    nodes.append(node)
    ranges.append(range)
    return NodeID(index: Int32(truncatingIfNeeded: nodes.count - 1))
  }

  mutating func add(list: [NodeID]) -> TableRange {
    defer { children.append(contentsOf: list) }
    return TableRange(
      start: Int32(truncatingIfNeeded: children.count), count: Int32(truncatingIfNeeded: list.count))
  }

  mutating func add(fields: [GoString]) -> TableRange {
    defer { names.append(contentsOf: fields) }
    return TableRange(start: Int32(truncatingIfNeeded: names.count), count: Int32(truncatingIfNeeded: fields.count))
  }

  /// The index of a name that is compared by index: all its occurrences share one.
  mutating func intern(_ name: GoString) -> Int32 {
    if let index = nameIndices[name] { return index }
    let index = Int32(truncatingIfNeeded: names.count)
    names.append(name)
    nameIndices[name] = index
    return index
  }

  mutating func add(_ constant: SyntaxTree.Constant) -> Int32 {
    constants.append(constant)
    return Int32(truncatingIfNeeded: constants.count - 1)
  }

  /// The index of the function called `name`, which `look` finds when it hasn't been used before; nil when there is none.
  mutating func function(_ name: GoString, look: (GoString) -> Function?) -> Int32? {
    if let index = functionIndices[name] { return index }
    guard let function = look(name) else { return nil }
    let index = Int32(truncatingIfNeeded: functions.count)
    functions.append(function)
    functionIndices[name] = index
    return index
  }
}
