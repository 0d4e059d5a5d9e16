import Diagnostics
import GoTemplate

/// A template file of a chart or of one of its subcharts, with what it sees when it is executed.
struct TemplateSource {
  let file: SourceFile
  /// The folder of the chart's templates.
  let basePath: String
  /// One object for all templates of a chart: what one sets, those that are executed later see.
  let context: Map

  /// Whether the file only defines templates for others: its name begins with `_`.
  var isPartial: Bool {
    let path = file.name.utf8
    let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
    return name.first == UInt8(ascii: "_")
  }

  /// Deeper files first, and among equals the last name first, so that the first name's definitions win.
  static func isParsedBefore(_ a: TemplateSource, _ b: TemplateSource) -> Bool {
    let (one, other) = (a.depth, b.depth)
    return one != other ? one > other : b.file.name.utf8.lexicographicallyPrecedes(a.file.name.utf8)
  }

  private var depth: Int { file.name.utf8.count { $0 == UInt8(ascii: "/") } }
}
