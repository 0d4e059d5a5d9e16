import Diagnostics
import Manifests
import YAML

/// Marks workloads and namespaces for Linkerd's injector: `linkerd inject` without `--manual`.
///
/// Source: linkerd2 `cli/cmd/inject.go`, with kind and API group both looked at, and with nothing lost of what it leaves alone.
package struct Injection {
  private let options: InjectionOptions
  package private(set) var report = InjectionReport()
  /// The objects that can't be injected, each with its reasons; when there are any, nothing must be written.
  package private(set) var failures: [Diagnostic] = []

  /// The documents without content that the report hasn't got yet.
  private var blanks = BlankDocuments()

  package init(_ options: InjectionOptions = InjectionOptions()) { self.options = options }

  /// The source with what it needs.
  package mutating func edit(_ source: SourceFile) throws(Diagnostic) -> EditedSource {
    try blanks.turn(to: source)
    let edited = try EditedSource(source, state: &self) { (injection, document) throws(Diagnostic) in
      try injection.edits(of: document)
    }
    report.addWithoutKind(count: blanks.count(before: .max))
    return edited
  }

  /// The edits of one document.
  private mutating func edits(of document: Document) throws(Diagnostic) -> Editor {
    var editor = Editor(document)
    try blanks.turn(to: document.source)
    if document.root.isAbsent { return editor }
    report.addWithoutKind(count: blanks.count(before: document.root.range.lower))
    for entry in try ManifestDocument(document).places(inTypedLists: false) {
      switch entry.content {
      case .withoutKind: report.addWithoutKind()
      case .object(let object):
        guard let role = object.role else {
          report.add(object, .skipped, isSupported: false)
          continue
        }
        try object.checkKeysAreUnique()
        let before = editor.edits.count
        try inject(object, as: role, with: &editor)
        editor.isAbandoned = !failures.isEmpty
        if editor.edits.count > before { for alias in entry.aliases { editor.expose(alias) } }
      }
    }
    return editor
  }

  private mutating func inject(_ object: KubernetesObject, as role: ObjectRole, with editor: inout Editor) throws(Diagnostic) {
    switch role {
    case .service:
      var edit = Uninjection.cleaning(object.node) ?? MetadataEdit()
      edit.annotations = options.annotations(forPods: false, over: object.annotation).filter { $0.key == LinkerdKey.opaquePorts }
      try edit.apply(at: [], of: object.node, with: &editor)
      report.add(object, edit.annotations.isEmpty ? .skipped : .annotated, isSupported: true)
    case .namespace:
      var edit = Uninjection.cleaning(object.node) ?? MetadataEdit()
      edit.annotations = options.annotations(forPods: false, over: object.annotation)
      let mark = mark(over: object.annotation(LinkerdKey.inject))
      edit.annotations.append((LinkerdKey.inject, mark))
      try edit.apply(at: [], of: object.node, with: &editor)
      report.add(object, .annotated, isSupported: true)
    case .workload(let path):
      try inject(PodTemplate(object, at: path), with: &editor)
    }
  }

  private mutating func inject(_ template: PodTemplate, with editor: inout Editor) throws(Diagnostic) {
    let object = template.object
    let title = "\(asciiLowercased(object.kind))/\(object.name)"
    if template.label(LinkerdKey.controlPlaneComponent) != nil {
      failures.append(
        Diagnostic(
          "--manual must be set when injecting control plane components", at: object.nameLocation,
          help: "leave \(title) out: Linkerd's own pods bring their proxy along"))
      return
    }
    guard let node = template.node else {
      throw Diagnostic(
        "\(title) has no pod template", at: object.nameLocation,
        help: "expected \(template.path.joined(separator: ".")) with a pod's metadata and spec")
    }
    let pod = try PodInspection(template, projectsToken: options.defaults.projectsServiceAccountToken)
    if !pod.errors.isEmpty {
      let reasons = pod.errors + (pod.hasUDP ? ["UDP port(s) configured on pod spec"] : [])
      failures.append(
        Diagnostic("failed to inject \(title): \(reasons.joined(separator: ", "))", at: object.nameLocation, help: pod.help))
      return
    }
    if pod.hasUDP { report.addUDP(title) }
    let current = template.annotation(LinkerdKey.inject)
    let isDisabled = current == "disabled"
    _ = try Uninjection.clean(template, with: &editor)
    if node != object.node { try Uninjection.cleaning(object.node)?.apply(at: [], of: object.node, with: &editor) }
    var edit = Uninjection.cleaning(node) ?? MetadataEdit()
    if isDisabled {
      report.addDisabled(title)
    } else {
      edit.annotations = options.annotations(forPods: true, over: template.annotation) + [(LinkerdKey.inject, mark(over: current))]
    }
    try edit.apply(at: template.path, of: object.node, with: &editor)
    report.add(object, isDisabled ? .skipped : .injected, isSupported: true)
  }

  /// The mark to write where there may be one: a choice that somebody made stays.
  private func mark(over current: String?) -> String {
    current == "disabled" || current == "ingress" ? current ?? "" : options.mark
  }
}
