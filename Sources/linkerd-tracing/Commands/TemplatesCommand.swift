import Charts
import CommandLineKit
import Diagnostics

/// `linkerd-tracing templates`: the charts that this program carries.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    name: "templates", abstract: "The charts that this program carries.", subcommands: [ExportTemplatesCommand.self])
}

/// `linkerd-tracing templates export`: the charts as folders, for helm, Argo CD and Flux, or to change them.
struct ExportTemplatesCommand: Command {
  static let configuration = CommandConfiguration(
    name: "export",
    abstract: "Write the charts to a folder that doesn't exist yet, for helm or for --templates.",
    examples: ["linkerd-tracing templates export charts", "linkerd-tracing install --templates charts"])

  @Argument("DIR", help: "The folder to make.", completion: .directory)
  var folder: String

  func run(in console: inout Console) throws(Failure) {
    do throws(FileSystem.Unreadable) {
      try FileSystem.makeFolder(folder)
      for file in EmbeddedCharts.files { try FileSystem.write(file.bytes, to: folder + "/" + file.path) }
    } catch {
      throw .environment([
        Diagnostic("\"\(folder)\" can't be written: \(error.reason)", help: "name a folder that doesn't exist yet")
      ])
    }
    console.narrate("wrote \(EmbeddedCharts.names.joined(separator: ", ")) to \(folder)\n")
  }
}
