import Diagnostics
import Values
import YAML

/// What the control plane sets on proxies that no annotation says anything about: its values, the chart's where they are silent.
package struct ClusterDefaults: Sendable {
  private let values: Table

  /// The chart's own values.
  package init() { values = Table() }

  /// The values in a file: as they are, below `linkerd-control-plane` of a chart around it, or in the ConfigMap `linkerd-config` as
  /// kubectl prints it. Throws when there is something else in the file.
  package init(_ source: SourceFile) throws(Diagnostic) {
    let table = try ValueReader.file(source)
    if table["kind"]?.text == "ConfigMap", let text = table["data"]?.table?["values"]?.text {
      values = try ValueReader.file(SourceFile(name: "\(source.name) (data.values)", bytes: Array(text.utf8)))
      return
    }
    values = table["linkerd-control-plane"]?.table ?? table
    guard values.isEmpty || values.sorted.contains(where: { ControlPlaneKey.known[$0.key] != nil }) else {
      throw Diagnostic(
        "\"\(source.name)\" has no values of Linkerd's control plane", at: Location(source, SourceRange(at: 0)),
        help: "name its values file, or what 'kubectl get cm -n linkerd linkerd-config -o yaml' prints")
    }
  }

  subscript(setting: ProxySetting) -> String {
    let (path, standard) = setting.value
    guard !path.isEmpty, let value = value(at: path) else { return standard }
    switch value.content {
    case .string(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .bool(let value): return value ? "true" : "false"
    case .integer(let value): return String(value)
    case .number(let value): return NumberText.json(value) ?? standard
    case .null, .list, .table: return standard
    }
  }

  /// Whether proxies bring their own token, so that pods needn't mount the ServiceAccount's.
  var projectsServiceAccountToken: Bool {
    value(at: ["identity", "serviceAccountTokenProjection"])?.bool ?? true
  }

  private func value(at path: [String]) -> Value? {
    var value = Value.table(values)
    for key in path {
      guard let next = value.table?[key] else { return nil }
      value = next
    }
    return value
  }
}
