import Diagnostics
import Tracing
import YAML

/// Sources with the splices that a command makes in them; the input's bytes and the splices are all that is kept.
struct EditedStream {
  private(set) var parts: [EditedSource] = []

  /// Runs `edit` over every input. All are looked at before what is wrong with some is thrown. Of a folder, `everyFile` takes what
  /// isn't called `*.yaml`, `*.yml` or `*.json` as well, as linkerd does.
  init(
    _ inputs: [String], everyFile: Bool = false, in console: Console, edit: (SourceFile) throws(Diagnostic) -> EditedSource
  ) throws(Failure) {
    let (sources, unreadable) = try console.readable(everyFile ? Self.files(of: inputs) : inputs)
    var problems: [Diagnostic] = []
    for source in sources {
      do throws(Diagnostic) {
        parts.append(try edit(source))
      } catch {
        problems.append(error)
      }
    }
    if !unreadable.isEmpty { throw .environment(unreadable + problems) }
    if !problems.isEmpty { throw .input(problems) }
  }

  /// The inputs with every folder's files in its place; what can't be looked into stays, so that reading it says why.
  private static func files(of inputs: [String]) -> [String] {
    inputs.flatMap { input in
      guard !input.hasPrefix("https://"), (try? FileSystem.kind(of: input)) == .folder else { return [input] }
      return (try? FileSystem.walk(input) { _ in true }) ?? [input]
    }
  }

  /// Writes the edited sources one behind the other, with a `---` where one doesn't begin with its own.
  func write(to console: inout Console) {
    let parts = parts.filter { !$0.source.bytes.isEmpty }
    for (index, part) in parts.enumerated() {
      let bytes = part.source.bytes
      if index > 0 {
        if parts[index - 1].source.bytes.last != UInt8(ascii: "\n") { console.write("\n") }
        switch firstLine(bytes) {
        case .marker: break
        case .directive: console.write("...\n")
        case .content: console.write("---\n")
        }
      }
      // A byte order mark belongs to the beginning of a stream alone.
      var mark = index > 0 && bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
      part.edits.forEachPart(of: bytes) { slice in
        console.write(slice.dropFirst(mark))
        mark = max(0, mark - slice.count)
      }
    }
  }

  /// Prints the edited sources, or does with them what the options say.
  func deliver(_ options: DeliveryOptions, as format: OutputFormat, to console: inout Console) throws(Failure) {
    if format == .json { return try writeJSON(to: &console) }
    guard options.inPlace || options.diff || options.check else { return write(to: &console) }
    let changed = parts.filter { !$0.isUnchanged }
    if options.inPlace { return try console.replace(changed.map { ($0.original.name, $0.result) }) }
    for part in changed {
      if options.diff { console.write(EditDifference(part).text[...]) } else { console.write("\(part.original.name)\n") }
    }
    if options.check, !changed.isEmpty { throw .findings }
  }

  /// Writes the edited sources as JSON, a document a line.
  private func writeJSON(to console: inout Console) throws(Failure) {
    var lines: [UInt8] = []
    for part in parts {
      do throws(Diagnostic) {
        lines += try JSONLines.text(of: SourceFile(name: part.source.name, bytes: part.result))
      } catch {
        throw .input([error])
      }
    }
    console.write(lines)
  }

  /// A line for each anchor whose value was written out where an edit had to differ.
  var remarks: String {
    var text = ""
    for part in parts {
      for name in part.writtenOut {
        text += "\u{203C} \"*\(name)\" in \(part.source.name) is written out where only that place changes\n"
      }
    }
    return text
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private enum FirstLine { case marker, directive, content }

  /// What the first line is that is neither blank nor a comment.
  private func firstLine(_ bytes: [UInt8]) -> FirstLine {
    var rest = bytes[...]
    if rest.starts(with: Self.byteOrderMark) { rest = rest.dropFirst(Self.byteOrderMark.count) }
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      guard line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) || line.first == UInt8(ascii: "#") else {
        if line.first == UInt8(ascii: "%") { return .directive }
        return line.starts(with: "---".utf8) ? .marker : .content
      }
      rest = rest[line.endIndex...].dropFirst()
    }
    return .content
  }
}
