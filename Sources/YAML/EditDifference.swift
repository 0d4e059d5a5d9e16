/// The lines that edits change, as a unified diff with three lines of context, which `git apply` and `patch -p1` take.
package struct EditDifference {
  /// Old lines that give way to new ones.
  private struct Change {
    var lower: Int
    var upper: Int
    var new: [ArraySlice<UInt8>]
  }

  private let name: String
  private let old: [ArraySlice<UInt8>]
  private var changes: [Change] = []
  private static let context = 3

  package init(_ source: EditedSource) {
    name = source.original.name
    let bytes = source.original.bytes
    let old = Self.lines(of: bytes)
    self.old = old
    var starts: [Int] = []
    for line in old { starts.append(line.startIndex) }
    /// The line that holds an offset.
    func line(_ offset: Int) -> Int {
      var (lower, upper) = (0, starts.count)
      while lower < upper {
        let middle = lower + (upper - lower) / 2
        if starts[middle] <= offset { lower = middle + 1 } else { upper = middle }
      }
      return max(lower - 1, 0)
    }
    var group: (first: Int, last: Int, edits: [Edit])?
    var found: [Change] = []
    func close() {
      guard let open = group else { return }
      let start = old.isEmpty ? 0 : old[open.first].startIndex
      let end = old.isEmpty ? 0 : old[open.last].endIndex
      let moved = open.edits.map { edit in
        var edit = edit
        edit.range.lower -= start
        edit.range.upper -= start
        return edit
      }
      found.append(
        Change(
          lower: open.first, upper: old.isEmpty ? 0 : open.last + 1,
          new: Self.lines(of: moved.applied(to: Array(bytes[start..<end])))))
    }
    for edit in source.editsOfOriginal.inOrder(in: source.original.bytes) {
      let (first, last) = (line(edit.range.lower), line(edit.range.upper))
      if let open = group, first <= open.last {
        group = (open.first, max(open.last, last), open.edits + [edit])
      } else {
        close()
        group = (first, last, [edit])
      }
    }
    close()
    for change in found { add(change) }
  }

  /// Adds a change without the lines at its ends that stay.
  private mutating func add(_ change: Change) {
    var change = change
    while change.lower < change.upper, let first = change.new.first, first == old[change.lower] {
      change.lower += 1
      change.new.removeFirst()
    }
    while change.lower < change.upper, let last = change.new.last, last == old[change.upper - 1] {
      change.upper -= 1
      change.new.removeLast()
    }
    if change.lower < change.upper || !change.new.isEmpty { changes.append(change) }
  }

  /// The diff; empty when nothing changes.
  package var text: [UInt8] {
    if changes.isEmpty { return [] }
    var path = name[...]
    while path.hasPrefix("./") || path.hasPrefix("/") { path = path.dropFirst(path.hasPrefix("/") ? 1 : 2) }
    var text = Array("--- a/\(path)\n+++ b/\(path)\n".utf8)
    var index = 0
    var shift = 0
    while index < changes.count {
      var end = index + 1
      while end < changes.count, changes[end].lower - changes[end - 1].upper <= 2 * Self.context { end += 1 }
      hunk(changes[index..<end], &shift, into: &text)
      index = end
    }
    return text
  }

  private func hunk(_ changes: ArraySlice<Change>, _ shift: inout Int, into text: inout [UInt8]) {
    guard let first = changes.first, let last = changes.last else { return }
    let lower = max(0, first.lower - Self.context)
    let upper = min(old.count, last.upper + Self.context)
    let grown = changes.reduce(0) { $0 + $1.new.count - ($1.upper - $1.lower) }
    func span(_ start: Int, _ count: Int) -> String { "\(count == 0 ? start : start + 1),\(count)" }
    text += Array("@@ -\(span(lower, upper - lower)) +\(span(lower + shift, upper - lower + grown)) @@\n".utf8)
    shift += grown
    var place = lower
    for change in changes {
      for line in old[place..<change.lower] { Self.write(" ", line, to: &text) }
      for line in old[change.lower..<change.upper] { Self.write("-", line, to: &text) }
      for line in change.new { Self.write("+", line, to: &text) }
      place = change.upper
    }
    for line in old[place..<upper] { Self.write(" ", line, to: &text) }
  }

  private static func write(_ sign: Unicode.Scalar, _ line: ArraySlice<UInt8>, to text: inout [UInt8]) {
    text.append(UInt8(ascii: sign))
    text += line
    if line.last != UInt8(ascii: "\n") { text += Array("\n\\ No newline at end of file\n".utf8) }
  }

  /// The lines of a text with their line breaks.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
