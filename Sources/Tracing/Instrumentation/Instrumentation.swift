import Diagnostics
import Manifests
import YAML

/// Sets environment variables on the containers of every workload: `kubectl set env`, offline and as an edit.
package struct Instrumentation {
  private let changes: [EnvironmentChange]
  /// A pattern that container names must match, `*` standing for anything; nil for all. `*` alone names none of Linkerd's own.
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
      editor.isAbandoned = !failures.isEmpty
      if editor.edits.count > before { for alias in place.aliases { editor.expose(alias) } }
      report.add(object, editor.edits.count == before ? .unchanged : .instrumented)
    }
    return editor
  }

  private mutating func instrument(_ template: PodTemplate, with editor: inout Editor) throws(Diagnostic) {
    try template.checkContainers()
    var (isAnyThere, isAnyMatched) = (false, false)
    for list in PodTemplate.ContainerList.allCases {
      guard let items = template.spec?.value(list.rawValue) else { continue }
      for item in items.items {
        let container = item.target
        isAnyThere = true
        guard isWanted(container.value("name")?.target.text ?? "") else { continue }
        isAnyMatched = true
        let before = editor.edits.count
        try change(container, of: template, with: &editor)
        guard editor.edits.count > before else { continue }
        editor.expose(template.path + ["spec", list.rawValue], in: template.object.node)
        editor.expose(item)
      }
    }
    let title = "\(template.object.kind)/\(template.object.name)"
    if !isAnyThere {
      report.warn("\(title) has no \(template.node == nil ? "pod template" : "containers")")
    } else if !isAnyMatched, let containers {
      report.warn("\(title) does not have any containers matching \"\(containers)\"")
    }
  }

  private func isWanted(_ name: String) -> Bool {
    guard let containers, containers.contains(where: { $0 != "*" }) else { return !name.hasPrefix("linkerd-") }
    return matches(name, glob: containers)
  }

  private mutating func change(_ container: Node, of template: PodTemplate, with editor: inout Editor) throws(Diagnostic) {
    let list = container.value("env")?.target
    if let list, !list.isNull, list.kind != .sequence {
      throw Diagnostic(mistyped: "env", expected: "a list of items with \"name\" and \"value\"", list)
    }
    let items = list.map { Array($0.items) } ?? []
    var removed: [Node] = []
    var added: [NewNode] = []
    let before = editor.edits.count
    let hasEndpoint = items.contains { item in
      EnvironmentChange.endpoints.contains { item.value("name")?.target.isText($0) == true }
    }
    for change in changes where change != .serviceName || VariableValue.serviceName(of: template) != nil {
      if hasEndpoint, case .standard = change { continue }
      let named = items.filter { $0.value("name")?.target.isText(change.name) == true }
      guard let value = try value(of: change, over: named.first, in: template) else {
        removed += named
        continue
      }
      guard let first = named.first else {
        added.append(.mapping([("name", .string(change.name)), value.entry]))
        continue
      }
      if !overwrites {
        let current = first.value("value")?.target.text ?? "from another place"
        failures.append(
          Diagnostic(
            "\"\(change.name)\" already has a value (\(current)), and --overwrite is false", at: first.location,
            help: "leave --overwrite=false out to replace it"))
        continue
      }
      removed += named.dropFirst()
      let start = editor.edits.count
      try set(value, of: first.target, with: &editor)
      if editor.edits.count > start { editor.expose(first) }
    }
    if !removed.isEmpty || !added.isEmpty { try update(items, of: container, removing: removed, appending: added, with: &editor) }
    if editor.edits.count > before { editor.expose(["env"], in: container) }
  }

  private func update(
    _ items: [Node], of container: Node, removing removed: [Node], appending added: [NewNode], with editor: inout Editor
  ) throws(Diagnostic) {
    guard let pair = container.pair("env") else {
      if items.isEmpty { editor.insert([("env", .sequence(added))], in: container) } else { editor.inherit("env", in: container) }
      return
    }
    if items.isEmpty {
      editor.fill(pair, of: container, with: .sequence(added))
    } else if removed.count == items.count, added.isEmpty {
      if container.pairs.contains(where: { $0.key != pair.key }), container.merged("env") == nil {
        editor.remove([pair], from: container)
      } else {
        editor.fill(pair, of: container, with: .sequence([]))
      }
    } else {
      editor.update(pair.value.target, in: container, removing: removed, appending: added)
    }
  }

  /// What a variable is to have; nil when it is to go.
  private func value(
    of change: EnvironmentChange, over existing: Node?, in template: PodTemplate
  ) throws(Diagnostic) -> VariableValue? {
    switch change {
    case .remove: return nil
    case .set(_, let value), .standard(_, let value): return .text(value)
    case .serviceName: return .serviceName(of: template)
    case .resourceAttributes(let attributes):
      guard let existing, existing.value("valueFrom") != nil, existing.value("value") == nil else {
        return .text(ResourceAttribute.list(attributes, over: existing?.value("value")?.target.text ?? ""))
      }
      throw Diagnostic(
        "\"\(change.name)\" comes from another place, so nothing can be added to it", at: existing.location,
        help: "add the attributes there, or give the variable a value first")
    }
  }

  private func set(_ value: VariableValue, of variable: Node, with editor: inout Editor) throws(Diagnostic) {
    if value.isAlready(in: variable) { return }
    let (key, content) = value.entry
    let other = key == "value" ? "valueFrom" : "value"
    if variable.merged(key) != nil || variable.merged(other) != nil { return editor.inherit(nil, in: variable) }
    guard let otherPair = variable.pair(other) else { return try editor.set([(key, content)], in: variable) }
    guard let pair = variable.pair(key) else { return editor.replace(otherPair, with: [(key, content)], in: variable) }
    editor.remove([otherPair], from: variable)
    try editor.setValue(content, of: pair, in: variable)
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
