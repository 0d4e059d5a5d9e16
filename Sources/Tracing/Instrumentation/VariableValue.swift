import Manifests
import YAML

/// What a variable of a container has: a text, or what a field of the pod says.
enum VariableValue {
  case text(String)
  /// `metadata.labels['app']`
  case field(path: String)

  /// The label of the pod that says what it is, or the workload's name where it has none of them; nil when there is no name either.
  static func serviceName(of template: PodTemplate) -> VariableValue? {
    // `app.kubernetes.io/instance` comes first elsewhere, but Helm gives it to all workloads of a release.
    let label = ["app.kubernetes.io/name", "app", "k8s-app"].first { template.label($0)?.isEmpty == false }
    if let label { return .field(path: "metadata.labels['\(label)']") }
    return template.object.name.isEmpty ? nil : .text(template.object.name)
  }

  /// The pair that says it in an item of `env`.
  var entry: Editor.Entry {
    switch self {
    case .text(let text): ("value", .string(text))
    case .field(let path): ("valueFrom", .mapping([("fieldRef", .mapping([("fieldPath", .string(path))]))]))
    }
  }

  /// Whether a variable has just that already.
  func isAlready(in variable: Node) -> Bool {
    switch self {
    case .text(let text):
      let value = variable.value("value")?.target
      return variable.value("valueFrom") == nil && value?.isString == true && value?.isText(text) == true
    case .field(let path):
      let source = variable.value("valueFrom")?.target
      return variable.value("value") == nil && source?.value("fieldRef")?.target.value("fieldPath")?.target.isText(path) == true
    }
  }
}
