import Diagnostics
import Manifests
import YAML

/// Takes out of objects what Linkerd put there: its labels, annotations, containers and volumes. `linkerd uninject`.
package struct Uninjection {
  package private(set) var report = UninjectionReport()
  private var blanks = BlankDocuments()

  package init() {}

  /// The source without what Linkerd put there.
  package mutating func edit(_ source: SourceFile) throws(Diagnostic) -> EditedSource {
    try blanks.turn(to: source)
    report = UninjectionReport()
    let edited = try EditedSource(source, state: &self) { (uninjection, document) throws(Diagnostic) in
      try uninjection.edits(of: document)
    }
    report.addWithoutKind(count: blanks.count(before: .max))
    return edited
  }

  private mutating func edits(of document: Document) throws(Diagnostic) -> Editor {
    var editor = Editor(document)
    try blanks.turn(to: document.source)
    if document.root.isAbsent { return editor }
    report.addWithoutKind(count: blanks.count(before: document.root.range.lower))
    for place in try ManifestDocument(document).places(inTypedLists: false) {
      guard case .object(let object) = place.content else {
        report.addWithoutKind()
        continue
      }
      var isUninjected = false
      if object.role != nil {
        try object.checkKeysAreUnique()
        let before = editor.edits.count
        isUninjected = try Self.clean(object, with: &editor)
        if editor.edits.count > before { for alias in place.aliases { editor.expose(alias) } }
      }
      report.add(object, isUninjected: isUninjected)
    }
    return editor
  }

  /// True when a proxy, an init container or an annotation was taken out; labels alone don't count, as for linkerd.
  private static func clean(_ object: KubernetesObject, with editor: inout Editor) throws(Diagnostic) -> Bool {
    var isUninjected = try cleaning(object.node)?.apply(at: [], of: object.node, with: &editor) ?? false
    guard let template = PodTemplate(object), let node = template.node else { return isUninjected }
    if node != object.node, try cleaning(node)?.apply(at: template.path, of: object.node, with: &editor) == true {
      isUninjected = true
    }
    if try clean(template, with: &editor) { isUninjected = true }
    return isUninjected
  }
}

extension Uninjection {
  /// Labels and annotations that stay although they begin with `linkerd.io`.
  private static func isKept(_ key: String, _ value: String) -> Bool {
    key == "linkerd.io/extension" || key == LinkerdKey.inject && value == "disabled"
  }

  private static let containers: [StaticString] = ["linkerd-proxy", "linkerd-debug"]
  private static let initContainers: [StaticString] = [
    "linkerd-proxy", "linkerd-init", "linkerd-network-validator", "linkerd-debug",
  ]
  private static let volumes: [StaticString] = [
    "linkerd-identity-end-entity", "linkerd-proxy-init-xtables-lock", "linkerd-identity-token", "linkerd-podinfo",
  ]

  /// Whether an init container is Linkerd's.
  static func isInitContainer(_ container: Node) -> Bool { container.isNamed(oneOf: initContainers) }

  /// The edit that cleans one `metadata`; nil for the control plane's own objects.
  static func cleaning(_ holder: Node) -> MetadataEdit? {
    let metadata = holder.value("metadata")?.target
    let labels = metadata?.value("labels")
    if labels?.value(LinkerdKey.controlPlaneComponent) != nil { return nil }
    func removal(_ pairs: Node?) -> ((Node) -> Bool)? {
      let isLinkerds = { (key: Node) in key.withBytes { $0.starts(with: "linkerd.io".utf8) } }
      guard let pairs, pairs.hasPair(where: { isLinkerds($0.key) }) else { return nil }
      return { key in
        guard isLinkerds(key) else { return false }
        let text = key.text
        return !isKept(text, pairs.value(text)?.target.text ?? "")
      }
    }
    return MetadataEdit(removesLabel: removal(labels), removesAnnotation: removal(metadata?.value("annotations")))
  }

  /// Takes Linkerd's containers and volumes out of a pod; true when there was a proxy or an init container.
  static func clean(_ template: PodTemplate, with editor: inout Editor) throws(Diagnostic) -> Bool {
    try template.checkContainers()
    guard let spec = template.spec else { return false }
    var hadSidecar = false
    var emptied: [Pair] = []
    let before = editor.edits.count
    for (key, names) in [("containers", containers), ("initContainers", initContainers), ("volumes", volumes)] {
      guard let value = spec.value(key), value.target.kind == .sequence else { continue }
      let gone = value.items.filter { $0.isNamed(oneOf: names) }
      if gone.isEmpty { continue }
      if key != "volumes" { hadSidecar = true }
      guard let pair = spec.pair(key) else {
        editor.inherit(key, in: spec)
        continue
      }
      if gone.count == value.items.reduce(0, { count, _ in count + 1 }) {
        emptied.append(pair)
      } else {
        editor.expose(pair.value)
        editor.remove(gone, from: pair.value.target)
      }
    }
    for pair in emptied where spec.merged(pair.key.text) != nil { editor.fill(pair, of: spec, with: .sequence([])) }
    emptied.removeAll { spec.merged($0.key.text) != nil }
    if emptied.count == spec.pairs.count {
      for pair in emptied { editor.fill(pair, of: spec, with: .sequence([])) }
    } else if !emptied.isEmpty {
      editor.remove(emptied, from: spec)
    }
    if editor.edits.count > before { editor.expose(template.path + ["spec"], in: template.object.node) }
    return hadSidecar
  }
}
