import Diagnostics
import Manifests
import YAML

/// A configuration of an OpenTelemetry collector, or of Jaeger 2, which is one.
///
/// It is the text in a ConfigMap, the `config` of an OpenTelemetryCollector, or a file of its own.
struct CollectorConfiguration: Sendable {
  let root: Node
  /// The object that holds it; nil for a file of its own.
  let holder: KubernetesObject?
  /// The pods that mount it from a ConfigMap, each with the container that does.
  let mounts: [Mount]
  /// The program that reads it, if an image among the inputs says so.
  let image: CollectorImage?
  /// The other configurations that the same collector may read on top: those of the same object, or the other files.
  private(set) var layers: [Node] = []

  struct Mount: Sendable {
    let template: PodTemplate
    let container: Node
  }

  /// The namespace that the configuration is used in, if it says so.
  var namespace: String? { holder?.namespace }

  var templates: [PodTemplate] { mounts.map(\.template) }

  /// The components of a section.
  func components(_ kind: ComponentKind) -> [CollectorComponent] { Self.components(kind, of: root) }

  /// Every component.
  var components: [CollectorComponent] { ComponentKind.allCases.flatMap { components($0) } }

  var pipelines: [CollectorPipeline] { Self.pipelines(of: root) }

  /// The extensions that are turned on, each a scalar.
  var enabledExtensions: [Node] {
    root.value(at: ["service", "extensions"])?.items.map(\.target).filter { $0.kind == .scalar } ?? []
  }

  /// The receivers of kind `otlp`, under whatever name: `otlp`, `otlp/mesh`.
  var otlpReceivers: [Pair] { components(.receivers).filter { $0.type == "otlp" }.map(\.pair) }

  /// Whether the program is Jaeger 2: by its image, or by the components that only Jaeger has.
  var isJaeger: Bool {
    if let image { return image.distribution == .jaeger }
    return components(.extensions).contains { $0.type == "jaeger_storage" || $0.type == "jaeger_query" }
  }

  /// The minor version of the OpenTelemetry collector behind the program, if it is known; Jaeger 2 begins with 0.113.
  var collectorMinor: Int? { image?.collectorMinor ?? (isJaeger ? 113 : nil) }

  /// The roots of all configurations that may be read together with this one, itself first.
  var allLayers: [Node] { [root] + layers }

  /// Whether this alone is what the collector reads: it has receivers, exporters and pipelines, and nothing is read on top of it.
  var isWhole: Bool {
    layers.isEmpty && !components(.receivers).isEmpty && !components(.exporters).isEmpty && !pipelines.isEmpty && isReadAlone
  }

  /// Whether no container reads a second configuration by its arguments.
  var isReadAlone: Bool {
    mounts.allSatisfy { mount in
      let arguments = ["command", "args"].flatMap { mount.container.value(at: [$0])?.items.map(\.target.text) ?? [] }
      return arguments.count { $0.hasPrefix("--config") || $0.hasPrefix("--set") } <= 1
    }
  }

  static func components(_ kind: ComponentKind, of root: Node) -> [CollectorComponent] {
    (root.value(at: [kind.rawValue])?.mergedPairs ?? []).map { CollectorComponent(kind: kind, pair: $0) }
  }

  static func pipelines(of root: Node) -> [CollectorPipeline] {
    (root.value(at: ["service", "pipelines"])?.mergedPairs ?? []).map(CollectorPipeline.init)
  }

  /// Whether a mapping is a collector's configuration, or a layer of one.
  static func isOne(_ root: Node) -> Bool {
    guard root.kind == .mapping else { return false }
    let hasReceivers = root.value(at: ["receivers"])?.kind == .mapping
    if root.value(at: ["service", "pipelines"])?.kind == .mapping { return true }
    if root.value(at: ["extensions", "jaeger_query"]) != nil { return true }
    return hasReceivers && (root.value(at: ["exporters"]) != nil || root.mergedPairs.count == 1)
  }
}

extension CollectorConfiguration {
  /// The configurations in the objects of a scene and those that are files of their own.
  static func all(in scene: Scene, files: [Node]) -> [CollectorConfiguration] {
    var found: [CollectorConfiguration] = []
    var readers: [String: [Int]]?
    for object in scene.objects("ConfigMap") + scene.objects("OpenTelemetryCollector") {
      let roots = roots(in: object)
      guard !roots.isEmpty else { continue }
      let all = readers ?? Self.readers(in: scene)
      readers = all
      let mounts = object.kind == "ConfigMap" ? mounts(of: object, among: all[object.name] ?? [], in: scene) : []
      // An init container may prepare what another one reads.
      let containers = mounts.map(\.container) + mounts.flatMap(\.template.allContainers)
      let references =
        containers.compactMap { $0["image"]?.filledText }
        + [object.node.value(at: ["spec", "image"])?.filledText].compactMap { $0 }
      let image = references.lazy.compactMap { CollectorImage($0) }.first
      found += layered(roots) { root, layers in
        CollectorConfiguration(root: root, holder: object, mounts: mounts, image: image, layers: layers)
      }
    }
    return found
      + layered(files) { root, layers in
        CollectorConfiguration(root: root, holder: nil, mounts: [], image: nil, layers: layers)
      }
  }

  private static func layered(_ roots: [Node], _ make: (Node, [Node]) -> CollectorConfiguration) -> [CollectorConfiguration] {
    roots.indices.map { index in make(roots[index], roots.indices.filter { $0 != index }.map { roots[$0] }) }
  }

  /// The configurations that an object holds.
  private static func roots(in object: KubernetesObject) -> [Node] {
    switch (object.kind, object.group) {
    case ("ConfigMap", ""): (object.node.value(at: ["data"])?.mergedPairs ?? []).compactMap { root(of: $0.value.target) }
    case ("OpenTelemetryCollector", "opentelemetry.io"):
      [object.node.value(at: ["spec", "config"])].compactMap { $0 }.compactMap { node in
        node.kind == .scalar ? root(of: node) : isOne(node) ? node : nil
      }
    default: []
    }
  }

  /// The configuration in a text; nil when it is none, or can't be read.
  private static func root(of text: Node) -> Node? {
    let isWorthReading = text.withBytes { bytes in
      bytes.count < 1_000_000 && (bytes.contains("receivers") || bytes.contains("pipelines") || bytes.contains("jaeger_query"))
    }
    guard isWorthReading else { return nil }
    var parser = Parser(text.embeddedSource(named: "configuration"))
    guard let document = try? parser.next(), isOne(document.root) else { return nil }
    return document.root
  }

  /// The pod templates with a volume from a ConfigMap, by the ConfigMap's name.
  private static func readers(in scene: Scene) -> [String: [Int]] {
    var readers: [String: [Int]] = [:]
    for (index, template) in scene.templates.enumerated() {
      for volume in template.spec?.value(at: ["volumes"])?.items.map(\.target) ?? [] {
        for name in configMaps(of: volume) { readers[name, default: []].append(index) }
      }
    }
    return readers
  }

  /// The names of the ConfigMaps that a volume shows.
  private static func configMaps(of volume: Node) -> [String] {
    let sources = volume.value(at: ["projected", "sources"])?.items.map(\.target) ?? []
    return ([volume] + sources).compactMap { $0.value(at: ["configMap", "name"])?.filledText }
  }

  /// The pods that mount a ConfigMap, with each container that does.
  private static func mounts(of object: KubernetesObject, among readers: [Int], in scene: Scene) -> [Mount] {
    let templates = readers.map { scene.templates[$0] }.filter { object.namespace.map($0.object.isIn) ?? true }
    return templates.flatMap { template -> [Mount] in
      let volumes = (template.spec?.value(at: ["volumes"])?.items.map(\.target) ?? []).filter { volume in
        configMaps(of: volume).contains(object.name)
      }.compactMap { $0["name"]?.filledText }
      guard !volumes.isEmpty else { return [] }
      let all = template.allContainers
      let mounting = all.filter { container in
        container.value(at: ["volumeMounts"])?.items.contains {
          $0.target["name"]?.filledText.map { volumes.contains($0) } ?? false
        } ?? false
      }
      return (mounting.isEmpty ? Array(all.suffix(1)) : mounting).map { Mount(template: template, container: $0) }
    }
  }
}

extension CollectorConfiguration {
  /// The configurations that pods mount from ConfigMaps among the manifests.
  static func all(of template: PodTemplate, in namespace: String, _ scene: Scene) -> [CollectorConfiguration] {
    scene.configurations.filter { configuration in
      configuration.holder?.isIn(namespace) ?? false
        && configuration.templates.contains { $0.object.node == template.object.node }
    }
  }
}
