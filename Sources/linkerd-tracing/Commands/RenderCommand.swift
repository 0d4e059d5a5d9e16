import Charts
import CommandLineKit
import Diagnostics

/// `linkerd-tracing render`: what `helm template` prints for a chart.
struct RenderCommand: Command {
  static let configuration = CommandConfiguration(
    name: "render",
    abstract: "Render a Helm chart of your own, as helm template does.",
    usage: "[OPTIONS] [RELEASE] CHART",
    examples: [
      "linkerd-tracing render web ./charts/web --namespace shop -f values.yaml",
      "linkerd-tracing render ./charts/web --set replicas=2 | linkerd-tracing inject - | kubectl apply -f -",
      "linkerd-tracing render web ./charts/web --show-only templates/service.yaml --kube-version 1.33",
      "linkerd-tracing render web web-1.4.2.tgz --output-dir rendered",
    ])

  @Argument(
    "CHART",
    help:
      "The release's name (release-name when left out), and the chart: its folder, a packed chart, or the https address of one.",
    completion: .file("tgz"))
  var names: [String]

  @OptionGroup
  var release: ReleaseOptions

  @OptionGroup(title: "Chart values")
  var values: ValuesOptions

  @OptionGroup
  var helm: HelmOptions

  func validate() throws(UsageError) {
    if names.count > 2 {
      throw UsageError("unexpected argument \"\(names[2])\"", help: "type '[RELEASE] CHART'")
    }
    try helm.check()
    if names.count == 2, release.generatesName {
      throw UsageError("cannot set --generate-name and also specify a name", help: "leave one of them out")
    }
    if names.count == 2, !release.nameTemplate.isEmpty {
      throw UsageError("cannot set --name-template and also specify a name", help: "leave one of them out")
    }
    if !release.outputFolder.isEmpty, !release.showOnly.isEmpty {
      throw UsageError("--show-only and --output-dir exclude each other", help: "leave one of them out")
    }
    if names.count == 2 { try ReleaseOptions.check(name: names[0]) }
  }

  func run(in console: inout Console) throws(Failure) {
    let place = names[names.count - 1]
    let name = names.count == 2 ? names[0] : try release.name(for: place)
    let chart = try console.chart(place)
    let request = release.request(name, values: try values.table(in: console))
    let documents = try console.render(chart, request)
    if !release.outputFolder.isEmpty {
      return try write(documents, folder: release.outputFolder, release: release.namesFolder ? name : "", in: &console)
    }
    if release.showOnly.isEmpty {
      console.write(documents.stream(withSources: true))
      return
    }
    let (selected, missing) = documents.selected(by: release.showOnly)
    if let missing {
      throw .input([
        Diagnostic(
          "could not find template \(missing) in chart", help: "name a file such as templates/service.yaml that gives a document")
      ])
    }
    console.write(selected.stream(withSources: true, isSelection: true))
  }

  /// Writes the documents to files, and says so for every document, as helm does.
  private func write(
    _ documents: [RenderedDocument], folder: String, release: String, in console: inout Console
  ) throws(Failure) {
    for file in documents.files(release: release) {
      do throws(FileSystem.Unreadable) {
        try FileSystem.write(file.bytes, to: "\(folder)/\(file.path)", overwriting: true)
      } catch {
        throw .environment([
          Diagnostic("\"\(folder)/\(file.path)\" can't be written: \(error.reason)", help: "name a folder that you may write to")
        ])
      }
    }
    for document in documents {
      console.write("wrote \(folder)/\(document.path(release: release))\n")
    }
    console.write("\n")
  }
}
