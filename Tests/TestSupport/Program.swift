import Foundation

/// Another program that a test runs.
package struct Program {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// The program that this package builds, from the folder that the tests were built into.
  package static let linkerdTracing = Program(
    path: URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("linkerd-tracing").path)

  /// A program from PATH or from the folder that `LINKERD_TRACING_PEERS` names; nil when it isn't there.
  package static func found(_ name: String) -> Program? {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? "/"
    let folders =
      (environment["PATH"] ?? "").split(separator: ":").map(String.init)
      + [environment["LINKERD_TRACING_PEERS"].map { $0 + "/bin" }, home + "/.cache/linkerd-tracing-peers/bin"].compactMap { $0 }
    return folders.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }.map { Program(path: $0) }
  }

  /// What a finished run left behind.
  package struct Outcome {
    package let output: [UInt8]
    package let errors: String
    package let code: Int32

    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs the program to its end. Colour is off, and nothing of the caller's environment but PATH and HOME is passed on.
  package func run(
    _ arguments: [String], input: [UInt8] = [], folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "TMPDIR"].contains($0.key) }
    process.environment = inherited.merging(["NO_COLOR": "1"]) { $1 }.merging(environment) { $1 }
    // Files instead of pipes: nothing can block, however much is printed.
    let scratch = try TemporaryFolder()
    let (inputFile, outputFile, errorFile) = (scratch.path("in"), scratch.path("out"), scratch.path("err"))
    try Data(input).write(to: URL(fileURLWithPath: inputFile))
    for file in [outputFile, errorFile] { try Data().write(to: URL(fileURLWithPath: file)) }
    process.standardInput = FileHandle(forReadingAtPath: inputFile)
    process.standardOutput = FileHandle(forWritingAtPath: outputFile)
    process.standardError = FileHandle(forWritingAtPath: errorFile)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: Array(try Data(contentsOf: URL(fileURLWithPath: outputFile))),
      errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errorFile)), as: UTF8.self),
      code: process.terminationStatus)
  }
}
