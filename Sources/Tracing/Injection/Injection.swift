import Diagnostics
import Manifests
import YAML

/// Marks workloads and namespaces for Linkerd's injector: `linkerd inject` without `--manual`.
///
/// Source: linkerd2 `cli/cmd/inject.go`, with kind and API group both looked at, and with nothing lost of what it leaves alone.
package struct Injection {
  package private(set) var report = InjectionReport()
  /// The objects that can't be injected, each with its reasons; when there are any, nothing must be written.
  package private(set) var failures: [Diagnostic] = []

  package init() {}

  /// The edits of one document.
  package mutating func edits(of document: Document) throws(Diagnostic) -> [Edit] {
    var editor = Editor(document)
    for entry in ManifestDocument(document).entries {
      switch entry {
      case .withoutKind: report.add(kind: "", name: "", .skipped, isSupported: false)
      case .object(let object): try inject(object, with: &editor)
      }
    }
    return editor.edits
  }

  private mutating func inject(_ object: KubernetesObject, with editor: inout Editor) throws(Diagnostic) {
    guard let role = object.role else {
      return report.add(kind: object.kind, name: object.name, .skipped, isSupported: false)
    }
    try object.checkKeysAreUnique()
    switch role {
    case .service:
      report.add(kind: object.kind, name: object.name, .skipped, isSupported: true)
    case .namespace:
      let current = object.annotation(LinkerdKey.inject)
      if current != "disabled", current != "ingress" {
        try MetadataEdit(annotations: [(LinkerdKey.inject, "enabled")]).apply(to: object.node, with: &editor)
      }
      report.add(kind: object.kind, name: object.name, .annotated, isSupported: true)
    case .workload:
      guard let template = PodTemplate(object) else { return }
      try inject(template, with: &editor)
    }
  }

  private mutating func inject(_ template: PodTemplate, with editor: inout Editor) throws(Diagnostic) {
    let object = template.object
    let title = "\(lowercased(object.kind))/\(object.name)"
    if template.label(LinkerdKey.controlPlaneComponent) != nil {
      failures.append(
        Diagnostic(
          "--manual must be set when injecting control plane components", at: object.nameLocation,
          help: "leave \(title) out: Linkerd's own pods bring their proxy along"))
      return
    }
    guard let node = template.node else {
      throw Diagnostic(
        "\(title) has no pod template", at: object.nameLocation, help: "expected \(template.path.joined(separator: ".")) with a pod's metadata and spec")
    }
    let pod = PodInspection(template)
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
    if node != object.node { try Uninjection.cleaning(object.node)?.apply(to: object.node, with: &editor) }
    var edit = Uninjection.cleaning(node) ?? MetadataEdit()
    if isDisabled {
      report.addDisabled(title)
    } else {
      edit.annotations = [(LinkerdKey.inject, current == "ingress" ? "ingress" : "enabled")]
    }
    try edit.apply(to: node, with: &editor)
    report.add(kind: object.kind, name: object.name, isDisabled ? .skipped : .injected, isSupported: true)
  }
}

extension KubernetesObject {
  /// Where the object's name stands, or the object itself.
  package var nameLocation: Location {
    (metadata?["name"] ?? node["kind"] ?? node).location
  }

  /// Readers take the last of two equal keys, so an edit of either could be lost.
  package func checkKeysAreUnique() throws(Diagnostic) {
    guard let duplicate = node.firstDuplicateKey() else { return }
    throw Diagnostic(
      "\"\(duplicate.second.text)\" is there twice", at: duplicate.second.location,
      notes: [.init("the first one is here", at: duplicate.first.location)], help: "remove one of the two")
  }
}
