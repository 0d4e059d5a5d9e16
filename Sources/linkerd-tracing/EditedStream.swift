import Diagnostics
import YAML

/// Sources with the splices that a command makes in them; the input's bytes and the splices are all that is kept.
struct EditedStream {
  private(set) var parts: [(source: SourceFile, edits: [Edit])] = []

  /// Runs `edit` over every document of every input and collects what it wants to change. All inputs are looked at before
  /// what is wrong with some is thrown.
  init(_ inputs: [String], in console: Console, edit: (Document) throws(Diagnostic) -> [Edit]) throws(Failure) {
    let (sources, unreadable) = try console.readable(inputs)
    var problems: [Diagnostic] = []
    for source in sources {
      var edits: [Edit] = []
      do throws(Diagnostic) {
        var parser = Parser(source)
        while let document = try parser.next() { edits += try edit(document) }
      } catch {
        problems.append(error)
      }
      parts.append((source, edits))
    }
    if !unreadable.isEmpty { throw .environment(unreadable + problems) }
    if !problems.isEmpty { throw .input(problems) }
  }

  /// Writes the edited sources one behind the other, with a `---` where one doesn't begin with its own.
  func write(to console: inout Console) {
    for (index, part) in parts.enumerated() {
      let bytes = part.source.bytes
      if index > 0 {
        let before = parts[index - 1].source.bytes
        if before.last != UInt8(ascii: "\n"), !before.isEmpty { console.write("\n") }
        if !beginsWithMarker(bytes) { console.write("---\n") }
      }
      var position = 0
      for edit in part.edits.inOrder {
        let lower = max(position, edit.range.lower)
        console.write(bytes[position..<lower])
        console.write(edit.replacement)
        position = max(position, edit.range.upper)
      }
      console.write(bytes[position...])
    }
  }

  /// Whether the first line that is no comment is a `---` or a directive.
  private func beginsWithMarker(_ bytes: [UInt8]) -> Bool {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).lazy.map { $0 }.makeIterator()
    while let line = lines.next() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) || line.first == UInt8(ascii: "#") { continue }
      return line.starts(with: Array("---".utf8)) || line.first == UInt8(ascii: "%")
    }
    return false
  }
}
