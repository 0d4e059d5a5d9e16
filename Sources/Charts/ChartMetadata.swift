import Diagnostics
import Values

/// What Chart.yaml says.
package struct ChartMetadata: Sendable {
  package let name: String
  package let version: String
  let table: Table

  init(_ file: SourceFile) throws(Diagnostic) {
    let value = try ValueReader.firstDocument(of: file)
    guard let table = value.table else {
      throw Diagnostic("Chart.yaml must be a mapping", at: value.place ?? Location(file, SourceRange(at: 0)))
    }
    self.table = table
    name = Self.text(table["name"])
    version = Self.text(table["version"])
    for (key, word) in [("apiVersion", "v2"), ("name", "my-chart"), ("version", "0.1.0")] where Self.text(table[key]).isEmpty {
      throw Diagnostic(
        "validation: chart.metadata.\(key) is required", at: Location(file, SourceRange(at: 0)), help: "add \"\(key): \(word)\"")
    }
    guard !name.utf8.contains(UInt8(ascii: "/")), name != ".", name != ".." else {
      throw Diagnostic("validation: chart.metadata.name \"\(name)\" is invalid", at: table["name"]?.place)
    }
  }

  /// A scalar as text, coerced as JSON has it: `1.10` is `1.1`.
  static func text(_ value: Value?) -> String {
    guard let value else { return "" }
    switch value.content {
    case .string(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .null: return ""
    case .bool, .integer, .number: return String(decoding: JSONWriter.text(of: value), as: UTF8.self)
    case .list, .table: return ""
    }
  }

  var isLibrary: Bool { Self.text(table["type"]) == "library" }
}
