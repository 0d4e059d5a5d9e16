import Diagnostics

/// The rules of a .helmignore file: patterns of paths that don't belong to the chart.
package struct IgnoreRules {
  package static let fileName = ".helmignore"

  private struct Rule {
    let pattern: PathPattern
    let isNegated: Bool
    let isForFolders: Bool
    /// Whether the pattern is held against the whole path, not against the last name in it.
    let isAnchored: Bool
  }

  private var rules: [Rule] = []

  /// The rules of a file, which may be empty, and those that helm adds to them.
  package init(_ file: SourceFile) throws(Diagnostic) {
    for line in file.bytes.split(separator: UInt8(ascii: "\n")) {
      let text = ManifestSplitter.trimmed(line)
      guard let first = text.first, first != UInt8(ascii: "#") else { continue }
      let place = Location(file, SourceRange(text.startIndex, text.endIndex))
      guard !String(decoding: text, as: UTF8.self).contains("**") else {
        throw Diagnostic(
          "double-star (**) syntax is not supported", at: place, help: "name the folders one by one, or drop one star")
      }
      try add(text, at: place)
    }
    // Editors leave hidden files beside templates.
    try add(Array("templates/.?*".utf8)[...], at: Location(file, SourceRange(at: 0)))
  }

  private mutating func add(_ text: ArraySlice<UInt8>, at place: Location) throws(Diagnostic) {
    var text = text
    let isNegated = text.first == UInt8(ascii: "!")
    if isNegated { text = text.dropFirst() }
    let isForFolders = text.last == UInt8(ascii: "/")
    if isForFolders { text = text.dropLast() }
    let isAnchored = text.contains(UInt8(ascii: "/"))
    if text.first == UInt8(ascii: "/") { text = text.dropFirst() }
    guard let pattern = PathPattern(Array(text)) else {
      throw Diagnostic("syntax error in pattern", at: place, help: "close the '['")
    }
    rules.append(Rule(pattern: pattern, isNegated: isNegated, isForFolders: isForFolders, isAnchored: isAnchored))
  }

  /// Whether a file, or a folder on the way to it, is excluded.
  package func ignores(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "/") {
      if ignores(bytes[..<index], isFolder: true) { return true }
    }
    return ignores(bytes[...], isFolder: false)
  }

  /// Whether a folder is excluded, with all that is in it.
  package func ignores(folder path: String) -> Bool { ignores(Array(path.utf8)[...], isFolder: true) }

  private func ignores(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    for rule in rules {
      let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[($0 + 1)...] } ?? path
      let isMatch = rule.pattern.matches(rule.isAnchored ? path : name)
      // A negated rule excludes everything else, and says nothing about what it names: that is how helm has it.
      if rule.isNegated {
        if rule.isForFolders, !isFolder { return true }
        if !isMatch { return true }
        continue
      }
      if rule.isForFolders, !isFolder { continue }
      if isMatch { return true }
    }
    return false
  }
}
