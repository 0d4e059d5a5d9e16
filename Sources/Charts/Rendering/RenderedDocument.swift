/// A document that a template gave, or a file of crds/.
package struct RenderedDocument: Sendable {
  /// The template's path with the chart's name in front: `jaeger/templates/service.yaml`.
  package let source: String
  package let kind: String
  /// The text without the blank lines around it; a file of crds/ is as it was read.
  package let text: [UInt8]
  /// Whether it is a file of crds/.
  package var isDefinition = false
  /// When the document is applied, if not with everything else; helm prints such documents last.
  var hooks: [String] = []

  package var isHook: Bool { !hooks.isEmpty }
  var isTest: Bool { hooks.contains("test") || hooks.contains("test-success") }

  /// The path of the document's file below `--output-dir`; `release` is empty unless `--release-name` is given.
  package func path(release: String) -> String {
    release.isEmpty || isDefinition ? source : "\(release)/\(source)"
  }

  fileprivate func write(to out: inout [UInt8], withSource: Bool) {
    out += "---\n".utf8
    if withSource { out += "# Source: \(source)\n".utf8 }
    out += text
    out.append(UInt8(ascii: "\n"))
  }
}

extension [RenderedDocument] {
  /// The documents as `helm template` prints them, or without the lines that say where each comes from.
  ///
  /// Without any document helm still prints a line break in front of the hooks, unless `isSelection` says that files were named.
  package func stream(withSources: Bool, isSelection: Bool = false) -> [UInt8] {
    func text(_ documents: [RenderedDocument]) -> [UInt8] {
      documents.reduce(into: []) { $1.write(to: &$0, withSource: withSources) }
    }
    if !withSources || isSelection { return text(self) }
    return ManifestSplitter.trimmed(text(filter { !$0.isHook })[...]) + [UInt8(ascii: "\n")] + text(filter(\.isHook))
  }

  /// The files that `helm template --output-dir` writes, in the order of their first document.
  package func files(release: String) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    var places: [String: Int] = [:]
    for document in self {
      let path = document.path(release: release)
      let place = places[path] ?? files.count
      if place == files.count { files.append((path, [])) }
      places[path] = place
      document.write(to: &files[place].bytes, withSource: true)
    }
    return files
  }

  /// The documents of the templates that `--show-only` names: patterns of paths below the chart. The first that fits nothing is given
  /// when there is one.
  package func selected(by patterns: [String]) -> (documents: [RenderedDocument], missing: String?) {
    var documents: [RenderedDocument] = []
    for pattern in patterns {
      let matcher = PathPattern([UInt8](pattern.utf8))
      let found = filter { document in
        guard let slash = document.source.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
        let path = [UInt8](document.source.utf8[document.source.utf8.index(after: slash)...])
        return path.elementsEqual(pattern.utf8) || matcher?.matches(path[...]) == true
      }
      if found.isEmpty { return ([], pattern) }
      documents += found
    }
    return (documents, nil)
  }
}
