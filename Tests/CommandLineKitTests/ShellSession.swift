import CommandLineKit
import Foundation

/// Runs a program of a shell beside a completion script, in a folder with a few files to complete.
struct ShellSession {
  let shell: Shell
  let root: any ParsableCommand.Type

  /// Whether the shell is here to be asked.
  static func isInstalled(_ shell: Shell) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell.rawValue)")
  }

  /// What the shell prints, errors included; `$SCRIPT` is the path of the completion script, `$OUT` of a file to use.
  func output(of program: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "completion-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = folder.appending(path: "files")
    try FileManager.default.createDirectory(at: files.appending(path: "a folder"), withIntermediateDirectories: true)
    for name in ["a.yaml", "b.yml", "c.txt", "a file.yaml"] {
      try Data().write(to: files.appending(path: name))
    }
    let script = folder.appending(path: "script")
    try CompletionScript.generate(shell: shell, root: root).write(to: script, atomically: true, encoding: .utf8)

    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(shell.rawValue)")
    process.arguments = startArguments + ["-c", program]
    process.currentDirectoryURL = files
    process.environment = [
      "SCRIPT": script.path, "OUT": folder.appending(path: "out").path, "HOME": folder.path, "PATH": "/usr/bin:/bin",
      "LC_ALL": "C.UTF-8", "TERM": "xterm",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// What keeps the user's own settings out.
  private var startArguments: [String] {
    switch shell {
    case .bash: ["--norc", "--noprofile"]
    case .zsh: ["-f"]
    case .fish: ["--no-config"]
    }
  }
}
