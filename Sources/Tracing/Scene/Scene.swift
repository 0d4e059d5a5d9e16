import Diagnostics
import Manifests
import YAML

/// What all inputs of a run say together: which settings, Services and workloads there are, each with its place.
package struct Scene: Sendable {
  /// The release of Linkerd that the inputs are for; nil when the user doesn't say.
  package let version: LinkerdVersion?
  /// The namespace of objects that name none, as with `kubectl apply -n`; nil when the user doesn't say.
  package let namespace: String?
  /// The domain that the cluster's DNS names end with; nil when the user doesn't say.
  package let clusterDomain: String?
  /// Everything that was added, in that order.
  package private(set) var sources: [SourceFile] = []
  package private(set) var objects: [KubernetesObject] = []
  /// Linkerd's values, those that are read over each other as one; known once the scene is settled.
  package private(set) var values: [ValuesFile] = []
  /// The annotations and labels of Linkerd's, and those that look like them.
  private(set) var linkerdKeys: [LinkerdMetadata] = []
  /// What containers tell their SDKs for tracing.
  private(set) var variables: [TracingVariable] = []
  /// The places where a source stops being YAML; informations in files of a folder that have nothing to do with Kubernetes.
  private(set) var syntaxErrors: [Diagnostic] = []
  /// Files of a folder that aren't YAML because another tool has to fill them in first.
  package private(set) var skippedTemplates = 0
  /// Keys that a mapping has twice.
  private(set) var duplicateKeys: [(first: Node, second: Node)] = []
  /// Mappings that have one of `apiVersion` and `kind` and lack the other.
  private(set) var incompleteObjects: [Node] = []
  /// Documents that are neither manifests nor Linkerd's values.
  package private(set) var skippedDocuments = 0
  /// The pod templates of all workloads.
  private(set) var templates: [PodTemplate] = []
  /// The objects of each kind, by index.
  private var kinds: [String: [Int]] = [:]

  /// Where to find objects and pod templates; known once the scene is settled.
  private(set) var index = ObjectIndex()

  /// The `proxy.tracing` block of each values file that has one; known once the scene is settled.
  private(set) var stanzas: [TracingStanza] = []
  /// The release that the control plane's manifests name; known once the scene is settled.
  private(set) var renderedVersion: (version: LinkerdVersion, place: Location)?

  /// What is wrong with Linkerd's values outside `proxy.tracing`; known once the scene is settled.
  private(set) var valuesProblems: [ValuesProblem] = []

  /// The configurations of collectors; known once the scene is settled.
  private(set) var configurations: [CollectorConfiguration] = []
  /// The roots of the configurations that proxies' spans reach; known once the scene is settled.
  private(set) var configurationsOfProxies: [Node] = []
  /// Where containers export their traces to; known once the scene is settled.
  private(set) var exports: [ApplicationExport] = []
  /// The releases of Helm charts that objects and values files install.
  private(set) var releases: [ChartRelease] = []
  /// Documents that are a collector's configuration.
  private var configurationFiles: [Node] = []

  /// The tops of values files, in the order in which they came.
  private var layers: [(top: Node, origin: Origin)] = []
  private var isSettled = false

  /// How a source came to be looked at.
  package enum Origin: Sendable {
    /// The user named it: its values go over those that were named before it, as with helm's `-f`.
    case named
    /// The user named it as values of Linkerd's, whatever its keys say.
    case values
    /// It was found in a folder, so its values stand on their own.
    case found
  }

  package init(version: LinkerdVersion? = nil, namespace: String? = nil, clusterDomain: String? = nil) {
    self.version = version
    self.namespace = namespace
    self.clusterDomain = clusterDomain
  }

  /// Adds all documents of a source.
  package mutating func add(_ source: SourceFile, as origin: Origin = .found) {
    sources.append(source)
    read(source, isLoose: origin == .found) { scene, document in scene.add(document, as: origin) }
  }

  /// Puts together what the sources say of one another. Done once, when the last one is in.
  package mutating func settle() {
    if isSettled { return }
    isSettled = true
    index = ObjectIndex(objects, templates)
    values = layeredValues + embeddedValues()
    renderedVersion = controlPlaneVersion
    let supplements = values.filter(\.isLoose).compactMap { $0.node("proxy", "tracing") }.filter { !TracingStanza.isOn($0) }
    valuesProblems = values.flatMap { ValuesProblem.all(in: $0, version: version(of: $0)) }
    stanzas = values.compactMap { TracingStanza($0, in: self, supplements: supplements) }
    configurations = CollectorConfiguration.all(in: self, files: configurationFiles)
    exports = ApplicationExport.all(of: variables)
    configurationsOfProxies = configurationsThatProxiesReach
  }

  private mutating func add(_ document: Document, as origin: Origin) {
    if document.root.isNull { return }
    let skipped = skippedDocuments
    // Of what is skipped nobody says what its reader makes of a key that is there twice.
    defer {
      if origin != .found || skippedDocuments == skipped, let duplicate = document.root.firstDuplicateKey() {
        duplicateKeys.append(duplicate)
      }
    }
    if ValuesFile.isValues(document.root, isNamed: origin == .values) { return layers.append((document.root, origin)) }
    var isManifest = false
    for entry in ManifestDocument(document, defaultNamespace: namespace).entries {
      switch entry {
      case .object(let object):
        isManifest = true
        if object.apiVersion.isEmpty, object.node["apiVersion"]?.isUnset ?? true, object.metadata?.kind == .mapping,
          origin != .found || object.isKubernetesOwn
        {
          incompleteObjects.append(object.node)
        }
        add(object)
      case .withoutKind(let node):
        guard node.mergedPair("apiVersion") != nil, node.mergedPair("metadata") != nil else { continue }
        isManifest = true
        incompleteObjects.append(node)
      }
    }
    if isManifest { return }
    if CollectorConfiguration.isOne(document.root) { return configurationFiles.append(document.root) }
    if let release = ChartRelease(file: document.root) { return releases.append(release) }
    skippedDocuments += 1
  }

  private mutating func add(_ object: KubernetesObject) {
    kinds[object.kind, default: []].append(objects.count)
    objects.append(object)
    let template = PodTemplate(object)
    if let template {
      templates.append(template)
      variables += TracingVariable.all(of: template)
    }
    linkerdKeys += LinkerdMetadata.all(of: object, template)
    releases += ChartRelease.all(of: object)
  }

  /// Calls `body` with each document of a source, and keeps what stops the reading.
  ///
  /// A loose source, one that was found in a folder, may be something else; so may a text inside an object be filled in by another tool.
  mutating func read(_ source: SourceFile, isLoose: Bool = false, _ body: (inout Scene, Document) -> Void) {
    do throws(Diagnostic) {
      var parser = Parser(source)
      while let document = try parser.next() { body(&self, document) }
    } catch {
      var error = error
      let purpose = isLoose || source.enclosing != nil ? source.purpose(at: error.location) : .kubernetes
      if purpose == .template { return skippedTemplates += 1 }
      if purpose == .other, isLoose { error.severity = .information }
      syntaxErrors.append(error)
    }
  }

  /// Keeps a key that embedded values have twice.
  mutating func note(duplicate: (first: Node, second: Node)) { duplicateKeys.append(duplicate) }

  /// The objects of a kind in any spelling of its group, in order.
  func objects(_ kind: String) -> [KubernetesObject] { (kinds[kind] ?? []).map { objects[$0] } }

  /// Values files: those that the user named over each other, as far as they are of one chart; those of a folder one by one.
  private var layeredValues: [ValuesFile] {
    var files: [ValuesFile] = []
    var places: [String: Int] = [:]
    for (top, origin) in layers {
      guard let file = ValuesFile(top, isNamed: origin == .values, isLoose: origin == .found) else { continue }
      guard origin != .found, let index = places[file.prefix] else {
        if origin != .found { places[file.prefix] = files.count }
        files.append(file)
        continue
      }
      files[index] = files[index].overlaid(by: file)
    }
    return files
  }

  /// The release that some values are for; nil when nothing says it.
  func version(of file: ValuesFile) -> LinkerdVersion? { version ?? file.version?.version ?? renderedVersion?.version }

  /// The release that a rendered control plane names.
  private var controlPlaneVersion: (LinkerdVersion, Location)? {
    for template in templates {
      guard template.label("linkerd.io/control-plane-component") != nil,
        let value = template.annotationPair("linkerd.io/created-by")?.value.target,
        let word = value.text.utf8.split(separator: 0x20).last, let version = LinkerdVersion(String(decoding: word, as: UTF8.self))
      else { continue }
      return (version, value.location)
    }
    return nil
  }
}
