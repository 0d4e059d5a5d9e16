import Diagnostics
import Manifests
import YAML

/// Takes out of an object what Linkerd put there: its labels, annotations, containers and volumes.
struct Uninjection {
  /// Labels and annotations that stay although they begin with `linkerd.io`.
  private static func isKept(_ key: String, _ value: String) -> Bool {
    key == "linkerd.io/extension" || key == LinkerdKey.inject && value == "disabled"
  }

  /// Whether a metadata key is one that Linkerd adds to injected objects.
  static func isLinkerd(_ key: String) -> Bool {
    key.hasPrefix("linkerd.io")
  }

  private static let containers: [PodTemplate.ContainerList: Set<String>] = [
    .containers: ["linkerd-proxy", "linkerd-debug"],
    .initContainers: ["linkerd-proxy", "linkerd-init", "linkerd-network-validator", "linkerd-debug"],
  ]

  private static let volumes: Set<String> = [
    "linkerd-identity-end-entity", "linkerd-proxy-init-xtables-lock", "linkerd-identity-token", "linkerd-podinfo",
  ]

  /// The edit that cleans one `metadata`; nil for the control plane's own objects.
  static func cleaning(_ holder: Node) -> MetadataEdit? {
    let metadata = holder["metadata"]?.target
    if metadata?["labels"]?.pair(LinkerdKey.controlPlaneComponent) != nil { return nil }
    let annotations = metadata?["annotations"]
    let labels = metadata?["labels"]
    return MetadataEdit(
      removesLabel: { key in isLinkerd(key.text) && !isKept(key.text, labels?.pair(key.text)?.value.target.text ?? "") },
      removesAnnotation: { key in isLinkerd(key.text) && !isKept(key.text, annotations?.pair(key.text)?.value.target.text ?? "") })
  }

  /// Takes Linkerd's containers and volumes out of a pod; true when there was a proxy or an init container.
  static func clean(_ template: PodTemplate, with editor: inout Editor) throws(Diagnostic) -> Bool {
    guard let spec = template.spec else { return false }
    var hadSidecar = false
    var emptied: [Pair] = []
    for (key, names) in [
      ("containers", containers[.containers] ?? []), ("initContainers", containers[.initContainers] ?? []), ("volumes", volumes),
    ] {
      guard let pair = spec.pair(key), pair.value.kind == .sequence else { continue }
      let items = Array(pair.value.items)
      let gone = items.filter { names.contains($0["name"]?.target.text ?? "") }
      if gone.isEmpty { continue }
      try editor.checkUnshared(pair.value)
      if key != "volumes" { hadSidecar = hadSidecar || !gone.isEmpty }
      if gone.count == items.count { emptied.append(pair) } else { editor.remove(gone, from: pair.value) }
    }
    if !emptied.isEmpty { editor.remove(emptied, from: spec) }
    return hadSidecar
  }
}
