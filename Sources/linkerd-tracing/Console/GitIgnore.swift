import Charts

/// The patterns of a `.gitignore` file, as gitignore(5) has them: the last one that matches decides.
struct GitIgnore {
  private enum Segment {
    case name(PathPattern)
    /// `**`: any number of folders.
    case folders
  }

  private struct Rule {
    let segments: [Segment]
    let isNegated: Bool
    let isForFolders: Bool
  }

  private var rules: [Rule] = []

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if let rule = Self.rule(line) { rules.append(rule) }
    }
  }

  /// Nil for comments, empty lines, and what is no pattern.
  private static func rule(_ line: ArraySlice<UInt8>) -> Rule? {
    var text = line
    while let last = text.last, last == 0x20 || last == 0x0D || last == 0x09 { text = text.dropLast() }
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    let isNegated = first == UInt8(ascii: "!")
    if isNegated { text = text.dropFirst() }
    let isForFolders = text.last == UInt8(ascii: "/")
    if isForFolders { text = text.dropLast() }
    // A slash anywhere but at the end binds the pattern to the folder of the file; a name alone is looked for in all of them.
    let isAnchored = text.contains(UInt8(ascii: "/"))
    var segments: [Segment] = isAnchored ? [] : [.folders]
    for part in text.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual("**".utf8) {
        segments.append(.folders)
      } else if let pattern = PathPattern(Array(part)) {
        segments.append(.name(pattern))
      } else {
        return nil
      }
    }
    return segments.isEmpty ? nil : Rule(segments: segments, isNegated: isNegated, isForFolders: isForFolders)
  }

  /// Whether the file says that a path is ignored, or that it isn't; nil when it says nothing. The path is that from the file's folder.
  func verdict(on path: ArraySlice<[UInt8]>, isFolder: Bool) -> Bool? {
    for rule in rules.reversed() where isFolder || !rule.isForFolders {
      if Self.matches(rule.segments[...], path) { return !rule.isNegated }
    }
    return nil
  }

  private static func matches(_ segments: ArraySlice<Segment>, _ path: ArraySlice<[UInt8]>) -> Bool {
    guard let first = segments.first else { return path.isEmpty }
    switch first {
    case .name(let pattern):
      guard let name = path.first, pattern.matches(name[...]) else { return false }
      return matches(segments.dropFirst(), path.dropFirst())
    case .folders:
      let rest = segments.dropFirst()
      // At the end it stands for what is inside a folder, not for the folder.
      if rest.isEmpty { return !path.isEmpty }
      return path.indices.contains { matches(rest, path[$0...]) }
    }
  }
}
