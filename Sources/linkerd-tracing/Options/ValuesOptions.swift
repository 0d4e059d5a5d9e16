import CommandLineKit
import Diagnostics
import Values

/// Helm's flags for a chart's values, under helm's names.
struct ValuesOptions: ParsableArguments {
  @Option(
    name: "values", short: "f", placeholder: "FILE", help: "Values file; later ones win.", completion: .file("yaml", "yml", "json"))
  var files: [String] = []

  @Option(name: "set", placeholder: "NAME=VALUE", help: "Set chart values: a.b=1,c={x,y}.")
  var set: [String] = []

  @Option(name: "set-string", placeholder: "NAME=VALUE", help: "The same, all values as texts.")
  var setString: [String] = []

  @Option(name: "set-json", placeholder: "NAME=JSON", help: "Set chart values to JSON.")
  var setJSON: [String] = []

  @Option(name: "set-file", placeholder: "NAME=FILE", help: "Set chart values to what files hold.", completion: .file())
  var setFile: [String] = []

  @Option(name: "set-literal", placeholder: "NAME=TEXT", help: "Set one chart value to all that follows the =.")
  var setLiteral: [String] = []

  /// The values in helm's order: files, then `own`, which a command's own flags say, then the `--set` flags by kind.
  func table(with own: Table = Table(), in console: Console) throws(Failure) -> Table {
    var table = Table()
    // As for helm, one flag can name several files, with commas between them.
    for path in files.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }) {
      let source = try console.source(path)
      do throws(Diagnostic) { table = table.merged(under: try ValueReader.file(source)) } catch { throw .input([error]) }
    }
    table = table.merged(under: own)
    for text in setJSON {
      do throws(SetExpression.Malformed) {
        try SetExpression.apply(text, mode: .json, to: &table)
      } catch {
        throw .usage(
          UsageError(
            "failed parsing --set-json data \(text): \(error.message)", help: "type it as name=JSON, or as one JSON object"))
      }
    }
    try apply(set, "--set") { (text) throws(SetExpression.Malformed) in try SetExpression.apply(text, to: &table) }
    try apply(setString, "--set-string") { (text) throws(SetExpression.Malformed) in
      try SetExpression.apply(text, mode: .strings, to: &table)
    }
    for text in setFile {
      let malformed = try SetExpression.applyFiles(text, to: &table) { (path) throws(Failure) in try console.source(path).bytes }
      if let malformed { throw Self.refused("--set-file", text, malformed) }
    }
    try apply(setLiteral, "--set-literal") { (text) throws(SetExpression.Malformed) in
      try SetExpression.applyLiteral(text, to: &table)
    }
    return table
  }

  private func apply(
    _ texts: [String], _ flag: String, _ body: (String) throws(SetExpression.Malformed) -> Void
  ) throws(Failure) {
    for text in texts {
      do throws(SetExpression.Malformed) { try body(text) } catch { throw Self.refused(flag, text, error) }
    }
  }

  private static func refused(_ flag: String, _ text: String, _ error: SetExpression.Malformed) -> Failure {
    .usage(
      UsageError("failed parsing \(flag) data: \(error.message)", help: "\(flag) was given \"\(text)\"; type it as name=value"))
  }
}
