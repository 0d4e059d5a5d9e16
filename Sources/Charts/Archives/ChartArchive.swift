import Diagnostics

/// A packed chart, as `helm package` makes it: a gzipped tar archive of one folder.
package enum ChartArchive {
  /// helm refuses what becomes more than 100 MiB.
  private static let maximumSize = 100 << 20
  /// The largest file that a chart may have, packed or not.
  package static let maximumFileSize = 5 << 20

  /// Whether bytes begin as a packed chart does.
  package static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Gzip.magic) }

  /// The chart's files; `budget` is how many bytes may still be unpacked. `name` is the archive as the user knows it.
  static func files(_ bytes: [UInt8], name: String, budget: inout Int) throws(Diagnostic) -> [ChartFile] {
    do throws(ArchiveError) {
      let limit = min(maximumSize, budget)
      // The headers and the padding of many small files come on top of their content.
      let archive = try Gzip.unpack(bytes, limit: limit + limit / 4)
      budget -= archive.count
      return try files(in: archive)
    } catch {
      let help = "make it with 'helm package', or name the chart's folder"
      switch error {
      case .corrupt: throw Diagnostic("\"\(name)\" isn't a packed chart: expected a gzipped tar archive", help: help)
      case .tooLarge: throw Diagnostic("\"\(name)\" unpacks to more than \(maximumSize >> 20) MiB", help: help)
      case .refused(let reason): throw Diagnostic("\"\(name)\" is refused: \(reason)", help: help)
      }
    }
  }

  /// The files of what was packed.
  static func files(in archive: [UInt8]) throws(ArchiveError) -> [ChartFile] {
    var files: [ChartFile] = []
    var size = 0
    for entry in try TarArchive.entries(archive) {
      size += entry.bytes.count
      guard size <= maximumSize else { throw .tooLarge }
      guard entry.bytes.count <= maximumFileSize else {
        throw .refused("the file \"\(entry.name)\" is larger than \(maximumFileSize >> 20) MiB")
      }
      files.append(ChartFile(path: try path(entry.name), bytes: Array(entry.bytes)))
    }
    if files.isEmpty { throw .refused("it has no files") }
    return files
  }

  /// The path below the chart's folder, which is the first one in an archive.
  private static func path(_ name: String) throws(ArchiveError) -> String {
    let separator = UInt8(ascii: name.utf8.contains(UInt8(ascii: "\\")) ? "\\" : "/")
    let parts = name.utf8.split(separator: separator, omittingEmptySubsequences: false).map { String(Substring($0)) }
    if parts[0] == "Chart.yaml" { throw .refused("Chart.yaml isn't in a folder") }
    if parts.count > 1, parts[1].isEmpty { throw .refused("\"\(name)\" is an absolute path") }
    var clean: [String] = []
    for part in parts.dropFirst() where !part.isEmpty && part != "." {
      if part != ".." {
        clean.append(part)
      } else if clean.popLast() == nil {
        throw .refused("\"\(name)\" leads out of the chart")
      }
    }
    guard let first = clean.first, !first.hasSuffix(":") else { throw .refused("\"\(name)\" is no file of the chart's folder") }
    return clean.joined(separator: "/")
  }
}
