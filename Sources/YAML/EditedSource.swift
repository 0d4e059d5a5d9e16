import Diagnostics

/// A source with the splices that change it.
package struct EditedSource: Sendable {
  /// What was read.
  package let original: SourceFile
  /// What the splices are for: the original, or a copy in which shared values were written out.
  package let source: SourceFile
  package let edits: [Edit]
  /// The anchors whose values were written out where an edit had to differ.
  package let writtenOut: [String]

  package init(_ source: SourceFile, edits: [Edit]) {
    (original, self.source, self.edits, writtenOut) = (source, source, edits, [])
  }

  /// Collects the edits of all documents. `state` is what `edit` learns on the way; when shared values have to be written out first, it
  /// begins again as it was.
  package init<State>(
    _ source: SourceFile, state: inout State, edit: (inout State, Document) throws(Diagnostic) -> Editor
  ) throws(Diagnostic) {
    do {
      try self.init(stream: source, state: &state, edit: edit)
    } catch {
      guard let texts = JSONTexts.sources(of: source) else { throw error }
      var edits: [Edit] = []
      for text in texts {
        for edit in try EditedSource(stream: text, state: &state, edit: edit).editsOfOriginal {
          edits.append(Edit(text.outermost(edit.range).range, edit.replacement, column: edit.column))
        }
      }
      self.init(source, edits: edits)
    }
  }

  private init<State>(
    stream source: SourceFile, state: inout State, edit: (inout State, Document) throws(Diagnostic) -> Editor
  ) throws(Diagnostic) {
    var current = source
    var names: [String] = []
    var known: Set<String> = []
    // Each round gives every shared value that is edited one reader less.
    for _ in 0..<100 {
      var trial = state
      var edits: [Edit] = []
      var recent = RecentTexts()
      var unsharing: [Edit] = []
      var isAbandoned = false
      var parser = Parser(current)
      while let document = try parser.next() {
        let editor = try edit(&trial, document)
        for edit in editor.edits { edits.append(Edit(edit.range, recent.shared(edit.replacement), column: edit.column)) }
        isAbandoned = isAbandoned || editor.isAbandoned
        let first = editor.unsharing
        if first.isEmpty { continue }
        unsharing += first
        for name in editor.unsharedNames where known.insert(name).inserted { names.append(name) }
      }
      // What is wrong has its place in the source as it was read.
      if unsharing.isEmpty || isAbandoned {
        state = trial
        (original, self.source, self.edits, writtenOut) = (source, current, edits, names)
        return
      }
      current = SourceFile(name: source.name, bytes: unsharing.applied(to: current.bytes))
    }
    throw Diagnostic(
      "too many places share what is edited", at: Location(source, SourceRange(at: 0)), help: "write the aliases out")
  }

  /// Whether the result is the original.
  package var isUnchanged: Bool { edits.isEmpty && source === original }

  /// The bytes with every edit made.
  package var result: [UInt8] { edits.applied(to: source.bytes) }

  /// The edits of the original itself.
  package var editsOfOriginal: [Edit] {
    source === original ? edits : [Edit.difference(from: original.bytes, to: result)]
  }
}

extension Edit {
  /// The one splice that turns some bytes into others.
  package static func difference(from old: [UInt8], to new: [UInt8]) -> Edit {
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    var end = 0
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    return Edit(SourceRange(start, old.count - end), Array(new[start..<new.count - end]))
  }
}
