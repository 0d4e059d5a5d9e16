/// The arguments of a command: what stands behind its first word, and the value that comes through the pipe.
struct Arguments {
  /// All operands of the command, the first word included; empty where there can't be any.
  private let operands: TableRange
  /// The value of the command before in the pipeline.
  let final: Operand?

  static var none: Arguments { Arguments(operands: .empty, final: nil) }

  init(operands: TableRange, final: Operand?) {
    self.operands = operands
    self.final = final
  }

  /// Where the written arguments stand among the tree's children.
  var written: Range<Int> { operands.indices.dropFirst() }

  var areAbsent: Bool { operands.count <= 1 && final == nil }

  /// The number of written arguments and the one from the pipe.
  var count: Int { written.count + (final == nil ? 0 : 1) }

  /// Throws when there are arguments: the first word is none that takes any.
  @inline(never)
  func mustBeAbsent(in evaluator: borrowing Evaluator) throws(TemplateError) {
    guard !areAbsent else { return }
    let word = NodePrinter.print(evaluator.tree.children[Int(operands.start)], in: evaluator.tree)
    throw evaluator.failure("can't give argument to non-function \(word)")
  }
}
