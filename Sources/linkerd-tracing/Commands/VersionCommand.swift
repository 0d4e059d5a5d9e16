import CommandLineKit

/// `linkerd-tracing version`: what `--version` prints, under the name that helm, kubectl and linkerd have for it.
struct VersionCommand: Command {
  static let configuration = CommandConfiguration(name: "version", abstract: "Print the version.")

  func run(in console: inout Console) throws(Failure) {
    console.write("\(RootCommand.configuration.name) \(RootCommand.version)\n")
  }
}
