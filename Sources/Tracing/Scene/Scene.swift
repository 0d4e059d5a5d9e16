import Diagnostics
import Manifests
import YAML

/// What all inputs of a run say together: which settings, Services and workloads there are, each with its place.
package struct Scene: Sendable {
  /// The release of Linkerd that the inputs are for; nil when the user doesn't say.
  package let version: LinkerdVersion?
  /// Everything that was added, in that order.
  package private(set) var sources: [SourceFile] = []
  package private(set) var values: [ValuesFile] = []
  package private(set) var objects: [KubernetesObject] = []
  /// The pod templates of all workloads.
  private(set) var templates: [PodTemplate] = []
  /// The annotations and labels of Linkerd's, and those that look like them.
  private(set) var linkerdKeys: [LinkerdMetadata] = []
  /// What containers tell their SDKs for tracing.
  private(set) var variables: [TracingVariable] = []
  /// The places where a source stops being YAML.
  private(set) var syntaxErrors: [Diagnostic] = []
  /// Keys that a mapping has twice.
  private(set) var duplicateKeys: [(first: Node, second: Node)] = []
  /// Mappings that have one of `apiVersion` and `kind` and lack the other.
  private(set) var incompleteObjects: [Node] = []
  /// Documents that are neither manifests nor Linkerd's values.
  package private(set) var skippedDocuments = 0

  /// The `proxy.tracing` block of each values file that has one; known once the scene is settled.
  private(set) var stanzas: [TracingStanza] = []
  /// The configurations of collectors; known once the scene is settled.
  private(set) var configurations: [CollectorConfiguration] = []
  /// Where containers export their traces to; known once the scene is settled.
  private(set) var exports: [ApplicationExport] = []
  /// The releases of Helm charts that objects and values files install.
  private(set) var releases: [ChartRelease] = []
  /// Documents that are a collector's configuration.
  private var configurationFiles: [Node] = []

  /// What is wrong with Linkerd's values outside `proxy.tracing`; known once the scene is settled.
  private(set) var valuesProblems: [ValuesProblem] = []

  package init(version: LinkerdVersion? = nil) {
    self.version = version
  }

  /// Adds all documents of a source.
  package mutating func add(_ source: SourceFile) {
    sources.append(source)
    read(source) { scene, document in scene.add(document) }
  }

  /// Puts together what the sources say of one another. Done once, when the last one is in.
  mutating func settle() {
    let supplements = values.filter { !$0.isMerged }.compactMap { $0.node("proxy", "tracing") }.filter { !TracingStanza.isOn($0) }
    valuesProblems = values.flatMap { ValuesProblem.all(in: $0, version: version ?? $0.version) }
    stanzas = values.compactMap { TracingStanza($0, version: version, supplements: supplements) }
    configurations = CollectorConfiguration.all(in: self, files: configurationFiles)
    exports = templates.flatMap { template in template.environments.compactMap { ApplicationExport($0, of: template) } }
  }

  private mutating func add(_ document: Document) {
    if document.root.isNull { return }
    if let duplicate = document.firstDuplicateKey() { duplicateKeys.append(duplicate) }
    if let values = ValuesFile(document.root) { return self.values.append(values) }
    var isManifest = false
    for entry in ManifestDocument(document).entries {
      switch entry {
      case .object(let object):
        isManifest = true
        if object.apiVersion.isEmpty, object.metadata?.kind == .mapping { incompleteObjects.append(object.node) }
        objects.append(object)
        let template = PodTemplate(object)
        if let template {
          templates.append(template)
          variables += TracingVariable.all(of: template)
        }
        linkerdKeys += LinkerdMetadata.all(of: object, template)
        addValues(of: object)
        releases += ChartRelease.all(of: object)
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

  /// Calls `body` with each document of a source, and keeps what stops the reading.
  private mutating func read(_ source: SourceFile, _ body: (inout Scene, Document) -> Void) {
    do throws(Diagnostic) {
      var parser = Parser(source)
      while let document = try parser.next() { body(&self, document) }
    } catch {
      syntaxErrors.append(error)
    }
  }

  /// Adds the values inside an object: those of the running control plane, and those that Flux or Argo CD install the chart with.
  private mutating func addValues(of object: KubernetesObject) {
    for text in object.valuesTexts {
      read(text.embeddedSource(named: "values")) { scene, document in
        if let duplicate = document.firstDuplicateKey() { scene.duplicateKeys.append(duplicate) }
        if let values = ValuesFile(document.root, isMerged: object.kind == "ConfigMap") { scene.values.append(values) }
      }
    }
    for node in object.valuesMappings {
      if let values = ValuesFile(node) { self.values.append(values) }
    }
  }
}

extension KubernetesObject {
  /// The scalars of an object that hold Linkerd's values as a text.
  fileprivate var valuesTexts: [Node] {
    switch (kind, group) {
    case ("ConfigMap", "") where name == "linkerd-config":
      [node.value(at: ["data", "values"])].compactMap { $0 }.filter { $0.kind == .scalar }
    case ("Application", "argoproj.io"):
      helmSources.compactMap { $0.value(at: ["helm", "values"]) }.filter { $0.kind == .scalar }
    default: []
    }
  }

  /// The mappings of an object that could be Linkerd's values.
  fileprivate var valuesMappings: [Node] {
    switch (kind, group) {
    case ("HelmRelease", "helm.toolkit.fluxcd.io"): [node.value(at: ["spec", "values"])].compactMap { $0 }
    case ("Application", "argoproj.io"): helmSources.compactMap { $0.value(at: ["helm", "valuesObject"]) }
    default: []
    }
  }

  /// The sources of an Argo CD Application: `spec.source`, or each of `spec.sources`.
  private var helmSources: [Node] {
    [node.value(at: ["spec", "source"])].compactMap { $0 }
      + (node.value(at: ["spec", "sources"])?.items.map(\.target) ?? [])
  }
}
