import Foundation
import TestSupport
import Testing

/// Runs the binary over the folders of Golden/: `args` (a word a line), whatever files they name, and what is expected.
///
/// `stdout`, `stderr` and `exit` are compared to the byte; a missing one stands for nothing, and exit 0. `UPDATE_GOLDEN=1` writes them
/// anew, and still fails, so that nobody records by accident.
struct GoldenTests {
  private static let folder = "Tests/EndToEndTests/Golden"

  @Test func golden() throws {
    let cases = try FileManager.default.contentsOfDirectory(atPath: "\(Repository.root)/\(Self.folder)").sorted()
    #expect(cases.count >= 20)
    for name in cases {
      let path = "\(Repository.root)/\(Self.folder)/\(name)"
      let arguments = try Repository.read("\(Self.folder)/\(name)/args").split(separator: "\n").map(String.init)
      let input = (try? Data(contentsOf: URL(fileURLWithPath: "\(path)/stdin"))) ?? Data()
      let outcome = try Program.linkerdTracing.run(arguments, input: Array(input), folder: path)
      if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
        try record(Data(outcome.output), as: "\(path)/stdout")
        try record(Data(outcome.errors.utf8), as: "\(path)/stderr")
        try record(outcome.code == 0 ? Data() : Data("\(outcome.code)\n".utf8), as: "\(path)/exit")
        Issue.record("\(name) is recorded anew")
        continue
      }
      func expected(_ file: String) -> String {
        String(decoding: (try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)"))) ?? Data(), as: UTF8.self)
      }
      #expect(outcome.text == expected("stdout"), "\(name): standard output")
      #expect(outcome.errors == expected("stderr"), "\(name): standard error")
      #expect("\(outcome.code)" == (expected("exit").split(separator: "\n").first ?? "0"), "\(name): exit")
    }
  }

  private func record(_ data: Data, as path: String) throws {
    if data.isEmpty {
      try? FileManager.default.removeItem(atPath: path)
    } else {
      try data.write(to: URL(fileURLWithPath: path))
    }
  }
}
