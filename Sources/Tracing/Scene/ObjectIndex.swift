import Manifests
import YAML

/// Objects by name and by namespace, and pod templates by label, so that looking one up takes no longer the more there are.
///
/// Everything is by index into the scene's arrays, in their order.
struct ObjectIndex: Sendable {
  private struct Key: Hashable {
    let kind: String
    let word: String
  }

  private struct Label: Hashable {
    let namespace: String
    let key: String
    let value: String
  }

  /// Objects by kind and name.
  private var named: [Key: [Int]] = [:]
  /// Objects by kind and namespace, which is empty for those that name none.
  private var placed: [Key: [Int]] = [:]
  private var templates: [String: [Int]] = [:]
  private var labelled: [Label: [Int]] = [:]

  init() {}

  init(_ objects: [KubernetesObject], _ templates: [PodTemplate]) {
    var hasServices = false
    for (index, object) in objects.enumerated() {
      named[Key(kind: object.kind, word: object.name), default: []].append(index)
      placed[Key(kind: object.kind, word: object.namespace ?? ""), default: []].append(index)
      if object.kind == "Service" { hasServices = true }
    }
    for (index, template) in templates.enumerated() {
      let namespace = template.object.namespace ?? ""
      self.templates[namespace, default: []].append(index)
      // Nothing else selects by label in numbers.
      guard hasServices else { continue }
      for pair in template.metadata?.value(at: ["labels"])?.mergedPairs ?? [] {
        labelled[Label(namespace: namespace, key: pair.key.text, value: pair.value.target.text), default: []].append(index)
      }
    }
  }

  /// The objects of a kind that have a name.
  func objects(_ kind: String, named name: String) -> [Int] { named[Key(kind: kind, word: name)] ?? [] }

  /// The objects of a kind in a namespace, and those that name none.
  func objects(_ kind: String, in namespace: String) -> [Int] {
    Self.merged(placed[Key(kind: kind, word: namespace)], namespace.isEmpty ? nil : placed[Key(kind: kind, word: "")])
  }

  /// The pod templates in a namespace, and those whose objects name none.
  func templates(in namespace: String) -> [Int] {
    Self.merged(templates[namespace], namespace.isEmpty ? nil : templates[""])
  }

  /// The pod templates in a namespace that have a label, and those whose objects name no namespace; as long as there are Services.
  func templates(labelled key: String, _ value: String, in namespace: String) -> [Int] {
    Self.merged(
      labelled[Label(namespace: namespace, key: key, value: value)],
      namespace.isEmpty ? nil : labelled[Label(namespace: "", key: key, value: value)])
  }

  private static func merged(_ a: [Int]?, _ b: [Int]?) -> [Int] {
    guard let a else { return b ?? [] }
    guard let b else { return a }
    return (a + b).sorted()
  }
}
