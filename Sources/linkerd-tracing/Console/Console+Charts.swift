import Charts
import Diagnostics

extension Console {
  /// The chart that an argument stands for: a folder, a packed chart, or the `https://` address of one.
  func chart(_ input: String) throws(Failure) -> Chart {
    var place = input
    while place.utf8.count > 1, place.utf8.last == UInt8(ascii: "/") { place.removeLast() }
    guard !input.hasPrefix("https://"), try isFolder(place) else { return try chart(packed: source(input)) }
    let files = try ChartFolder.files(in: place, self)
    do throws(Diagnostic) { return try Chart(files: files, place: place) } catch { throw .input([error]) }
  }

  private func isFolder(_ path: String) throws(Failure) -> Bool {
    do throws(FileSystem.Unreadable) {
      return try FileSystem.kind(of: path) == .folder
    } catch {
      throw unreadable(path, error)
    }
  }

  private func chart(packed archive: SourceFile) throws(Failure) -> Chart {
    do throws(Diagnostic) {
      return try Chart(archive: archive.bytes, place: archive.name)
    } catch {
      throw .input([error])
    }
  }

  /// Renders a chart, prints its warnings, and turns what is wrong into a failure.
  func render(_ chart: Chart, _ request: RenderRequest) throws(Failure) -> [RenderedDocument] {
    var request = request
    request.machine = .here
    var warnings: [Diagnostic] = []
    defer { narrate(warnings) }
    do throws(Diagnostic) { return try chart.render(request) { warnings.append($0) } } catch { throw .input([error]) }
  }
}
