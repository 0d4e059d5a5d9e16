import Diagnostics
import Manifests
import YAML

/// What all inputs of a run say together: which settings, Services and workloads there are, each with its place.
package struct Scene: Sendable {
  package private(set) var values: [ValuesFile] = []
  package private(set) var objects: [KubernetesObject] = []
  /// What couldn't be read; the rest of the scene stands without it.
  package private(set) var problems: [Diagnostic] = []
  /// Documents that are neither manifests nor Linkerd's values.
  package private(set) var skippedDocuments = 0

  package init() {}

  /// Adds all documents of a source.
  package mutating func add(_ source: SourceFile) {
    do throws(Diagnostic) {
      var parser = Parser(source)
      while let document = try parser.next() { add(document) }
    } catch {
      var problem = error
      problem.rule = "syntax"
      problems.append(problem)
    }
  }

  private mutating func add(_ document: Document) {
    if document.root.isNull { return }
    if let duplicate = document.firstDuplicateKey() {
      problems.append(
        Diagnostic(
          "\"\(duplicate.second.text)\" is there twice", rule: "duplicate-key", at: duplicate.second.location,
          notes: [.init("the first one is here, and would be ignored", at: duplicate.first.location)], help: "remove one of the two"))
    }
    if let values = ValuesFile(document) { return self.values.append(values) }
    var isManifest = false
    for case .object(let object) in ManifestDocument(document).entries {
      isManifest = true
      objects.append(object)
      addEmbeddedValues(of: object)
    }
    if !isManifest { skippedDocuments += 1 }
  }

  /// The control plane keeps its values as a text in a ConfigMap.
  private mutating func addEmbeddedValues(of object: KubernetesObject) {
    guard object.kind == "ConfigMap", object.name == "linkerd-config", let text = object.node["data", "values"]?.target,
      text.kind == .scalar
    else { return }
    do throws(Diagnostic) {
      var parser = Parser(text.embeddedSource(named: "values"))
      while let document = try parser.next() {
        if let values = ValuesFile(document) { values.root.kind == .mapping ? self.values.append(values) : () }
      }
    } catch {
      var problem = error
      problem.rule = "syntax"
      problems.append(problem)
    }
  }
}

extension Scene {
  /// Whether an object is in a namespace; one that names none could be.
  private func isIn(_ namespace: String, _ object: KubernetesObject) -> Bool {
    (object.namespace ?? namespace) == namespace
  }

  /// Whether the input plausibly holds the collector, so that the absence of something says something: it has objects of its namespace,
  /// or a Service that leaves its namespace open and has its port.
  package func holds(namespace: String, port: UInt16) -> Bool {
    objects.contains { object in
      if object.role == .namespace { return object.name == namespace }
      if let own = object.namespace { return own == namespace }
      return object.role == .service && ports(of: object).contains(String(port))
    }
  }

  /// The port numbers of a Service, as they are written.
  package func ports(of service: KubernetesObject) -> [String] {
    service.node["spec", "ports"]?.items.compactMap { $0["port"]?.target.text } ?? []
  }

  package func services(in namespace: String) -> [KubernetesObject] {
    objects.filter { $0.role == .service && isIn(namespace, $0) }
  }

  /// The pod templates that a Service selects.
  package func workloads(behind service: KubernetesObject, in namespace: String) -> [PodTemplate] {
    guard let selector = service.node["spec", "selector"]?.target, !selector.isEmptyCollection else { return [] }
    let wanted = selector.pairs.map { ($0.key.text, $0.value.target.text) }
    return objects.filter { isIn(namespace, $0) }.compactMap { PodTemplate($0) }.filter { template in
      wanted.allSatisfy { template.label($0.0) == $0.1 }
    }
  }

  /// The Namespace object of that name.
  package func namespace(_ name: String) -> KubernetesObject? {
    objects.first { $0.role == .namespace && $0.name == name }
  }
}
