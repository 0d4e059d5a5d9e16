import Diagnostics
import Manifests
import YAML

/// Where a container exports its traces to by the variables of OpenTelemetry's SDKs.
struct ApplicationExport: Sendable {
  let template: PodTemplate
  /// `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`, or else `OTEL_EXPORTER_OTLP_ENDPOINT`, by value.
  let endpoint: Node
  /// The variable that says it.
  let variable: String
  let address: ServiceAddress
  /// The protocol, if a variable says it.
  let spoken: Node?

  /// Whether the endpoint is for traces alone, and so is taken as it stands.
  var isForTracesAlone: Bool { variable == Self.variables[0] }

  /// Whether a variable says the protocol with a value from elsewhere, or a ConfigMap or Secret may.
  let isProtocolElsewhere: Bool
  /// Whether the container's program is known not to read the variable.
  let isUnread: Bool

  /// Whether the container is known to speak OTLP over HTTP.
  var speaksHTTP: Bool { spoken.map { $0.text.hasPrefix("http/") } ?? false }

  static let variables = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"]
  static let protocols = ["OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL"]

  /// Those of the containers that set an endpoint by value, and one that is an address.
  static func all(of variables: [TracingVariable]) -> [ApplicationExport] {
    var found: [ApplicationExport] = []
    var start = variables.startIndex
    // Those of a container stand together.
    while start < variables.endIndex {
      let container = variables[start].container
      let end = variables[start...].firstIndex { $0.container != container } ?? variables.endIndex
      if let export = ApplicationExport(variables[start..<end]) { found.append(export) }
      start = end
    }
    return found
  }

  private init?(_ variables: ArraySlice<TracingVariable>) {
    func first(_ names: [String]) -> TracingVariable? {
      names.lazy.compactMap { name in variables.first { $0.name == name && $0.value?.filledText != nil } }.first
    }
    guard let variable = first(Self.variables), let endpoint = variable.value,
      let address = endpoint.filledText.flatMap({ ServiceAddress($0) })
    else { return nil }
    template = variable.template
    isProtocolElsewhere =
      variables.contains { Self.protocols.contains($0.name) && $0.value?.filledText == nil }
      || variable.container.mergedPair("envFrom") != nil
    isUnread = variable.container.value(at: ["image"])?.filledText?.isEmojivoto ?? false
    self.endpoint = endpoint
    self.variable = variable.name
    self.address = address
    spoken = first(Self.protocols)?.value
  }
}

extension Rule {
  /// A rule that looks at where each container exports its traces to.
  static func forEachExport(
    _ id: String, _ severity: Severity = .warning, title: String, reason: String, fix: String, source: String? = nil,
    check: @escaping @Sendable (ApplicationExport, Scene) -> [Diagnostic]
  ) -> Rule {
    Rule(id, severity, title: title, reason: reason, fix: fix, source: source) { scene in
      scene.exports.flatMap { check($0, scene) }
    }
  }
}
