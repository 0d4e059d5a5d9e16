import Foundation
import TestSupport
import Testing

/// What holds for every command: streams, exit codes, help, plugin names.
struct CommandLineTests {
  private static let commands = [
    ["install"], ["uninstall"], ["values"], ["emojivoto"], ["render"], ["inject"], ["instrument"], ["validate"], ["completion"],
    ["templates"], ["templates", "export"],
  ]

  @Test func versionIsOneLine() throws {
    let outcome = try Program.linkerdTracing.run(["--version"])
    #expect(outcome.code == 0)
    #expect(outcome.text.hasPrefix("linkerd-tracing "))
    #expect(outcome.text.split(separator: "\n").count == 1)
    #expect(outcome.errors.isEmpty)
  }

  @Test func everyCommandHasHelpOnStandardOutput() throws {
    for command in Self.commands {
      for words in [command + ["--help"], ["help"] + command, command + ["-h"]] {
        let outcome = try Program.linkerdTracing.run(words)
        #expect(outcome.code == 0, "\(words)")
        #expect(outcome.text.contains("USAGE\n  linkerd-tracing \(command.joined(separator: " "))"), "\(words)")
        #expect(outcome.errors.isEmpty, "\(words)")
      }
    }
    let root = try Program.linkerdTracing.run(["--help"]).text
    for command in Self.commands { #expect(root.contains("  \(command[0]) "), "\(command[0]) in the root's help") }
  }

  @Test func withoutCommandHelpIsAnError() throws {
    let outcome = try Program.linkerdTracing.run([])
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("USAGE"))
  }

  @Test func wrongUsageSuggestsAndSaysNothingOnStandardOutput() throws {
    for (words, suggestion) in [
      (["instal"], "did you mean \"install\"?"),
      (["install", "--netwrk-policy"], "did you mean \"--network-policy\"?"),
      (["install", "--storage", "badge"], "did you mean \"badger\"?"),
      (["install", "--policy=enforced"], "did you mean \"enforce\"?"),
      (["values", "--endpoint", "http://jaeger:4317"], "type \"jaeger:4317\""),
      (["values", "--endpoint", "otel.tracing:4317"], "add '--service-account NAME'"),
      (["values", "--linkerd-version", "2.18"], "edge-25.6.4"),
      (["values", "--disable"], "FILE"),
      (["instrument", "--env", "A", "x.yaml"], "--env A=VALUE"),
      (["inject", "http://example.com/x.yml"], "https://example.com/x.yml"),
      (["install", "--size", "5Gi"], "--storage badger"),
      (["completion", "fissh"], "did you mean \"fish\"?"),
    ] {
      let outcome = try Program.linkerdTracing.run(words)
      #expect(outcome.code == 2, "\(words): \(outcome.errors)")
      #expect(outcome.output.isEmpty, "\(words)")
      #expect(outcome.errors.contains(suggestion), "\(words): \(outcome.errors)")
    }
  }

  @Test func unreadableInputsAreExitThree() throws {
    let folder = try TemporaryFolder()
    try folder.write("a: [", to: "broken.yaml")
    for command in ["inject", "instrument", "validate"] {
      let outcome = try Program.linkerdTracing.run([command, "missing.yaml", "broken.yaml"], folder: folder.root)
      #expect(outcome.code == 3, "\(command)")
      #expect(outcome.errors.contains("\"missing.yaml\" can't be read: No such file or directory"), "\(command)")
      // The other input is looked at all the same.
      #expect((outcome.errors + outcome.text).contains("broken.yaml:1:"), "\(command)")
      if command != "validate" { #expect(outcome.output.isEmpty, "\(command)") }
    }
  }

  @Test func validateSaysWhenThereWasNothingToCheck() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty.yaml")
    let outcome = try Program.linkerdTracing.run(["validate", "empty.yaml"], folder: folder.root)
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("there are neither Linkerd's values nor manifests in empty.yaml"))
    let unreadable = try Program.linkerdTracing.run(["validate", "--format", "json", "missing.yaml"], folder: folder.root)
    #expect(unreadable.code == 3)
    #expect(unreadable.text.contains("can't be read"))
  }

  @Test func brokenInputIsExitOneWithItsPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write("kind: Deployment\nmetadata: {name: web\n", to: "web.yaml")
    for command in ["inject", "instrument"] {
      let outcome = try Program.linkerdTracing.run([command, "web.yaml"], folder: folder.root)
      #expect(outcome.code == 1, "\(command)")
      #expect(outcome.output.isEmpty, "\(command)")
      #expect(outcome.errors.hasPrefix("web.yaml:"), "\(command): \(outcome.errors)")
    }
  }

  @Test func aClosedPipeIsSuccess() throws {
    let shell = Program(path: "/bin/bash")
    let outcome = try shell.run(["-c", "\"$0\" install 2>/dev/null | head -1; echo ${PIPESTATUS[0]}", Program.linkerdTracing.path])
    #expect(outcome.text == "---\n0\n")
    // More than a pipe holds: the reader is gone before everything is written.
    let large = try shell.run([
      "-c",
      "for i in {1..3000}; do echo 'a: 0123456789012345678901234567890123456789'; echo ---; done | \"$0\" inject - 2>/dev/null | head -1; echo ${PIPESTATUS[1]}",
      Program.linkerdTracing.path,
    ])
    #expect(large.text.hasSuffix("\n0\n"))
  }

  @Test func foldersAreReadInTheOrderOfAWalk() throws {
    let folder = try TemporaryFolder()
    let manifest = { (name: String) in "apiVersion: v1\nkind: Pod\nmetadata:\n  name: \(name)\nspec: {containers: []}\n" }
    try folder.write(manifest("b"), to: "all/b.yaml")
    try folder.write(manifest("a"), to: "all/a/x.yml")
    try folder.write("# not a manifest", to: "all/README.md")
    try folder.write(manifest("hidden"), to: "all/.git/h.yaml")
    let outcome = try Program.linkerdTracing.run(["inject", "all"], folder: folder.root)
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("pod \"a\" injected\npod \"b\" injected\n"))
    #expect(!outcome.text.contains("hidden"))
    #expect(outcome.text.contains("---\n"), "two inputs are joined by a marker")
  }

  @Test func underKubectlTheHelpShowsKubectl() throws {
    let folder = try TemporaryFolder()
    for name in ["kubectl-tracing", "kubectl_complete-tracing"] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: Program.linkerdTracing.path)
    }
    #expect(
      try Program(path: folder.path("kubectl-tracing")).run(["install", "--help"]).text.contains(
        "kubectl tracing install | kubectl apply"))
    let completion = try Program(path: folder.path("kubectl_complete-tracing")).run(["ins"]).text
    #expect(completion.contains("install\t"))
    #expect(completion.hasSuffix(":4\n"))
  }

  @Test func colourIsForTerminalsOnly() throws {
    let folder = try TemporaryFolder()
    try folder.write("proxy:\n  tracing:\n    enabled: true\n", to: "values.yaml")
    let outcome = try Program.linkerdTracing.run(["validate", "values.yaml"], folder: folder.root, environment: ["NO_COLOR": ""])
    #expect(!outcome.text.contains("\u{1B}"))
    #expect(outcome.text.contains("values.yaml:"))
  }

  @Test func exportedTemplatesRenderTheSame() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.linkerdTracing.run(["templates", "export", "charts"], folder: folder.root).code == 0)
    for words in [["install", "--storage", "badger", "--network-policy"], ["emojivoto"], ["values"]] {
      let own = try Program.linkerdTracing.run(words, folder: folder.root)
      let exported = try Program.linkerdTracing.run(words + ["--templates", "charts"], folder: folder.root)
      #expect(own.code == 0)
      #expect(own.output == exported.output, "\(words)")
    }
    let again = try Program.linkerdTracing.run(["templates", "export", "charts"], folder: folder.root)
    #expect(again.code == 3)
    #expect(again.errors.contains("File exists"))
  }

  @Test func addressesAreReadWithCurl() throws {
    let folder = try TemporaryFolder()
    let pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: far\nspec: {containers: []}\n"
    try folder.write(pod, to: "pod.yaml")
    let curl = try folder.write(
      """
      #!/bin/sh
      for last; do :; done
      case $last in
      https://example.com/pod.yaml) cat \(folder.path("pod.yaml")) ;;
      *) echo "curl: (22) The requested URL returned error: 404" >&2; exit 22 ;;
      esac

      """, to: "bin/curl")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: curl)
    let environment = ["PATH": folder.path("bin") + ":/usr/bin:/bin"]
    let found = try Program.linkerdTracing.run(["inject", "https://example.com/pod.yaml"], environment: environment)
    #expect(found.code == 0)
    #expect(
      found.text
        == pod.replacingOccurrences(of: "  name: far\n", with: "  name: far\n  annotations:\n    linkerd.io/inject: enabled\n"))
    let missing = try Program.linkerdTracing.run(["inject", "https://example.com/none.yaml"], environment: environment)
    #expect(missing.code == 3)
    #expect(missing.output.isEmpty)
    #expect(missing.errors.contains("curl: (22) The requested URL returned error: 404"))
    let none = try Program.linkerdTracing.run(
      ["inject", "https://example.com/pod.yaml"], environment: ["PATH": folder.path("empty")])
    #expect(none.code == 3)
    #expect(none.errors.contains("the program \"curl\" isn't installed"))
  }
}
