import Diagnostics
import Manifests
import YAML

/// Sets environment variables on the containers of every workload: `kubectl set env`, offline and as an edit.
package struct Instrumentation {
  private let changes: [EnvironmentChange]
  /// A pattern that container names must match, `*` standing for anything; nil for all but Linkerd's own.
  private let containers: String?
  /// Whether variables that are there already may get another value.
  private let overwrites: Bool
  package private(set) var report = InstrumentationReport()
  /// Variables that were to stay; when there are any, nothing must be written.
  package private(set) var failures: [Diagnostic] = []

  package init(_ changes: [EnvironmentChange], containers: String? = nil, overwrites: Bool = true) {
    self.changes = changes
    self.containers = containers
    self.overwrites = overwrites
  }

  /// The variables that make an OpenTelemetry SDK send its spans to a collector.
  package static func openTelemetry(endpoint: CollectorEndpoint, protocol name: OTLPProtocol) -> [EnvironmentChange] {
    [
      .set(name: "OTEL_EXPORTER_OTLP_ENDPOINT", value: endpoint.url),
      .set(name: "OTEL_EXPORTER_OTLP_PROTOCOL", value: name.rawValue),
    ]
  }

  /// The source with the variables set.
  package mutating func edit(_ source: SourceFile) throws(Diagnostic) -> EditedSource {
    try EditedSource(source, state: &self) { (instrumentation, document) throws(Diagnostic) in
      try instrumentation.edits(of: document)
    }
  }

  private mutating func edits(of document: Document) throws(Diagnostic) -> Editor {
    var editor = Editor(document)
    if document.root.isNull { return editor }
    for place in try ManifestDocument(document).places(inTypedLists: true) {
      guard case .object(let object) = place.content else { continue }
      guard let template = PodTemplate(object) else { continue }
      try object.checkKeysAreUnique()
      let before = editor.edits.count
      try instrument(template, with: &editor)
      if editor.edits.count > before { for alias in place.aliases { editor.expose(alias) } }
      report.add(object, editor.edits.count == before ? .unchanged : .instrumented)
    }
    return editor
  }

  private mutating func instrument(_ template: PodTemplate, with editor: inout Editor) throws(Diagnostic) {
    var isAnyMatched = false
    for list in PodTemplate.ContainerList.allCases {
      guard let items = template.spec?.pair(list.rawValue)?.value else { continue }
      for item in items.items {
        let container = item.target
        guard container.kind == .mapping, isWanted(container["name"]?.target.text ?? "") else { continue }
        isAnyMatched = true
        let before = editor.edits.count
        try change(container, with: &editor)
        guard editor.edits.count > before else { continue }
        editor.expose(template.path + ["spec", list.rawValue], in: template.object.node)
        editor.expose(item)
      }
    }
    if !isAnyMatched, let containers {
      report.warn("\(template.object.kind)/\(template.object.name) does not have any containers matching \"\(containers)\"")
    }
  }

  private func isWanted(_ name: String) -> Bool {
    guard let containers else { return !name.hasPrefix("linkerd-") }
    return matches(name, glob: containers)
  }

  private mutating func change(_ container: Node, with editor: inout Editor) throws(Diagnostic) {
    guard let pair = container.pair("env"), pair.value.kind == .sequence, !pair.value.isEmptyCollection else {
      return try create(in: container, with: &editor)
    }
    let items = Array(pair.value.items)
    var removed: [Node] = []
    var added: [NewNode] = []
    for change in changes {
      let named = items.filter { $0["name"]?.target.isText(change.name) == true }
      switch change {
      case .remove: removed += named
      case .set(let name, let value):
        guard let first = named.first else {
          added.append(Self.variable(name, value))
          continue
        }
        if !overwrites {
          failures.append(
            Diagnostic(
              "\"\(name)\" already has a value (\(first["value"]?.target.text ?? "from another place")), and --overwrite is false",
              at: first.location, help: "leave --overwrite=false out to replace it"))
          continue
        }
        removed += named.dropFirst()
        let before = editor.edits.count
        try set(value, of: first.target, with: &editor)
        if editor.edits.count > before { editor.expose(first) }
      }
    }
    if removed.isEmpty, added.isEmpty { return }
    if removed.count == items.count, added.isEmpty {
      if container.pairs.contains(where: { $0.key != pair.key }) {
        editor.remove([pair], from: container)
      } else {
        editor.fill(pair, of: container, with: .sequence([]))
      }
    } else {
      editor.update(pair.value, in: container, removing: removed, appending: added)
    }
  }

  /// Makes the list of variables where a container has none of its own.
  private mutating func create(in container: Node, with editor: inout Editor) throws(Diagnostic) {
    let pair = container.pair("env")
    var variables: [NewNode] = []
    if let inherited = pair.map({ $0.value.target }) ?? container.merged("env")?.target, inherited.kind == .sequence,
      case .sequence(let copies) = NewNode(copying: inherited)
    {
      variables = copies
    } else if let value = pair?.value, !value.isNull, value.kind != .sequence {
      throw Diagnostic("\"env\" is not a list", at: value.location, help: "expected items with \"name\" and \"value\"")
    }
    let before = variables.count
    var isChanged = false
    for change in changes {
      let places = variables.indices.filter { variables[$0].isVariable(change.name) }
      switch change {
      case .remove:
        isChanged = isChanged || !places.isEmpty
        for index in places.reversed() { variables.remove(at: index) }
      case .set(let name, let value):
        isChanged = true
        if let first = places.first {
          variables[first] = Self.variable(name, value)
        } else {
          variables.append(Self.variable(name, value))
        }
        for index in places.dropFirst().reversed() { variables.remove(at: index) }
      }
    }
    guard isChanged || before != variables.count else { return }
    if let pair {
      editor.fill(pair, of: container, with: .sequence(variables))
    } else {
      editor.insert([("env", .sequence(variables))], in: container)
    }
  }

  private func set(_ value: String, of variable: Node, with editor: inout Editor) throws(Diagnostic) {
    if let source = variable.pair("valueFrom") {
      if variable.pair("value") != nil {
        editor.remove([source], from: variable)
      } else {
        return editor.rename(source, to: "value", with: .string(value), in: variable)
      }
    }
    try editor.set([("value", .string(value))], in: variable)
  }

  private static func variable(_ name: String, _ value: String) -> NewNode {
    .mapping([("name", .string(name)), ("value", .string(value))])
  }
}

extension NewNode {
  fileprivate func isVariable(_ name: String) -> Bool {
    guard case .mapping(let pairs) = self, let value = pairs.first(where: { $0.key == "name" })?.value else { return false }
    switch value {
    case .string(let text), .plain(let text): return text == name
    case .mapping, .sequence: return false
    }
  }
}

/// Whether a text matches a pattern in which `*` stands for any text; linear in the product of both.
func matches(_ text: String, glob: String) -> Bool {
  let (text, glob) = (Array(text.utf8), Array(glob.utf8))
  var (index, place) = (0, 0)
  var star: (place: Int, index: Int)?
  while index < text.count {
    if place < glob.count, glob[place] == UInt8(ascii: "*") {
      star = (place, index)
      place += 1
    } else if place < glob.count, glob[place] == text[index] {
      place += 1
      index += 1
    } else if let last = star {
      star = (last.place, last.index + 1)
      place = last.place + 1
      index = last.index + 1
    } else {
      return false
    }
  }
  return glob[place...].allSatisfy { $0 == UInt8(ascii: "*") }
}
