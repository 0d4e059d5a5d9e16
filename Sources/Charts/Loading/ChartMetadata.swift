import Diagnostics
import GoTemplate
import TemplateFunctions
import Values

/// What Chart.yaml says.
package struct ChartMetadata: Sendable {
  /// The chart's name, or the alias that its parent gives it.
  package internal(set) var name: String
  package let version: String
  /// Chart.yaml as it was read.
  let table: Table
  /// What the chart depends on; those that are disabled go.
  var dependencies: [ChartDependency]
  let file: SourceFile

  init(_ file: SourceFile) throws(Diagnostic) {
    let value = try ValueReader.firstDocument(of: file)
    guard let table = value.isNull ? Table() : value.table else {
      throw Diagnostic(
        "cannot load Chart.yaml: it must be a mapping", at: value.place ?? Location(file, SourceRange(at: 0)),
        help: "expected keys such as \"name: my-chart\"")
    }
    self.table = table
    self.file = file
    name = Self.text(table.field("name"))
    version = Self.text(table.field("version"))
    dependencies = try ChartDependency.read(table.field("dependencies"))
    try validate()
  }

  /// Adds what requirements.yaml says, where charts of the first API version list their dependencies.
  mutating func read(requirements file: SourceFile) throws(Diagnostic) {
    let value = try ValueReader.firstDocument(of: file)
    guard let listed = value.table?.field("dependencies") else { return }
    dependencies = try ChartDependency.read(listed)
  }

  private func validate() throws(Diagnostic) {
    let start = Location(file, SourceRange(at: 0))
    for (key, word) in [("name", "my-chart"), ("version", "0.1.0")] where Self.text(table.field(key)).isEmpty {
      throw Diagnostic("validation: chart.metadata.\(key) is required", at: start, help: "add \"\(key): \(word)\"")
    }
    guard !name.utf8.contains(UInt8(ascii: "/")), name != ".", name != ".." else {
      throw Diagnostic("validation: chart.metadata.name \"\(name)\" is invalid", at: table.field("name")?.place)
    }
    guard ["", "v1", "v2"].contains(Self.text(table.field("apiVersion"))) else {
      throw Diagnostic("invalid chart apiVersion", at: table.field("apiVersion")?.place, help: "write \"apiVersion: v2\"")
    }
    do throws(FunctionError) {
      _ = try SemanticVersion.parse(GoString(version))
    } catch {
      throw Diagnostic(
        "validation: chart.metadata.version \"\(version)\" is invalid", at: table.field("version")?.place,
        help: "write a version such as 0.1.0")
    }
    guard ["", "application", "library"].contains(Self.text(table.field("type"))) else {
      throw Diagnostic("validation: chart.metadata.type must be application or library", at: table.field("type")?.place)
    }
  }

  /// A scalar as text, coerced as JSON has it: `1.10` is `1.1`.
  static func text(_ value: Values.Value?) -> String {
    guard let value else { return "" }
    switch value.content {
    case .string(let bytes): return printable(String(decoding: bytes, as: UTF8.self))
    case .null: return ""
    case .bool, .integer, .number: return String(decoding: JSONWriter.text(of: value), as: UTF8.self)
    case .list, .table: return ""
    }
  }

  /// The text with white space as blanks and without what can't be printed.
  private static func printable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        scalars.append(" ")
      } else if ![.control, .format, .surrogate, .unassigned, .privateUse].contains(scalar.properties.generalCategory) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  var isLibrary: Bool { Self.text(table.field("type")) == "library" }
  /// Whether the chart is of API version v1, as all were before helm 3.
  var isFirstVersion: Bool { Self.text(table.field("apiVersion")) != "v2" }
}
