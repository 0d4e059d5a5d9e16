/// A file of a chart: its path below the chart's folder, with `/`, and its bytes.
package struct ChartFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  /// A byte order mark is dropped, as helm does.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
