import Diagnostics
import Values
import YAML

/// What the control plane sets on proxies that no annotation says anything about: its values, the chart's where they are silent.
package struct ClusterDefaults: Sendable {
  private let values: Table

  /// The chart's own values.
  package init() { values = Table() }

  /// The values in a file: as they are, or in the ConfigMap `linkerd-config` as kubectl prints it.
  package init(_ source: SourceFile) throws(Diagnostic) {
    let table = try ValueReader.file(source)
    guard table["kind"]?.text == "ConfigMap", let text = table["data"]?.table?["values"]?.text else {
      values = table
      return
    }
    values = try ValueReader.file(SourceFile(name: "\(source.name) (data.values)", bytes: Array(text.utf8)))
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
