import EmbeddedTemplates

/// The charts of Templates/ as they were when the program was built.
package enum EmbeddedCharts {
  /// The charts' names, sorted.
  package static var names: [String] {
    var names: [String] = []
    for file in files {
      let name = String(Substring(file.path.utf8.prefix { $0 != UInt8(ascii: "/") }))
      if names.last != name { names.append(name) }
    }
    return names
  }

  /// All files, with the chart's name in front of their paths.
  package static var files: [ChartFile] {
    UnsafeBufferPointer(start: embedded_templates, count: embedded_template_count).map { file in
      ChartFile(path: String(cString: file.path), bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }

  /// The files of one chart.
  package static func files(of name: String) -> [ChartFile] {
    files.filter { $0.path.hasPrefix(name + "/") }.map {
      ChartFile(path: String($0.path.dropFirst(name.count + 1)), bytes: $0.bytes)
    }
  }
}
