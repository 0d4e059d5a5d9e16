import CommandLineKit

/// The manifests that a command edits: its arguments, and what `-f` names, as kubectl's users type it.
struct ManifestInputs: ParsableArguments {
  @Argument(
    "FILE", help: "Manifest file, folder, https address, or - for standard input.", completion: .file("yaml", "yml", "json"))
  var arguments: [String] = []

  @Option(name: "filename", short: "f", placeholder: "FILE", help: "The same as FILE.", isHidden: true)
  var filenames: [String] = []

  var all: [String] { arguments + filenames }

  func validate() throws(UsageError) {
    if all.isEmpty { throw UsageError("missing argument \"FILE\"", help: "name a file or a folder, or - for standard input") }
    if all.filter({ $0 == "-" }).count > 1 {
      throw UsageError("standard input is named twice", help: "it can be read only once; leave one \"-\" out")
    }
  }
}
