import Foundation

/// A folder that is gone when nobody holds it any more.
package final class TemporaryFolder {
  package let root: String

  package init() throws {
    root = NSTemporaryDirectory() + "linkerd-tracing-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  package func path(_ name: String) -> String { root + "/" + name }

  /// Writes a file, and makes the folders on the way to it; gives its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  package func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }
}
