import Diagnostics
import YAML

/// A source with the splices that the fixes of findings made in it, round after round.
package struct MendedSource {
  package let original: SourceFile
  /// The source as it is after all rounds.
  package private(set) var current: SourceFile
  /// The current bytes as parts of the original, and what was put between them.
  private var parts: [Part]

  private enum Part {
    case kept(Range<Int>)
    case new([UInt8])

    var count: Int {
      switch self {
      case .kept(let range): range.count
      case .new(let bytes): bytes.count
      }
    }

    /// The part from byte `lower` to `upper` of it.
    func slice(_ lower: Int, _ upper: Int) -> Part {
      switch self {
      case .kept(let range): .kept(range.lowerBound + lower..<range.lowerBound + upper)
      case .new(let bytes): .new(Array(bytes[lower..<upper]))
      }
    }
  }

  package init(_ source: SourceFile) {
    (original, current) = (source, source)
    parts = source.bytes.isEmpty ? [] : [.kept(source.bytes.indices)]
  }

  package var isChanged: Bool { current !== original }

  /// The original with the splices that lead to the current bytes.
  package var edited: EditedSource { EditedSource(original, edits: edits) }

  /// Makes splices in the current bytes; none may reach into another.
  package mutating func apply(_ edits: [Edit]) {
    let ordered = edits.inOrder(in: current.bytes)
    var parts: [Part] = []
    var rest = self.parts[...]
    /// The offset in the current bytes of the rest's first byte.
    var place = 0
    func take(until end: Int, _ body: (Part) -> Void) {
      while place < end, let part = rest.first {
        let count = min(part.count, end - place)
        body(part.slice(0, count))
        rest = rest.dropFirst()
        if count < part.count { rest = [part.slice(count, part.count)] + rest }
        place += count
      }
    }
    for edit in ordered where edit.range.lower >= place {
      take(until: edit.range.lower) { parts.append($0) }
      take(until: edit.range.upper) { _ in }
      if !edit.replacement.isEmpty { parts.append(.new(edit.replacement)) }
    }
    take(until: current.bytes.count) { parts.append($0) }
    self.parts = parts
    current = SourceFile(name: original.name, bytes: ordered.applied(to: current.bytes))
  }

  /// The splices that turn the original into the current bytes.
  private var edits: [Edit] {
    var edits: [Edit] = []
    var place = 0
    var new: [UInt8] = []
    func close(at next: Int) {
      if next > place || !new.isEmpty { edits.append(Edit(SourceRange(place, next), new)) }
      new = []
    }
    for part in parts {
      switch part {
      case .new(let bytes): new += bytes
      case .kept(let range):
        close(at: range.lowerBound)
        place = range.upperBound
      }
    }
    close(at: original.bytes.count)
    return edits
  }
}

/// Mends sources by what the rules know how to mend.
package struct Mending {
  package private(set) var sources: [MendedSource]
  /// The findings that were mended.
  package private(set) var count = 0

  package init(_ sources: [SourceFile]) {
    self.sources = sources.map { MendedSource($0) }
  }

  /// Applies the fixes of findings in the current sources, of those that reach into each other the first; false when there are none.
  package mutating func apply(_ findings: [Diagnostic]) -> Bool {
    var places: [ObjectIdentifier: Int] = [:]
    for (index, source) in sources.enumerated() { places[ObjectIdentifier(source.current)] = index }
    var edits: [Int: [Edit]] = [:]
    let before = count
    for finding in findings where !finding.fix.isEmpty {
      let splices = finding.fix.compactMap { replacement -> (Int, Edit)? in
        guard let outer = replacement.outermost, let index = places[ObjectIdentifier(outer.location.file)] else { return nil }
        return (index, Edit(outer.location.range, outer.text, column: outer.column))
      }
      guard splices.count == finding.fix.count,
        splices.allSatisfy({ index, edit in !(edits[index] ?? []).contains { $0.touches(edit) } })
      else { continue }
      for (index, edit) in splices { edits[index, default: []].append(edit) }
      count += 1
    }
    for (index, edits) in edits { sources[index].apply(edits) }
    return count > before
  }
}

extension Edit {
  /// Whether two splices have a byte, or a place between bytes, in common.
  fileprivate func touches(_ other: Edit) -> Bool {
    range.lower <= other.range.upper && other.range.lower <= range.upper
  }
}
