import Diagnostics
import Tracing

/// The sources that a check looks at, in the order given, and what couldn't be read. Whatever fails, the others are read.
struct InputFiles {
  struct Input {
    let source: SourceFile
    let origin: Scene.Origin
  }

  private(set) var inputs: [Input] = []
  private(set) var problems: [Diagnostic] = []
  /// Files in the `templates` folders of charts, which aren't read.
  private(set) var skippedTemplates = 0

  /// Reads files and folders, and behind them files of Linkerd's values.
  init(_ names: [String], values: [String], in console: Console, progress: inout Progress) throws(Failure) {
    for name in names {
      guard name != "-", !name.hasPrefix("https://"), (try? FileSystem.kind(of: name)) == .folder else {
        try add(name, as: .named, in: console)
        continue
      }
      let walk = FolderWalk(name)
      skippedTemplates += walk.templates
      for (path, reason) in walk.unreadable { add(console.unreadable(path, reason)) }
      if walk.files.isEmpty, walk.unreadable.isEmpty, walk.templates == 0 {
        problems.append(
          Diagnostic("there is no *.yaml, *.yml or *.json below \"\(name)\"", help: "name a file, or another folder"))
      }
      for (index, path) in walk.files.enumerated() {
        progress.show("reading", index, of: walk.files.count)
        try add(path, as: .found, in: console)
      }
    }
    for name in values { try add(name, as: .values, in: console) }
  }

  private mutating func add(_ name: String, as origin: Scene.Origin, in console: Console) throws(Failure) {
    do throws(Failure) {
      for source in try console.sources(name) { inputs.append(Input(source: source, origin: origin)) }
    } catch {
      guard case .environment = error else { throw error }
      add(error)
    }
  }

  private mutating func add(_ failure: Failure) {
    if case .environment(let diagnostics) = failure { problems += diagnostics }
  }
}
