import Foundation
import TestSupport
import Testing

/// Runs every command of README.md as it stands there.
///
/// What needs a cluster, the network or a build is a stand-in that takes its input, writes down how it was called, and succeeds; everything
/// of ours is the real binary.
struct ReadmeTests {
  @Test func everyCommandRuns() throws {
    let commands = try Self.commands()
    #expect(commands.count >= 8)
    let folder = try TemporaryFolder()
    for name in ["kubectl", "linkerd", "helm", "apt-get", "swift", "curl"] {
      let program = try folder.write(
        "#!/bin/sh\necho \"\(name) $*\" >> \"$CALLS\"\n[ -t 0 ] || cat >> \"$CALLS.input\"\n", to: "bin/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    }
    try folder.write("#!/bin/sh\nexec \"\(Program.linkerdTracing.path)\" \"$@\"\n", to: "bin/linkerd-tracing")
    try folder.write("#!/bin/sh\nexec \"\(Program.linkerdTracing.path)\" \"$@\"\n", to: "work/.build/release/linkerd-tracing")
    for program in ["bin/linkerd-tracing", "work/.build/release/linkerd-tracing"] {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path(program))
    }
    try folder.write(
      "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n      - name: web\n",
      to: "work/manifests/web.yaml")
    try folder.write("controllerReplicas: 1 # one is enough\n", to: "work/linkerd-values.yaml")
    let path = folder.path("bin") + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    for command in commands {
      let outcome = try Program(path: "/bin/bash").run(
        ["-euo", "pipefail", "-c", command], folder: folder.path("work"),
        environment: ["PATH": path, "CALLS": folder.path("calls"), "HOME": folder.root])
      #expect(outcome.code == 0, "\(command)\n\(outcome.errors)")
      #expect(!outcome.errors.contains("error:"), "\(command)\n\(outcome.errors)")
    }
    let calls = try folder.read("calls")
    #expect(calls.contains("kubectl apply -f -"))
    #expect(calls.contains("swift test"), "the command that passes the tests")
    #expect(calls.contains("swift build -c release"), "the command that builds")
    #expect(try folder.read("calls.input").contains("kind: Deployment"))
  }

  /// The lines of the blocks marked `sh`; a line that ends with a backslash goes on.
  private static func commands() throws -> [String] {
    var commands: [String] = []
    var isInside = false
    var command = ""
    for line in try Repository.read("README.md").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```sh"
      } else if isInside, !line.isEmpty, !line.hasPrefix("#") {
        command += line
        if command.hasSuffix("\\") {
          command += "\n"
        } else {
          commands.append(command)
          command = ""
        }
      }
    }
    return commands
  }
}
