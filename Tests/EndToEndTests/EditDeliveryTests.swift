import Foundation
import TestSupport
import Testing

/// What becomes of edited files: written in place, as a diff, named, or joined on standard output.
struct EditDeliveryTests {
  private static let pod = EditFlagTests.pod
  private static let injected = pod.replacing("{name: p}", with: "{name: p, annotations: {linkerd.io/inject: enabled}}")

  private func run(_ words: String..., in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program.linkerdTracing.run(words, folder: folder.root)
  }

  private func mode(_ name: String, in folder: TemporaryFolder) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.path(name))[.posixPermissions] as? Int
  }

  private func node(_ name: String, in folder: TemporaryFolder) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.path(name))[.systemFileNumber] as? Int
  }

  @Test func `writes into the files, keeps their modes, and leaves those alone that stay`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.pod, to: "a.yaml")
    try folder.write(Self.injected, to: "b.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("a.yaml"))
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.yaml"), withDestinationPath: "a.yaml")
    let before = try node("b.yaml", in: folder)
    let outcome = try run("inject", "--in-place", "link.yaml", "b.yaml", in: folder)
    #expect(outcome.code == 0 && outcome.output.isEmpty, "\(outcome.errors)")
    #expect(try folder.read("a.yaml") == Self.injected)
    #expect(try mode("a.yaml", in: folder) == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.yaml")) == "a.yaml")
    #expect(try node("b.yaml", in: folder) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root).sorted() == ["a.yaml", "b.yaml", "link.yaml"])
  }

  @Test func `writes nothing when one of the files is wrong`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.pod, to: "a.yaml")
    try folder.write("a: ]\n", to: "b.yaml")
    let outcome = try run("inject", "--in-place", "a.yaml", "b.yaml", "missing.yaml", in: folder)
    #expect(outcome.code == 3 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("b.yaml:1:4: error:") && outcome.errors.contains("\"missing.yaml\" can't be read"))
    #expect(try folder.read("a.yaml") == Self.pod)
    #expect(try run("inject", "a.yaml", "b.yaml", in: folder).output.isEmpty)
  }

  @Test func `names what would change, and fails then`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.pod, to: "a.yaml")
    try folder.write(Self.injected, to: "b.yaml")
    let both = try run("inject", "--check", "b.yaml", "a.yaml", in: folder)
    #expect(both.code == 1 && both.text == "a.yaml\n")
    let none = try run("inject", "--check", "b.yaml", in: folder)
    #expect(none.code == 0 && none.text.isEmpty)
    #expect(try folder.read("a.yaml") == Self.pod)
    let diff = try run("inject", "--diff", "--check", "a.yaml", in: folder)
    #expect(diff.code == 1 && diff.text.contains("+metadata: {name: p, annotations"))
    #expect(try run("inject", "--diff", "a.yaml", in: folder).code == 0)
  }

  @Test(arguments: [
    (["--in-place", "--diff", "a.yaml"], "exclude each other"), (["--in-place", "--check", "a.yaml"], "exclude each other"),
    (["--in-place", "-"], "needs files"), (["--in-place", "https://a/b.yaml"], "needs files"),
  ])
  func `refuses what doesn't go together`(words: [String], message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.pod, to: "a.yaml")
    for command in ["inject", "uninject", "instrument"] {
      let outcome = try Program.linkerdTracing.run([command] + words, folder: folder.root)
      #expect(outcome.code == 2 && outcome.errors.contains(message))
    }
  }

  @Test(arguments: [
    ("a: b\n", "c: d\n", "a: b\n---\nc: d\n"), ("a: b", "c: d\n", "a: b\n---\nc: d\n"),
    ("a: b\n", "# c\n---\nc: d\n", "a: b\n# c\n---\nc: d\n"),
    ("a: b\n", "%YAML 1.1\n---\nc: d\n", "a: b\n...\n%YAML 1.1\n---\nc: d\n"),
    ("a: b\n", "\u{FEFF}c: d\n", "a: b\n---\nc: d\n"), ("", "c: d\n", "c: d\n"), ("a: b\n", "", "a: b\n"),
  ])
  func `joins files into one stream`(first: String, second: String, both: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(first, to: "in/a.yaml")
    try folder.write(second, to: "in/b.yaml")
    for command in ["inject", "uninject", "instrument"] {
      let outcome = try run(command, "in", in: folder)
      #expect(outcome.code == 0 && outcome.text == both, "\(command): \(outcome.text)")
    }
  }
}
