import Charts
import Diagnostics
import Glibc

/// Reads the files of a chart's folder. Symbolic links are followed, each time that they are met; what .helmignore excludes isn't read.
struct ChartFolder {
  private static let maximumCount = 100_000

  private let console: Console
  private let rules: IgnoreRules
  private var files: [ChartFile] = []
  /// The folders on the way to the one that is read, by device and number: a link to one of them would lead in a circle.
  private var ancestors: [(device: dev_t, node: ino_t)] = []

  /// The files in the order of a walk; paths are those below `folder`.
  static func files(in folder: String, _ console: Console) throws(Failure) -> [ChartFile] {
    let list = "\(folder)/\(IgnoreRules.fileName)"
    let bytes = access(list, F_OK) == 0 ? try console.source(list).bytes : []
    let rules: IgnoreRules
    do throws(Diagnostic) { rules = try IgnoreRules(SourceFile(name: list, bytes: bytes)) } catch { throw .input([error]) }
    var reader = ChartFolder(console: console, rules: rules)
    try reader.read(folder, as: "")
    return reader.files
  }

  private init(console: Console, rules: IgnoreRules) {
    (self.console, self.rules) = (console, rules)
  }

  /// Reads what lies at `place`, which is `path` below the chart's folder.
  private mutating func read(_ place: String, as path: String) throws(Failure) {
    var status = stat()
    guard stat(place, &status) == 0 else { throw console.unreadable(place, .init(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if !path.isEmpty, rules.ignores(folder: path) { return }
      guard !ancestors.contains(where: { $0 == (status.st_dev, status.st_ino) }) else {
        throw console.unreadable(place, .init("the link leads back to a folder that it lies in"))
      }
      ancestors.append((status.st_dev, status.st_ino))
      for name in try names(in: place) { try read("\(place)/\(name)", as: path.isEmpty ? name : "\(path)/\(name)") }
      ancestors.removeLast()
    case let kind where !rules.ignores(path):
      guard kind == S_IFREG else { throw console.unreadable(place, .init("it is neither a file nor a folder")) }
      guard status.st_size <= ChartArchive.maximumFileSize, files.count < Self.maximumCount else {
        throw .input([
          Diagnostic(
            files.count < Self.maximumCount
              ? "\"\(place)\" is larger than \(ChartArchive.maximumFileSize >> 20) MiB, expected files that Kubernetes could take"
              : "the chart has more than \(Self.maximumCount) files",
            help: "add what isn't part of the chart to \(IgnoreRules.fileName)")
        ])
      }
      files.append(ChartFile(path: path, bytes: try console.source(place).bytes))
    default: break
    }
  }

  private func names(in folder: String) throws(Failure) -> [String] {
    do throws(FileSystem.Unreadable) {
      return try FileSystem.names(in: folder, includingHidden: true)
    } catch {
      throw console.unreadable(folder, error)
    }
  }
}
