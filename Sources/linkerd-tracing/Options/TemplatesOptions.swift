import Charts
import CommandLineKit
import Diagnostics

/// Where the charts come from that commands render.
struct TemplatesOptions: ParsableArguments {
  @Option(
    name: "templates", placeholder: "DIR", help: "Use the charts in this folder, as 'templates export' writes them.",
    completion: .directory)
  var folder: String?

  /// The chart of that name.
  func chart(_ name: String, in console: Console) throws(Failure) -> Chart {
    if let folder { return try console.chart(folder + "/" + name) }
    do throws(Diagnostic) { return try Chart.embedded(name) } catch { throw .input([error]) }
  }
}
