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

extension Console {
  /// The chart in a folder.
  func chart(_ folder: String) throws(Failure) -> Chart {
    var files: [ChartFile] = []
    do throws(FileSystem.Unreadable) {
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      for path in try FileSystem.walk(folder, includingHidden: true, where: { _ in true }) {
        files.append(ChartFile(path: String(path.dropFirst(prefix.count)), bytes: try FileSystem.read(path)))
      }
    } catch {
      throw unreadable(folder, error)
    }
    do throws(Diagnostic) { return try Chart(files: files, place: folder) } catch { throw .input([error]) }
  }

  /// Renders a chart, and turns what is wrong into a failure.
  func render(_ chart: Chart, _ request: RenderRequest) throws(Failure) -> [RenderedDocument] {
    var request = request
    request.machine = .here
    do throws(Diagnostic) { return try chart.render(request) } catch { throw .input([error]) }
  }
}
