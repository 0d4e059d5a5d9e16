/// Prints nodes of a tree again, as Go's messages show them.
struct NodePrinter {
  let tree: SyntaxTree
  private var output: [UInt8] = []

  static func print(_ node: NodeID, in tree: SyntaxTree) -> String {
    var printer = NodePrinter(tree: tree)
    printer.print(node)
    return String(decoding: printer.output, as: UTF8.self)
  }

  private init(tree: SyntaxTree) {
    self.tree = tree
  }

  private mutating func print(_ node: NodeID) {
    switch tree[node] {
    case .text, .conditional, .clause, .range, .break, .continue, .dot, .nil, .bool, .number, .string, .function,
      .builtin:
      printSource(of: node)
    case .action(let pipeline):
      write("{{")
      print(pipeline)
      write("}}")
    case .template(let name, let pipeline):
      write("{{template ")
      Quoting.append(tree.names[Int(name)].bytes, to: &output)
      if let pipeline {
        write(" ")
        print(pipeline)
      }
      write("}}")
    case .pipeline(let declarations, let assigns, let commands):
      print(declarations, separator: ", ")
      if !declarations.isEmpty { write(assigns ? " = " : " := ") }
      print(commands, separator: " | ")
    case .command(let operands): print(operands, separator: " ")
    case .field(let names): printFields(names)
    case .variable(let name, let fields):
      output.append(contentsOf: tree.names[Int(name)].bytes)
      printFields(fields)
    case .chain(let base, let fields):
      printOperand(base)
      printFields(fields)
    }
  }

  private mutating func print(_ list: TableRange, separator: String) {
    for index in list.indices {
      if index > Int(list.start) { write(separator) }
      printOperand(tree.children[index])
    }
  }

  /// A pipeline among operands stands in parentheses.
  private mutating func printOperand(_ node: NodeID) {
    guard case .pipeline = tree[node] else { return print(node) }
    write("(")
    print(node)
    write(")")
  }

  private mutating func printFields(_ names: TableRange) {
    for index in names.indices {
      write(".")
      output.append(contentsOf: tree.field(index).bytes)
    }
  }

  private mutating func printSource(of node: NodeID) {
    let range = tree.ranges[Int(node.index)]
    output.append(contentsOf: tree.file.bytes[range.lower..<range.upper])
  }

  private mutating func write(_ text: String) {
    output.append(contentsOf: text.utf8)
  }
}
