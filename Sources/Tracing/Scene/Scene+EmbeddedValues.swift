import Diagnostics
import Manifests
import YAML

extension Scene {
  /// The values of Linkerd's that lie in objects: those of the running control plane, and those that a chart is installed with.
  mutating func embeddedValues() -> [ValuesFile] {
    var files: [ValuesFile] = []
    for (kind, group, layers) in Self.carriers {
      for object in objects(kind) where object.group == group {
        var values = ValueLayers()
        let parts = layers(object, self)
        var tops: [Node] = []
        for part in parts {
          switch part {
          case .mapping(let node): tops.append(node)
          case .text(let source): tops += self.tops(of: source)
          case .setting: continue
          }
        }
        let settings = parts.filter(\.isSetting)
        if tops.isEmpty, settings.isEmpty { continue }
        var top = tops.first
        if tops.count > 1 || !settings.isEmpty {
          for node in tops { values.add(node) }
          for case .setting(let path, let value, let isText) in settings { values.add(path, value, isText: isText) }
          top = values.document.root
        }
        guard let top,
          let file = ValuesFile(
            top, isMerged: group.isEmpty, isNamed: object.isControlPlaneChart || group.isEmpty,
            isLayered: tops.count > 1 || !settings.isEmpty, chartVersion: object.chartVersion)
        else { continue }
        files.append(file)
      }
    }
    return files
  }

  /// A part of the values that an object carries; later ones go over earlier ones.
  private enum Part {
    case mapping(Node)
    case text(SourceFile)
    /// A value at a path, as with `--set`; `isText` says that it is a text whatever it looks like.
    case setting(path: Node, value: Node, isText: Bool)

    var isSetting: Bool { if case .setting = self { true } else { false } }

    init?(text node: Node?) {
      guard let node = node?.target, node.kind == .scalar, !node.isNull else { return nil }
      self = .text(node.embeddedSource(named: "values"))
    }

    init?(mapping node: Node?) {
      guard let node = node?.target, node.kind == .mapping else { return nil }
      self = .mapping(node)
    }
  }

  /// The kinds of objects that carry values, with their group, and what values they carry.
  private static let carriers: [(kind: String, group: String, layers: @Sendable (KubernetesObject, Scene) -> [Part])] = [
    ("ConfigMap", "", { object, _ in object.name == "linkerd-config" ? data(of: object, "values") : [] }),
    (
      "Secret", "",
      { object, _ in
        object.name == "linkerd-config-overrides" ? data(of: object, "linkerd-config-overrides") : []
      }
    ),
    ("HelmRelease", "helm.toolkit.fluxcd.io", { object, scene in fluxValues(of: object, in: scene) }),
    ("Application", "argoproj.io", { object, _ in argoValues(of: object) }),
    ("HelmChart", "helm.cattle.io", { object, scene in k3sValues(of: object, in: scene) }),
  ]

  /// The documents of values in a text.
  private mutating func tops(of source: SourceFile) -> [Node] {
    var tops: [Node] = []
    read(source) { scene, document in
      if document.root.isNull { return }
      if let duplicate = document.root.firstDuplicateKey() { scene.note(duplicate: duplicate) }
      if document.root.kind == .mapping { tops.append(document.root) }
    }
    return tops
  }

  /// What a ConfigMap or a Secret has under a key.
  private static func data(of object: KubernetesObject, _ key: String) -> [Part] {
    let plain = object.kind == "Secret" ? "stringData" : "data"
    if let part = Part(text: object.node.value(at: [plain, key])) { return [part] }
    guard object.kind == "Secret", let node = object.node.value(at: ["data", key]), node.kind == .scalar,
      let source = node.base64Source(named: key)
    else { return [] }
    return [.text(source)]
  }

  /// `spec.valuesFrom`, in order and as far as the inputs have what it names, and `spec.values` over it.
  private static func fluxValues(of object: KubernetesObject, in scene: Scene) -> [Part] {
    let references = object.node.value(at: ["spec", "valuesFrom"])?.items.map(\.target) ?? []
    let parts = references.flatMap { reference -> [Part] in
      // One with a path brings in a single value, of which Linkerd's tracing settings are made rarely.
      guard let kind = reference["kind"]?.filledText, let name = reference["name"]?.filledText, reference["targetPath"] == nil
      else { return [] }
      let key = reference["valuesKey"]?.filledText ?? "values.yaml"
      let found = scene.objects(kind).first { $0.name == name && $0.group.isEmpty && $0.namespace == object.namespace }
      return found.map { data(of: $0, key) } ?? []
    }
    return parts + [Part(mapping: object.node.value(at: ["spec", "values"]))].compactMap { $0 }
  }

  /// Of each source `values`, `valuesObject` over it, and `parameters` over both, as Argo CD has it.
  private static func argoValues(of object: KubernetesObject) -> [Part] {
    let sources =
      [object.node.value(at: ["spec", "source"])].compactMap { $0 }
      + (object.node.value(at: ["spec", "sources"])?.items.map(\.target) ?? [])
    return sources.compactMap { $0.value(at: ["helm"]) }.flatMap { helm -> [Part] in
      let parameters = helm.value(at: ["parameters"])?.items.map(\.target) ?? []
      return [Part(text: helm.value(at: ["values"])), Part(mapping: helm.value(at: ["valuesObject"]))].compactMap { $0 }
        + parameters.compactMap { parameter in
          guard let name = parameter["name"]?.target, let value = parameter["value"]?.target, name.kind == .scalar,
            value.kind == .scalar
          else { return nil }
          return .setting(path: name, value: value, isText: parameter["forceString"]?.target.isTrue ?? false)
        }
    }
  }

  /// `spec.valuesContent` and `spec.set` of k3s' HelmChart, and what a HelmChartConfig of its name puts over them.
  private static func k3sValues(of object: KubernetesObject, in scene: Scene) -> [Part] {
    let changes = scene.objects("HelmChartConfig").filter {
      $0.group == object.group && $0.name == object.name && $0.namespace == object.namespace
    }
    return ([object] + changes).flatMap { object -> [Part] in
      [Part(text: object.node.value(at: ["spec", "valuesContent"]))].compactMap { $0 }
    }
      + (object.node.value(at: ["spec", "set"])?.mergedPairs ?? []).compactMap { pair in
        pair.value.target.kind == .scalar ? .setting(path: pair.key.target, value: pair.value.target, isText: false) : nil
      }
  }
}

extension KubernetesObject {
  /// The chart and the version that an object of Flux, Argo CD or k3s installs.
  private var chart: (name: Node?, version: Node?) {
    switch kind {
    case "HelmRelease": (node.value(at: ["spec", "chart", "spec", "chart"]), node.value(at: ["spec", "chart", "spec", "version"]))
    case "Application": (node.value(at: ["spec", "source", "chart"]), node.value(at: ["spec", "source", "targetRevision"]))
    case "HelmChart": (node.value(at: ["spec", "chart"]), node.value(at: ["spec", "version"]))
    default: (nil, nil)
    }
  }

  /// Whether the object installs Linkerd's control plane, so that its values are Linkerd's whatever their keys say.
  fileprivate var isControlPlaneChart: Bool {
    guard let name = chart.name?.filledText else { return false }
    return name == "linkerd-control-plane" || name.hasSuffix("/linkerd-control-plane")
  }

  /// The release that the chart's version names, where it is the control plane's.
  fileprivate var chartVersion: Node? { isControlPlaneChart ? chart.version : nil }
}
