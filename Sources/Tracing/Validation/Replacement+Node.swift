import Diagnostics
import YAML

extension Replacement {
  /// The splice that gives a scalar another text in the quotes that it has; none where that would change another place as well.
  static func text(_ text: String, for node: Node) -> [Replacement] {
    guard node.kind == .scalar, !node.isShared, node.tag == nil, !node.range.isEmpty else { return [] }
    return edits(of: node.document) { editor in editor.setText(text, of: node, inFlow: node.isInFlow) }
  }

  /// The splice that puts a scalar in the place of another as it is written; none where that would change another place as well.
  static func scalar(_ text: String, for node: Node) -> [Replacement] {
    guard node.kind == .scalar, !node.isShared, node.tag == nil, !node.range.isEmpty else { return [] }
    return [Replacement(node.location, with: Array(text.utf8))]
  }

  /// The splices that set texts in a mapping below another, which are made where they are missing.
  static func setting(_ texts: [(key: String, text: String)], at path: [String], in mapping: Node) -> [Replacement] {
    guard mapping.kind == .mapping, !mapping.isEmptyCollection, !mapping.isShared else { return [] }
    return edits(of: mapping.document) { editor throws(Diagnostic) in
      try editor.set(texts.map { ($0.key, .string($0.text)) }, at: path, in: mapping)
    }
  }

  /// The splices of an editor; none when it refuses, or when aliases share what it changes.
  private static func edits(of document: Document, _ body: (inout Editor) throws(Diagnostic) -> Void) -> [Replacement] {
    var editor = Editor(document)
    do throws(Diagnostic) { try body(&editor) } catch { return [] }
    guard editor.unsharing.isEmpty else { return [] }
    return editor.edits.map {
      Replacement(Location(document.source, $0.range), with: $0.replacement, column: $0.column)
    }
  }
}
